import { readNotation } from '../model/a1-notation';
import { DeveloperMetadataFinderService } from './developer-metadata-finder';
import { addMetadata, metadataAt } from './developer-metadata';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { FilterService } from './filter';
import { ProtectionService } from './protection';
import { RangeService } from './range';
import { RangeListService } from './range-list';
import { selected } from './selection';
import { CONTENTS_METHODS, SheetContents } from './sheet-contents';
import { GRID_METHODS } from './sheet-grid';
import type { SheetModel } from '../model/sheet-model';
import { local, read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Sheet;
type R = GoogleAppsScript.Spreadsheet.Range;

const METHODS = {
  ...GRID_METHODS,
  ...CONTENTS_METHODS,
  getSheetId: local(''),
  getName: read(''),
  getSheetName: read(''),
  getIndex: local(''),
  getParent: local(''),
  getLastRow: read(''),
  getLastColumn: read(''),
  getRange: local('number,number', 'number,number,number', 'number,number,number,number', 'String'),
  getDataRange: read(''),
  getActiveRange: local(''),
  getActiveRangeList: local(''),
  getActiveCell: local(''),
  activate: local(''),
  getFilter: read(''),
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

/** Sheet: found by its ID at every call. Calls on a deleted sheet throw. [SH] */
export class SheetService extends SheetContents implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution, model: SheetModel) {
    super(execution, SHEET, model);
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

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const { filter, tables } = this.here();
    const ofTable = this.execution.host.switches.filtersOfTablesAreSeen && tables.length > 0;
    return filter !== null || ofTable ? new FilterService(this.execution, this.model).face : null;
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

  private named(text: string): RangeService {
    const sheet = this.here();
    const corners = readNotation(text);
    const other = corners?.sheet !== null && corners?.sheet !== '' && corners?.sheet !== sheet.name;
    if (!corners || other) throw new GoogleError(SHEET_TEXT.noRange);
    const [row, lastRow] = corners.rows ?? [1, sheet.rows()];
    const [column, lastColumn] = corners.columns ?? [1, sheet.columns()];
    const rows = (lastRow === Infinity ? sheet.rows() : lastRow) - row + 1;
    const area = { row, column, rows, columns: lastColumn - column + 1 };
    const beyond = row + rows - 1 > sheet.rows() || lastColumn > sheet.columns();
    if (beyond && this.execution.host.switches.notationBeyondTheGrid === 'a-range')
      return new RangeService(this.execution, this.model, area);
    return this.rangeOf(area, !corners.columns ? 'rows' : !corners.rows ? 'columns' : 'bounded');
  }
}
