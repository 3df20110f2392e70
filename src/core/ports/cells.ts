/** The cells and rows that a run reads and writes. */

/** The value of a cell. A date is its ISO text. */
export type Cell = string | number | boolean;

/** One read of the three columns at one instant; index 0 is `firstRow`. */
export interface Rows {
  /** One-based row number of the first data row. */
  readonly firstRow: number;
  readonly phones: readonly Cell[];
  readonly names: readonly Cell[];
  readonly statuses: readonly Cell[];
  /** Indexes of rows whose name or status cell has a formula, which is never overwritten. */
  readonly formulas: ReadonlySet<number>;
}

/** What to write into one row; the cell of an absent field is left alone. */
export interface RowCells {
  readonly name?: Cell;
  readonly status?: Cell;
}

export interface RowWrite extends RowCells {
  /** Index into the `Rows` this write was planned from. */
  readonly index: number;
}
