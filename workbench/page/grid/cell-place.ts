/** Finds the cell that an element shows. */
import type { Place } from './selection';

/** Returns the row and column of a cell's element; null if it is none. */
export function placeOf(cell: HTMLElement): Place | null {
  const { row } =
    cell.closest<HTMLElement>('.row')?.querySelector<HTMLElement>('.row-head')?.dataset ?? {};
  const column = Number(cell.getAttribute('aria-colindex')) - 1;
  return row === undefined || column < 1 ? null : { row: Number(row), column };
}
