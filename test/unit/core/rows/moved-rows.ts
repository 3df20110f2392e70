/** Rows as lines of three cells, and what is put back in them after a write. */
import { repair, textsOf } from '../../../../src/core/rows/verify';
import type { Cell, RowWrite, Rows } from '../../../../src/core/ports/cells';

type Line = readonly [phone: Cell, name: Cell, said: Cell];

export const rowsOf = (...lines: Line[]): Rows => ({
  firstRow: 2,
  phones: lines.map(([phone]) => phone),
  names: lines.map(([, name]) => name),
  statuses: lines.map(([, , said]) => said),
  formulas: new Set(),
});

export function repaired(before: Rows, after: Rows, writes: readonly RowWrite[]) {
  return repair(before, writes, after, textsOf(writes)).writes;
}
