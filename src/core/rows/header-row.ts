/** Finds the row of a sheet that holds the headers. */
import type { Cell } from '../ports/cells';
import { isLabel, isRemark, soundOf, soundsLikePhone } from './header-words';

/** Titles and notes may be above a header, but no more rows than this. */
export const HEADER_ROWS = 50;

/** A label is short. */
const LONGEST_LABEL = 60;

/** Fewest digits that are a number of some kind: "Mobile 2" and "Q4 2026" are labels. */
const NUMBER = 5;

/** Share of the cells of a header row that are labels. */
const LEAST_LABELS = 0.6;

/** Share of the columns in use that a header row fills; a title fills fewer. */
const LEAST_FILLED = 0.5;

type Row = readonly Cell[];

/**
 * Returns the header row of the column at `at` (from 0), one-based; 0 where there is none. It is the
 * first row of labels above the first cell of the column that is data: a number of any kind, a link,
 * or a remark such as "switched off".
 */
export function headerRow(top: readonly Row[], at: number): number {
  const heads = top.slice(0, HEADER_ROWS);
  const alone = widthOf(top) <= 1;
  const data = heads.findIndex((row) => isData(row, at) && (alone || filled(row) > 1));
  const above = heads.slice(0, data < 0 ? heads.length : data);
  const width = widthOf(top.slice(Math.max(0, data)));
  const says = (row: Row): boolean => isHeaders(row, at) && soundsLikePhone(String(row[at] ?? ''));
  const wide = (row: Row): boolean => filled(row) >= LEAST_FILLED * width;
  const kinds = [(row: Row) => says(row) && wide(row), says, wide, () => true];
  for (const kind of kinds) {
    const found = above.findIndex((row) => isHeaders(row, at) && kind(row));
    if (found >= 0) return (says(above[found] ?? []) ? belowTitles(above, at, found) : found) + 1;
  }
  return 0;
}

/** A row of titles above groups of columns is followed by that of their headers. */
function belowTitles(above: readonly Row[], at: number, found: number): number {
  const next = above.findIndex((row, index) => index > found && filled(row) > 0);
  const [title = [], row = []] = [above[found], above[next]];
  const [broad, exact] = [title, row].map((cells) => soundOf(String(cells[at] ?? '')));
  const better = filled(row) > filled(title) || (broad === 'maybe' && exact === 'own');
  const says = exact !== 'none' && exact !== 'against';
  return next > found && says && better && isHeaders(row, at) && isOfLabels(row) ? next : found;
}

/** Half of the cells at least are usual headers. */
function isOfLabels(row: Row): boolean {
  return row.filter((cell) => isLabel(String(cell))).length >= filled(row) / 2;
}

function filled(row: Row): number {
  return row.filter((cell) => cell !== '').length;
}

/** Counts the columns that hold something in most rows. */
function widthOf(rows: readonly Row[]): number {
  const widths = rows.map(filled).filter((width) => width > 0);
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

function isData(row: Row, at: number): boolean {
  const cell = row[at] ?? '';
  if (cell === '') return false;
  if (!isShort(cell)) return true;
  return isRemark(String(cell)) && !(filled(row) > 1 && isOfLabels(row));
}

/** A text that can be a label: short, with no number, address or link in it. */
function isShort(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const digits = cell.replace(/[^\p{Nd}]/gu, '').length;
  return cell.length <= LONGEST_LABEL && digits < NUMBER && !/@|:\/\/|\bwww\./i.test(cell);
}

function isHeaders(row: Row, at: number): boolean {
  if (!isShort(row[at] ?? '') || row[at] === '') return false;
  return row.filter((cell) => cell !== '' && isShort(cell)).length >= LEAST_LABELS * filled(row);
}
