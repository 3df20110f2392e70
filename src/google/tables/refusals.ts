/** Finds out why Sheets refused a write by looking at the sheet, as its errors are translated. */
import type { TableRef } from '../../core/ports/table';
import type { Code } from '../../core/texts/troubles-english';
import { looked } from '../services/errors';
import type { Columns } from './anchors';
import { findColumns } from './find-columns';
import { type GoogleSheet, sheetOf } from './sheets';

/** Returns what prevents a write to a table down to this row (one-based); null if nothing is found. */
export function whyRefused(table: TableRef, row: number): Code | null {
  const sheet = sheetOf(table);
  const columns = looked(() => findColumns(sheet, table));
  // Columns or rows were deleted just before our write.
  if (columns === null || row > sheet.getMaxRows()) return 'sheet-moving';
  return refusalAt(sheet, columns, row);
}

/** Returns what prevents writes to name and status in a row (one-based); null if nothing is found. */
export function refusalAt(sheet: GoogleSheet, { name, status }: Columns, row: number): Code | null {
  const columns = [name, status];
  if (columns.some((column) => !wholeColumn(sheet, column).canEdit())) return 'protected';
  if (columns.some((column) => rejectsInput(wholeColumn(sheet, column)))) return 'validation';
  return columns.some((column) => isTyped(sheet.getRange(row, column))) ? 'typed-column' : null;
}

/** Returns `protected` if the sheet is protected, so that no columns can be inserted; else null. */
export function whyNotInserted(sheet: GoogleSheet): Code | null {
  const all = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return all.some((one) => !one.isWarningOnly() && !one.canEdit()) ? 'protected' : null;
}

function wholeColumn(sheet: GoogleSheet, column: number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(1, column, sheet.getMaxRows(), 1);
}

/** Returns whether a validation rule in these cells rejects invalid input [69383589684]. */
export function rejectsInput(range: GoogleAppsScript.Spreadsheet.Range): boolean {
  return range.getDataValidations().some(([rule]) => rule?.getAllowInvalid() === false);
}

/**
 * Whether a cell belongs to a column with a type. No service knows about tables of Sheets, so this
 * tries it: such a cell refuses a number format, even its own [70997748016, 66571187517], although the
 * sheet accepts another change. Throws if the sheet accepts no change.
 */
function isTyped(cell: GoogleAppsScript.Spreadsheet.Range): boolean {
  const sheet = cell.getSheet();
  sheet.setColumnWidth(cell.getColumn(), sheet.getColumnWidth(cell.getColumn()));
  SpreadsheetApp.flush();
  try {
    cell.setNumberFormat(cell.getNumberFormat());
    SpreadsheetApp.flush();
    return false;
  } catch {
    return true;
  }
}
