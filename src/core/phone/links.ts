/** Takes phone numbers out of links and addresses, and removes those without a number. */

const DIGITS = '((?:\\d|%20|[().-])*\\d)';

const CHAT_LINK = new RegExp(
  '(?:\\bwa\\.me\\/(?:[pc]\\/(?:\\d+\\/)?)?|\\bwhatsapp(?:\\.com|:\\/)\\/send\\/?\\?(?:[^\\s#]*&)?phone=' +
    '|\\b(?:tg|viber|signal|sgnl):\\/\\/[^\\s?]*\\?(?:[^\\s#]*&)?(?:phone|number)=' +
    `|\\bsignal\\.me\\/#p\\/|\\b(?:t|telegram)\\.me\\/(?=\\+?\\d{7}))(?:\\+|%2B)?${DIGITS}(\\S*)`,
  'gi',
);

const CALLER_LINK = /\btruecaller\.com\/search\/in\/(?:\+|%2B)?(?:91)?([6-9]\d{9})(\S*)/gi;

/** `tel:` and similar links have a number as it is dialled; what follows "?" or "&" is text. */
const SCHEME =
  /\b((?:sms|smsto|mms|mmsto|callto|facetime(?:-audio)?|skype|sips?|tel):)(?:\/\/)?((?:\+|%2B)?(?:\d|%20|[ ().-])*\d)(@[^\s?]*)?(\?\S*|&[a-z]+=\S*)?/gi;

const CHAT_ADDRESS = /\+?(\d{7,15})(?::\d+)?@(?:c\.us|s\.whatsapp\.net)\b/gi;

const CHAT_GROUP = /[\d-]+@(?:g\.us|lid|broadcast|newsletter)\b/gi;

/** A bank's name has no dot, so `9876543210-2@ybl` is no mail address. `98-76-54-32-10@ybl` has no suffix. */
const PAYMENT_SUFFIX =
  /(\d)(?:(?<=\d{10})\.\d{1,2}|(?<![-_]\d{1,4})[-_]\d{1,2}|[-._][a-z][a-z\d]{0,7})(?=@[a-z](?![\w.]*\.[a-z]))/gi;

const PAYMENT_LINK = /\bupi:\/\/\S*?\bpa=(\+?(?:91)?\d{10})(?:[-._][a-z0-9]{1,8})?(?:@|%40)\S*/gi;

const ADDRESS = /([^\s@,;/<>()]+)@[^\s,;/<>()]+/g;

const LINK = /(?:\bhttps?:\/\/|\bwww\.|\bwa\.me\/)\S*/gi;

const CONTEXT = /(?:\btel:)?([^\s;:]*)(;\S*)?;phone-context=(\+\d+)/i;

const ENCODED: Readonly<Record<string, string>> = {
  '%0a': '\n',
  '%0d': '\n',
  '%20': ' ',
  '%28': '(',
  '%29': ')',
  '%2b': '+',
  '%2c': ',',
  '%2d': '-',
  '%2e': '.',
  '%2f': '/',
  '%3a': ':',
  '%3b': ';',
  '%c2%a0': ' ',
};

/**
 * Returns the text with the numbers of chat links as `+` and digits. Links and addresses of WhatsApp
 * always have the country code, without a plus: read by the default country, wa.me/6591234567 of
 * Singapore would be a number of India. Removes other links, mail addresses and chat groups. The
 * payment address 9876543210@bank has a phone number.
 */
export function withoutLinks(text: string): string {
  const inContext = CONTEXT.exec(text);
  if (inContext !== null) {
    const [, number = '', rest = '', code = ''] = inContext;
    return number.charAt(0) === '+' ? number + rest : `${code} ${number}${rest}`;
  }
  return (
    text
      // Digits after the rest of a link aren't part of its number.
      .replace(CHAT_LINK, (_link, digits: string, rest: string) => {
        return ` +${digits.replace(/%20/g, '')} ${rest === '' ? '' : '@ '}`;
      })
      .replace(CALLER_LINK, ' +91$1 @ ')
      .replace(CHAT_ADDRESS, ' +$1 @ ')
      .replace(CHAT_GROUP, ' @ ')
      .replace(PAYMENT_SUFFIX, '$1')
      .replace(SCHEME, (_all, scheme: string, number: string, host?: string, rest?: string) => {
        return scheme + number + (host === undefined && rest === undefined ? '' : ' @ ');
      })
      .replace(PAYMENT_LINK, '$1 @ ')
      .replace(ADDRESS, (all, local: string) => (/\p{L}/u.test(local) ? ' @ ' : all))
      .replace(LINK, ' @ ')
      .replace(/%(?:c2%a0|[0-9a-f]{2})/gi, (code) => ENCODED[code.toLowerCase()] ?? code)
  );
}
