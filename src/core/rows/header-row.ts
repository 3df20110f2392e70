/** Finds the header row of a sheet. */
import type { Cell } from '../ports/cells';
import { isLabel, isRemark, soundOf, soundsLikePhone } from './header-words';

/** A header row is one of the first rows. Titles and notes can be above it. */
export const HEADER_ROWS = 50;

/** A label is short. */
const LONGEST_LABEL = 60;

/** A text with fewer digits can be a label: "Mobile 2", "May 2026". */
const NUMBER = 5;

/** The least share of a header row's cells that are labels. */
const LEAST_LABELS = 0.6;

/** The least share of the columns that a header row fills. A title fills fewer. */
const LEAST_FILLED = 0.5;

type Row = readonly Cell[];

/**
 * Returns the header row of the column at `at` (from 0), one-based; 0 if there is none. It is the
 * first row of labels above the first cell of the column that is data: a number of any kind, a link,
 * or a remark such as "switched off".
 */
export function headerRow(top: readonly Row[], at: number): number {
  const heads = top.slice(0, HEADER_ROWS);
  const alone = widthOf(top) <= 1;
  const data = heads.findIndex((row) => isData(row, at) && (alone || filled(row) > 1));
  const above = heads.slice(0, data < 0 ? heads.length : data);
  const width = widthOf(top.slice(Math.max(0, data)));
  const says = (row: Row): boolean => isHeaders(row, at) && soundsLikePhone(headerOf(row, at));
  const wide = (row: Row): boolean => filled(row) >= LEAST_FILLED * width;
  const kinds = [(row: Row) => says(row) && wide(row), says, wide, () => true];
  for (const kind of kinds) {
    const found = [...above.entries()].find(([, row]) => isHeaders(row, at) && kind(row));
    if (found !== undefined) return (says(found[1]) ? belowTitles(above, at, found) : found[0]) + 1;
  }
  return 0;
}

/** Returns the row below titles of column groups, if that one has the headers; else that of the titles. */
function belowTitles(
  above: readonly Row[],
  at: number,
  [found, title]: readonly [index: number, row: Row],
): number {
  const next = above.findIndex((row, index) => index > found && filled(row) > 0);
  const row = above[next];
  if (row === undefined || !isHeaders(row, at) || !isOfLabels(row)) return found;
  const header = headerOf(row, at);
  const exact = soundOf(headerOf(title, at)) === 'maybe' && soundOf(header) === 'own';
  return soundsLikePhone(header) && (exact || filled(row) > filled(title)) ? next : found;
}

/** Returns the header that a row has for a column; '' if the row ends before it. */
export function headerOf(row: Row, at: number): string {
  return String(row[at] ?? '');
}

/** Whether at least half of the cells are usual headers. */
function isOfLabels(row: Row): boolean {
  return row.filter((cell) => isLabel(String(cell))).length >= filled(row) / 2;
}

function filled(row: Row): number {
  return row.filter((cell) => cell !== '').length;
}

/** Returns how many columns a typical row fills: the median. */
function widthOf(rows: readonly Row[]): number {
  const widths = rows.map(filled).filter((width) => width > 0);
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

function isData(row: Row, at: number): boolean {
  const cell = row[at];
  if (cell === undefined || cell === '') return false;
  if (!isShort(cell)) return true;
  return isRemark(cell) && !(filled(row) > 1 && isOfLabels(row));
}

/** Whether a text can be a label: it is short, and has no number, address or link. */
function isShort(cell: Cell | undefined): cell is string {
  if (typeof cell !== 'string') return false;
  const digits = cell.replace(/[^\p{Nd}]/gu, '').length;
  return cell.length <= LONGEST_LABEL && digits < NUMBER && !/@|:\/\/|\bwww\./i.test(cell);
}

function isHeaders(row: Row, at: number): boolean {
  if (!isShort(row[at]) || row[at] === '') return false;
  return row.filter((cell) => cell !== '' && isShort(cell)).length >= LEAST_LABELS * filled(row);
}
