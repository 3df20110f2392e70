import { columnOf, type Area } from '../model/area';
import { DeveloperMetadataFinderService } from './developer-metadata-finder';
import { addMetadata, metadataAt } from './developer-metadata';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import type { Openness } from '../engine/faces';
import type { Execution } from '../engine/execution';
import { FilterService } from './filter';
import { ProtectionService } from './protection';
import { areaWithin, currentSheet } from './grid';
import { RangeService } from './range';
import { RangeListService } from './range-list';
import { selected } from './selection';
import { Served } from '../engine/served';
import type { SheetModel } from '../model/sheet-model';
import { insertIntoSheet, removeFromSheet, widenColumns, widthOf } from './sheet-edits';
import { local, read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Sheet;
type R = GoogleAppsScript.Spreadsheet.Range;

const METHODS = {
  getSheetId: local(''),
  getName: read(''),
  getSheetName: read(''),
  getIndex: local(''),
  getParent: local(''),
  getLastRow: read(''),
  getLastColumn: read(''),
  getMaxRows: local(''),
  getMaxColumns: local(''),
  getFrozenRows: local(''),
  getRange: local('number,number', 'number,number,number', 'number,number,number,number', 'String'),
  getDataRange: read(''),
  getActiveRange: local(''),
  getActiveRangeList: local(''),
  getActiveCell: local(''),
  activate: local(''),
  insertColumnAfter: read('number'),
  insertColumnBefore: read('number'),
  insertColumnsAfter: read('number,number'),
  insertColumnsBefore: read('number,number'),
  insertRowsAfter: read('number,number'),
  insertRowsBefore: read('number,number'),
  deleteColumn: read('number'),
  deleteColumns: read('number,number'),
  deleteRow: read('number'),
  deleteRows: read('number,number'),
  getColumnWidth: read('number'),
  setColumnWidths: read('number,number,number'),
  getFilter: read(''),
  isRowHiddenByFilter: read('number'),
  isRowHiddenByUser: read('number'),
  getProtections: read('ProtectionType'),
  addDeveloperMetadata: read(
    'String',
    'String,DeveloperMetadataVisibility',
    'String,String',
    'String,String,DeveloperMetadataVisibility',
  ),
  getDeveloperMetadata: read(''),
  createDeveloperMetadataFinder: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const SHEET: Kind = { name: 'Sheet', full: 'SpreadsheetApp.Sheet', methods: METHODS };

/** Sheet: found by its id at every call; a deleted one answers with an error. [SH] */
export class SheetService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    readonly model: SheetModel,
  ) {
    super(execution, SHEET);
  }

  getSheetId(): number {
    return this.model.id;
  }

  getName(): string {
    return this.here().name;
  }

  getSheetName(): string {
    return this.getName();
  }

  getIndex(): number {
    return this.model.book.sheets.indexOf(this.here()) + 1;
  }

  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.execution.faces.spreadsheet(this.model.book);
  }

  getLastRow(): number {
    return this.here().lastRow();
  }

  getLastColumn(): number {
    return this.here().lastColumn();
  }

  getMaxRows(): number {
    return this.here().rows();
  }

  getMaxColumns(): number {
    return this.here().columns();
  }

  getFrozenRows(): number {
    return 0;
  }

  getRange(first: number | string, column = 1, rows = 1, columns = 1): R {
    if (typeof first === 'string') return this.named(first).face;
    return this.rangeOf({ row: first, column, rows, columns }).face;
  }

  getDataRange(): R {
    const rows = Math.max(1, this.getLastRow());
    const columns = Math.max(1, this.getLastColumn());
    return this.rangeOf({ row: 1, column: 1, rows, columns }).face;
  }

  getActiveRange(): R | null {
    return selected(this.execution, this.here()).at(-1)?.face ?? null;
  }

  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList | null {
    const ranges = selected(this.execution, this.here()).map((range) => range.face);
    return ranges.length > 0 ? new RangeListService(this.execution, ranges).face : null;
  }

  getActiveCell(): R {
    const area = selected(this.execution, this.here()).at(-1)?.area;
    const { row = 1, column = 1 } = area ?? {};
    return this.rangeOf({ row, column, rows: 1, columns: 1 }).face;
  }

  activate(): G {
    if (this.execution.call.surface !== 'trigger') this.model.book.activeSheetId = this.here().id;
    return this.face;
  }

  insertColumnAfter(column: number): G {
    return this.insert('column', column + 1, 1, column);
  }

  insertColumnBefore(column: number): G {
    return this.insert('column', column, 1, column);
  }

  insertColumnsAfter(column: number, count: number): G {
    return this.insert('column', column + 1, count, column);
  }

  insertColumnsBefore(column: number, count: number): G {
    return this.insert('column', column, count, column);
  }

  insertRowsAfter(row: number, count: number): G {
    return this.insert('row', row + 1, count, row);
  }

  insertRowsBefore(row: number, count: number): G {
    return this.insert('row', row, count, row);
  }

  deleteColumn(column: number): G {
    this.deleteColumns(column, 1);
    return this.face;
  }

  deleteColumns(column: number, count: number): void {
    removeFromSheet(this.execution, this.here(), 'column', column, count);
  }

  deleteRow(row: number): G {
    this.deleteRows(row, 1);
    return this.face;
  }

  deleteRows(row: number, count: number): void {
    removeFromSheet(this.execution, this.here(), 'row', row, count);
  }

  getColumnWidth(column: number): number {
    return widthOf(this.here(), column);
  }

  setColumnWidths(first: number, count: number, width: number): G {
    widenColumns(this.execution, this.here(), first, count, width);
    return this.face;
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const { filter } = this.here();
    return filter ? new FilterService(this.execution, this.model).face : null;
  }

  isRowHiddenByFilter(row: number): boolean {
    return this.hiddenBy(row, 'filter');
  }

  isRowHiddenByUser(row: number): boolean {
    return this.hiddenBy(row, 'hand');
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const whole = String(type) === 'SHEET';
    return this.here()
      .protections.filter((one) => one.whole === whole)
      .map((one) => new ProtectionService(this.execution, this.model, one).face);
  }

  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): G {
    const place = { at: 'sheet', sheetId: this.here().id } as const;
    addMetadata(this.execution, this.model.book, place, [key, second, third]);
    return this.face;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const { id, book } = this.here();
    return metadataAt(
      this.execution,
      book,
      (place) => place.at === 'sheet' && place.sheetId === id,
    );
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const { id, book } = this.here();
    return new DeveloperMetadataFinderService(this.execution, book, { sheetId: id, area: null })
      .face;
  }

  /** The sheet of this id as it is now. */
  here(): SheetModel {
    return currentSheet(this.model);
  }

  /** A range inside the grid, or Google's error. */
  rangeOf(wanted: Area, openness: Openness = 'bounded'): RangeService {
    return new RangeService(this.execution, this.model, areaWithin(this.here(), wanted), openness);
  }

  private named(text: string): RangeService {
    const sheet = this.here();
    const match = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/i.exec(text);
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match ?? [];
    if (!match || (c1 === '') !== (c2 === '') || c1 + r1 === '')
      throw new GoogleError('Range not found');
    const row = r1 === '' ? 1 : Number(r1);
    const column = c1 === '' ? 1 : columnOf(c1);
    const lastRow = r2 === '' ? sheet.rows() : Number(r2);
    const lastColumn = c2 === '' ? sheet.columns() : columnOf(c2);
    const open = c1 === '' ? 'rows' : r1 === '' && r2 === '' ? 'columns' : 'bounded';
    const size = { rows: lastRow - row + 1, columns: lastColumn - column + 1 };
    return this.rangeOf({ row, column, ...size }, open);
  }

  private insert(axis: 'row' | 'column', at: number, count: number, beside: number): G {
    insertIntoSheet(this.execution, this.here(), { axis, at, count, beside });
    return this.face;
  }

  private hiddenBy(row: number, why: 'filter' | 'hand'): boolean {
    const sheet = this.here();
    if (row < 1 || row > sheet.rows()) throw new GoogleError(SHEET_TEXT.rowsOut);
    return sheet.hidden.get(row - 1) === why;
  }
}
