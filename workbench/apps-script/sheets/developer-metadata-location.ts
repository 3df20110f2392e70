import type { Book } from '../model/book';
import { DeveloperMetadataLocationType } from '../engine/enumeration';
import type { Execution } from '../engine/execution';
import type { MetadataPlace } from '../model/metadata-store';
import { Served } from '../engine/served';
import { SheetService } from './sheet';
import { read, type Kind, type Method } from '../engine/signature';
import { SpreadsheetService } from './spreadsheet';

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

/** DeveloperMetadataLocation: null for whatever the piece does not hang on. [DOC DM] */
export class MetadataLocationService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(
    execution: Execution,
    private readonly book: Book,
    private readonly place: MetadataPlace,
  ) {
    super(execution, METADATA_LOCATION);
  }

  getColumn(): R | null {
    const sheet = this.sheet();
    if (!sheet || this.place.at !== 'column') return null;
    const rows = sheet.here().rows();
    const area = { row: 1, column: this.place.index, rows, columns: 1 };
    return sheet.rangeOf(area, 'columns').face;
  }

  getRow(): R | null {
    const sheet = this.sheet();
    if (!sheet || this.place.at !== 'row') return null;
    const columns = sheet.here().columns();
    return sheet.rangeOf({ row: this.place.index, column: 1, rows: 1, columns }, 'rows').face;
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    return this.place.at === 'sheet' ? (this.sheet()?.face ?? null) : null;
  }

  getSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
    const here = this.place.at === 'spreadsheet';
    return here ? new SpreadsheetService(this.execution, this.book).face : null;
  }

  getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    const types = DeveloperMetadataLocationType;
    const name = this.place.at.toUpperCase() as keyof typeof types;
    return types[name] as never;
  }

  private sheet(): SheetService | null {
    const { place } = this;
    if (place.at === 'spreadsheet') return null;
    const model = this.book.sheets.find(({ id }) => id === place.sheetId);
    return model ? new SheetService(this.execution, model) : null;
  }
}
