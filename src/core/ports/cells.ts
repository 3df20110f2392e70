/** Cells and rows as a run sees them. */

/** What a spreadsheet cell holds, as far as this program cares; a date arrives as its ISO text. */
export type Cell = string | number | boolean;

/** One read of the three columns, all taken in the same instant; index 0 is `firstRow`. */
export interface Rows {
  /** One-based row number of the first data row. */
  readonly firstRow: number;
  readonly phones: readonly Cell[];
  readonly names: readonly Cell[];
  readonly statuses: readonly Cell[];
  /** Indexes whose name or status cell holds a formula: never written over. */
  readonly formulas: ReadonlySet<number>;
}

/** What one row is to show from now on; a field that is absent leaves its cell alone. */
export interface RowCells {
  readonly name?: Cell;
  readonly status?: Cell;
}

export interface RowWrite extends RowCells {
  /** Index into the `Rows` this write was planned from. */
  readonly index: number;
}
