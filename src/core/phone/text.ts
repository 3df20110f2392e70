/**
 * What a cell says before anybody looks for a number in it: scripts, invisible marks and links are
 * brought to one plain form, and values that only look like numbers are named.
 */
/** Why a cell is no mobile number; each reads well after "Not a mobile number: ". */
export type NoMobile =
  | 'no digits'
  | 'too short'
  | 'too long'
  | 'unknown country code'
  | 'not a valid number'
  | 'service number'
  | 'landline'
  | 'precision lost'
  | 'a date'
  | 'an error value'
  | 'a negative number'
  | 'a decimal number';

/** Plain text ready to be searched for numbers, or the reason why it need not be. */
export type Plain = { readonly text: string } | { readonly reason: NoMobile };

/** A phone cell longer than this is prose; cutting it could cut a number in two. */
const LONGEST = 1000;

const PLAIN = /^[\x20-\x7e]*$/;

const ANY_DIGIT = /\p{Nd}/u;

// A full match of one character each, so that what joins digits in life joins them here too.
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\r\v\f\u0085\u2028\u2029]/g, '\n'],
  [/[\p{Zs}\t\u2800\u3164]/gu, ' '],
  [/[\p{Cf}\uFE00-\uFE0F\u034F\u20E3]|(?!\n)\p{Cc}/gu, ''],
  [/[\p{Pd}\u2212\u30FC\u2043]/gu, '-'],
  [/[\u2044\u2215]/g, '/'],
  [/[\u060C\u066C\u3001]/g, ','],
  [/[\u00B7\u2027\u30FB\u066B\u3002]/g, '.'],
  [/[\u207A\uFE62\u2795]/g, '+'],
  [/[\u00B4\u2018-\u201F\u2032\u2033]/g, "'"],
];

/** Text in, the same text with the digits of every script as 0–9. */
export function foldDigits(text: string): string {
  return PLAIN.test(text)
    ? text
    : text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 48)));
}

/** Unicode keeps the ten digits of a script in a row, and rows that touch hold ten each. */
function digitValue(code: number): number {
  let start = code;
  while (ANY_DIGIT.test(String.fromCodePoint(start - 1))) start -= 1;
  return (code - start) % 10;
}

/** Text in; out the same in ASCII punctuation without invisible marks, outer blanks and quotes. */
export function plainText(raw: string): string {
  let text = raw;
  if (!PLAIN.test(text)) {
    text = foldDigits(text).replace(/[\uFF01-\uFF5E]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    );
    for (const [like, plain] of ALIKE) text = text.replace(like, plain);
  }
  return text.replace(/^[\s'"`]+/, '').replace(/[\s'"`]+$/, '');
}

/** A number cell in, its digits out; a sign, a fraction or lost digits make it none. */
export function writtenOut(value: number): Plain {
  if (Number.isNaN(value)) return { reason: 'not a valid number' };
  // `+91-9876543210` typed into a sheet is calculated: the digits of the result are a stranger's.
  if (value < 0) return { reason: 'a negative number' };
  if (value > Number.MAX_SAFE_INTEGER) return { reason: 'precision lost' };
  if (!Number.isInteger(value)) return { reason: 'a decimal number' };
  return { text: String(value) };
}

const ERROR = /^#(?:N\/A|[A-Z]{2,}[A-Z0-9/_]*[!?])/;

const CLOCK = '(?:[T ]\\d{1,2}:\\d\\d.*)?$';

const MONTH_DAY = '(?:0?[1-9]|[12]\\d|3[01])';

const YEAR_FIRST = new RegExp(`^(?:1[89]|2[01])\\d\\d([-/.])${MONTH_DAY}\\1${MONTH_DAY}${CLOCK}`);

const YEAR_LAST = new RegExp(`^${MONTH_DAY}([-/.])${MONTH_DAY}\\1(?:19|20)\\d\\d${CLOCK}`);

const SCIENTIFIC = /^(\+?\d+)(?:[.,](\d+))? ?[eE] ?([+-]?\d{1,3})$/;

const THOUSANDS = /^\D*\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?\D*$/;

const ZEROES = /(\d{10,})\.0+(?!\d)|(\d{7,9})\.0{1,2}(?!\d)/g;

const ZEROES_AT_FIRST = /^(\D*\d[\d ()-]{5,})\.0{1,2}(?![\d.])/;

const DECIMAL = /^\D*\d[\d ()-]{5,}\.\d{1,2}\D*$|^-?0\.\d+$/;

// 77.59456290 lies in Bengaluru; 91.9876543210 is a number.
const DEGREES = /^-?(?:\d\.\d{5,9}|\d\d\.\d{5,8})(?:[, ]+-?\d{1,3}\.\d{5,9})?$/;

/** Text as `plainText` gives it in; out what is left to search, or why it is no phone number. */
export function phoneText(plain: string): Plain {
  if (plain.length > LONGEST) return { reason: 'too long' };
  if (ERROR.test(plain)) return { reason: 'an error value' };
  if (YEAR_FIRST.test(plain) || YEAR_LAST.test(plain)) return { reason: 'a date' };
  if (/^-\d{7,}$/.test(plain)) return { reason: 'a negative number' };
  const power = SCIENTIFIC.exec(plain);
  if (power !== null) return unfold(power[1] ?? '', power[2] ?? '', Number(power[3]));
  const text = THOUSANDS.test(plain) ? plain.replace(/,/g, '') : plain;
  // The number ends there: what follows must not take the place of the zero.
  const whole = text.includes('.')
    ? text.replace(ZEROES, '$1$2;').replace(ZEROES_AT_FIRST, '$1;')
    : text;
  if (DECIMAL.test(whole) || DEGREES.test(whole)) return { reason: 'a decimal number' };
  return { text: /[A-Za-z]/.test(whole) ? withoutLinks(whole) : whole };
}

/** Only a mantissa that reaches the units fixes the number: 9.87654E+09 may be 10,000 numbers. */
function unfold(whole: string, fraction: string, power: number): Plain {
  if (power < 0) return { reason: 'not a valid number' };
  if (fraction.length < power) return { reason: 'precision lost' };
  if (/[1-9]/.test(fraction.slice(power))) return { reason: 'a decimal number' };
  return { text: whole + fraction.slice(0, power) };
}

const CHAT_LINK =
  /(?:\bwa\.me\/|\bwhatsapp(?:\.com|:\/)\/send\/?\?(?:[^\s#]*&)?phone=)(?:\+|%2B)?((?:\d|%20|[().-])*\d)(\S*)/gi;

const CHAT_ADDRESS = /\+?(\d{7,15})(?::\d+)?@(?:c\.us|s\.whatsapp\.net)\b/gi;

const CHAT_GROUP = /[\d-]+@(?:g\.us|lid|broadcast|newsletter)\b/gi;

const ADDRESS = /([^\s@,;/<>()]+)@[^\s,;/<>()]+/g;

const LINK = /(?:\bhttps?:\/\/|\bwww\.|\bwa\.me\/)\S*/gi;

const CONTEXT = /(?:\btel:)?([^\s;:]*)(;\S*)?;phone-context=(\+\d+)/i;

/**
 * WhatsApp's links and addresses carry the country code by definition, without a plus; left to the
 * default country, wa.me/6591234567 of Singapore would be somebody in India. Digits of other links,
 * mail addresses and chat groups belong to no phone; those of 9876543210@bank do.
 */
function withoutLinks(text: string): string {
  const inContext = CONTEXT.exec(text);
  if (inContext !== null) {
    const [, number = '', rest = '', code = ''] = inContext;
    return number.charAt(0) === '+' ? number + rest : `${code} ${number}${rest}`;
  }
  return text
    .replace(CHAT_LINK, (_link, digits: string, rest: string) => {
      // Digits behind the rest of the link are no part of its number.
      return ` +${digits.replace(/%20/g, '')} ${rest === '' ? '' : '@ '}`;
    })
    .replace(CHAT_ADDRESS, ' +$1 @ ')
    .replace(CHAT_GROUP, ' @ ')
    .replace(ADDRESS, (all, local: string) => (/\p{L}/u.test(local) ? ' @ ' : all))
    .replace(LINK, ' @ ');
}
