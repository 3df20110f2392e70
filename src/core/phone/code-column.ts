/** Puts a country code from a column of its own before the number in the same row. */
import { isCallingCode } from './line';
import { readPhone } from './read';
import { plainText } from './text';
import type { Cell } from '../ports/cells';
import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';

const HEADER =
  /^(?:(?:country|isd|std|dial(?:l?ing)?|calling|phone|mobile|whatsapp|area|intl|international)[\s_-]*)*(?:code|isd|prefix)[\s.:_-]*(?:no|number)?\.?$|^cc$/i;

/** Returns whether a header names a column of country codes. A PIN code's header does not. */
export function isCodeHeader(header: Cell): boolean {
  const text = String(header).trim();
  return HEADER.test(text) && !/^(?:code|prefix|std code|area code)$/i.test(text);
}

const NAMES: Readonly<Record<string, string>> = {
  india: 'IN',
  usa: 'US',
  'united states': 'US',
  canada: 'CA',
  uk: 'GB',
  'united kingdom': 'GB',
  uae: 'AE',
  'united arab emirates': 'AE',
  singapore: 'SG',
  australia: 'AU',
  nepal: 'NP',
  bangladesh: 'BD',
  'saudi arabia': 'SA',
};

/**
 * Returns the phone cell with its code, for example `+971 501234567`. Returns it unchanged if the
 * code cell is blank or the number has a code. With an unknown code, the text isn't a valid number.
 */
export function withCode(code: Cell, phone: Cell): Cell {
  const word = plainText(String(code));
  const text = String(phone).trim();
  if (word === '' || !/\d/.test(text) || /^\W*(?:\+|00)/.test(text)) return phone;
  const digits = codeOf(word);
  const bare = text.replace(/\D/g, '');
  if (bare.startsWith(digits) && 'number' in readPhone(`+${bare}`, 'IN')) return `+${bare}`;
  return `+${digits} ${digits === '91' || digits === '39' ? text : text.replace(/^0/, '')}`;
}

function codeOf(word: string): string {
  const digits = word.replace(/\D/g, '').replace(/^0+/, '');
  if (digits !== '') return isCallingCode(digits) ? digits : '999';
  const letters = word.toUpperCase();
  const country = NAMES[word.toLowerCase()] ?? letters;
  return isSupportedCountry(country) ? getCountryCallingCode(country) : '999';
}
