/** From an element of the page to the cell that it shows. */
import type { Place } from './selection';

/** The cell that an element stands for, by its name. */
export function placeOf(cell: HTMLElement): Place | null {
  const { row } =
    cell.closest<HTMLElement>('.row')?.querySelector<HTMLElement>('.row-head')?.dataset ?? {};
  const column = Number(cell.getAttribute('aria-colindex')) - 1;
  return row === undefined || column < 1 ? null : { row: Number(row), column };
}
