import { contains, letters, type Area } from '../model/area';
import { dataRegion } from './data-region';
import type { Execution } from '../engine/execution';
import type { Openness } from '../engine/faces';
import { areaWithin, currentSheet } from './grid';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import { Served } from '../engine/served';
import type { SheetModel } from '../model/sheet-model';
import { local, read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Range;

export const PLACE_METHODS = {
  getRow: local(''),
  getColumn: local(''),
  getNumRows: local(''),
  getNumColumns: local(''),
  getLastRow: local(''),
  getLastColumn: local(''),
  getSheet: local(''),
  getA1Notation: local(''),
  getCell: local('number,number'),
  offset: local('number,number', 'number,number,number', 'number,number,number,number'),
  activate: local(''),
  getHeight: local(''),
  getWidth: local(''),
  getRowIndex: local(''),
  getGridId: local(''),
  getDataRegion: read(''),
} satisfies Partial<Record<keyof G, Method>>;

/** Range: where it is, and ranges near it. It doesn't move with rows that are inserted above it. [DOC RG; INF] */
export abstract class RangePlace extends Served<G> implements Pick<G, keyof typeof PLACE_METHODS> {
  constructor(
    execution: Execution,
    kind: Kind,
    readonly sheet: SheetModel,
    readonly area: Area,
    readonly openness: Openness,
  ) {
    super(execution, kind);
  }

  getRow(): number {
    return this.area.row;
  }

  getColumn(): number {
    return this.area.column;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows - 1;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns - 1;
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.execution.faces.sheet(this.sheet);
  }

  getA1Notation(): string {
    const [first, last] = [letters(this.area.column), letters(this.getLastColumn())];
    if (this.openness === 'columns') return `${first}:${last}`;
    if (this.openness === 'rows') return `${String(this.area.row)}:${String(this.getLastRow())}`;
    const start = `${first}${String(this.area.row)}`;
    const single = this.area.rows * this.area.columns === 1;
    return single ? start : `${start}:${last}${String(this.getLastRow())}`;
  }

  getCell(row: number, column: number): G {
    const inside = contains({ ...this.area, row: 1, column: 1 }, row, column);
    if (!inside) throw new GoogleError(SHEET_TEXT.noCell);
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(row: number, column: number, rows = this.area.rows, columns = this.area.columns): G {
    const area = { row: this.area.row + row, column: this.area.column + column, rows, columns };
    return this.near(areaWithin(currentSheet(this.sheet), area));
  }

  getHeight(): number {
    return this.area.rows;
  }

  getWidth(): number {
    return this.area.columns;
  }

  getRowIndex(): number {
    return this.area.row;
  }

  getGridId(): number {
    return this.sheet.id;
  }

  getDataRegion(): G {
    return this.near(dataRegion(this.here(), this.area));
  }

  activate(): G {
    if (this.execution.call.surface !== 'trigger') {
      const sheet = this.here();
      sheet.book.activeSheetId = sheet.id;
      sheet.selectAreas([this.area]);
    }
    return this.face;
  }

  /** Returns the current state of the sheet. Throws Google's error if the range is outside it. */
  here(): SheetModel {
    const sheet = currentSheet(this.sheet);
    if (this.getLastRow() > sheet.rows() || this.getLastColumn() > sheet.columns())
      throw new GoogleError(SHEET_TEXT.outside);
    this.execution.over(this.area.rows * this.area.columns);
    return sheet;
  }

  protected near(area: Area): G {
    return this.execution.faces.range(this.sheet, area);
  }

  protected map<T>(read: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => read(row + i, column + j)),
    );
  }
}
