/** The numbers of one execution: each distinct text is parsed once, and most not at all. */
import { type Country, lastTenDigits, type Reading, readPhone } from '../phone/read';
import type { Cell } from '../ports/cells';
import { numberTag } from './tags';

export interface NumberReader {
  readonly country: Country;
  read(cell: Cell): Reading;
  /** The canonical number in a cell, landline or not, or null. */
  canonical(cell: Cell): string | null;
  /** Whether a mark is bound to the number in the cell: by its last ten digits, else by parsing. */
  matchesTag(cell: Cell, mark: string): boolean;
}

/** Larger sheets have the rest read once more rather than hold it in memory. */
const MOST_REMEMBERED = 200_000;

/** Ten digits as India writes them: in anything longer the last ten may be another number's. */
function isPlain(cell: Cell): boolean {
  return /^(?:0|0?91)?\d{10}$/.test(String(cell).replace(/\D/g, ''));
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
  const bear = (cell: Cell, mark: string): boolean => {
    const ten = isPlain(cell) ? lastTenDigits(cell) : '';
    if (ten !== '' && numberTag(ten) === mark) return true;
    const number = of(cell);
    return number !== null && numberTag(number) === mark;
  };
  return { country, read, canonical: of, matchesTag: bear };
}
