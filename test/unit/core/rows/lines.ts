/** Rows of a table as lines of three cells. */
import type { Cell, Rows } from '../../../../src/core/ports/cells';

export type Line = readonly [phone: Cell, name: Cell, said: Cell];

/** `formulas`: indexes of the lines whose name or status is a formula. */
export function rowsOf(lines: readonly Line[], formulas: readonly number[] = []): Rows {
  return {
    firstRow: 2,
    phones: lines.map(([phone]) => phone),
    names: lines.map(([, name]) => name),
    statuses: lines.map(([, , said]) => said),
    formulas: new Set(formulas),
  };
}
