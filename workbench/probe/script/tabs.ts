/** The three tabs of the probe. */

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const TABLE = 'Naam probe';
export const SCRATCH = 'Naam probe scratch';
export const HANDS = 'Naam probe hands';

/** Returns a tab by its name, and creates it if necessary. */
export function tab(name: string): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return spreadsheet.getSheetByName(name) ?? spreadsheet.insertSheet(name);
}

/** Returns a cell of the scratch tab, blank and without a format. */
export function blankCell(row: number, column = 1): GoogleAppsScript.Spreadsheet.Range {
  const cell = tab(SCRATCH).getRange(row, column);
  cell.clearContent().setNumberFormat('General');
  SpreadsheetApp.flush();
  return cell;
}
