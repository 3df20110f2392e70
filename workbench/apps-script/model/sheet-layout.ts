import type { Area } from './area';
import type { MetadataStore } from './metadata-store';
import { SheetCells } from './sheet-cells';
import type { User } from '../surroundings/user';

/** Cells or a whole sheet that only some users can edit. */
export interface Protected extends Area {
  whole: boolean;
  /** The only users who can edit, unless it only warns. */
  editors: User[];
  warningOnly: boolean;
  description: string;
}

/** A table, as made by "Convert to table"; its first row is its header. [from use of Sheets] */
interface Table extends Area {
  name: string;
}

/** A named range. */
export interface Named extends Area {
  name: string;
}

/** A condition of a filter: the text with which a cell must begin, or the displayed texts that it hides. */
export type Condition = string | ReadonlySet<string>;

/** The cells of a sheet and everything that moves with its rows and columns. */
export class SheetLayout extends SheetCells {
  protections: Protected[] = [];
  /** Columns of a table with a type other than none. */
  typed: Area[] = [];
  /** How many rows and columns stay in view when the sheet is scrolled. */
  frozen = { row: 0, column: 0 };
  tables: Table[] = [];
  /** Named ranges on this sheet. */
  named: Named[] = [];
  filter: Area | null = null;
  /** The conditions of the filter, by column (from 1). */
  filtered = new Map<number, Condition>();
  selection: Area[] = [{ row: 1, column: 1, rows: 1, columns: 1 }];

  constructor(
    readonly id: number,
    readonly metadata: MetadataStore,
    size: { rows: number; columns: number },
    zoneOf: () => string,
  ) {
    super(size.rows, size.columns, zoneOf);
  }
}
