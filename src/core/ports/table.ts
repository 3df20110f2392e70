/** Tables, what a person points at, and where names go. */
import type { Rows } from './cells';

/** Where a table of ours stands. Columns are found by anchors, never by remembered positions. */
export interface TableRef {
  readonly sheetId: number;
  /** Names the table within the spreadsheet; a second phone column has its own. */
  readonly tableId: string;
  /** The texts above the three columns; null where the sheet has no header row. */
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

/** Where a person wants the names. */
export type ColumnPlacement =
  | { readonly kind: 'beside' }
  | { readonly kind: 'end' }
  /** Columns that are there, one-based; only blank cells of them are written. */
  | { readonly kind: 'columns'; readonly name: number; readonly status: number };

/** What a person points at. */
export interface Pointed {
  readonly sheetId: number;
  /** One-based. */
  readonly column: number;
  /** Only these rows; null: all of the column. */
  readonly rows: readonly RowRange[] | null;
  /** Only rows that are not hidden; filter views cannot be seen. */
  readonly visible: boolean;
  readonly place: ColumnPlacement;
  /** One-based: rows with something in this column are left out. Absent: none is. */
  readonly skipNamed?: number;
}

/** Where the names will go. */
export type ResolvedPlacement =
  /** Our columns stand there already, found by anchors or by their headers. */
  | { readonly kind: 'ours' }
  /** Columns that are there and blank, or that the person chose. */
  | { readonly kind: 'there' }
  /** Two columns are inserted; what stands there moves right. */
  | { readonly kind: 'insert' };

/** What hides rows, a basic filter or a person; it takes one call a row to see. */
export type Filter =
  | { readonly kind: 'none' }
  | { readonly kind: 'hides'; readonly rows: number }
  /** More rows than can be looked at one by one. */
  | { readonly kind: 'too-large' };

/** A column in which a person keeps names of their own. */
export interface OwnNames {
  /** One-based. */
  readonly column: number;
  readonly header: string;
  /** Rows with a number and a name there, among those that were chosen. */
  readonly rows: number;
  /** One-based column for the status, where the blanks of this column can be filled; else null. */
  readonly statusColumn: number | null;
}

/** A table looked at before anything is written. */
export interface Survey {
  readonly pointed: Pointed;
  /** True where the column was found by header and content, not by what is selected. */
  readonly proposed: boolean;
  /** What was selected; null where the column was named. */
  readonly selected: Pointed | null;
  /** Columns that look about as much like phone numbers as the proposed one; one-based. */
  readonly others: readonly { readonly column: number; readonly header: string }[];
  readonly table: TableRef;
  /** Name of its tab. */
  readonly tab: string;
  /** One-based, 0 without a header row. */
  readonly headerRow: number;
  readonly place: ResolvedPlacement;
  /** One-based columns of name and status as they are or will be. */
  readonly nameColumn: number;
  readonly statusColumn: number;
  /** One-based, the last column that holds anything. */
  readonly lastColumn: number;
  readonly rows: Rows;
  /** Indexes of the rows that the person chose; null: all. */
  readonly within: ReadonlySet<number> | null;
  readonly filter: Filter;
  /** Null where no other column is headed as one of names. */
  readonly ownNames: OwnNames | null;
  /** Formulas make the phone column: its rows may change their order by themselves. */
  readonly formulas: boolean;
}
