import { DeveloperMetadataFinderService } from './developer-metadata-finder';
import { addMetadata, metadataAt } from './developer-metadata';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { SheetService } from './sheet';
import type { SheetModel, Workbook } from '../model/sheet-model';
import { behind, local, read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Spreadsheet;
type S = GoogleAppsScript.Spreadsheet.Sheet;

const METHODS = {
  getId: local(''),
  getName: read(''),
  getSheets: read(''),
  getSheetById: read('number'),
  getSheetByName: read('String'),
  getActiveSheet: local(''),
  getActiveRange: local(''),
  getActiveRangeList: local(''),
  setActiveSheet: local('Sheet'),
  getSpreadsheetTimeZone: read(''),
  getSpreadsheetLocale: read(''),
  addDeveloperMetadata: read(
    'String',
    'String,DeveloperMetadataVisibility',
    'String,String',
    'String,String,DeveloperMetadataVisibility',
  ),
  getDeveloperMetadata: read(''),
  createDeveloperMetadataFinder: local(''),
  toast: local('String', 'String,String', 'String,String,number?'),
} satisfies Partial<Record<keyof G, Method>>;

export const SPREADSHEET: Kind = {
  name: 'Spreadsheet',
  full: 'SpreadsheetApp.Spreadsheet',
  methods: METHODS,
};

/** Spreadsheet: the document that holds the script. [SP] */
export class SpreadsheetService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    readonly book: Workbook,
  ) {
    super(execution, SPREADSHEET);
  }

  getId(): string {
    return this.book.id;
  }

  getName(): string {
    return this.book.title;
  }

  getSheets(): S[] {
    return this.book.sheets.map((sheet) => this.faceOf(sheet));
  }

  getSheetById(id: number): S | null {
    const found = this.book.sheets.find((sheet) => sheet.id === id);
    return found ? this.faceOf(found) : null;
  }

  getSheetByName(name: string): S | null {
    const found = this.book.sheets.find((sheet) => sheet.name === name);
    return found ? this.faceOf(found) : null;
  }

  getActiveSheet(): S {
    return this.faceOf(this.active());
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range | null {
    return new SheetService(this.execution, this.active()).getActiveRange();
  }

  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList | null {
    return new SheetService(this.execution, this.active()).getActiveRangeList();
  }

  setActiveSheet(sheet: S): S {
    const { model } = behind(sheet, SheetService);
    if (this.execution.call.surface !== 'trigger') this.book.activeSheetId = model.id;
    return sheet;
  }

  getSpreadsheetTimeZone(): string {
    return this.book.timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.book.locale;
  }

  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): G {
    addMetadata(this.execution, this.book, { at: 'spreadsheet' }, [key, second, third]);
    return this.face;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataAt(this.execution, this.book, (place) => place.at === 'spreadsheet');
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const scope = { sheetId: null, area: null };
    return new DeveloperMetadataFinderService(this.execution, this.book, scope).face;
  }

  toast(message: string, title = '', seconds: number | null = 5): void {
    const { host, call } = this.execution;
    host.ui.toasts.push({ message, title, seconds });
    host.onlooker?.toast({ message, title, seconds }, call);
  }

  /** The tab in front; a trigger has the first one. [platform.md 2.5] */
  private active(): SheetModel {
    const first = this.book.sheets[0];
    return this.execution.call.surface === 'trigger' && first ? first : this.book.activeSheet();
  }

  private faceOf(sheet: SheetModel): S {
    return new SheetService(this.execution, sheet).face;
  }
}
