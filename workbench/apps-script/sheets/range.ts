import { contains, letters, overlap, type Area } from '../model/area';
import { DeveloperMetadataFinderService } from './developer-metadata-finder';
import { addMetadata, metadataAt, wholeLines } from './developer-metadata';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import type { Openness } from '../engine/faces';
import { FilterService } from './filter';
import { areaWithin, currentSheet } from './grid';
import { movedFormula } from '../model/relative-formula';
import { AUTOMATIC } from '../model/number-format';
import { clearCells, writeFormats, writeNotes, writeValues } from './range-writes';
import { Served } from '../engine/served';
import type { SheetModel } from '../model/sheet-model';
import { local, read, write, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Range;

const METHODS = {
  getValue: read(''),
  getValues: read(''),
  getFormula: read(''),
  getFormulas: read(''),
  getDisplayValue: read(''),
  getDisplayValues: read(''),
  getNumberFormat: read(''),
  getNumberFormats: read(''),
  getNote: read(''),
  getNotes: read(''),
  isBlank: read(''),
  setValue: write('any'),
  setValues: write('any[][]'),
  setFormula: write('String?'),
  setNumberFormat: write('String'),
  setNumberFormats: write('String[][]'),
  setNote: write('String?'),
  clearContent: write(''),
  clearNote: write(''),
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
  createFilter: read(''),
  canEdit: read(''),
  isPartOfMerge: read(''),
  getMergedRanges: read(''),
  addDeveloperMetadata: read(
    'String',
    'String,DeveloperMetadataVisibility',
    'String,String',
    'String,String,DeveloperMetadataVisibility',
  ),
  getDeveloperMetadata: read(''),
  createDeveloperMetadataFinder: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const RANGE: Kind = { name: 'Range', full: 'SpreadsheetApp.Range', methods: METHODS };

/** Range: a rectangle by coordinates; it does not follow rows that are inserted above it. [INF] */
export class RangeService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    readonly sheet: SheetModel,
    readonly area: Area,
    readonly openness: Openness = 'bounded',
  ) {
    super(execution, RANGE);
  }

  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  getValues(): unknown[][] {
    return this.here().values(this.area);
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    const sheet = this.here();
    return this.map((row, column) => sheet.formula(row, column));
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    const sheet = this.here();
    const refuse = this.execution.host.switches.typedColumnsRefuseDisplayValues;
    if (refuse && sheet.typed.some((area) => overlap(area, this.area)))
      throw new GoogleError(SHEET_TEXT.typed);
    return sheet.displays(this.area);
  }

  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? '';
  }

  getNumberFormats(): string[][] {
    const sheet = this.here();
    return this.map((row, column) => {
      const format = sheet.format(row, column);
      return format === 'General' ? AUTOMATIC : format;
    });
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    const sheet = this.here();
    return this.map((row, column) => sheet.note(row, column));
  }

  isBlank(): boolean {
    return this.getDisplayValues().every((line) => line.every((text) => text === ''));
  }

  setValue(value: unknown): G {
    const { rows, columns } = this.area;
    const line = new Array<unknown>(columns).fill(value);
    return this.setValues(new Array<unknown[]>(rows).fill(line));
  }

  setValues(values: unknown[][]): G {
    this.fit(values);
    writeValues(this, values);
    return this.face;
  }

  /** Relative references move along with the cells of the range. */
  setFormula(formula: string | null): G {
    const text = formula ?? '';
    const whole = text.startsWith('=') || text === '' ? text : `=${text}`;
    const { rows, columns } = this.area;
    return this.setValues(
      Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (__, j) => movedFormula(whole, i, j)),
      ),
    );
  }

  setNumberFormat(format: string): G {
    writeFormats(this, () => format);
    return this.face;
  }

  setNumberFormats(formats: string[][]): G {
    this.fit(formats);
    const copy = formats.map((line) => Array.from(line, String));
    writeFormats(this, (row, column) => copy[row]?.[column] ?? '');
    return this.face;
  }

  setNote(note: string | null): G {
    writeNotes(this, note ?? '');
    return this.face;
  }

  clearContent(): G {
    clearCells(this);
    return this.face;
  }

  clearNote(): G {
    return this.setNote(null);
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
    const inside = areaWithin(currentSheet(this.sheet), area);
    return new RangeService(this.execution, this.sheet, inside).face;
  }

  /** One basic filter a sheet. [DOC RG] */
  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    const sheet = this.here();
    if (sheet.filter !== null)
      throw new GoogleError("You can't create a filter in a sheet that already has a filter.");
    sheet.setFilter(this.area, []);
    return new FilterService(this.execution, sheet).face;
  }

  activate(): G {
    if (this.execution.call.surface !== 'trigger') {
      const sheet = this.here();
      sheet.book.activeSheetId = sheet.id;
      sheet.selectAreas([this.area]);
    }
    return this.face;
  }

  canEdit(): boolean {
    return this.here().mayEdit(this.execution.call.user, this.area);
  }

  isPartOfMerge(): boolean {
    return this.merges().length > 0;
  }

  getMergedRanges(): G[] {
    return this.merges().map((area) => new RangeService(this.execution, this.sheet, area).face);
  }

  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): G {
    const { boundedRangeIsWholeColumn } = this.execution.host.switches;
    const lines = wholeLines(this, boundedRangeIsWholeColumn);
    const here = this.here();
    if (!lines || lines.count !== 1) throw new GoogleError(SHEET_TEXT.metadataPlace);
    const place = { at: lines.axis, sheetId: here.id, index: lines.first };
    addMetadata(this.execution, here.book, place, [key, second, third]);
    return this.face;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const sheet = this.here();
    const lines = wholeLines(this, true);
    return metadataAt(this.execution, sheet.book, (place) => {
      if (!lines || place.at !== lines.axis || place.sheetId !== sheet.id) return false;
      return place.index >= lines.first && place.index < lines.first + lines.count;
    });
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return new DeveloperMetadataFinderService(this.execution, this.sheet.book, {
      sheetId: this.sheet.id,
      area: this.area,
    }).face;
  }

  /** The sheet as it is now, big enough for this range; else Google's error. */
  here(): SheetModel {
    const sheet = currentSheet(this.sheet);
    if (this.getLastRow() > sheet.rows() || this.getLastColumn() > sheet.columns())
      throw new GoogleError(SHEET_TEXT.outside);
    this.execution.over(this.area.rows * this.area.columns);
    return sheet;
  }

  private merges(): Area[] {
    return this.here().merges.filter((merge) => overlap(merge, this.area));
  }

  private map<T>(read: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => read(row + i, column + j)),
    );
  }

  private fit(data: unknown[][]): void {
    const { rows, columns } = this.area;
    if (data.length !== rows) throw new GoogleError(SHEET_TEXT.mismatch('rows', data.length, rows));
    const wrong = data.find((line) => line.length !== columns);
    if (wrong) throw new GoogleError(SHEET_TEXT.mismatch('columns', wrong.length, columns));
  }
}
