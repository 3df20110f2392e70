import { overlap, type Area } from '../model/area';
import { DeveloperMetadataFinderService } from './developer-metadata-finder';
import { addMetadata, metadataAt, wholeLines } from './developer-metadata';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import { CellImageService } from './cell-image';
import type { Execution } from '../engine/execution';
import type { Openness } from '../engine/faces';
import { FilterService } from './filter';
import { movedFormula } from '../model/relative-formula';
import { AUTOMATIC } from '../model/number-format';
import { writeFormats, writeNotes, writeValues } from './range-writes';
import { EDIT_METHODS, RangeEdits } from './range-edits';
import { LOOK_METHODS } from './range-look';
import { PLACE_METHODS } from './range-place';
import type { SheetModel } from '../model/sheet-model';
import { local, read, write, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Range;

const METHODS = {
  ...PLACE_METHODS,
  ...LOOK_METHODS,
  ...EDIT_METHODS,
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
  setFormulas: write('String[][]'),
  setNote: write('String?'),
  setNotes: write('String?[][]'),
  createFilter: read(''),
  canEdit: read(''),
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

/** Range: its values, formulas, formats and notes. [DOC RG] */
export class RangeService extends RangeEdits implements Pick<G, keyof typeof METHODS> {
  constructor(execution: Execution, sheet: SheetModel, area: Area, openness: Openness = 'bounded') {
    super(execution, RANGE, sheet, area, openness);
  }

  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  getValues(): unknown[][] {
    const { execution } = this;
    return this.here().values(
      this.area,
      (picture) => new CellImageService(execution, picture).face,
    );
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
    const nothing = this.getDisplayValues().every((line) => line.every((text) => text === ''));
    return (
      nothing &&
      !this.getValues()
        .flat()
        .some((value) => typeof value === 'object')
    );
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

  /** Sets the formula of each cell, with its relative references moved to the cell. */
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

  setFormulas(formulas: string[][]): G {
    const whole = (text: string): string =>
      text === '' || text.startsWith('=') ? text : `=${text}`;
    return this.setValues(formulas.map((line) => Array.from(line, whole)));
  }

  setNotes(notes: (string | null)[][]): G {
    this.fit(notes);
    const copy = notes.map((line) => Array.from(line, (note) => note ?? ''));
    writeNotes(this, (i, j) => copy[i]?.[j] ?? '');
    return this.face;
  }

  setNote(note: string | null): G {
    writeNotes(this, () => note ?? '');
    return this.face;
  }

  /** Creates the basic filter. Throws if the sheet has one. [DOC RG] */
  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    const sheet = this.here();
    if (sheet.filter !== null)
      throw new GoogleError("You can't create a filter in a sheet that already has a filter.");
    if (sheet.tables.some((table) => overlap(table, this.area)))
      throw new GoogleError(SHEET_TEXT.tableFilter);
    sheet.setFilter(this.area, []);
    return new FilterService(this.execution, sheet).face;
  }

  canEdit(): boolean {
    return this.here().mayEdit(this.execution.call.user, this.area);
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
}
