/** Shows something in the sheet itself: a cell, or only rows with one kind of result. */
import type { TableRef } from '../../core/ports/table';
import { fail } from '../../core/texts/trouble';
import { filterFailed, guarded, writeFailed } from '../services/errors';
import { findColumns } from './find-columns';
import { type GoogleSheet, sheetOf, topOf } from './sheets';

/** Returns the name of a sheet's tab; null if it was deleted. */
export function tabOf(sheetId: number): string | null {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId)?.getName() ?? null;
}

/** Selects a cell, one-based. Throws `sheet-gone`, `bad-request`. */
export function showCell(sheetId: number, row: number, column: number): void {
  const sheet = sheetOf({ sheetId });
  if (row > sheet.getMaxRows() || column > sheet.getMaxColumns()) fail('bad-request', 'cell');
  sheet.getRange(row, column).activate();
}

/**
 * Shows only rows whose status begins with this text; null shows all. Uses the sheet's basic filter,
 * which everybody sees. Throws `filter-there`, `filter-refused`, `no-table`, `sheet-gone`.
 */
export function showOnly(table: TableRef, beginning: string | null): void {
  guarded(writeFailed, () => {
    const sheet = sheetOf(table);
    const { status } = findColumns(sheet, table);
    const filter = sheet.getFilter();
    if (beginning === null) filter?.removeColumnFilterCriteria(status);
    else {
      const starts = SpreadsheetApp.newFilterCriteria().whenTextStartsWith(beginning).build();
      filterFor(sheet, table, status).setColumnFilterCriteria(status, starts);
    }
    SpreadsheetApp.flush();
  });
}

/**
 * Returns the sheet's filter, or makes one that begins in column A. Then a column has the same number
 * in the filter and in the sheet; no source says which of them Google wants.
 */
function filterFor(
  sheet: GoogleSheet,
  table: TableRef,
  status: number,
): GoogleAppsScript.Spreadsheet.Filter {
  const there = sheet.getFilter();
  if (there !== null) {
    const range = there.getRange();
    const covers = range.getColumn() === 1 && range.getLastColumn() >= status;
    return covers ? there : fail('filter-there');
  }
  const header = topOf(sheet).findIndex((row) => row[status - 1] === table.headers?.status) + 1;
  if (header === 0) return fail('no-table');
  const rows = sheet.getLastRow() - header + 1;
  return guarded(filterFailed, () =>
    sheet.getRange(header, 1, rows, sheet.getLastColumn()).createFilter(),
  );
}
