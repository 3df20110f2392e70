/** Reads and writes the three columns of a table. */
import { isCodeHeader, withCode } from '../../core/phone/code-column';
import { withLostPluses } from '../../core/phone/lost-plus';
import type { Cell, Rows } from '../../core/ports/cells';
import type { TableRef } from '../../core/ports/table';
import type { Sheet } from '../../core/ports/world';
import { type Block, blocksOf } from '../../core/rows/blocks';
import { HEADER_ROWS } from '../../core/rows/header-row';
import { fail } from '../../core/texts/trouble';
import { guarded, readFailed, writeFailed } from '../services/errors';
import { type Columns, columnsByAnchors, ROLES, sameColumns, STATUS_HEADER } from './anchors';
import type { Patch } from './covered-cells';
import { findColumns, hasHeadersAt } from './find-columns';
import { annotate } from './header-note';
import { cellOf, cellsOf, type GoogleSheet, sheetOf } from './sheets';
import { whyRefused } from './refusals';
import { writeCells } from './write-cells';

/** Tables wider than this are read column by column. A second read then shows whether rows moved. */
const WIDEST_READ = 30;

/** How often to read again if rows changed between reads, before giving up. */
const MOST_READS = 4;

/** Returns the sheets of the active spreadsheet as tables. */
export function tableSheet(): Sheet {
  return {
    read: (table) => guarded(readFailed, () => readTable(table)),
    write: (table, rows, writes) => {
      const last = rows.firstRow + Math.max(0, ...writes.map(({ index }) => index));
      const failed = (thrown: unknown): never => writeFailed(thrown, () => whyRefused(table, last));
      guarded(failed, () => {
        const sheet = sheetOf(table);
        const { headers } = table;
        writeCells(sheet, {
          find: () => findColumns(sheet, table),
          headerRow: rows.firstRow - 1,
          isAt: ({ values: [row = []] }, columns) =>
            headers === null
              ? sameColumns(findColumns(sheet, table), columns)
              : hasHeadersAt(row.map(cellOf), headers, columns),
          patches: (columns) =>
            blocksOf(rows, writes).flatMap((block) => patchesOf(columns, rows, block)),
          isAsRead: (image, columns) =>
            writes.every(({ index }) => {
              const row = image.values[rows.firstRow + index - image.firstRow] ?? [];
              const [name, status] = [row[columns.name - 1], row[columns.status - 1]].map(cellOf);
              return name === rows.names[index] && status === rows.statuses[index];
            }),
        });
      });
    },
    merged: (table) =>
      guarded(readFailed, () => {
        const sheet = sheetOf(table);
        const { name, status } = findColumns(sheet, table);
        const { firstRow } = readTable(table);
        return [name, status].some((column) => hasMerge(sheet, column, firstRow - 1));
      }),
    annotate: (table, note) => {
      guarded(writeFailed, () => {
        annotate(sheetOf(table), table, note);
      });
    },
  };
}

/** Returns whether a column has merged cells from its header row (one-based, 0 for none) down. */
export function hasMerge(sheet: GoogleSheet, column: number, headerRow: number): boolean {
  const from = Math.max(1, headerRow);
  const rows = sheet.getMaxRows() - from + 1;
  return sheet.getRange(from, column, rows, 1).getMergedRanges().length > 0;
}

/** Returns the rows of these columns from `firstRow` (one-based) on. Throws `sheet-moving`. */
export function rowsAt(sheet: GoogleSheet, columns: Columns, firstRow: number): Rows {
  const lastRow = sheet.getLastRow();
  for (let attempt = 0; attempt < MOST_READS; attempt += 1) {
    const formulas = readFormulas(sheet, columns, lastRow);
    const values = readValues(sheet, columns, lastRow);
    if (values !== null) return rowsFrom(values, firstRow, formulas);
  }
  return fail('sheet-moving');
}

/**
 * Reads a table. Anchors say where its columns are; the headers in what was read confirm it. Throws
 * `sheet-gone`, `column-gone`.
 */
export function readTable(table: TableRef): Rows {
  const sheet = sheetOf(table);
  for (let attempt = 0; attempt < MOST_READS; attempt += 1) {
    const anchored = attempt === 0 ? columnsByAnchors(sheet, table) : null;
    const columns = anchored ?? findColumns(sheet, table);
    const lastRow = sheet.getLastRow();
    if (lastRow === 0) return fail('column-gone', table.headers?.phone ?? STATUS_HEADER);
    const formulas = readFormulas(sheet, columns, lastRow);
    const values = readValues(sheet, columns, lastRow);
    const first = firstDataRow(values, table);
    if (values === null || first === null) continue;
    if (formulas.size > 0 && !stillTheSame(sheet, columns, lastRow, values)) continue;
    if (table.headers === null && !sameColumns(findColumns(sheet, table), columns)) continue;
    return rowsFrom(values, first, formulas);
  }
  return fail('column-gone', table.headers?.status ?? STATUS_HEADER);
}

interface Values {
  /** Country codes from a column next to ours; empty if there is none. */
  readonly codes: readonly Cell[];
  readonly phone: readonly Cell[];
  readonly name: readonly Cell[];
  readonly status: readonly Cell[];
}

/** Cells of the phone column, and the country codes of their rows. */
type Phones = Pick<Values, 'codes' | 'phone'>;

/** Returns the column next to the phones in one direction, past ours, which may come between them. */
function beside({ phone, name, status }: Columns, by: -1 | 1): number {
  let at = phone + by;
  while (at === name || at === status) at += by;
  return at;
}

/** Returns phones and country codes among cells that were read from a column (one-based) on. */
function phonesIn(cells: readonly (readonly Cell[])[], columns: Columns, from: number): Phones {
  const { phone } = columns;
  const column = (at: number): Cell[] => cells.map((row) => row[at - from] ?? '');
  const [code] = [beside(columns, -1), beside(columns, 1)]
    .filter((at) => cells.slice(0, HEADER_ROWS).some((row) => isCodeHeader(row[at - from] ?? '')))
    .sort((a, b) => Math.abs(a - phone) - Math.abs(b - phone));
  return { phone: column(phone), codes: code === undefined ? [] : column(code) };
}

/**
 * Reads the phones down to a row, and country codes from a column next to them. In a preview of columns
 * that will be inserted, name and status are the phone column.
 */
function readPhones(sheet: GoogleSheet, columns: Columns, lastRow: number): Phones {
  const from = Math.max(1, beside(columns, -1));
  const to = Math.min(sheet.getMaxColumns(), beside(columns, 1));
  const cells = cellsOf(sheet.getRange(1, from, lastRow, to - from + 1));
  return phonesIn(cells, columns, from);
}

/** Returns the cells of the phone column with the country codes of their rows, in the same way as a run. */
export function phonesWithCodes(sheet: GoogleSheet, columns: Columns): Cell[] {
  return withCodes(readPhones(sheet, columns, sheet.getLastRow()));
}

function withCodes({ phone, codes }: Phones): Cell[] {
  return phone.map((cell, at) => withCode(codes[at] ?? '', cell));
}

/** Returns all three columns as of one instant, or null if somebody edited between two reads. */
function readValues(sheet: GoogleSheet, columns: Columns, lastRow: number): Values | null {
  const { phone, name, status } = columns;
  const from = Math.max(1, Math.min(phone, name, status) - 1);
  const to = Math.min(sheet.getMaxColumns(), Math.max(phone, name, status) + 1);
  if (to - from < WIDEST_READ) {
    const cells = cellsOf(sheet.getRange(1, from, lastRow, to - from + 1));
    const column = (at: number): Cell[] => cells.map((row) => row[at - from] ?? '');
    return { ...phonesIn(cells, columns, from), name: column(name), status: column(status) };
  }
  const phones = readPhones(sheet, columns, lastRow);
  const names = readColumn(sheet, name, lastRow);
  const statuses = readColumn(sheet, status, lastRow);
  const again = readColumn(sheet, phone, lastRow);
  const unmoved = phones.phone.every((cell, i) => cell === again[i]);
  return unmoved ? { ...phones, name: names, status: statuses } : null;
}

function readColumn(sheet: GoogleSheet, column: number, lastRow: number): Cell[] {
  return cellsOf(sheet.getRange(1, column, lastRow, 1)).map(([cell]) => cell ?? '');
}

/** Row numbers (one-based) with a formula in the name or status cell. */
function readFormulas(sheet: GoogleSheet, columns: Columns, lastRow: number): Set<number> {
  const from = Math.min(columns.name, columns.status);
  const apart = Math.abs(columns.name - columns.status) !== 1;
  const parts = apart
    ? [columns.name, columns.status].map((c) => sheet.getRange(1, c, lastRow, 1).getFormulas())
    : [sheet.getRange(1, from, lastRow, 2).getFormulas()];
  const rows = new Set<number>();
  for (const part of parts) {
    part.forEach((row, i) => {
      if (row.some((formula) => formula !== '')) rows.add(i + 1);
    });
  }
  return rows;
}

function stillTheSame(
  sheet: GoogleSheet,
  columns: Columns,
  lastRow: number,
  values: Values,
): boolean {
  const again = readFormulas(sheet, columns, lastRow);
  const phones = readColumn(sheet, columns.phone, lastRow);
  return again.size > 0 && phones.every((cell, i) => cell === values.phone[i]);
}

/** Returns the first row below our headers, one-based; null if no row at the top has all three. */
function firstDataRow(values: Values | null, { headers }: TableRef): number | null {
  if (values === null) return null;
  if (headers === null) return 1;
  for (let row = 0; row < HEADER_ROWS; row += 1) {
    if (ROLES.every((role) => String(values[role][row] ?? '') === headers[role])) return row + 2;
  }
  return null;
}

function rowsFrom(values: Values, firstRow: number, formulas: ReadonlySet<number>): Rows {
  const from = firstRow - 1;
  return {
    firstRow,
    phones: withLostPluses(withCodes(values).slice(from)),
    names: values.name.slice(from),
    statuses: values.status.slice(from),
    formulas: new Set([...formulas].map((row) => row - firstRow).filter((index) => index >= 0)),
  };
}

/** Makes one patch of name and status if they are neighbours, so that neither is written alone. */
function patchesOf(columns: Columns, rows: Rows, { index, names, statuses }: Block): Patch[] {
  const row = rows.firstRow + index;
  const status = { row, column: columns.status, asText: false, values: statuses.map((s) => [s]) };
  if (names === null) return [status];
  if (columns.status === columns.name + 1) {
    const values = statuses.map((s, i) => [names[i] ?? '', s]);
    return [{ row, column: columns.name, asText: true, values }];
  }
  const values = names.map((name) => [name]);
  return [{ row, column: columns.name, asText: true, values }, status];
}
