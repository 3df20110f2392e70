/** Taking back columns that were inserted and cannot become ours. */
import type { Cell } from '../../core/ports/cells';
import type { Survey } from '../../core/ports/table';
import { columnsByAnchors, removeAnchorsOf } from './anchors';
import { cellsOf, type GoogleSheet } from './sheets';

/** The cells of two neighbouring columns, from row 1 on. */
export type Pairs = readonly (readonly Cell[])[];

/** What stands in the first `rows` rows of a column and its right neighbour, if there is one. */
export function pairsAt(sheet: GoogleSheet, column: number, rows: number): Pairs {
  const width = Math.min(2, sheet.getMaxColumns() - column + 1);
  return rows === 0 || width < 1 ? [] : cellsOf(sheet.getRange(1, column, rows, width));
}

/**
 * Deletes what was inserted: only columns that bear our anchors, where these are right now, and only
 * while they are empty of others' text; else they stay. `before`: what stood in their place before
 * they were inserted. A formula that spills over the place shows the same text there as before.
 */
export function takeBack(sheet: GoogleSheet, survey: Survey, before: Pairs): void {
  const { table, place } = survey;
  const columns = columnsByAnchors(sheet, table);
  if (place.kind === 'insert' && columns !== null && columns.status === columns.name + 1) {
    // Looked at last, and to the end: what is typed or moves after this look cannot be seen.
    if (isEmpty(pairsAt(sheet, columns.name, sheet.getMaxRows()), survey, before)) {
      sheet.deleteColumns(columns.name, 2);
    }
  }
  removeAnchorsOf(sheet, table.tableId);
}

/** Whether nothing stands there but our headers, those of Sheets, and what a formula spills. */
function isEmpty(pairs: Pairs, survey: Survey, before: Pairs): boolean {
  return pairs.every((pair, r) =>
    r === survey.headerRow - 1
      ? areFree(pair, survey, before)
      : pair.every((cell, c) => cell === '' || cell === before[r]?.[c]),
  );
}

/** Whether nobody else wrote these headers of inserted columns, so that they are ours to replace. */
export function areFree(
  pair: readonly Cell[],
  { table: { headers }, headerRow }: Survey,
  before: Pairs,
): boolean {
  const ours = [headers?.name, headers?.status];
  const there = before[headerRow - 1];
  return (
    areGiven(pair) ||
    pair.every((cell, c) => cell === '' || cell === ours[c] || cell === there?.[c])
  );
}

/** Columns that are inserted into a table of Sheets get headers: `Column 2`, `Column 3`. */
function areGiven(pair: readonly Cell[]): boolean {
  const [name, status] = pair.map((cell) => /^(\D+)(\d+)$/.exec(String(cell)));
  if (!name || !status) return false;
  return name[1] === status[1] && Number(name[2]) + 1 === Number(status[2]);
}
