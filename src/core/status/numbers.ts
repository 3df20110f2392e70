/** Reads the numbers of cells for one execution, and parses each distinct text only once. */
import { type Country, nationalDigits, type Reading, readPhone } from '../phone/read';
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

/**
 * Returns the number in a cell that has only ten digits in a form of India, whether they are a
 * phone number or not, else null. After another "+" they may be a foreign number.
 */
function indianDigits(cell: Cell): string | null {
  const text = String(cell).trim();
  if (text.startsWith('-')) return null;
  const match = /^(?:\+91|0|0?91)?(\d{10})$/.exec(text.replace(/[\s-]/g, ''));
  return match && `91${match[1]}`;
}

/**
 * Returns a reader for numbers; those without a country code belong to `country`. `parse` reads a
 * cell that isn't remembered.
 */
export function numbersOf(country: Country, parse = readPhone): NumberReader {
  const memo = new Map<Cell, Reading>();
  const read = (cell: Cell): Reading => {
    let reading = memo.get(cell);
    if (reading === undefined) {
      reading = parse(cell, country);
      if (memo.size < MOST_REMEMBERED) memo.set(cell, reading);
    }
    return reading;
  };
  const of = (cell: Cell): string | null => {
    const reading = read(cell);
    return 'number' in reading ? reading.number : null;
  };
  /** Older versions tagged only the last ten digits, of numbers of the default country. */
  const hadOlderTag = (number: string): boolean => nationalDigits(number, country) !== null;
  const tagsOf = (number: string): string[] =>
    hadOlderTag(number) ? [numberTag(number), olderNumberTag(number)] : [numberTag(number)];
  const matches = (cell: Cell, isTagged: (number: string) => boolean): boolean => {
    // Most cells are plain. Parsing takes up to ten times as long.
    const plain = country === 'IN' ? indianDigits(cell) : null;
    if (plain !== null && isTagged(plain)) return true;
    const number = of(cell);
    return number !== null && isTagged(number);
  };
  const matchesTag = (cell: Cell, tag: string): boolean =>
    matches(
      cell,
      (number) =>
        numberTag(number) === tag || (hadOlderTag(number) && olderNumberTag(number) === tag),
    );
  const matchesQueueTag = (cell: Cell, tag: string, secret: string): boolean =>
    secret === ''
      ? matchesTag(cell, tag)
      : matches(cell, (number) => queueTag(number, secret) === tag);
  return { country, read, canonical: of, matchesTag, matchesQueueTag, tagsOf };
}
