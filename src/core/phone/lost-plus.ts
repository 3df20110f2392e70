/** Restores the plus of foreign numbers, which Sheets drops if it reads one as a number. */
import { isCallingCode } from './line';
import { readPhone } from './read';
import type { Cell } from '../ports/cells';

const FOREIGN_COUNTRIES = 2;

/** This many cells are enough to tell what kind of column it is. */
const SAMPLE = 1_000;

/**
 * Returns the phone cells of a column. A typed `+9607712345` is a number cell without plus, and must not
 * become a number of India. Number cells of ten digits get a plus if they are a foreign
 * number with it. This is done only if the column has other foreign numbers of at least two countries,
 * and at least as many of them as cells of ten digits.
 */
export function withLostPluses(phones: readonly Cell[]): readonly Cell[] {
  const shorn = phones.filter(isTenDigits).length;
  if (shorn === 0) return phones;
  const codes = phones
    .filter((cell) => !isTenDigits(cell))
    .slice(0, SAMPLE)
    .flatMap(foreignCode);
  if (new Set(codes).size < FOREIGN_COUNTRIES || codes.length < shorn) return phones;
  return phones.map((cell) => (isTenDigits(cell) && isNumber(`+${cell}`) ? `+${cell}` : cell));
}

const isTenDigits = (cell: Cell): boolean =>
  typeof cell === 'number' && /^[6-9]\d{9}$/.test(String(cell));

const isNumber = (text: string): boolean => 'number' in readPhone(text, 'IN');

/** Returns the code of a foreign number: a text with a plus, or a number cell that lost it. */
function foreignCode(cell: Cell): string[] {
  const text = String(cell).trim();
  if (!/^\+?[\d ()-]{8,20}$/.test(text)) return [];
  const bare = text.replace(/\D/g, '');
  if (text.charAt(0) !== '+' && (typeof cell !== 'number' || bare.length <= 10)) return [];
  const code = [1, 2, 3].map((length) => bare.slice(0, length)).find(isCallingCode) ?? '91';
  return code !== '91' && isNumber(`+${bare}`) ? [code] : [];
}
