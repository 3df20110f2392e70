/** Reading and writing the three columns of a table. It translates, and decides nothing. */
import { isCodeHeader, withCode } from '../../core/phone/code-column';
import type { Cell, Rows } from '../../core/ports/cells';
import type { TableRef } from '../../core/ports/table';
import type { Sheet } from '../../core/ports/world';
import { type Block, blocksOf } from '../../core/rows/blocks';
import { HEADER_ROWS } from '../../core/rows/header-row';
import { fail } from '../../core/texts/trouble';
import { guarded, readFailed, writeFailed } from '../services/errors';
import { type Columns, columnsByAnchors } from './anchors';
import { findColumns, ROLES, columnsUnmoved } from './find-columns';
import { cellsOf, type GoogleSheet, sheetOf } from './sheets';

/** Wider tables than this are read column by column, and checked to be of one instant. */
export const WIDEST_READ = 30;

/** Reads that disagree with each other, because somebody edits meanwhile, before it is given up. */
const MOST_READS = 4;

export function tableSheet(): Sheet {
  /** Where rows were read, so that a write right after needs to see the headers alone. */
  const readAt = new WeakMap<Rows, Columns>();
  return {
    read: (table) =>
      guarded(readFailed, () => {
        const { rows, columns } = readRows(sheetOf(table), table);
        readAt.set(rows, columns);
        return rows;
      }),
    write: (table, rows, writes) => {
      guarded(writeFailed, () => {
        const sheet = sheetOf(table);
        const columns =
          columnsUnmoved(sheet, table, rows, readAt.get(rows)) ?? findColumns(sheet, table);
        for (const block of blocksOf(rows, writes)) writeBlock(sheet, columns, rows, block);
        // Bad writes are told at the next call; it must be one of ours [platform 6.3].
        SpreadsheetApp.flush();
      });
    },
    merged: (table) =>
      guarded(readFailed, () => {
        const sheet = sheetOf(table);
        const { name, status } = findColumns(sheet, table);
        return [name, status].some((column) => hasMerge(sheet, column));
      }),
    annotate: (table, note) => {
      guarded(writeFailed, () => {
        const sheet = sheetOf(table);
        const { status } = findColumns(sheet, table);
        const column = readColumn(sheet, status, Math.min(HEADER_ROWS, sheet.getLastRow()));
        const row = table.headers === null ? 1 : column.indexOf(table.headers.status) + 1;
        if (row === 0) return;
        sheet.getRange(row, status).setNote(note);
        SpreadsheetApp.flush();
      });
    },
  };
}

/** Whether merged cells lie in a column. */
export function hasMerge(sheet: GoogleSheet, column: number): boolean {
  return sheet.getRange(1, column, sheet.getMaxRows(), 1).getMergedRanges().length > 0;
}

/** Anchors tell the columns; whether the headers stand above them is seen in what is read. */
function readRows(sheet: GoogleSheet, table: TableRef): { rows: Rows; columns: Columns } {
  for (let attempt = 0; attempt < MOST_READS; attempt += 1) {
    const anchored = attempt === 0 ? columnsByAnchors(sheet, table) : null;
    const columns = anchored ?? findColumns(sheet, table);
    const lastRow = sheet.getLastRow();
    if (lastRow === 0) return fail('column-gone', table.headers?.phone ?? 'Naam status');
    const formulas = readFormulas(sheet, columns, lastRow);
    const values = readValues(sheet, columns, lastRow);
    const first = firstDataRow(values, table);
    if (values === null || first === null) continue;
    if (formulas.size > 0 && !stillTheSame(sheet, columns, lastRow, values)) continue;
    return { rows: rowsFrom(values, first, formulas), columns };
  }
  return fail('column-gone', table.headers?.status ?? 'Naam status');
}

interface Values {
  /** Country codes in a column beside ours, where there is one. */
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

/** Returns the phones with the country codes that stand beside them. */
export function withCodes(phones: readonly Cell[], codes: readonly Cell[]): Cell[] {
  return phones.map((phone, at) => withCode(codes[at] ?? '', phone));
}

/** All three columns as of one instant, or null when somebody edited between two reads. */
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

/** One-based; null where no row at the top holds the three headers. */
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
    phones: withCodes(values.phone, values.codes).slice(from),
    names: values.name.slice(from),
    statuses: values.status.slice(from),
    formulas: new Set([...formulas].map((row) => row - firstRow).filter((index) => index >= 0)),
  };
}

/** Name and status of a row go out in one call where they are neighbours: neither lands alone. */
function writeBlock(sheet: GoogleSheet, columns: Columns, rows: Rows, block: Block): void {
  const row = rows.firstRow + block.index;
  const count = block.statuses.length;
  const { names, statuses } = block;
  if (names === null) {
    sheet.getRange(row, columns.status, count, 1).setValues(statuses.map((status) => [status]));
    return;
  }
  if (columns.status === columns.name + 1) {
    const pairs = statuses.map((status, i) => [names[i] ?? '', status]);
    // Text format first: then nothing in a name is read as a number or a date [platform 6.2].
    sheet.getRange(row, columns.name, count, 2).setNumberFormat('@').setValues(pairs);
    return;
  }
  const cells = names.map((name) => [name]);
  sheet.getRange(row, columns.name, count, 1).setNumberFormat('@').setValues(cells);
  sheet.getRange(row, columns.status, count, 1).setValues(statuses.map((status) => [status]));
}
