/** Reads the numbers of cells for one execution, and parses each distinct text only once. */
import {
  type Country,
  lastTenDigits,
  nationalDigits,
  type Reading,
  readPhone,
} from '../phone/read';
import type { Cell } from '../ports/cells';
import { numberTag, olderNumberTag, queueTag } from './tags';

export interface NumberReader {
  readonly country: Country;
  read(cell: Cell): Reading;
  /** Returns the canonical number in a cell, landlines included, or null. */
  canonical(cell: Cell): string | null;
  /** Returns whether a tag belongs to the number in a cell. Parses the cell only if its digits don't say so. */
  matchesTag(cell: Cell, tag: string): boolean;
  /** Returns whether the run with this secret queued the number in a cell. */
  matchesQueueTag(cell: Cell, tag: string, secret: string): boolean;
  /** Returns the tags of a canonical number; in the default country also that of older versions. */
  tagsOf(number: string): readonly string[];
}

/** How many texts are remembered. Further ones are parsed each time, to limit memory. */
const MOST_REMEMBERED = 200_000;

/** Whether a cell is ten digits in a form of India. After another "+" they may be a foreign number. */
function isIndian(cell: Cell): boolean {
  return /^(?:\+91|0|0?91)?\d{10}$/.test(String(cell).replace(/[\s-]/g, ''));
}

/** Returns a reader for numbers; those without a country code belong to `country`. */
export function numbersOf(country: Country): NumberReader {
  const memo = new Map<Cell, Reading>();
  const read = (cell: Cell): Reading => {
    let reading = memo.get(cell);
    if (reading === undefined) {
      reading = readPhone(cell, country);
      if (memo.size < MOST_REMEMBERED) memo.set(cell, reading);
    }
    return reading;
  };
  const of = (cell: Cell): string | null => {
    const reading = read(cell);
    return 'number' in reading ? reading.number : null;
  };
  const tagsOf = (number: string): string[] =>
    nationalDigits(number, country) === null
      ? [numberTag(number)]
      : [numberTag(number), olderNumberTag(number)];
  const matchesTag = (cell: Cell, tag: string): boolean => {
    if (country === 'IN' && isIndian(cell)) {
      const ten = lastTenDigits(cell);
      const bound = [numberTag(`91${ten}`), olderNumberTag(ten)].includes(tag);
      if (ten !== '' && bound) return true;
    }
    const number = of(cell);
    return number !== null && tagsOf(number).includes(tag);
  };
  const matchesQueueTag = (cell: Cell, tag: string, secret: string): boolean => {
    if (secret === '') return matchesTag(cell, tag);
    const indian = country === 'IN' && isIndian(cell) ? lastTenDigits(cell) : '';
    if (indian !== '' && queueTag(`91${indian}`, secret) === tag) return true;
    const number = of(cell);
    return number !== null && queueTag(number, secret) === tag;
  };
  return { country, read, canonical: of, matchesTag, matchesQueueTag, tagsOf };
}
