/** Finds the phone column of one of our tables whose name or status column was deleted. */
import type { Pointed, TableRef } from '../../core/ports/table';
import { HEADER_ROWS } from '../../core/rows/header-row';
import { isTrouble, fail } from '../../core/texts/trouble';
import { phoneByAnchor, STATUS_HEADER, tableAt } from './anchors';
import { findColumns } from './find-columns';
import { columnsHeaded, type GoogleSheet, sheetOf, topOf } from './sheets';

/**
 * Returns the phone column; null if all three columns exist and no later table has replaced this
 * one. Throws `column-gone` if there is no phone column, and `sheet-gone`.
 */
export function lostColumns(table: TableRef): Pointed | null {
  const sheet = sheetOf(table);
  const anchored = phoneByAnchor(sheet, table);
  const successor = anchored === null ? null : tableAt(sheet, anchored);
  const replaced = successor !== null && successor.tableId !== table.tableId;
  if (!replaced && allExist(sheet, table)) return null;
  const phones = anchored ?? phoneByHeader(sheet, table);
  const column = phones ?? fail('column-gone', table.headers?.phone ?? STATUS_HEADER);
  const { sheetId } = table;
  return { sheetId, column, rows: null, visible: false, place: { kind: 'beside' } };
}

function allExist(sheet: GoogleSheet, table: TableRef): boolean {
  try {
    findColumns(sheet, table);
    return true;
  } catch (thrown) {
    if (isTrouble(thrown) && thrown.trouble.code === 'column-gone') return false;
    throw thrown;
  }
}

/** Returns the column with the phone header, if there is only one. */
function phoneByHeader(sheet: GoogleSheet, { headers }: TableRef): number | null {
  if (headers === null) return null;
  const columns = columnsHeaded(topOf(sheet, HEADER_ROWS), headers.phone);
  return columns.length === 1 ? (columns[0] ?? null) : null;
}
