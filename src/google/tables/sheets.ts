/** Sheets by id, and what stands at their top. */
import type { Cell } from '../../core/ports/cells';
import { HEADER_ROWS } from '../../core/rows/header-row';
import { fail } from '../../core/texts/trouble';

export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Throws `sheet-gone`. */
export function sheetOf({ sheetId }: { readonly sheetId: number }): GoogleSheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
  return sheet ?? fail('sheet-gone');
}

/** So many rows tell what a column holds. */
const SAMPLE = 200;

/** The first rows of a sheet, all columns: enough for headers, and for what is below them. */
export function topOf(sheet: GoogleSheet, most = HEADER_ROWS + SAMPLE): Cell[][] {
  const rows = Math.min(sheet.getLastRow(), most);
  return rows === 0 ? [] : cellsOf(sheet.getRange(1, 1, rows, sheet.getLastColumn()));
}

export function cellsOf(range: GoogleAppsScript.Spreadsheet.Range): Cell[][] {
  const values: unknown[][] = range.getValues();
  return values.map((row) => row.map(cellOf));
}

/** What stands for a picture in a cell: it is not blank [Apps Script: ValueType.IMAGE]. */
const PICTURE = '\uFFFC';

/** What Sheets shows for its day zero. */
const SOME_DAY = '1899-12-30';

/**
 * Dates cross as their ISO text: no phone, no name and no status of ours is one. A phone number in a
 * cell that is formatted as a date is a day that the calendar of JavaScript does not reach.
 */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (!(value instanceof Date)) return value === null || value === undefined ? '' : PICTURE;
  const text = Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return /^\d{4}-/.test(text) ? text : SOME_DAY;
}
