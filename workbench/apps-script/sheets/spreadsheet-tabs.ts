import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import { NamedRangeService, findName, nameRange, removeName } from './named-range';
import { Served } from '../engine/served';
import { SheetService } from './sheet';
import type { SheetModel, Workbook } from '../model/sheet-model';
import { behind, local, read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Spreadsheet;
type S = GoogleAppsScript.Spreadsheet.Sheet;
type R = GoogleAppsScript.Spreadsheet.Range;

export const TABS_METHODS = {
  getSheets: read(''),
  getNumSheets: read(''),
  getSheetById: read('number'),
  getSheetByName: read('String'),
  insertSheet: read('', 'number', 'String', 'String,number'),
  deleteSheet: read('Sheet'),
  duplicateActiveSheet: read(''),
  getRange: read('String'),
  getRangeByName: read('String'),
  getNamedRanges: read(''),
  setNamedRange: read('String,Range'),
  removeNamedRange: read('String'),
  getLastRow: read(''),
  getLastColumn: read(''),
  getDataRange: read(''),
  getActiveSheet: local(''),
  setActiveSheet: local('Sheet'),
} satisfies Partial<Record<keyof G, Method>>;

/** Spreadsheet: its tabs and its named ranges. [DOC SP] */
export abstract class SpreadsheetTabs
  extends Served<G>
  implements Pick<G, keyof typeof TABS_METHODS>
{
  constructor(
    execution: Execution,
    kind: Kind,
    readonly book: Workbook,
  ) {
    super(execution, kind);
  }

  getSheets(): S[] {
    return this.book.sheets.map((sheet) => this.faceOf(sheet));
  }

  getNumSheets(): number {
    return this.book.sheets.length;
  }

  getSheetById(id: number): S | null {
    const found = this.book.sheets.find((sheet) => sheet.id === id);
    return found ? this.faceOf(found) : null;
  }

  getSheetByName(name: string): S | null {
    const found = this.book.sheets.find((sheet) => sheet.name === name);
    return found ? this.faceOf(found) : null;
  }

  /** Inserts a tab and brings it to the front. */
  insertSheet(nameOrPlace?: unknown, place?: unknown): S {
    const name = typeof nameOrPlace === 'string' ? nameOrPlace : this.freeName();
    if (this.book.sheets.some((sheet) => sheet.name === name))
      throw new GoogleError(SHEET_TEXT.sameName(name));
    const made = this.book.addSheet(name);
    const at = typeof nameOrPlace === 'number' ? nameOrPlace : place;
    if (typeof at === 'number') {
      this.book.sheets = this.book.sheets.filter((sheet) => sheet !== made);
      this.book.sheets.splice(at, 0, made);
    }
    if (this.execution.call.surface !== 'trigger') this.book.activeSheetId = made.id;
    return this.faceOf(made);
  }

  deleteSheet(sheet: S): void {
    const { model } = behind(sheet, SheetService);
    if (this.book.sheets.length === 1) throw new GoogleError(SHEET_TEXT.lastSheet);
    this.book.deleteSheet(model.name);
  }

  duplicateActiveSheet(): S {
    const made = this.book.duplicateSheet(this.active().name);
    if (this.execution.call.surface !== 'trigger') this.book.activeSheetId = made.id;
    return this.faceOf(made);
  }

  /** Returns a range of the tab that the text names, or else of the tab in front. */
  getRange(notation: string): R {
    const mark = notation.lastIndexOf('!');
    const name = notation
      .slice(0, mark)
      .replace(/^'(.*)'$/s, '$1')
      .replace(/''/g, "'");
    const sheet = mark < 0 ? this.active() : this.book.sheets.find((one) => one.name === name);
    const named = mark < 0 ? this.getRangeByName(notation) : null;
    if (named) return named;
    if (!sheet) throw new GoogleError(SHEET_TEXT.noRange);
    return new SheetService(this.execution, sheet).getRange(notation.slice(mark + 1));
  }

  getRangeByName(name: string): R | null {
    const found = findName(this.book, name);
    return found && this.execution.faces.range(found.sheet, found.one);
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.book.sheets
      .flatMap(({ named }) => named)
      .map(({ name }) => new NamedRangeService(this.execution, this.book, name).face);
  }

  setNamedRange(name: string, range: R): void {
    nameRange(this.book, name, range);
  }

  removeNamedRange(name: string): void {
    removeName(this.book, name);
  }

  getLastRow(): number {
    return this.active().lastRow();
  }

  getLastColumn(): number {
    return this.active().lastColumn();
  }

  getDataRange(): R {
    return new SheetService(this.execution, this.active()).getDataRange();
  }

  getActiveSheet(): S {
    return this.faceOf(this.active());
  }

  setActiveSheet(sheet: S): S {
    const { model } = behind(sheet, SheetService);
    if (this.execution.call.surface !== 'trigger') this.book.activeSheetId = model.id;
    return sheet;
  }

  /** Returns the tab in front; in a trigger, the first tab. [platform.md 2.5] */
  protected active(): SheetModel {
    const first = this.book.sheets[0];
    return this.execution.call.surface === 'trigger' && first ? first : this.book.activeSheet();
  }

  private faceOf(sheet: SheetModel): S {
    return new SheetService(this.execution, sheet).face;
  }

  private freeName(): string {
    const names = new Set(this.book.sheets.map((sheet) => sheet.name));
    let number = this.book.sheets.length + 1;
    while (names.has(`Sheet${String(number)}`)) number += 1;
    return `Sheet${String(number)}`;
  }
}
