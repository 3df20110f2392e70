/** The arguments and results of formulas: the value of one cell, or the rows of a range. */
import { type Country, isCountry } from '../phone/read';
import type { Cell } from '../ports/cells';

/** The value of one cell, or the rows of a range. */
export type Given = Cell | readonly (readonly Cell[])[];

/** A result in the shape of the argument. */
export type Returned = Cell | Cell[][];

const DEFAULT_COUNTRY: Country = 'IN';

/** Returns what `of` returns for each cell, in the shape of the argument. */
export function mapCells(given: Given, of: (cell: Cell) => Cell): Returned {
  return isRange(given) ? given.map((row) => row.map(of)) : of(given);
}

/** Returns the cells of a range row by row. */
export function cellsIn(given: Given): readonly Cell[] {
  return isRange(given) ? given.flat() : [given];
}

/** Returns the numbers of rows and columns as text for an error: "10 × 1". */
export function sizeOf(given: Given): string {
  return isRange(given) ? `${given.length} × ${given[0]?.length ?? 0}` : '1 × 1';
}

/** Reads a country (ISO 3166 alpha-2, any case; blank means India). Throws an error for the cell. */
export function countryOf(given: Given): Country {
  const text = String(cellsIn(given)[0] ?? '').trim();
  const country = text === '' ? DEFAULT_COUNTRY : text.toUpperCase();
  if (!isCountry(country)) {
    throw new Error(`“${text}” is not a country. Use its two-letter code, for example IN.`);
  }
  return country;
}

function isRange(given: Given): given is readonly (readonly Cell[])[] {
  return typeof given === 'object';
}
