import { overlap, type Area, type Axis } from './area';
import { CellError, CellPicture, type Cell, type Raw } from './cell';
import type { Rule } from './rule';
import type { MetadataStore } from './metadata-store';
import type { Value } from './sheet-cells';
import { SheetLayout, type Condition, type Protected } from './sheet-layout';
import * as structure from './sheet-structure';
import { serialOf, wallOf } from './time-zone';
import { typedInput, type Parsed } from './typed-input';
import type { Switches } from '../surroundings/switches';
import type { User } from '../surroundings/user';

/** The spreadsheet that a sheet is part of, as far as its sheets and the services need it. */
export interface Workbook {
  readonly id: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly switches: Switches;
  readonly metadata: MetadataStore;
  readonly history: History;
  title: string;
  sheets: SheetModel[];
  activeSheetId: number;
  activeSheet(): SheetModel;
  cellCount(): number;
  addSheet(name: string): SheetModel;
  deleteSheet(name: string): void;
  duplicateSheet(name: string): SheetModel;
  /** Adds a copy of a sheet of any spreadsheet. */
  addCopy(sheet: SheetModel): SheetModel;
  /** Wall time in the spreadsheet's zone. */
  today(): number;
  undo(): boolean;
}

/** Saves what is about to change, for undo. */
interface History {
  cells(sheet: SheetModel, area: Area): void;
  everything(): void;
  inverse(sheet: SheetModel, run: (sheet: SheetModel) => void): void;
}

/** A sheet, with the actions of users. Each method is one step that `book.undo()` undoes. */
export class SheetModel extends SheetLayout {
  constructor(
    readonly book: Workbook,
    id: number,
    public name: string,
    rows: number,
    columns: number,
  ) {
    super(id, book.metadata, { rows, columns }, () => book.timeZone);
  }

  /** Types a text into a cell, which is parsed as Sheets parses it. */
  type(row: number, column: number, text: string): void {
    this.change({ row, column, rows: 1, columns: 1 }, () => {
      this.enter(row, column, text, 'hand');
    });
  }

  /** Stores a value without parsing it; '' and null clear the cell. */
  put(row: number, column: number, value: Value | null): void {
    this.paste(row, column, [[value]]);
  }

  /** Stores values without parsing them; grows the sheet if necessary. */
  paste(row: number, column: number, values: readonly (readonly (Value | null)[])[]): void {
    const columns = values.reduce((most, line) => Math.max(most, line.length), 0);
    this.grow(row + values.length - 1, column + columns - 1);
    this.change({ row, column, rows: values.length, columns }, () => {
      values.forEach((line, i) => {
        line.forEach((value, j) => {
          this.store(row + i, column + j, value);
        });
      });
    });
  }

  /** Stores a formula with its result; a result of several rows spills. */
  enterFormula(row: number, column: number, text: string, result: Value | Value[][]): void {
    const lines = Array.isArray(result) ? result : null;
    this.change({ row, column, rows: 1, columns: 1 }, () => {
      this.store(row, column, lines ? (lines[0]?.[0] ?? '') : (result as Value));
      const cell = this.read(row, column);
      const spill = lines?.map((line) => line.map((value) => this.rawOf(value) ?? ''));
      this.write(row, column, { ...cell, formula: text, spill });
    });
  }

  setFormat(row: number, column: number, rows: number, columns: number, format: string): void {
    this.each({ row, column, rows, columns }, (cell) => ({ ...cell, format: plainFormat(format) }));
  }

  setNote(row: number, column: number, note: string): void {
    const area = { row, column, rows: 1, columns: 1 };
    this.each(area, (cell) => ({ ...cell, note: note || undefined }));
  }

  /** Clears contents; formats and notes stay. */
  clear(row: number, column: number, rows = 1, columns = 1): void {
    this.each({ row, column, rows, columns }, (cell) => ({
      ...cell,
      value: undefined,
      formula: undefined,
      spill: undefined,
    }));
  }

  insertRows(at: number, count = 1): void {
    this.book.history.inverse(this, (sheet) => {
      structure.deleteRows(sheet, at, count);
    });
    structure.insertRows(this, at, count);
  }

  deleteRows(at: number, count = 1): void {
    this.restructure(() => {
      structure.deleteRows(this, at, count);
    });
  }

  insertColumns(at: number, count = 1): void {
    this.book.history.inverse(this, (sheet) => {
      structure.deleteColumns(sheet, at, count);
    });
    structure.insertColumns(this, at, count);
    this.inheritRules(at, count);
    this.nameTableColumns(at, count);
  }

  /** Sets the width of columns, in pixels. */
  widen(at: number, count: number, width: number): void {
    const columns = this.columnList.slice(at - 1, at - 1 + count);
    const before = columns.map((column) => [column.id, column.width] as const);
    this.book.history.inverse(this, (sheet) => {
      for (const column of sheet.columnList)
        for (const [id, was] of before) if (id === column.id) column.width = was;
    });
    for (const column of columns) column.width = width;
    this.changed();
  }

  deleteColumns(at: number, count = 1): void {
    this.restructure(() => {
      structure.deleteColumns(this, at, count);
    });
  }

  /** Removes cells; those below move up, or those to the right move left. */
  deleteCells(area: Area, axis: Axis): void {
    this.restructure(() => {
      structure.deleteCells(this, area, axis);
    });
  }

  /** Inserts blank cells; those that were there move down, or to the right. */
  insertCells(area: Area, axis: Axis): void {
    this.restructure(() => {
      structure.insertCells(this, area, axis);
    });
  }

  /** Sorts whole rows by one column. */
  sortRows(firstRow: number, lastRow: number, byColumn: number, ascending = true): void {
    const rows = lastRow - firstRow + 1;
    const area = { row: firstRow, column: 1, rows, columns: this.columns() };
    this.sortArea(area, byColumn, ascending);
  }

  /** Sorts some columns without the others, as users do by mistake. */
  sortArea(area: Area, byColumn: number, ascending = true): void {
    this.restructure(() => {
      structure.reorder(this, area, structure.sortOrder(this, area, byColumn, ascending));
    });
  }

  /** Reorders whole rows: row `i` was row `permutation[i]` before (from 0). */
  reorderRows(firstRow: number, permutation: readonly number[]): void {
    const area = { row: firstRow, column: 1, rows: permutation.length, columns: this.columns() };
    this.restructure(() => {
      structure.reorder(this, area, permutation);
    });
  }

  select(row: number, column: number, rows = 1, columns = 1): void {
    this.selectAreas([{ row, column, rows, columns }]);
  }

  /** Selects several ranges (Ctrl); the last is the active one. [DOC SPA] */
  selectAreas(areas: Area[]): void {
    this.selection = areas;
    this.book.activeSheetId = this.id;
  }

  selectColumn(column: number, columns = 1): void {
    this.select(1, column, this.rows(), columns);
  }

  /** Protects cells or the sheet, so that only `editors` can edit them. */
  setProtection(options: Partial<Protected> = {}): Protected {
    const whole = options.row === undefined;
    const all = { row: 1, column: 1, rows: this.rows(), columns: this.columns() };
    const usual = { whole, editors: [], warningOnly: false, description: '' };
    const made = { ...all, ...usual, ...options };
    this.protections.push(made);
    return made;
  }

  removeProtections(): void {
    this.protections = [];
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    this.restructure(() => {
      this.merges.push({ row, column, rows, columns });
    });
  }

  unmerge(row: number, column: number): void {
    this.merges = this.merges.filter((area) => area.row !== row || area.column !== column);
  }

  /** Turns an area into a table. `typed` are its columns with a type, by their numbers in the sheet. */
  setTable(area: Area, typed: readonly number[] = [], name = 'Table1'): void {
    this.tables.push({ ...area, name });
    for (const column of typed)
      this.typed.push({ ...area, row: area.row + 1, rows: area.rows - 1, column, columns: 1 });
  }

  /** Hides rows by the filter of a table, which is not the filter of the sheet. */
  filterTable(hiddenRows: readonly number[]): void {
    for (const row of hiddenRows) this.hidden.set(row - 1, 'filter');
  }

  /** Puts a picture into a cell. */
  putPicture(row: number, column: number, title = '', url = ''): void {
    this.each({ row, column, rows: 1, columns: 1 }, (cell) => ({
      ...cell,
      value: new CellPicture(url, title),
      formula: undefined,
      spill: undefined,
    }));
  }

  /** Sets the data validation rule of an area; null removes it. */
  setRule(area: Area, rule: Rule | null): void {
    this.each(area, (cell) => ({ ...cell, rule: rule ?? undefined }));
  }

  /** Marks columns of a table as typed. */
  setTypedColumns(area: Area): void {
    this.typed.push(area);
  }

  /** Creates a basic filter over an area that hides these rows. */
  setFilter(area: Area, hiddenRows: readonly number[]): void {
    this.filter = area;
    this.filtered = new Map();
    for (let row = area.row; row < area.row + area.rows; row += 1)
      if (this.hidden.get(row - 1) === 'filter') this.hidden.set(row - 1, undefined);
    for (const row of hiddenRows) this.hidden.set(row - 1, 'filter');
  }

  /** Shows only rows whose cell in this column meets the condition; null removes the condition. */
  filterColumn(column: number, condition: Condition | null): void {
    if (this.filter === null) return;
    if (condition === null) this.filtered.delete(column);
    else this.filtered.set(column, condition);
    const { row, rows } = this.filter;
    for (let at = row; at < row + rows; at += 1) {
      const shown = [...this.filtered].every(([in_, one]) => this.meets(at, in_, one));
      // The first row of a filter is its header, which is always shown.
      const hides = at > row && !shown;
      if (hides) this.hidden.set(at - 1, 'filter');
      else if (this.hidden.get(at - 1) === 'filter') this.hidden.set(at - 1, undefined);
    }
  }

  private meets(row: number, column: number, condition: Condition): boolean {
    if (typeof condition !== 'string') return !condition.has(this.display(row, column));
    return this.display(row, column).toLowerCase().startsWith(condition.toLowerCase());
  }

  removeFilter(): void {
    this.filter = null;
    this.filtered = new Map();
    for (let row = 0; row < this.hidden.end(); row += 1)
      if (this.hidden.get(row) === 'filter') this.hidden.set(row, undefined);
  }

  hideRows(row: number, rows = 1): void {
    for (let i = 0; i < rows; i += 1) this.hidden.set(row - 1 + i, 'hand');
  }

  /** Shows rows that were hidden by hand. */
  showRows(row: number, rows = 1): void {
    for (let i = 0; i < rows; i += 1)
      if (this.hidden.get(row - 1 + i) === 'hand') this.hidden.set(row - 1 + i, undefined);
  }

  /** Whether this user can edit all of the area. */
  mayEdit(user: User, area: Area): boolean {
    return !this.protections.some(
      (one) => !one.warningOnly && !one.editors.includes(user) && overlap(one, area),
    );
  }

  /** Stores a value without parsing it and without adding to the history. */
  store(row: number, column: number, value: Value | null): void {
    const cell = this.read(row, column);
    const dated = value instanceof Date && cell.format === undefined;
    const format = dated ? 'yyyy-mm-dd' : cell.format;
    const raw = this.rawOf(value);
    this.write(row, column, { ...cell, value: raw, formula: undefined, spill: undefined, format });
  }

  /** Stores a string as typed or as written by a script, without adding to the history. */
  enter(row: number, column: number, text: string, by: 'hand' | 'script'): void {
    const cell = this.read(row, column);
    const { value, formula, format } = this.parse(text, cell.format, by);
    const kept = cell.format ?? format;
    this.write(row, column, { ...cell, value, formula, spill: undefined, format: kept });
  }

  /** Returns the raw value that a script's value would become in this cell. */
  rawOfInput(row: number, column: number, value: Value | null): Raw | undefined {
    if (typeof value !== 'string') return this.rawOf(value);
    return this.parse(value, this.layer(column).formats.get(row - 1), 'script').value;
  }

  private parse(text: string, format: string | undefined, by: 'hand' | 'script'): Parsed {
    const { locale, switches } = this.book;
    return typedInput(text, { locale, switches, by, today: () => this.book.today(), format });
  }

  change(area: Area, run: () => void): void {
    this.book.history.cells(this, area);
    run();
  }

  rawOf(value: Value | null): Raw | undefined {
    if (value === null || value === '') return undefined;
    if (value instanceof Date) return serialOf(wallOf(value.getTime(), this.book.timeZone));
    return typeof value === 'string' && /^#(REF!|N\/A|ERROR!|NAME\?|VALUE!|DIV\/0!)$/.test(value)
      ? new CellError(value)
      : value;
  }

  /** Inserted columns take the rules of the column to their left. [56064349968, 63261057364, 65813756670] */
  private inheritRules(at: number, count: number): void {
    const left = this.columnList[at - 2];
    const inherits = this.book.switches.insertedColumnsInheritRules;
    if (!inherits || !left || left.rules.end() === 0) return;
    for (const column of this.columnList.slice(at - 1, at - 1 + count))
      column.rules = left.rules.copy();
  }

  /** Names inserted columns of a table, because each has a header. [from use of Sheets; not verified for scripts] */
  private nameTableColumns(at: number, count: number): void {
    if (!this.book.switches.tablesNameInsertedColumns) return;
    for (const { row, column, columns } of this.tables)
      for (let place = at; place < at + count; place += 1)
        if (place > column && place < column + columns - 1)
          this.store(row, place, `Column ${String(place - column + 1)}`);
  }

  private each(area: Area, change: (cell: Cell) => Cell): void {
    this.change(area, () => {
      for (let row = area.row; row < area.row + area.rows; row += 1)
        for (let column = area.column; column < area.column + area.columns; column += 1)
          this.write(row, column, change(this.read(row, column)));
    });
  }

  private restructure(run: () => void): void {
    this.book.history.everything();
    run();
  }

  private grow(rows: number, columns: number): void {
    if (rows > this.rows()) this.insertRows(this.rows() + 1, rows - this.rows());
    if (columns > this.columns()) this.insertColumns(this.columns() + 1, columns - this.columns());
  }
}

/** Returns undefined for General and Automatic. */
export function plainFormat(format: string): string | undefined {
  return /^(General|Automatic|)$/i.test(format) ? undefined : format;
}
