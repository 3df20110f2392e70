/** The numbers of one execution: each distinct text is parsed once, and most not at all. */
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
  /** The canonical number in a cell, landline or not, or null. */
  canonical(cell: Cell): string | null;
  /** Whether a tag is bound to the number in the cell: by its digits if they do, else by parsing. */
  matchesTag(cell: Cell, tag: string): boolean;
  /** Whether the run with this secret queued the number in the cell. */
  matchesQueueTag(cell: Cell, tag: string, secret: string): boolean;
  /** The tags that mean a canonical number; those of older versions mean the default country's. */
  tagsOf(number: string): readonly string[];
}

/** Larger sheets have the rest read once more rather than hold it in memory. */
const MOST_REMEMBERED = 200_000;

/** Ten digits as India writes them. After any other "+" they may be a number of another country. */
function isIndian(cell: Cell): boolean {
  return /^(?:\+91|0|0?91)?\d{10}$/.test(String(cell).replace(/[\s-]/g, ''));
}

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
