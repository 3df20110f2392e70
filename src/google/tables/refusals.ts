/** Why Sheets refused a write, found out by looking: what it says is in the language of the account. */
import type { TableRef } from '../../core/ports/table';
import type { Code } from '../../core/texts/troubles-english';
import { findColumns } from './find-columns';
import { type GoogleSheet, sheetOf } from './sheets';

/** One-based: the columns of name and status, and a row of theirs. */
export interface Place {
  readonly name: number;
  readonly status: number;
  readonly row: number;
}

/** What stands in the way of a write to a table down to this row (one-based); null: nothing seen. */
export function whyRefused(table: TableRef, row: number): Code | null {
  const sheet = sheetOf(table);
  const columns = columnsOf(sheet, table);
  // Columns or rows were deleted between our look and our write.
  if (columns === null || row > sheet.getMaxRows()) return 'sheet-moving';
  return refusalAt(sheet, { ...columns, row });
}

function columnsOf(sheet: GoogleSheet, table: TableRef): Pick<Place, 'name' | 'status'> | null {
  try {
    return findColumns(sheet, table);
  } catch {
    return null;
  }
}

/** What would refuse a write to these columns; null: nothing that can be seen. */
export function refusalAt(sheet: GoogleSheet, { name, status, row }: Place): Code | null {
  const columns = [name, status];
  if (columns.some((column) => !wholeColumn(sheet, column).canEdit())) return 'protected';
  if (columns.some((column) => rejectsInput(wholeColumn(sheet, column)))) return 'validation';
  return columns.some((column) => isTyped(sheet.getRange(row, column))) ? 'typed-column' : null;
}

/** A sheet that is protected takes no new columns. */
export function whyNotInserted(sheet: GoogleSheet): Code | null {
  const all = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return all.some((one) => !one.isWarningOnly() && !one.canEdit()) ? 'protected' : null;
}

function wholeColumn(sheet: GoogleSheet, column: number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(1, column, sheet.getMaxRows(), 1);
}

/** Whether a validation rule in these cells rejects what it does not know [69383589684]. */
export function rejectsInput(range: GoogleAppsScript.Spreadsheet.Range): boolean {
  return range.getDataValidations().some(([rule]) => rule?.getAllowInvalid() === false);
}

/**
 * Whether a cell belongs to a column with a type. No service tells of tables, so it is tried: such a
 * cell refuses a number format, even its own [70997748016, 66571187517], while the sheet takes
 * another change that changes nothing. Throws where it takes none.
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
