/**
 * Sheets reads a typed `+9607712345` as a number, and its plus is gone. In a column of foreign numbers
 * it must not become a number of India.
 */
import { isCallingCode } from './line';
import { readPhone } from './read';
import type { Cell } from '../ports/cells';

const INDIAN = /^(?:91[6-9]\d{9}|[6-9]\d{9})$/;

const FOREIGN_COUNTRIES = 2;

/** So many cells tell what kind of column it is. */
const SAMPLE = 1_000;

/**
 * Returns the phone cells of a column; with their plus again those number cells of ten digits that are a
 * foreign number with one. Only where numbers of two foreign countries and more stand in the column, and
 * at least as many of them as such cells.
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

/** The code of a foreign number: a number cell that lost its plus, or a text that has it. */
function foreignCode(cell: Cell): string[] {
  const [, plus = '', digits = ''] = /^\s*(\+?)([\d ()-]{8,20})$/.exec(String(cell)) ?? [];
  const bare = digits.replace(/\D/g, '');
  if (plus === '' && (typeof cell !== 'number' || bare.length <= 10 || INDIAN.test(bare)))
    return [];
  const code = [1, 2, 3].map((length) => bare.slice(0, length)).find(isCallingCode) ?? '91';
  return code !== '91' && isNumber(`+${bare}`) ? [code] : [];
}
