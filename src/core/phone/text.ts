/** Turns a cell into plain text, and detects values that only look like phone numbers. */
import { withoutAsides, withoutCoordinates } from './asides';
import { decoded } from './codings';
import { withoutLinks } from './links';

/** Why a cell has no mobile number; shown after "Not a mobile number: ". */
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
  | 'a decimal number'
  | 'too much text in the cell'
  | 'the column was too narrow when the file was saved'
  | 'written like a number of the United States or Canada';

/** Plain text to search for numbers, or the reason why no search is needed. */
type Plain = { readonly text: string } | { readonly reason: NoMobile };

/** Longer cells aren't searched. Searching only their start could cut a number in two. */
const LONGEST = 1000;

/** Fewest digits of a phone number. */
const NUMBER = 7;

const PLAIN = /^[\x20-\x7e]*$/;

const ANY_DIGIT = /\p{Nd}/u;

// Each match is one character: one that is invisible between digits joins them, as on screen.
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\r\v\f\u0085\u2028\u2029]/g, '\n'],
  [/[\p{Zs}\t\u2800\u3164]/gu, ' '],
  [/[\p{Cf}\uFE00-\uFE0F\u034F\u20E3]|(?!\n)\p{Cc}/gu, ''],
  [/[\p{Pd}\u2212\u30FC\u2043]/gu, '-'],
  [/[\u2044\u2215]/g, '/'],
  [/[\u060C\u066C\u3001]/g, ','],
  [/[\u00B7\u2022\u2027\u2219\u22C5\u25AA\u25CF\u25E6\u30FB\u066B\u3002\uFF65]/g, '.'],
  [/[\u00A6\u2016\u2502\u2503\u2758]/g, '|'],
  [/[\u207A\uFE62\u2795]/g, '+'],
  [/[\u00B4\u2018-\u201F\u2032\u2033]/g, "'"],
];

/** Returns the text with the digits of all scripts as 0–9. */
export function foldDigits(text: string): string {
  return PLAIN.test(text)
    ? text
    : text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 48)));
}

/** In Unicode the ten digits of a script are in a row, and neighbouring rows have ten each. */
function digitValue(code: number): number {
  let start = code;
  while (ANY_DIGIT.test(String.fromCodePoint(start - 1))) start -= 1;
  return (code - start) % 10;
}

/**
 * Returns the text with ASCII digits and punctuation, without encodings such as `&nbsp;`, invisible
 * characters, and spaces and quotes around it.
 */
export function plainText(raw: string): string {
  let text = decoded(raw);
  if (!PLAIN.test(text)) {
    text = foldDigits(text).replace(/[\uFF01-\uFF5E]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    );
    for (const [like, plain] of ALIKE) text = text.replace(like, plain);
  }
  // The lookbehind lets a match begin only at the first of several blanks, or many take quadratic time.
  return text.replace(/^[\s'"`]+/, '').replace(/(?<![\s'"`])[\s'"`]+$/, '');
}

/** Returns the digits of a number cell, or a reason: it is negative, has decimals, or lost digits. */
export function writtenOut(value: number): Plain {
  if (Number.isNaN(value)) return { reason: 'not a valid number' };
  // Sheets calculates `+91-9876543210`, and the digits of the result are somebody else's number.
  if (value < 0) return { reason: 'a negative number' };
  if (value > Number.MAX_SAFE_INTEGER) return { reason: 'precision lost' };
  if (!Number.isInteger(value)) return { reason: 'a decimal number' };
  return { text: String(value) };
}

const ERROR = /^#(?:N\/A|[A-Z]{2,}[A-Z0-9/_]*[!?])/;

/** What a spreadsheet shows, and saves as CSV, if a number doesn't fit into its column. */
const TOO_NARROW = /^#{2,}$/;

const CLOCK = '(?:[T ]\\d{1,2}:\\d\\d(?!.*\\d{7}).*)?$';

const MONTH_DAY = '(?:0?[1-9]|[12]\\d|3[01])';

const YEAR_FIRST = new RegExp(`^(?:1[89]|2[01])\\d\\d([-/.])${MONTH_DAY}\\1${MONTH_DAY}${CLOCK}`);

const YEAR_LAST = new RegExp(`^${MONTH_DAY}([-/.])${MONTH_DAY}\\1(?:19|20)\\d\\d${CLOCK}`);

const SCIENTIFIC = /^(\+?\d+)(?:([.,])(\d+))? ?[eE] ?([+-]?\d{1,3})$/;

const THOUSANDS = /^\D*\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?\D*$/;

const ZEROES = /(\d{10,})\.0+(?!\d)|(\d{7,9})\.0{1,2}(?!\d)/g;

const ZEROES_AT_FIRST = /^(\D*\d[\d ()-]{5,})\.0{1,2}(?![\d.])/;

const DECIMAL = /^\D*\d[\d ()-]{5,}\.\d{1,2}\D*$|^-?0\.\d+$/;

const IP_ADDRESS =
  /^\D*(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?::\d+)?\D*$/;

/** Spreadsheets keep 15 digits of a number; the others become zeros. */
const ROUNDED = /^\d{15}0+$/;

/** Returns the part of a text from `plainText` to search, or why it has no phone number. */
export function phoneText(plain: string): Plain {
  if (plain.length > LONGEST) return { reason: 'too much text in the cell' };
  if (ERROR.test(plain)) return { reason: 'an error value' };
  if (TOO_NARROW.test(plain))
    return { reason: 'the column was too narrow when the file was saved' };
  if (YEAR_FIRST.test(plain) || YEAR_LAST.test(plain)) return { reason: 'a date' };
  if (/^-\d{7,}$/.test(plain)) return { reason: 'a negative number' };
  if (IP_ADDRESS.test(plain)) return { reason: 'not a valid number' };
  const power = SCIENTIFIC.exec(plain);
  if (power !== null) {
    const [, whole = '', mark = '', fraction = '', exponent = ''] = power;
    return unfold(whole, mark, fraction, exponent);
  }
  const text = THOUSANDS.test(plain) ? plain.replace(/,/g, '') : plain;
  if (ROUNDED.test(text)) return { reason: 'precision lost' };
  // The number ends at its decimal zeros: digits after them must not be joined to it.
  const whole = text.replace(ZEROES, '$1$2;').replace(ZEROES_AT_FIRST, '$1;');
  if (DECIMAL.test(whole)) return { reason: 'a decimal number' };
  return searched(whole);
}

function searched(text: string): Plain {
  const own = withoutAsides(/[A-Za-z]/.test(text) ? withoutLinks(text) : text);
  if (own.includes('@on ') && !/\d/.test(own)) return { reason: 'a date' };
  const rest = withoutCoordinates(own);
  return rest !== own && rest.replace(/\D/g, '').length < NUMBER
    ? { reason: 'a decimal number' }
    : { text: rest };
}

/**
 * Writes out scientific notation. Programs that write a sign round: 9.87654E+09 can be any of 10,000
 * numbers. Java and others write 9.87654321E9 without a sign and with all digits except zeros at the
 * end.
 */
function unfold(whole: string, mark: string, fraction: string, exponent: string): Plain {
  const power = Number(exponent);
  if (power < 0) return { reason: 'not a valid number' };
  const exact = mark === '.' && /^\d/.test(exponent) && /^\d$/.test(whole);
  if (fraction.length < power && !(exact && power <= 14)) return { reason: 'precision lost' };
  if (/[1-9]/.test(fraction.slice(power))) return { reason: 'a decimal number' };
  return { text: whole + fraction.slice(0, power).padEnd(power, '0') };
}
