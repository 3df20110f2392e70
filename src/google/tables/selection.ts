/** Reads what the user has selected, as column and rows. */
import type { Pointed, RowRange } from '../../core/ports/table';
import { fail } from '../../core/texts/trouble';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/**
 * Returns the column of the active range, and its selected rows. A single cell or a whole column means
 * all rows. Throws `no-column` if nothing is selected.
 */
export function selected(): Pointed {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const ranges = spreadsheet.getActiveRangeList()?.getRanges() ?? [];
  // The active range is the last one [platform 6.5].
  const active = ranges[ranges.length - 1] ?? spreadsheet.getActiveRange();
  if (active === null) return fail('no-column');
  const column = active.getColumn();
  const own = (ranges.length > 0 ? ranges : [active]).filter((range) => covers(range, column));
  const sheet = active.getSheet();
  const height = sheet.getMaxRows();
  const rows = own.map((range): RowRange => ({ from: range.getRow(), to: range.getLastRow() }));
  const whole = rows.some(({ from, to }) => from === 1 && to >= height);
  const single = rows.length === 1 && rows[0]?.from === rows[0]?.to;
  return {
    sheetId: sheet.getSheetId(),
    column,
    rows: whole || single ? null : rows,
    // Users who filter a sheet mean the visible rows. The panel offers to include the others.
    visible: true,
    place: { kind: 'beside' },
  };
}

function covers(range: GoogleRange, column: number): boolean {
  return range.getColumn() <= column && column <= range.getLastColumn();
}
