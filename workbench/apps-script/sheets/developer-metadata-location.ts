import { DeveloperMetadataLocationType } from '../engine/enumeration';
import type { Execution } from '../engine/execution';
import type { MetadataPlace } from '../model/metadata-store';
import type { SheetModel, Workbook } from '../model/sheet-model';
import { Served } from '../engine/served';
import { read, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type R = GoogleAppsScript.Spreadsheet.Range;

const METHODS = {
  getColumn: read(''),
  getRow: read(''),
  getSheet: read(''),
  getSpreadsheet: read(''),
  getLocationType: read(''),
} satisfies Partial<Record<keyof G, Method>>;

export const METADATA_LOCATION: Kind = {
  name: 'DeveloperMetadataLocation',
  full: 'SpreadsheetApp.DeveloperMetadataLocation',
  methods: METHODS,
};

/** DeveloperMetadataLocation: its methods return null except for its own kind of place. [DOC DM] */
export class MetadataLocationService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly book: Workbook,
    private readonly place: MetadataPlace,
  ) {
    super(execution, METADATA_LOCATION);
  }

  getColumn(): R | null {
    const sheet = this.sheet();
    if (!sheet || this.place.at !== 'column') return null;
    const area = { row: 1, column: this.place.index, rows: sheet.rows(), columns: 1 };
    return this.execution.faces.range(sheet, area, 'columns');
  }

  getRow(): R | null {
    const sheet = this.sheet();
    if (!sheet || this.place.at !== 'row') return null;
    const area = { row: this.place.index, column: 1, rows: 1, columns: sheet.columns() };
    return this.execution.faces.range(sheet, area, 'rows');
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    const sheet = this.place.at === 'sheet' ? this.sheet() : null;
    return sheet && this.execution.faces.sheet(sheet);
  }

  getSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
    const here = this.place.at === 'spreadsheet';
    return here ? this.execution.faces.spreadsheet(this.book) : null;
  }

  getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    const types = DeveloperMetadataLocationType;
    const name = this.place.at.toUpperCase() as keyof typeof types;
    return types[name] as never;
  }

  private sheet(): SheetModel | null {
    const { place } = this;
    if (place.at === 'spreadsheet') return null;
    return this.book.sheets.find(({ id }) => id === place.sheetId) ?? null;
  }
}
