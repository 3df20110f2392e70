import { DeveloperMetadataFinderService } from './developer-metadata-finder';
import { addMetadata, metadataAt } from './developer-metadata';
import type { Execution } from '../engine/execution';
import { SheetService } from './sheet';
import { SpreadsheetTabs, TABS_METHODS } from './spreadsheet-tabs';
import type { Workbook } from '../model/sheet-model';
import { local, read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Spreadsheet;

const METHODS = {
  ...TABS_METHODS,
  getId: local(''),
  getName: read(''),
  rename: read('String'),
  getUrl: local(''),
  addMenu: local('String,any[]'),
  updateMenu: local('String,any[]'),
  removeMenu: local('String'),
  getActiveRange: local(''),
  getActiveRangeList: local(''),
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
export class SpreadsheetService extends SpreadsheetTabs implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution, book: Workbook) {
    super(execution, SPREADSHEET, book);
  }

  getId(): string {
    return this.book.id;
  }

  getName(): string {
    return this.book.title;
  }

  rename(name: string): void {
    this.book.title = name;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.book.id}/edit`;
  }

  /** Adds a menu next to Google's menus; null in the list is a separator. [DOC SP] */
  addMenu(caption: string, entries: ({ name: string; functionName: string } | null)[]): void {
    const { ui } = this.execution.host;
    const items = Array.from(entries, (entry) =>
      entry
        ? { caption: entry.name, function: entry.functionName, items: [] }
        : { caption: '—', function: null, items: [] },
    );
    ui.menus = ui.menus.filter((menu) => menu.caption !== caption);
    ui.menus.push({ caption, items });
  }

  updateMenu(caption: string, entries: ({ name: string; functionName: string } | null)[]): void {
    this.addMenu(caption, entries);
  }

  removeMenu(caption: string): void {
    const { ui } = this.execution.host;
    ui.menus = ui.menus.filter((menu) => menu.caption !== caption);
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range | null {
    return new SheetService(this.execution, this.active()).getActiveRange();
  }

  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList | null {
    return new SheetService(this.execution, this.active()).getActiveRangeList();
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
}
