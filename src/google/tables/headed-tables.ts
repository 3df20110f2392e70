/** Finds our tables without valid anchors by the header of their status column. */
import type { Cell, Rows } from '../../core/ports/cells';
import { HEADER_ROWS } from '../../core/rows/header-row';
import { type Anchored, STATUS_HEADER } from './anchors';
import { columnsHeaded, topOf } from './sheets';

const NAME = 'Name';

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
    const all = new Set(columnsHeaded(topOf(sheet, HEADER_ROWS), STATUS_HEADER));
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
    .some((cell, row) => statuses[row] === STATUS_HEADER && String(cell).startsWith(NAME));
  const names = named ? beside : statuses.map(() => '');
  return Array.from({ length: cells[0]?.length ?? 0 }, (_, i) => i + 1)
    .filter((phone) => phone !== status && !(named && phone === status - 1))
    .sort((a, b) => Math.abs(a - status) - Math.abs(b - status))
    .slice(0, MOST_COLUMNS)
    .map((phone) => {
      return { firstRow: 1, phones: column(phone), names, statuses, formulas: new Set() };
    });
}
