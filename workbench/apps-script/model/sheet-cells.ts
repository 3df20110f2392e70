import { contains, overlap, type Area } from './area';
import { CellError, CellPicture, Column, type Cell, type Raw } from './cell';
import { display, isDateFormat } from './number-format';
import { Spills } from './spills';
import { Strip } from './strip';
import { instantOf, wallOfSerial } from './time-zone';

/** What a script reads from a cell. A date is a Date of the workbench's realm until it is passed to the script. */
export type Value = string | number | boolean | Date | CellPicture;

/** The last day of JavaScript's calendar but one, so that no time zone exceeds it. */
const LAST_DAY_MS = 8.64e15 - 86_400_000;

/** The cells of one sheet, and reading them. Positions count from 1. */
export class SheetCells {
  columnList: Column[] = [];
  rowCount: number;
  merges: Area[] = [];
  /** Rows hidden, by a basic filter or by hand. */
  hidden = new Strip<'filter' | 'hand'>();
  private readonly spills = new Spills(this);

  constructor(
    rows: number,
    columns: number,
    private readonly zoneOf: () => string,
  ) {
    this.rowCount = rows;
    for (let index = 0; index < columns; index += 1) this.columnList.push(new Column());
  }

  rows(): number {
    return this.rowCount;
  }

  columns(): number {
    return this.columnList.length;
  }

  /** Returns what getValue returns. [DOC RG] */
  value(row: number, column: number): Value {
    return this.valueOf(this.rawAt(row, column), this.layer(column).formats.get(row - 1));
  }

  formula(row: number, column: number): string {
    return this.layer(column).formulas.get(row - 1) ?? '';
  }

  display(row: number, column: number): string {
    return display(this.rawAt(row, column), this.layer(column).formats.get(row - 1));
  }

  /** Returns the number format; 'General' if none was set. */
  format(row: number, column: number): string {
    return this.layer(column).formats.get(row - 1) ?? 'General';
  }

  note(row: number, column: number): string {
    return this.layer(column).notes.get(row - 1) ?? '';
  }

  layer(column: number): Column {
    const found = this.columnList[column - 1];
    if (!found) throw new RangeError(`no column ${String(column)}`);
    return found;
  }

  /** Returns the raw value of a cell, including spilled values; undefined for cells under a merge. */
  rawAt(row: number, column: number): Raw | undefined {
    if (this.isUnderMerge(row, column)) return undefined;
    const spilled = this.spills.at(row, column);
    return spilled ?? this.layer(column).values.get(row - 1);
  }

  /** Returns all values of an area. Fast for whole columns. */
  values(area: Area): Value[][];
  /** Returns all values of an area, with each picture replaced. */
  values<P>(area: Area, picture: (picture: CellPicture) => P): (Value | P)[][];
  values<P>(area: Area, picture?: (picture: CellPicture) => P): (Value | P)[][] {
    return this.gather(area, (raw, format) =>
      picture && raw instanceof CellPicture ? picture(raw) : this.valueOf(raw, format),
    );
  }

  displays(area: Area): string[][] {
    return this.gather(area, display);
  }

  read(row: number, column: number): Cell {
    return this.layer(column).read(row - 1);
  }

  /** Stores a cell without adding to the history. */
  write(row: number, column: number, cell: Cell): void {
    this.layer(column).write(row - 1, cell);
    this.spills.stale();
  }

  /** Call this after a change that did not go through `write`. */
  changed(): void {
    this.spills.stale();
  }

  /** Returns the last row with content; 0 if the sheet is empty. [DOC SH] */
  lastRow(): number {
    const ends = this.columnList.map((c) => Math.max(c.values.end(), c.formulas.end()));
    return Math.max(0, this.spills.lastRow(), ...ends);
  }

  lastColumn(): number {
    const own = this.columnList.findLastIndex((c) => c.values.end() + c.formulas.end() > 0) + 1;
    return Math.max(own, this.spills.lastColumn());
  }

  isUnderMerge(row: number, column: number): boolean {
    return this.merges.some(
      (merge) => contains(merge, row, column) && !(merge.row === row && merge.column === column),
    );
  }

  private valueOf(raw: Raw | undefined, format: string | undefined): Value {
    if (raw === undefined) return '';
    if (raw instanceof CellError) return raw.text;
    if (typeof raw !== 'number' || format === undefined || !isDateFormat(format)) return raw;
    const wall = wallOfSerial(raw);
    // It isn't known what Google returns for days beyond JavaScript's calendar. An invalid date is the harder case.
    return Math.abs(wall) > LAST_DAY_MS ? new Date(NaN) : new Date(instantOf(wall, this.zoneOf()));
  }

  private gather<T>(
    area: Area,
    read: (raw: Raw | undefined, format: string | undefined) => T,
  ): T[][] {
    const merged = this.merges.some((merge) => overlap(merge, area));
    const slow = merged || this.spills.touch(area);
    const out: T[][] = [];
    const columns = this.columnList.slice(area.column - 1, area.column - 1 + area.columns);
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const line: T[] = [];
      columns.forEach((column, index) => {
        const raw = slow ? this.rawAt(row, area.column + index) : column.values.get(row - 1);
        line.push(read(raw, column.formats.get(row - 1)));
      });
      out.push(line);
    }
    return out;
  }
}
