import { currentSheet } from './grid';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { RangeService } from './range';
import { Served } from '../engine/served';
import type { SheetModel } from '../model/sheet-model';
import { hideLines, insertIntoSheet, removeFromSheet, widenColumns, widthOf } from './sheet-edits';
import { behind, local, read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Sheet;
type R = GoogleAppsScript.Spreadsheet.Range;

export const GRID_METHODS = {
  getMaxRows: local(''),
  getMaxColumns: local(''),
  getFrozenRows: local(''),
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
  isRowHiddenByFilter: read('number'),
  isRowHiddenByUser: read('number'),
  getFrozenColumns: local(''),
  setFrozenRows: read('number'),
  setFrozenColumns: read('number'),
  insertRowAfter: read('number'),
  insertRowBefore: read('number'),
  insertRows: read('number', 'number,number'),
  insertColumns: read('number', 'number,number'),
  setColumnWidth: read('number,number'),
  hideRows: read('number', 'number,number'),
  showRows: read('number', 'number,number'),
  hideRow: read('Range'),
  unhideRow: read('Range'),
} satisfies Partial<Record<keyof G, Method>>;

/** Sheet: its rows and columns, how many there are, inserting, deleting, widths, hiding, freezing. [DOC SH] */
export abstract class SheetGrid extends Served<G> implements Pick<G, keyof typeof GRID_METHODS> {
  constructor(
    execution: Execution,
    kind: Kind,
    readonly model: SheetModel,
  ) {
    super(execution, kind);
  }

  /** Returns the current state of the sheet. Throws Google's error if it was deleted. */
  here(): SheetModel {
    return currentSheet(this.model);
  }

  getMaxRows(): number {
    return this.here().rows();
  }

  getMaxColumns(): number {
    return this.here().columns();
  }

  getFrozenRows(): number {
    return this.here().frozen.row;
  }

  getFrozenColumns(): number {
    return this.here().frozen.column;
  }

  setFrozenRows(rows: number): void {
    this.here().frozen.row = rows;
  }

  setFrozenColumns(columns: number): void {
    this.here().frozen.column = columns;
  }

  insertRowAfter(row: number): G {
    return this.insert('row', row + 1, 1, row);
  }

  insertRowBefore(row: number): G {
    return this.insert('row', row, 1, row);
  }

  insertRows(row: number, count = 1): void {
    this.insert('row', row, count, row);
  }

  insertColumns(column: number, count = 1): void {
    this.insert('column', column, count, column);
  }

  setColumnWidth(column: number, width: number): G {
    return this.setColumnWidths(column, 1, width);
  }

  hideRows(row: number, count = 1): void {
    hideLines(this.here(), row, count, true);
  }

  showRows(row: number, count = 1): void {
    hideLines(this.here(), row, count, false);
  }

  hideRow(range: R): void {
    const { row, rows } = behind(range, RangeService).area;
    this.hideRows(row, rows);
  }

  unhideRow(range: R): void {
    const { row, rows } = behind(range, RangeService).area;
    this.showRows(row, rows);
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

  isRowHiddenByFilter(row: number): boolean {
    return this.hiddenBy(row, 'filter');
  }

  isRowHiddenByUser(row: number): boolean {
    return this.hiddenBy(row, 'hand');
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
