/** Reads phone numbers from cells, as people write them. */
import { choose } from './choice';
import { indianLine } from './india';
import { callingCode } from './line';
import { piecesOf } from './pieces';
import { foldDigits, type NoMobile, phoneText, plainText, writtenOut } from './text';
import type { Cell } from '../ports/cells';
import { isSupportedCountry } from 'libphonenumber-js/max';

/** ISO 3166 alpha-2, e.g. 'IN'. */
export type Country = string;

/**
 * What a phone cell has. `number` is canonical: E.164 digits without "+", e.g. '919876543210'.
 * `ofTwo`: whether it is the first of several numbers in the cell.
 */
export type Reading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'mobile'; readonly number: string; readonly ofTwo: boolean }
  | { readonly kind: 'possibly-landline'; readonly number: string; readonly ofTwo: boolean }
  | { readonly kind: 'none'; readonly reason: NoMobile };

/** The most common forms of Indian numbers. Not 95000-99000, which may be a range of amounts. */
const CLEAN_INDIAN = /^(?:\+?91[ -]?|0)?(?!\d\d000-\d\d000$)([6-9]\d{4})[ -]?(\d{5})$/;

/**
 * Reads the number in a cell. Without a country code it is a number of `country`. If the text is
 * unclear, returns a reason rather than a number that may be somebody else's.
 */
export function readPhone(cell: Cell, country: Country): Reading {
  const written = typeof cell === 'number' ? writtenOut(cell) : { text: String(cell) };
  if ('reason' in written) return { kind: 'none', reason: written.reason };
  const { text } = written;
  return (country === 'IN' ? cleanIndian(text) : null) ?? readAny(text, country);
}

/** Reads a cell that has only a number in a common Indian form; null for any other cell. */
function cleanIndian(text: string): Reading | null {
  const [, first = '', last = ''] = CLEAN_INDIAN.exec(text) ?? [];
  const national = first + last;
  return indianLine(national) === 'MOBILE'
    ? { kind: 'mobile', number: `91${national}`, ofTwo: false }
    : null;
}

function readAny(raw: string, country: Country): Reading {
  const plain = plainText(raw);
  if (plain === '') return { kind: 'blank' };
  const text = phoneText(plain);
  if ('reason' in text) return { kind: 'none', reason: text.reason };
  const pieces = piecesOf(text.text);
  if (pieces.length === 0) {
    return { kind: 'none', reason: /\d/.test(plain) ? 'not a valid number' : 'no digits' };
  }
  const choice = choose(pieces, country);
  if ('reason' in choice) return { kind: 'none', reason: choice.reason };
  return { ...choice.line, ofTwo: choice.ofTwo };
}

const AS_TEXT = 'format the column as plain text and enter the number again';

const CURES: Partial<Record<NoMobile, string>> = {
  // Sheets calculates typed text that begins with "+", and the plus is lost.
  'unknown country code':
    "begin with an apostrophe, + and the country code, as in '+91 98765 43210",
  'written like a number of the United States or Canada':
    "begin with an apostrophe and the country code: '+1 or '+91",
  'precision lost': 'format the column as a number and export it again',
  'too much text in the cell': 'leave only the number in it',
  'the column was too narrow when the file was saved': 'widen it, and save the file again',
  'a date': AS_TEXT,
  'an error value': AS_TEXT,
  'a negative number': AS_TEXT,
  'a decimal number': AS_TEXT,
};

/** Returns what the user can do about this reason, as text in brackets after it; null if not known. */
export function cureOf(reason: NoMobile, cell: Cell, country: Country): string | null {
  return reason === 'too long' ? cureOfLength(cell, country) : (CURES[reason] ?? null);
}

/** Returns the reason, with what the user can do in brackets if that is known. */
export function withCure(reason: string, cell: Cell, country: Country): string {
  const cure = cureOf(reason as NoMobile, cell, country);
  return cure === null ? reason : `${reason} (${cure})`;
}

const LONGEST_NUMBER = 15;

const SHORTEST_FIRST = 8;

/** A mobile and the end of a second one, written without a comma between. */
const MOBILE_AND_TAIL = /^[6-9]\d{12,13}$/;

function cureOfLength(cell: Cell, country: Country): string | null {
  const digits = foldDigits(String(cell)).replace(/\D/g, '');
  if (digits.length > LONGEST_NUMBER) {
    for (let at = SHORTEST_FIRST; at <= LONGEST_NUMBER; at += 1) {
      const first = readPhone(digits.slice(0, at), country);
      const second = readPhone(digits.slice(at), country);
      const two = 'number' in second || ('reason' in second && second.reason === 'landline');
      if ('number' in first && two) return 'put a comma between two numbers';
    }
    return null;
  }
  if ('number' in readPhone(`+${digits}`, country)) {
    return `for a number of another country begin with an apostrophe and +, as in '+${digits}`;
  }
  return country === 'IN' && MOBILE_AND_TAIL.test(digits)
    ? 'put a comma between two numbers'
    : null;
}

const ROUNDED_AT_LEAST = 3;

const ROUNDED_SHARE = 0.01;

/**
 * Returns whether so many numbers of a column end in 0000 that they were probably rounded
 * (9.87654E+09 saved as 9876540000): at least 3 distinct numbers, and 1 %. By chance it is 0.01 %,
 * and numbers that people chose for their look don't make it a hundred times as many. Takes
 * canonical numbers.
 */
export function looksRounded(numbers: readonly string[]): boolean {
  const distinct = new Set(numbers);
  let rounded = 0;
  for (const number of distinct) if (number.endsWith('0000')) rounded += 1;
  return rounded >= ROUNDED_AT_LEAST && rounded >= distinct.size * ROUNDED_SHARE;
}

/** Returns whether the text is a country that the library knows, as ISO 3166 alpha-2 in capitals. */
export function isCountry(text: string): boolean {
  // Asking the library makes it build its metadata.
  return text === 'IN' || isSupportedCountry(text);
}

/**
 * Returns the national digits of a canonical number with the calling code of `country`, else null.
 * Also takes numbers of another country with the same code (United States and Canada).
 */
export function nationalDigits(number: string, country: Country): string | null {
  const code = callingCode(country);
  return code !== null &&
    /^\d+$/.test(number) &&
    number.startsWith(code) &&
    number.length > code.length
    ? number.slice(code.length)
    : null;
}
