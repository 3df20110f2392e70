/** What a formula hands in and gets back: the value of one cell, or the rows of a range. */
import { type Country, isCountry } from '../phone/read';
import type { Cell } from '../ports/cells';

/** One cell, or a range by its rows. */
export type Given = Cell | readonly (readonly Cell[])[];

/** The same shape as what was handed in. */
export type Returned = Cell | Cell[][];

const USUAL: Country = 'IN';

/** Returns what `of` gives for each cell, in the shape of what was handed in. */
export function mapCells(given: Given, of: (cell: Cell) => Cell): Returned {
  return isRange(given) ? given.map((row) => row.map(of)) : of(given);
}

/** Returns the cells of a range row by row. */
export function cellsIn(given: Given): readonly Cell[] {
  return isRange(given) ? given.flat() : [given];
}

/** Returns how many rows and columns were handed in, as a sentence says it: "10 × 1". */
export function sizeOf(given: Given): string {
  return isRange(given) ? `${given.length} × ${given[0]?.length ?? 0}` : '1 × 1';
}

/** Reads a country (ISO 3166 alpha-2, any case; India for blank). Throws a sentence. */
export function countryOf(given: Given): Country {
  const text = String(cellsIn(given)[0] ?? '').trim();
  const country = text === '' ? USUAL : text.toUpperCase();
  if (!isCountry(country)) {
    throw new Error(`“${text}” is not a country. Use its two-letter code, for example IN.`);
  }
  return country;
}

function isRange(given: Given): given is readonly (readonly Cell[])[] {
  return typeof given === 'object';
}
