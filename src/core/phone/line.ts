/** Asks libphonenumber what kind of line a piece is, and says why if it isn't a number. */
import { indianLine } from './india';
import type { Piece } from './pieces';
import type { NoMobile } from './text';
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumberType,
  parsePhoneNumberFromString,
  type PhoneNumber,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';

/** A number that can be sent to Naam, possible landlines only if the user says so. E.164 without "+". */
export interface Sendable {
  readonly kind: 'mobile' | 'possibly-landline';
  readonly number: string;
}

/** A number of a country's numbering plan, in the same form. */
export type Line =
  Sendable | { readonly kind: 'landline' | 'service number'; readonly number: string };

/** A piece as a number, or the reason why it isn't one. */
export type PieceReading = Line | { readonly kind: 'unreadable'; readonly reason: NoMobile };

export const INDIA = '91';

const INDIA_LENGTH = 10;

/** Filled at the first number, because it makes the library build its metadata. */
let callingCodes: ReadonlySet<string> | null = null;

/** Returns whether digits are a country's calling code. */
export function isCallingCode(digits: string): boolean {
  callingCodes ??= new Set(getCountries().map((country) => getCountryCallingCode(country)));
  return callingCodes.has(digits);
}

/** Returns the calling code of an ISO country; null if the library doesn't know the country. */
export function callingCode(country: string): string | null {
  // This is called for each row, and the library is slower.
  if (country === 'IN') return INDIA;
  return isSupportedCountry(country) ? getCountryCallingCode(country) : null;
}

/** Returns whether a line is one that can be sent. */
export function isSendable(reading: PieceReading): reading is Sendable {
  return reading.kind === 'mobile' || reading.kind === 'possibly-landline';
}

/** Returns a piece as a number or a reason. `country` is that of numbers without a code. */
export function readPiece(piece: Piece, country: string): PieceReading {
  // No country code begins with zero: in "+0 98765 43210" the plus is a mistake.
  const plus = piece.plus && piece.digits.charAt(0) !== '0';
  const code = callingCode(country);
  if (!plus && code === INDIA && isCodeAndRest(piece.groups)) {
    return { kind: 'unreadable', reason: 'too short' };
  }
  if (code === INDIA && isAmbiguous(piece)) {
    return { kind: 'unreadable', reason: 'not a valid number' };
  }
  if (!plus && code === INDIA && isAmerican(piece)) {
    return { kind: 'unreadable', reason: 'written like a number of the United States or Canada' };
  }
  return (
    lineOf(planned(plus, piece.digits, country), piece) ??
    peeled(plus, piece, code, country) ?? {
      kind: 'unreadable',
      reason: whyNot(plus, piece.digits, code, country),
    }
  );
}

/** `91 23456789` is the code and a landline of eight digits, although the ten digits are a mobile. */
function isCodeAndRest(groups: readonly string[]): boolean {
  return /^0?91,(?:\d{8}|\d{4},\d{4})$/.test(groups.join());
}

/** Whether a small group may be something else, so that the number lacks a digit. */
function isAmbiguous(piece: Piece): boolean {
  return (
    hasTail(piece) || isRange(piece) || isCounted(piece) || isBehindPin(piece) || hasDecimal(piece)
  );
}

/** `66778899-90` is a landline without area code, and the end of the number of its second line. */
function hasTail({ digits, groups, between, plus }: Piece): boolean {
  const grouped = groups.join();
  const coded = /,\d\d?$/.test(grouped) && /^91\d{10}$/.test(digits);
  if (/(?:^|,)\d{10},\d+$/.test(grouped)) return coded;
  if (coded && !plus && isTailOfTen(groups, between)) return true;
  return /\d{6},\d\d?$|\d{7},\d{3}$/.test(grouped) && /^(?:0|0?91|0091)?[67]\d{9}$/.test(digits);
}

/** `91234-56789-90` and `91 23 45 67 89-90` are unclear: ten digits and two more, or code and ten digits. */
function isTailOfTen(groups: readonly string[], between: readonly string[]): boolean {
  if (!/[-/]/.test(between.slice(-1).join())) return false;
  if (groups.map((group) => group.length).join() === '5,5,2') return true;
  return groups[0] === INDIA && between.slice(0, -1).every((mark) => mark.trim() === '');
}

/** Groups of thousands, of lakhs, or of single digits, divided by dots. */
const BY_DOTS = /^1(?:(?:,3)+|(?:,2)+,3|(?:,2)+,1|(?:,1)+,\d)$/;

/** `8.967 477832` and `8.6926.743.05` may be a list number and a phone number that lacks a digit. */
function isCounted({ digits, groups, between }: Piece): boolean {
  if (!/^\d,/.test(groups.join()) || between[0] !== '.') return false;
  if (groups.length > 2 && between.slice(1).every((mark) => !mark.includes('.'))) return true;
  if (digits.length !== INDIA_LENGTH) return false;
  const dotted = between.every((mark) => mark === '.');
  return !dotted || !BY_DOTS.test(groups.map((group) => group.length).join());
}

/** `700001 6 394` is a PIN code and the start of something else. */
function isBehindPin({ digits, groups }: Piece): boolean {
  return /^[1-8]\d{5},\d+,/.test(groups.join()) && digits.length === INDIA_LENGTH;
}

/** `997.389.611.0`: nine digits and a decimal. */
function hasDecimal({ groups, between }: Piece): boolean {
  return /\d\d,0$/.test(groups.join()) && between.slice(-1).join() === '.';
}

/** `65000-75000` is a range of amounts. */
function isRange({ groups, between }: Piece): boolean {
  return /^[1-9]\d000,[1-9]\d000$/.test(groups.join()) && /[-/,]/.test(between.join());
}

/** `(604) 555-0123` is grouped as in America and valid there; `(987) 654-3210` isn't valid there. */
function isAmerican({ digits, groups, between }: Piece): boolean {
  if (groups.map((group) => group.length).join() !== '3,3,4') return false;
  if (!/^\) ?-?;-$|^-;-$|^\.;\.$/.test(between.join(';'))) return false;
  return parse(false, digits, 'US')?.isValid() === true;
}

function parse(plus: boolean, digits: string, country: string): PhoneNumber | undefined {
  // The library ignores a country that it doesn't know.
  return parsePhoneNumberFromString(written(plus, digits), {
    defaultCountry: country as CountryCode,
    extract: false,
  });
}

const written = (plus: boolean, digits: string): string => (plus ? `+${digits}` : digits);

/** What the numbering plan says about a number. */
interface Planned {
  readonly type: PhoneNumberType | undefined;
  /** E.164 digits without "+". */
  readonly number: string;
  /** The national digits if it is a number of India, else ''. */
  readonly india: string;
}

/** Asks the table of India first, then the library; null if neither knows the number. */
function planned(plus: boolean, digits: string, country: string): Planned | null {
  const national = indianDigits(plus, digits, country);
  const known = indianLine(national);
  if (known !== null) {
    return { type: known, number: INDIA + national, india: national };
  }
  const parsed = parse(plus, digits, country);
  if (parsed === undefined) return null;
  const india = parsed.countryCallingCode === INDIA ? parsed.nationalNumber : '';
  return { type: parsed.getType(), number: parsed.number.slice(1), india };
}

/** Returns the ten national digits if a number has a plain Indian form, which needs no library; else ''. */
function indianDigits(plus: boolean, digits: string, country: string): string {
  if (!plus && country !== 'IN') return '';
  const plain = plus ? /^91[6-9]\d{9}$/ : /^(?:0|91)?[6-9]\d{9}$/;
  return plain.test(digits) ? digits.slice(-INDIA_LENGTH) : '';
}

/**
 * Translates the library's kinds into ours. Voice over IP, personal, pager and special numbers aren't
 * mobiles. In India, a third of the plan's landlines that begin with 6 to 8 are really mobiles.
 */
function lineOf(plan: Planned | null, piece: Piece): Line | null {
  if (plan?.type === undefined) return null;
  const { type, number, india } = plan;
  // In the plan, the 1600… numbers of banks are MOBILE, but no private number begins with 1.
  if (india.charAt(0) === '1' && type === 'MOBILE') return { kind: 'service number', number };
  if (type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE') return { kind: 'mobile', number };
  if (type !== 'FIXED_LINE') return { kind: 'service number', number };
  const possibly = /^[6-8]/.test(india) && !hasAreaCode(piece);
  return { kind: possibly ? 'possibly-landline' : 'landline', number };
}

/** Whether a zero before the last ten digits starts an area code. `068281 43210` is grouped like a mobile. */
function hasAreaCode({ digits, groups }: Piece): boolean {
  if (digits.charAt(digits.length - INDIA_LENGTH - 1) !== '0') return false;
  return !/^0?\d{5} \d{5}$/.test(groups.slice(-2).join(' '));
}

/** Reads a number without extra zeros and country codes, as in 0919876543210 and +91 91 98765 43210. */
function peeled(plus: boolean, piece: Piece, code: string | null, country: string): Line | null {
  const { digits } = piece;
  if (!plus && /^00[1-9]/.test(digits)) {
    const dialled = lineOf(planned(true, digits.slice(2), country), piece);
    if (dialled !== null) return dialled;
  }
  if (code === null) return null;
  let rest = digits;
  for (let round = 0; round < 3; round += 1) {
    rest = rest.replace(/^0+/, '');
    if (!rest.startsWith(code)) return null;
    rest = rest.slice(code.length);
    const line = lineOf(planned(true, code + rest, country), piece);
    if (line !== null && isSendable(line)) return line;
  }
  return null;
}

const LENGTHS = {
  TOO_SHORT: 'too short',
  TOO_LONG: 'too long',
  INVALID_COUNTRY: 'unknown country code',
  NOT_A_NUMBER: 'too short',
  INVALID_LENGTH: 'not a valid number',
} as const;

function whyNot(plus: boolean, digits: string, code: string | null, country: string): NoMobile {
  if (!plus && isShortCode(digits, code)) return 'service number';
  if (!plus && /^00[1-9]/.test(digits)) return whyNot(true, digits.slice(2), code, country);
  if (plus ? digits.startsWith(INDIA) : code === INDIA) return whyNotIndian(plus, digits);
  const text = written(plus, digits);
  const length = isSupportedCountry(country)
    ? validatePhoneNumberLength(text, { defaultCountry: country })
    : validatePhoneNumberLength(text);
  return length === undefined ? 'not a valid number' : LENGTHS[length];
}

/** Whether digits are a help or emergency line, which no numbering plan has. 1xxxx and 5xxxx are Indian. */
function isShortCode(digits: string, code: string | null): boolean {
  if (/^(?:1\d\d|000|911|999)$/.test(digits)) return true;
  return code === INDIA && /^(?:1\d{3,4}|5\d{4})$/.test(digits);
}

/** Judges lengths for India, because the library allows 8 to 13 digits, as service numbers have. */
function whyNotIndian(plus: boolean, digits: string): NoMobile {
  let rest = digits.replace(/^0+/, '');
  if (plus || (rest.startsWith(INDIA) && rest.length !== INDIA_LENGTH)) {
    rest = rest.slice(INDIA.length).replace(/^0+/, '');
  }
  if (rest === '' && digits.length >= INDIA_LENGTH) return 'not a valid number';
  if (rest.length === INDIA_LENGTH) return 'not a valid number';
  return rest.length < INDIA_LENGTH ? 'too short' : 'too long';
}
