/** Finding the column a person points at, and making room for our two columns beside it. */
import { numbersOf } from '../core/numbers';
import { stop } from '../core/trouble';
import type { Cell, Headers, Place, Pointed, Rows, Survey, TableRef, Tables } from '../core/world';
import { anchor, tableAt, type Columns } from './anchors';
import { readFailed, writeFailed } from './errors';
import { sheetOf, tableSheet } from './table';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

const NAME = 'Name';
const OTHER_NAME = 'Name (Naam)';
const STATUS = 'Naam status';

export function spreadsheetTables(): Tables {
  return { survey: (pointed, country) => survey(pointed ?? selected(), country), prepare };
}

function selected(): Pointed {
  const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
  if (range === null) return stop('no-column');
  return { sheetId: range.getSheet().getSheetId(), column: range.getColumn() };
}

function survey(pointed: Pointed, country: string): Survey {
  const sheet = sheetOf(pointed);
  if (sheet.getLastRow() === 0 || pointed.column > sheet.getMaxColumns()) return stop('no-column');
  const anchored = tableAt(sheet, pointed.column);
  const top = topRow(sheet);
  const headed = isHeaded(top[pointed.column - 1] ?? '', country);
  const known = anchored?.columns ?? (headed ? columnsByName(top, pointed.column) : null);
  if (known !== null) return standing(pointed, known, anchored?.tableId, top, headed);
  const columns = besides(pointed.column);
  const blank = isBlank(sheet, columns);
  const place: Place = blank ? { kind: 'blank' } : { kind: 'insert' };
  const headers = headed ? newHeaders(top, pointed.column) : null;
  return {
    pointed,
    table: { sheetId: pointed.sheetId, tableId: newTableId(), headers },
    place,
    nameColumn: columns.name,
    statusColumn: columns.status,
    rows: phonesOnly(sheet, pointed.column, headed),
  };
}

const besides = (phone: number): Columns => ({ phone, name: phone + 1, status: phone + 2 });

function topRow(sheet: GoogleSheet): Cell[] {
  const values: unknown[][] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
  return (values[0] ?? []).map((value) => (typeof value === 'string' ? value : String(value)));
}

/** The first row is a header unless a number stands in it. */
function isHeaded(top: Cell, country: string): boolean {
  const reading = numbersOf(country).read(top);
  return !('number' in reading);
}

/** Our columns as an earlier run, or an imported file of ours, left them. */
function columnsByName(top: readonly Cell[], phone: number): Columns | null {
  const name = top[phone];
  const ours = (name === NAME || name === OTHER_NAME) && top[phone + 1] === STATUS;
  return ours ? besides(phone) : null;
}

function standing(
  pointed: Pointed,
  columns: Columns,
  anchoredId: string | undefined,
  top: readonly Cell[],
  headed: boolean,
): Survey {
  const text = (column: number): string => String(top[column - 1] ?? '');
  const headers: Headers | null = headed
    ? { phone: text(columns.phone), name: text(columns.name), status: text(columns.status) }
    : null;
  const table = { sheetId: pointed.sheetId, tableId: anchoredId ?? newTableId(), headers };
  return {
    pointed,
    table,
    place: { kind: 'ours' },
    nameColumn: columns.name,
    statusColumn: columns.status,
    rows: tableSheet().read(table),
  };
}

function newTableId(): string {
  return Utilities.getUuid().slice(0, 8);
}

function newHeaders(top: readonly Cell[], phone: number): Headers {
  const taken = top.some((text) => text === NAME);
  return { phone: String(top[phone - 1] ?? ''), name: taken ? OTHER_NAME : NAME, status: STATUS };
}

/** Nothing stands in the two columns to the right, not even a formula that shows nothing. */
function isBlank(sheet: GoogleSheet, columns: Columns): boolean {
  if (columns.status > sheet.getMaxColumns()) return false;
  const range = sheet.getRange(1, columns.name, sheet.getLastRow(), 2);
  const values: unknown[][] = range.getValues();
  const nothing = values.every((row) => row.every((cell) => cell === ''));
  return nothing && range.getFormulas().every((row) => row.every((formula) => formula === ''));
}

function phonesOnly(sheet: GoogleSheet, column: number, headed: boolean): Rows {
  const firstRow = headed ? 2 : 1;
  const count = sheet.getLastRow() - firstRow + 1;
  if (count <= 0) return { firstRow, phones: [], names: [], statuses: [], formulas: new Set() };
  try {
    const values: unknown[][] = sheet.getRange(firstRow, column, count, 1).getValues();
    const phones = values.map(([value]) => (typeof value === 'number' ? value : String(value)));
    const blank = phones.map(() => '');
    return { firstRow, phones, names: blank, statuses: blank, formulas: new Set() };
  } catch (thrown) {
    return readFailed(thrown);
  }
}

function prepare({ pointed, table, place, nameColumn, statusColumn }: Survey): TableRef {
  const sheet = sheetOf(pointed);
  const columns = { phone: pointed.column, name: nameColumn, status: statusColumn };
  try {
    if (place.kind === 'ours') {
      if (tableAt(sheet, pointed.column) === null) anchor(sheet, table.tableId, columns);
      return table;
    }
    if (place.kind === 'insert') sheet.insertColumnsAfter(pointed.column, 2);
    const body = sheet.getRange(1, columns.name, sheet.getMaxRows(), 2);
    body.setNumberFormat('@');
    if (table.headers !== null) {
      const { name, status } = table.headers;
      sheet.getRange(1, columns.name, 1, 2).setValues([[name, status]]);
    }
    anchor(sheet, table.tableId, columns);
    SpreadsheetApp.flush();
  } catch (thrown) {
    writeFailed(thrown);
  }
  return table;
}
