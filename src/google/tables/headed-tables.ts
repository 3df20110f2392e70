/** Finds our tables without valid anchors by the header of their status column. */
import type { Cell, Rows } from '../../core/ports/cells';
import { HEADER_ROWS } from '../../core/rows/header-row';
import { type Anchored, STATUS_HEADER } from './anchors';
import { topOf } from './sheets';

const NAME = 'name';

/** Returns a header without what a user may change when tidying: capitals and blanks. */
const folded = (header: Cell): string => String(header).trim().replace(/\s+/g, ' ').toLowerCase();

const isStatusHeader = (cell: Cell): boolean => folded(cell) === folded(STATUS_HEADER);

const statusColumns = (row: readonly Cell[]): number[] =>
  row.flatMap((cell, i) => (isStatusHeader(cell) ? [i + 1] : []));

/** How many columns near a status column can have its numbers. */
const MOST_COLUMNS = 12;

/**
 * Returns the rows of tables that are not among those with anchors, for example in a duplicated tab, a
 * copied document or an imported file. It isn't known which column has
 * the numbers, so each near one is returned as a table of its own: a result only counts next to the
 * number that its tag belongs to.
 */
export function headedTables(anchored: readonly Anchored[]): Rows[] {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return sheets.flatMap((sheet) => {
    const id = sheet.getSheetId();
    const known = anchored.filter(({ sheetId }) => sheetId === id);
    const all = new Set(topOf(sheet, HEADER_ROWS).flatMap(statusColumns));
    const found = [...all].filter(
      (status) => !known.some(({ columns }) => columns.status === status),
    );
    if (found.length === 0) return [];
    const cells = topOf(sheet, Infinity);
    return found.flatMap((status) => tablesAt(cells, status));
  });
}

function tablesAt(cells: readonly (readonly Cell[])[], status: number): Rows[] {
  const column = (at: number): Cell[] => cells.map((row) => row[at - 1] ?? '');
  const statuses = column(status);
  const beside = column(status - 1);
  const named = beside
    .slice(0, HEADER_ROWS)
    .some((cell, row) => isStatusHeader(statuses[row] ?? '') && folded(cell).startsWith(NAME));
  const names = named ? beside : statuses.map(() => '');
  return Array.from({ length: cells[0]?.length ?? 0 }, (_, i) => i + 1)
    .filter((phone) => phone !== status && !(named && phone === status - 1))
    .sort((a, b) => Math.abs(a - status) - Math.abs(b - status))
    .slice(0, MOST_COLUMNS)
    .map((phone) => {
      return { firstRow: 1, phones: column(phone), names, statuses, formulas: new Set() };
    });
}
