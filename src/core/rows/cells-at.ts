/** Looks at the three cells of one row. */
import type { Cell, Rows } from '../ports/cells';

interface Cells {
  readonly phone: Cell;
  readonly name: Cell;
  readonly status: Cell;
}

/** Returns the cells of the row at this index (from 0); '' for each if the table has no such row. */
export function cellsAt({ phones, names, statuses }: Rows, index: number): Cells {
  return { phone: phones[index] ?? '', name: names[index] ?? '', status: statuses[index] ?? '' };
}
