/** Checks the place where two columns are inserted, and whether their headers can be replaced. */
import type { Cell } from '../../core/ports/cells';
import type { Survey } from '../../core/ports/table';
import { fillsRight } from '../../core/rows/wide-formulas';
import { cellsOf, type GoogleSheet } from './sheets';

/** The cells of two neighbouring columns, from row 1 on. */
export type Pairs = readonly (readonly Cell[])[];

/** Returns the first `rows` rows of a column (one-based) and its right neighbour, if there is one. */
export function pairsAt(sheet: GoogleSheet, column: number, rows: number): Pairs {
  const width = Math.min(2, sheet.getMaxColumns() - column + 1);
  return rows === 0 || width < 1 ? [] : cellsOf(sheet.getRange(1, column, rows, width));
}

/** A formula that fills a table is in one of its first rows. */
const MOST_ROWS = 200;

/**
 * Returns whether a formula further left fills this column: then it would fill inserted columns, too.
 * `there`: the cells of the column. Checked before columns are inserted, because they aren't deleted.
 */
export function isFilledFromLeft(sheet: GoogleSheet, column: number, there: Pairs): boolean {
  const rows = Math.min(there.length, MOST_ROWS);
  if (rows === 0) return false;
  const formulas = sheet.getRange(1, 1, rows, column).getFormulas();
  return formulas.some((row, r) => {
    const nearest = row.filter((formula) => formula !== '').pop() ?? '';
    const isFree = (row[column - 1] ?? '') === '' && there[r]?.[0] !== '';
    return isFree && fillsRight(nearest);
  });
}

/** Returns whether the headers of inserted columns can be replaced, because nobody else wrote them. */
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

/** Whether these are headers that Sheets gives to columns inserted into its tables: `Column 2`, `Column 3`. */
function areGiven(pair: readonly Cell[]): boolean {
  const [name, status] = pair.map((cell) => /^(\D+)(\d+)$/.exec(String(cell)));
  if (!name || !status) return false;
  return name[1] === status[1] && Number(name[2]) + 1 === Number(status[2]);
}
