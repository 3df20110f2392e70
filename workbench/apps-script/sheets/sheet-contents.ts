import type { Area } from '../model/area';
import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import { NamedRangeService } from './named-range';
import { areaWithin } from './grid';
import { clearCells, writeValues, type Cleared } from './range-writes';
import type { Openness } from '../engine/faces';
import { RangeService } from './range';
import { SheetGrid } from './sheet-grid';
import type { Workbook } from '../model/sheet-model';
import { facadeOf, read, type Method } from '../engine/signature';

type G = GoogleAppsScript.Spreadsheet.Sheet;

export const CONTENTS_METHODS = {
  appendRow: read('any[]'),
  clear: read('', 'Object'),
  clearContents: read(''),
  clearFormats: read(''),
  clearNotes: read(''),
  getSheetValues: read('number,number,number,number'),
  sort: read('number', 'number,Boolean'),
  setName: read('String'),
  copyTo: read('Spreadsheet'),
  getNamedRanges: read(''),
} satisfies Partial<Record<keyof G, Method>>;

/** Sheet: changes to the contents of the whole sheet. [DOC SH] */
export abstract class SheetContents
  extends SheetGrid
  implements Pick<G, keyof typeof CONTENTS_METHODS>
{
  /** Appends a row, and grows a full sheet, as documented. [one live failure says otherwise: 70140722446] */
  appendRow(values: unknown[]): G {
    const sheet = this.here();
    const row = sheet.lastRow() + 1;
    const more = values.length - sheet.columns();
    if (row > sheet.rows()) sheet.insertRows(row, 1);
    if (more > 0) sheet.insertColumns(sheet.columns() + 1, more);
    writeValues(this.rangeOf({ row, column: 1, rows: 1, columns: values.length }), [values]);
    return this.face;
  }

  clear(options: { contentsOnly?: boolean | undefined; formatOnly?: boolean | undefined } = {}): G {
    const { contentsOnly = false, formatOnly = false } = options;
    const all = !contentsOnly && !formatOnly;
    return this.clearAll({ contents: all || contentsOnly, formats: all || formatOnly });
  }

  clearContents(): G {
    return this.clearAll({ contents: true });
  }

  clearFormats(): G {
    return this.clearAll({ formats: true });
  }

  clearNotes(): G {
    return this.clearAll({ notes: true });
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.rangeOf({ row, column, rows, columns }).getValues();
  }

  /** Sorts all rows except the frozen ones. */
  sort(column: number, ascending = true): G {
    const sheet = this.here();
    const first = sheet.frozen.row + 1;
    if (sheet.lastRow() > first) sheet.sortRows(first, sheet.lastRow(), column, ascending);
    return this.face;
  }

  setName(name: string): G {
    const sheet = this.here();
    if (sheet.book.sheets.some((one) => one !== sheet && one.name === name))
      throw new GoogleError(SHEET_TEXT.sameName(name));
    sheet.name = name;
    return this.face;
  }

  /** Copies the sheet. The copy is the last tab. */
  copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): G {
    const { book } = facadeOf(spreadsheet)?.target as { book: Workbook };
    return this.execution.faces.sheet(book.addCopy(this.here()));
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.here().named.map(
      ({ name }) => new NamedRangeService(this.execution, this.model.book, name).face,
    );
  }

  /** Returns a range. Throws Google's error if it is outside the grid. */
  rangeOf(wanted: Area, openness: Openness = 'bounded'): RangeService {
    return new RangeService(this.execution, this.model, areaWithin(this.here(), wanted), openness);
  }

  private clearAll(cleared: Cleared): G {
    const sheet = this.here();
    const area = { row: 1, column: 1, rows: sheet.rows(), columns: sheet.columns() };
    clearCells(new RangeService(this.execution, this.model, area), cleared);
    return this.face;
  }
}
