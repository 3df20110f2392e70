/** Finds sheets by ID, and reads cells as plain values. */
import type { Cell } from '../../core/ports/cells';
import { HEADER_ROWS } from '../../core/rows/header-row';
import { fail } from '../../core/texts/trouble';

export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Returns the sheet with this ID. Throws `sheet-gone`. */
export function sheetOf({ sheetId }: { readonly sheetId: number }): GoogleSheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
  return sheet ?? fail('sheet-gone');
}

/** This many rows show what a column has. */
const SAMPLE = 200;

/** Returns the first rows of a sheet, all columns: by default headers and a sample of the rows below. */
export function topOf(sheet: GoogleSheet, most = HEADER_ROWS + SAMPLE): Cell[][] {
  const rows = Math.min(sheet.getLastRow(), most);
  return rows === 0 ? [] : cellsOf(sheet.getRange(1, 1, rows, sheet.getLastColumn()));
}

/** Returns the columns (one-based) with this header in the first rows, as often as they have it. */
export function columnsHeaded(top: readonly (readonly Cell[])[], header: string): number[] {
  return top.flatMap((row) => row.flatMap((cell, i) => (String(cell) === header ? [i + 1] : [])));
}

/** Reads a range. */
export function cellsOf(range: GoogleAppsScript.Spreadsheet.Range): Cell[][] {
  const values: unknown[][] = range.getValues();
  return values.map((row) => row.map(cellOf));
}

/** Replaces a picture in a cell, which isn't blank [Apps Script: ValueType.IMAGE]. */
const PICTURE = '\uFFFC';

/** Day zero of Sheets. */
const SOME_DAY = '1899-12-30';

/**
 * Returns a value of Google's as a cell. Dates become their ISO text. A phone number in a cell with a
 * date format is a day that JavaScript's dates can't represent: it becomes day zero.
 */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (!(value instanceof Date)) return value === null || value === undefined ? '' : PICTURE;
  const text = Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return /^\d{4}-/.test(text) ? text : SOME_DAY;
}
