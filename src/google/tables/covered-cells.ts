/** Restores cells that a write overwrote by mistake, because columns moved just before it. */
import { bare } from '../../core/status/tags';
import type { Cell } from '../../core/ports/cells';
import type { GoogleSheet } from './sheets';

/** Cells to be written; row and column are one-based. */
export interface Patch {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
  /** Whether to set the text format before the values. */
  readonly asText: boolean;
}

/** Rows of a sheet over their whole width, read while no column moved. */
export interface Image {
  readonly firstRow: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
  /** Null if the write changes no format. */
  readonly formats: readonly (readonly string[])[] | null;
}

/** Reads an image. Reads the values last: their headers show whether columns moved meanwhile. */
export function imageOf(sheet: GoogleSheet, from: number, to: number, formatted: boolean): Image {
  const range = sheet.getRange(from, 1, to - from + 1, sheet.getLastColumn());
  const formulas = range.getFormulas();
  const formats = formatted ? range.getNumberFormats() : null;
  return { firstRow: from, formulas, formats, values: range.getValues() };
}

/** Writes a patch. `before`: an image of its rows, read just before. */
export function write(sheet: GoogleSheet, patch: Patch, before: Image): void {
  const { row, column, values, asText } = patch;
  const range = sheet.getRange(row, column, values.length, values[0]?.length ?? 1);
  // Text format first: then nothing in a name is read as a number or a date [platform 6.2].
  if (asText && !isText(before, patch)) range.setNumberFormat('@');
  range.setValues(values.map((line) => [...line]));
}

function isText({ firstRow, formats }: Image, { row, column, values }: Patch): boolean {
  return values.every((line, i) =>
    line.every((_, j) => formats?.[row - firstRow + i]?.[column - 1 + j] === '@'),
  );
}

/** What was written into one cell. */
interface Written {
  /** Index into the rows of the image. */
  readonly at: number;
  readonly text: Cell;
}

/**
 * Restores what patches overwrote in columns that they weren't meant for. Recognises a column by its
 * cells in the rows that weren't written.
 */
export function uncover(
  sheet: GoogleSheet,
  before: Image,
  patches: readonly Patch[],
  shift: number,
): void {
  const now = nowOf(sheet, before);
  for (const [column, written] of byColumn(before, patches)) {
    const rows = new Set(written.map(({ at }) => at));
    const was = columnBefore(before, now, column - 1, { written: rows, shift });
    if (was === column - 1) continue;
    const covered = written.filter(({ at, text }) => shows(now[at]?.[column - 1], text));
    for (const rows of runsOf(covered.map(({ at }) => at))) {
      restore(sheet, before, was, { rows, column });
    }
  }
  SpreadsheetApp.flush();
}

function nowOf(sheet: GoogleSheet, { firstRow, values }: Image): unknown[][] {
  const count = Math.min(values.length, sheet.getMaxRows() - firstRow + 1);
  return count < 1 ? [] : sheet.getRange(firstRow, 1, count, sheet.getMaxColumns()).getValues();
}

function byColumn({ firstRow }: Image, patches: readonly Patch[]): Map<number, Written[]> {
  const columns = new Map<number, Written[]>();
  for (const { row, column, values } of patches) {
    values.forEach((line, i) => {
      line.forEach((text, j) => {
        const list = columns.get(column + j) ?? [];
        list.push({ at: row - firstRow + i, text });
        columns.set(column + j, list);
      });
    });
  }
  return columns;
}

interface Hints {
  /** Indexes of the rows that were written, which can't identify the column. */
  readonly written: ReadonlySet<number>;
  /** By how many columns ours have moved. */
  readonly shift: number;
}

/**
 * Returns where a column was in the image, zero-based; null for a new one, which is blank. It is the
 * column with the most equal cells, because somebody may have edited some; of several, the one that
 * moved as far as our columns, or the nearest to that.
 */
function columnBefore(
  before: Image,
  now: readonly (readonly unknown[])[],
  column: number,
  { written, shift }: Hints,
): number | null {
  const others = [...now.keys()].filter((at) => !written.has(at));
  const cells = others.map((at) => now[at]?.[column] ?? '');
  const equal = (candidate: number): number =>
    others.filter((at, i) => same(cells[i], before.values[at]?.[candidate] ?? '')).length;
  const [best] = (before.values[0] ?? [])
    .map((_, candidate) => ({
      candidate,
      equal: equal(candidate),
      distance: Math.abs(column - shift - candidate),
    }))
    .sort((a, b) => b.equal - a.equal || a.distance - b.distance);
  const isNew = cells.every((cell) => cell === '') && best?.equal !== others.length;
  return isNew || best === undefined ? null : best.candidate;
}

/** Compares two reads of a cell. Dates and pictures are new objects in each read. */
function same(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  return a === b || (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null);
}

/** Sheets may or may not show a quote prefix as part of the text [platform 6.2, conflict]. */
function shows(cell: unknown, text: Cell): boolean {
  return cell === text || (typeof cell === 'string' && bare(cell) === bare(String(text)));
}

function runsOf(rows: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1] === row - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

interface Place {
  /** Indexes of consecutive rows of the image. */
  readonly rows: readonly number[];
  /** One-based, where the cells are now. */
  readonly column: number;
}

/** Restores cells. `was`: their column in the image; null for a new one, which was blank. */
function restore(sheet: GoogleSheet, before: Image, was: number | null, of: Place): void {
  const { rows, column } = of;
  const range = sheet.getRange(before.firstRow + (rows[0] ?? 0), column, rows.length, 1);
  if (was === null) {
    range.clearContent();
    return;
  }
  const { formats } = before;
  if (formats !== null) range.setNumberFormats(rows.map((at) => [formats[at]?.[was] ?? 'General']));
  range.setValues(
    rows.map((at) => [
      asTyped(
        before.formulas[at]?.[was] ?? '',
        before.values[at]?.[was] ?? '',
        formats?.[at]?.[was] ?? '',
      ),
    ]),
  );
}

/** Returns what to write. A text that Sheets would read as another type gets a quote prefix. */
function asTyped(formula: string, value: unknown, format: string): unknown {
  if (formula !== '') return formula;
  if (typeof value !== 'string' || format === '@') return value;
  return /^['=+\-@]|\d|^(true|false)$/i.test(value) ? `'${value}` : value;
}
