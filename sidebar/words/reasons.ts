/** Explains why a number isn't sent, in both languages. */
import type { Language } from '../../src/protocol';

const AS_TEXT = {
  en: 'format the cell as plain text and enter the number again',
  hi: 'सेल को सादा टेक्स्ट बनाएँ और नंबर फिर लिखें',
};

/** The explanation of each reason in a status cell, with what to do if anything helps. */
export const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'no digits': { en: 'no digits', hi: 'अंक नहीं हैं' },
  'too short': { en: 'too short', hi: 'बहुत छोटा' },
  'too long': { en: 'too long', hi: 'बहुत लंबा' },
  'unknown country code': {
    en: "unknown country code: begin with an apostrophe, + and the country code, as in '+91 98765 43210",
    hi: "अनजान देश-कोड: आगे ' और + के साथ देश-कोड लिखें, जैसे '+91 98765 43210",
  },
  'not a valid number': { en: 'not a valid phone number', hi: 'सही फ़ोन नंबर नहीं' },
  'service number': { en: 'toll-free or service number', hi: 'टोल-फ़्री या सेवा नंबर' },
  landline: { en: 'landline', hi: 'लैंडलाइन' },
  'precision lost': {
    en: 'digits lost (shown as 9.19E+11): enter it again as text',
    hi: 'अंक खो गए (9.19E+11 दिखता है): टेक्स्ट के रूप में फिर लिखें',
  },
  'a date': { en: `a date: ${AS_TEXT.en}`, hi: `तारीख: ${AS_TEXT.hi}` },
  'an error value': { en: `an error value: ${AS_TEXT.en}`, hi: `त्रुटि: ${AS_TEXT.hi}` },
  'a negative number': { en: `a negative number: ${AS_TEXT.en}`, hi: `ऋण संख्या: ${AS_TEXT.hi}` },
  'a decimal number': {
    en: `has a decimal point: ${AS_TEXT.en}`,
    hi: `दशमलव संख्या: ${AS_TEXT.hi}`,
  },
  'too much text in the cell': {
    en: 'too much text in the cell: leave only the number in it',
    hi: 'सेल में बहुत ज़्यादा टेक्स्ट है: उसमें केवल नंबर रखें',
  },
  'the column was too narrow when the file was saved': {
    en: 'only # signs, as the column was too narrow: widen it and save again',
    hi: 'केवल # हैं, क्योंकि कॉलम बहुत संकरा था: उसे चौड़ा करके फिर सेव करें',
  },
  'written like a number of the United States or Canada': {
    en: "written like a number of the United States or Canada: begin with '+1 or '+91",
    hi: "अमेरिका या कनाडा के नंबर की तरह लिखा है: आगे '+1 या '+91 लिखें",
  },
  'a foreign number that reads as one of the default country without its +': {
    en: 'foreign without +: add + and the country code',
    hi: 'बिना + का विदेशी नंबर: आगे + और देश-कोड जोड़ें',
  },
  'a number of a country that is not allowed here': {
    en: 'your company does not allow lookups in this country',
    hi: 'आपकी कंपनी इस देश के नंबर खोजने नहीं देती',
  },
};

/** Returns the explanation in the user's language; the text of the cell if there is none. */
export function reasonIn(language: Language, reason: string): string {
  return REASONS[reason]?.[language] ?? reason;
}

/** Returns the explanation without what to do. */
export function shortReasonIn(language: Language, reason: string): string {
  return reasonIn(language, reason).split(':', 1)[0] ?? reason;
}
