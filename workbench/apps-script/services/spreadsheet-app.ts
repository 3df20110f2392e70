import {
  DataValidationCriteria,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  Dimension,
  ProtectionType,
  ValueType,
} from '../engine/enumeration';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import { DataValidationBuilderService } from '../sheets/data-validation';
import { FilterCriteriaBuilderService } from '../sheets/filter';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';
import { SpreadsheetService } from '../sheets/spreadsheet';
import { UiService } from './ui';

type G = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type S = GoogleAppsScript.Spreadsheet.Spreadsheet;

const METHODS = {
  getActiveSpreadsheet: local(''),
  getActive: local(''),
  getActiveSheet: local(''),
  flush: local(''),
  getUi: local(''),
  newFilterCriteria: local(''),
  newDataValidation: local(''),
  openById: local('String'),
  openByUrl: local('String'),
  create: local('String', 'String,number,number'),
  setActiveSheet: local('Sheet'),
  getActiveRange: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const SPREADSHEET_APP: Kind = {
  name: 'SpreadsheetApp',
  full: 'SpreadsheetApp',
  methods: METHODS,
  constants: {
    DataValidationCriteria,
    DeveloperMetadataVisibility,
    DeveloperMetadataLocationType,
    Dimension,
    ProtectionType,
    ValueType,
  },
};

/** SpreadsheetApp: with the scope spreadsheets.currentonly, only this document. [DOC ES] */
export class SpreadsheetAppService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution) {
    super(execution, SPREADSHEET_APP);
  }

  getActiveSpreadsheet(): S {
    const { call, host } = this.execution;
    if (call.surface === 'trigger' && host.switches.noSpreadsheetInTriggers) return null as never;
    return new SpreadsheetService(this.execution, call.book).face;
  }

  getActive(): S {
    return this.getActiveSpreadsheet();
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return new SpreadsheetService(this.execution, this.execution.call.book).getActiveSheet();
  }

  flush(): void {
    this.execution.host.meter.count(this.execution.id, 'flushes');
    this.execution.flush();
  }

  getUi(): GoogleAppsScript.Base.Ui {
    return new UiService(this.execution).face;
  }

  newFilterCriteria(): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
    return new FilterCriteriaBuilderService(this.execution).face;
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return new DataValidationBuilderService(this.execution).face;
  }

  openByUrl(url: string): S {
    const id = /\/d\/([^/]+)/.exec(url)?.[1] ?? '';
    return this.openById(id);
  }

  /** Creates a spreadsheet. */
  create(name: string, rows?: number, columns?: number): S {
    const book = this.execution.host.newBook({ title: name });
    const sheet = book.sheet(0);
    if (rows !== undefined && rows < sheet.rows()) sheet.deleteRows(rows + 1, sheet.rows() - rows);
    if (columns !== undefined && columns < sheet.columns())
      sheet.deleteColumns(columns + 1, sheet.columns() - columns);
    return new SpreadsheetService(this.execution, book).face;
  }

  setActiveSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): GoogleAppsScript.Spreadsheet.Sheet {
    return new SpreadsheetService(this.execution, this.execution.call.book).setActiveSheet(sheet);
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    const active = new SpreadsheetService(this.execution, this.execution.call.book);
    return active.getActiveRange() as never;
  }

  openById(id: string): S {
    const book = this.execution.host.books.find((one) => one.id === id);
    if (!book) throw new GoogleError(SHEET_TEXT.noDocument(id));
    return new SpreadsheetService(this.execution, book).face;
  }
}
