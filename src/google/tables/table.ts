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
export const WIDEST_READ = 30;

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

/** Returns the first column to read and how many: ours, and one on each side for country codes. */
export function span(
  sheet: GoogleSheet,
  { phone, name, status }: Columns,
): readonly [from: number, width: number] {
  const from = Math.max(1, Math.min(phone, name, status) - 1);
  const to = Math.min(sheet.getMaxColumns(), Math.max(phone, name, status) + 1);
  return [from, to - from + 1];
}

/** Returns the column of country codes nearest to the phones among those read from `from` on. */
export function codeColumn(
  cells: readonly (readonly Cell[])[],
  { phone, name, status }: Columns,
  from: number,
): number | null {
  const heads = cells.slice(0, HEADER_ROWS);
  const found = (cells[0] ?? [])
    .map((_, at) => at + from)
    .filter((at) => ![phone, name, status].includes(at))
    .filter((at) => heads.some((row) => isCodeHeader(row[at - from] ?? '')));
  found.sort((a, b) => Math.abs(a - phone) - Math.abs(b - phone));
  return found[0] ?? null;
}

/** Returns the phones with the country codes of their rows. */
export function withCodes(phones: readonly Cell[], codes: readonly Cell[]): Cell[] {
  return phones.map((phone, at) => withCode(codes[at] ?? '', phone));
}

/** Returns all three columns as of one instant, or null if somebody edited between two reads. */
function readValues(sheet: GoogleSheet, columns: Columns, lastRow: number): Values | null {
  const [from, width] = span(sheet, columns);
  if (width <= WIDEST_READ) {
    const cells = cellsOf(sheet.getRange(1, from, lastRow, width));
    const column = (at: number): Cell[] => cells.map((row) => row[at - from] ?? '');
    const code = codeColumn(cells, columns, from);
    return {
      codes: code === null ? [] : column(code),
      phone: column(columns.phone),
      name: column(columns.name),
      status: column(columns.status),
    };
  }
  const phone = readColumn(sheet, columns.phone, lastRow);
  const name = readColumn(sheet, columns.name, lastRow);
  const status = readColumn(sheet, columns.status, lastRow);
  const again = readColumn(sheet, columns.phone, lastRow);
  return phone.every((cell, i) => cell === again[i]) ? { codes: [], phone, name, status } : null;
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
    phones: withLostPluses(withCodes(values.phone, values.codes).slice(from)),
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
