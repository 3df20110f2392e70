/** The types for our tables in a sheet, what the user selects, and where names go. */
import type { Rows } from './cells';

/** One of our tables. Its columns are found again by anchors (developer metadata), not by position. */
export interface TableRef {
  readonly sheetId: number;
  /** Identifies the table in the spreadsheet. A second phone column is another table. */
  readonly tableId: string;
  /** The headers of the three columns; null if the sheet has no header row. */
  readonly headers: Headers | null;
}

export interface Headers {
  readonly phone: string;
  readonly name: string;
  readonly status: string;
}

/** Rows of a sheet, one-based, both ends included. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Where the user wants the names: next to the numbers, after the last column, or here. */
export type ColumnPlacement =
  | { readonly kind: 'beside' }
  | { readonly kind: 'end' }
  /** Existing columns, one-based. Only their blank cells are written. */
  | { readonly kind: 'columns'; readonly name: number; readonly status: number };

/** The column, rows and placement that the user chose. */
export interface Pointed {
  readonly sheetId: number;
  /** One-based. */
  readonly column: number;
  /** Only these rows; null: the whole column. */
  readonly rows: readonly RowRange[] | null;
  /** Whether to leave hidden rows out. A script can't see filter views. */
  readonly visible: boolean;
  readonly place: ColumnPlacement;
  /** One-based. Rows that have anything in this column are left out; absent: no row is. */
  readonly skipNamed?: number;
}

/** Where the names will go. */
export type ResolvedPlacement =
  /** In our existing columns, found by anchors or by their headers. */
  | { readonly kind: 'ours' }
  /** In existing columns that are blank or that the user chose. */
  | { readonly kind: 'there' }
  /** In two columns that are inserted; those right of them move right. */
  | { readonly kind: 'insert' };

/** Whether rows are hidden, by a basic filter or by hand. Finding out takes one call for each row. */
export type Filter =
  | { readonly kind: 'none' }
  | { readonly kind: 'hides'; readonly rows: number }
  /** There are too many rows to check one by one. */
  | { readonly kind: 'too-large' };

/** A column with the user's own names. */
export interface OwnNames {
  /** One-based. */
  readonly column: number;
  readonly header: string;
  /** How many of the chosen rows have a number and such a name. */
  readonly rows: number;
  /** One-based column for the status if the blanks of this column can be filled; else null. */
  readonly statusColumn: number | null;
}

/** What is known of a sheet before anything is written to it. */
export interface Survey {
  readonly pointed: Pointed;
  /** Whether the column was detected by header and content, and isn't the selected one. */
  readonly proposed: boolean;
  /** What is selected in the sheet; null if the column was given. */
  readonly selected: Pointed | null;
  /** Other columns that could be the phone column as well; one-based. */
  readonly others: readonly { readonly column: number; readonly header: string }[];
  readonly table: TableRef;
  /** The name of the sheet's tab. */
  readonly tab: string;
  /** One-based; 0 if there is no header row. */
  readonly headerRow: number;
  readonly place: ResolvedPlacement;
  /** One-based columns of name and status, as they are or will be. */
  readonly nameColumn: number;
  readonly statusColumn: number;
  /** One-based: the last column that isn't empty. */
  readonly lastColumn: number;
  readonly rows: Rows;
  /** Indexes of the rows that the user chose; null: all. */
  readonly within: ReadonlySet<number> | null;
  readonly filter: Filter;
  /** Null if no other column has a header like "Name". */
  readonly ownNames: OwnNames | null;
  /** Whether formulas fill the phone column, so that its rows can change their order by themselves. */
  readonly formulas: boolean;
}
