/** Surveys the column that the user selected, before anything is written. */
import type { Cell, Rows } from '../../core/ports/cells';
import type { Headers, ResolvedPlacement, Pointed, Survey, TableRef } from '../../core/ports/table';
import type { Tables } from '../../core/ports/world';
import { withLostPluses } from '../../core/phone/lost-plus';
import { holdsPhones, proposeColumns } from '../../core/rows/columns';
import { HEADER_ROWS, headerRow } from '../../core/rows/header-row';
import { type NumberReader, numbersOf } from '../../core/status/numbers';
import { fail } from '../../core/texts/trouble';
import { guarded, readFailed } from '../services/errors';
import { allTables, type Anchored, type Columns, STATUS_HEADER, tableAt } from './anchors';
import { headedTables } from './headed-tables';
import { lostColumns } from './lost-columns';
import { makeColumns } from './make-columns';
import { selected } from './selection';
import { cellsOf, columnsHeaded, type GoogleSheet, sheetOf, topOf } from './sheets';
import { namedRows, ownNames, ownNamesView } from './own-names';
import { phonesWithCodes, readTable, rowsAt } from './table';
import { filterOf, hiddenRows, withinOf } from './visible-rows';

const NAME = 'Name';

/** Returns the tables of the active spreadsheet. */
export function spreadsheetTables(): Tables {
  return {
    survey: (pointed, country, header = '') =>
      guarded(readFailed, () => survey(pointed && movedTo(pointed, header), numbersOf(country))),
    makeColumns,
    lostColumns: (table) => guarded(readFailed, () => lostColumns(table)),
    named: (table, header, rows) => guarded(readFailed, () => namedRows(table, header, rows)),
    others: (table) => guarded(readFailed, () => others(table)),
  };
}

/** Returns where the column with this header is now, and moves the chosen columns along with it. */
function movedTo(pointed: Pointed, header: string): Pointed {
  if (header === '') return pointed;
  const rows = topOf(sheetOf(pointed), HEADER_ROWS);
  if (rows.some((row) => String(row[pointed.column - 1] ?? '') === header)) return pointed;
  const [column, second] = columnsHeaded(rows, header);
  if (column === undefined || second !== undefined) return pointed;
  const by = column - pointed.column;
  const { place } = pointed;
  const beside =
    place.kind === 'columns'
      ? { ...place, name: place.name + by, status: place.status + by }
      : place;
  return { ...pointed, column, place: beside };
}

function survey(given: Pointed | null, numbers: NumberReader): Survey {
  const {
    pointed: wanted,
    selection,
    others,
  } = given ? { pointed: given, selection: null, others: [] } : chosen(numbers);
  const sheet = sheetOf(wanted);
  if (sheet.getLastRow() === 0 || wanted.column > sheet.getMaxColumns()) return fail('no-column');
  const top = topOf(sheet);
  const anchored = tableAt(sheet, wanted.column);
  const header = headerAbove(top, wanted.column, anchored);
  const found = existing(anchored, wanted, top, header) ?? planned(sheet, wanted, top, header);
  const { firstRow } = found.rows;
  const hidden = hiddenRows(sheet, firstRow, found.rows.phones.length);
  // If there are too many rows to find the hidden ones, they are included.
  const pointed = selection && hidden === 'many' ? { ...wanted, visible: false } : wanted;
  const own = ownNames(sheet, pointed, top[header - 1] ?? [], found);
  return {
    pointed,
    proposed: selection !== null && selection.column !== pointed.column,
    selected: selection,
    others: others.map((column) => ({
      column,
      header: String(top[header - 1]?.[column - 1] ?? ''),
    })),
    tab: sheet.getName(),
    lastColumn: sheet.getLastColumn(),
    headerRow: header,
    ...found,
    within: withinOf(pointed, found.rows, hidden, own),
    filter: filterOf(hidden),
    ownNames: own && ownNamesView(own, withinOf(pointed, found.rows, hidden, null)),
    formulas: hasFormulas(sheet, pointed.column),
  };
}

/** Returns the header row, one-based; 0 for none. Our own columns show it by the status header. */
function headerAbove(top: readonly Cell[][], column: number, anchored: Anchored | null): number {
  const status = anchored?.columns.status ?? 0;
  const ours = top.slice(0, HEADER_ROWS).findIndex((row) => row[status - 1] === STATUS_HEADER);
  if (ours >= 0) return ours + 1;
  return headerRow(top, column - 1);
}

interface Chosen {
  readonly pointed: Pointed;
  readonly selection: Pointed;
  /** Columns that are about as likely, one-based. */
  readonly others: readonly number[];
}

/** Returns the selected column if it is ours or has phone numbers, else the most likely one. */
function chosen(numbers: NumberReader): Chosen {
  const selection = selected();
  const sheet = sheetOf(selection);
  if (tableAt(sheet, selection.column) !== null)
    return { pointed: selection, selection, others: [] };
  const top = topOf(sheet);
  if (holdsPhones(top, selection.column - 1, numbers)) {
    return { pointed: selection, selection, others: [] };
  }
  const [best, ...others] = proposeColumns(top, numbers);
  const column = (best ?? fail('no-column')) + 1;
  return {
    pointed: { ...selection, column, rows: null },
    selection,
    others: others.map((at) => at + 1),
  };
}

type Found = Pick<Survey, 'table' | 'place' | 'nameColumn' | 'statusColumn' | 'rows'>;

/** Returns our columns if they exist: found by anchors, or by headers in an imported file. */
function existing(
  anchored: Anchored | null,
  pointed: Pointed,
  top: readonly Cell[][],
  header: number,
): Found | null {
  const columns = anchored?.columns ?? byHeaders(top[header - 1] ?? [], pointed.column);
  if (columns === null) return null;
  const table: TableRef = {
    sheetId: pointed.sheetId,
    tableId: anchored?.tableId ?? newTableId(),
    headers: header === 0 ? null : headersAt(top[header - 1] ?? [], columns),
  };
  return {
    table,
    place: { kind: 'ours' },
    nameColumn: columns.name,
    statusColumn: columns.status,
    rows: readTable(table),
  };
}

function byHeaders(headers: readonly Cell[], phone: number): Columns | null {
  const name = headers[phone];
  const ours =
    typeof name === 'string' && name.startsWith(NAME) && headers[phone + 1] === STATUS_HEADER;
  return ours ? { phone, name: phone + 1, status: phone + 2 } : null;
}

function headersAt(row: readonly Cell[], columns: Columns): Headers {
  const text = (column: number): string => String(row[column - 1] ?? '');
  return { phone: text(columns.phone), name: text(columns.name), status: text(columns.status) };
}

/** Returns where our columns would go. */
function planned(
  sheet: GoogleSheet,
  pointed: Pointed,
  top: readonly Cell[][],
  header: number,
): Found {
  const { columns, place } = placed(sheet, pointed);
  const row = top[header - 1] ?? [];
  const there = place.kind === 'insert' ? null : headersAt(row, columns);
  const headers: Headers | null =
    header === 0
      ? null
      : {
          phone: String(row[pointed.column - 1] ?? ''),
          name: there?.name === '' || !there ? newName(row, pointed.column) : there.name,
          status: there?.status === '' || !there ? STATUS_HEADER : there.status,
        };
  return {
    table: { sheetId: pointed.sheetId, tableId: newTableId(), headers },
    place,
    nameColumn: columns.name,
    statusColumn: columns.status,
    rows: rowsNow(sheet, columns, header, place),
  };
}

function placed(
  sheet: GoogleSheet,
  { column, place }: Pointed,
): { columns: Columns; place: ResolvedPlacement } {
  switch (place.kind) {
    case 'columns': {
      const columns = { phone: column, name: place.name, status: place.status };
      const apart = new Set(Object.values(columns)).size === 3;
      if (!apart || Math.max(place.name, place.status) > sheet.getMaxColumns()) fail('no-column');
      return { columns, place: { kind: 'there' } };
    }
    case 'end': {
      const end = Math.max(sheet.getLastColumn(), column);
      const columns = { phone: column, name: end + 1, status: end + 2 };
      const fits = end + 2 <= sheet.getMaxColumns();
      return { columns, place: { kind: fits ? 'there' : 'insert' } };
    }
    case 'beside': {
      const columns = { phone: column, name: column + 1, status: column + 2 };
      return { columns, place: { kind: isBlank(sheet, columns) ? 'there' : 'insert' } };
    }
  }
}

/** Returns "Name"; "Name (Naam)" if that is taken; "Name (header)" for a second phone column. */
function newName(row: readonly Cell[], phone: number): string {
  const own = `${NAME} (${String(row[phone - 1] ?? '')})`;
  const second = row.includes(STATUS_HEADER);
  const names = second ? [own] : [NAME, `${NAME} (Naam)`, own];
  return names.find((name) => !row.includes(name)) ?? `${NAME} (Naam ${String(phone)})`;
}

/** Whether both columns are empty, also of formulas that show nothing. */
function isBlank(sheet: GoogleSheet, columns: Columns): boolean {
  if (columns.status > sheet.getMaxColumns()) return false;
  const range = sheet.getRange(1, columns.name, sheet.getLastRow(), 2);
  const nothing = cellsOf(range).every((row) => row.every((cell) => cell === ''));
  return nothing && range.getFormulas().every((row) => row.every((formula) => formula === ''));
}

/** Returns the rows before our columns exist: names are blank unless the user chose columns. */
function rowsNow(
  sheet: GoogleSheet,
  columns: Columns,
  header: number,
  place: ResolvedPlacement,
): Rows {
  const firstRow = header + 1;
  const count = sheet.getLastRow() - header;
  if (count <= 0) return { firstRow, phones: [], names: [], statuses: [], formulas: new Set() };
  const { phone } = columns;
  const own = place.kind === 'insert' ? { phone, name: phone, status: phone } : columns;
  const phones = withLostPluses(phonesWithCodes(sheet, own).slice(header));
  if (place.kind !== 'insert') return { ...rowsAt(sheet, columns, firstRow), phones };
  const blank = phones.map(() => '');
  return { firstRow, phones, names: blank, statuses: blank, formulas: new Set() };
}

/** Whether a cell of the column has a formula, such as one at its top that fills the others. */
function hasFormulas(sheet: GoogleSheet, column: number): boolean {
  const formulas = sheet.getRange(1, column, sheet.getLastRow(), 1).getFormulas();
  return formulas.some(([formula]) => formula !== '');
}

function newTableId(): string {
  return Utilities.getUuid().slice(0, 8);
}

/** Returns the rows of our other tables. */
function others(table: TableRef): Rows[] {
  const anchored = allTables();
  const named = anchored.flatMap(({ sheetId, tableId, columns }) => {
    if (sheetId === table.sheetId && tableId === table.tableId) return [];
    const sheet = sheetOf({ sheetId });
    return [rowsNow(sheet, columns, 0, { kind: 'ours' })];
  });
  return [...named, ...headedTables(anchored)];
}
