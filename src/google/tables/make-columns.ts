/** Making room for our two columns: inserted, headed, in text format, anchored. */
import type { Headers, Survey, TableRef } from '../../core/ports/table';
import { fail } from '../../core/texts/trouble';
import { guarded, writeFailed } from '../services/errors';
import { anchor, type Columns, tableAt } from './anchors';
import { cellsOf, type GoogleSheet, sheetOf } from './sheets';
import { hasMerge } from './table';

/** Throws `protected`, `typed-column`, `merged`, `array-blocked`, `cell-limit`, `sheet-refused`. */
export function makeColumns(survey: Survey): TableRef {
  return guarded(writeFailed, () => madeColumns(survey));
}

function madeColumns(survey: Survey): TableRef {
  const { pointed, table, place } = survey;
  const sheet = sheetOf(pointed);
  const columns: Columns = {
    phone: pointed.column,
    name: survey.nameColumn,
    status: survey.statusColumn,
  };
  if (place.kind !== 'insert') checkEditable(sheet, columns);
  if (place.kind === 'ours') {
    if (tableAt(sheet, pointed.column) === null) anchor(sheet, table.tableId, columns);
    return table;
  }
  if (place.kind === 'insert') insertColumns(sheet, columns);
  try {
    writeHeaders(sheet, survey, columns);
    anchor(sheet, table.tableId, columns);
    SpreadsheetApp.flush();
  } catch (thrown) {
    if (place.kind === 'insert') sheet.deleteColumns(columns.name, 2);
    throw thrown;
  }
  return table;
}

/** What would refuse the writes later is told before anything is queued. */
function checkEditable(sheet: GoogleSheet, { name, status }: Columns): void {
  for (const column of [name, status]) {
    if (!sheet.getRange(1, column, sheet.getMaxRows(), 1).canEdit()) fail('protected');
    if (hasMerge(sheet, column)) fail('merged');
  }
}

/** Of a status with its day and mark; a new column is 100 pixels wide, and cuts that off. */
const WIDTH_PX = 200;

/** A formula that spills over the place would spill into new columns too, and be broken there. */
function insertColumns(sheet: GoogleSheet, columns: Columns): void {
  const after = columns.name - 1;
  sheet.insertColumnsAfter(after, 2).setColumnWidths(columns.name, 2, WIDTH_PX);
  const rows = Math.max(1, sheet.getLastRow());
  const inserted = cellsOf(sheet.getRange(1, columns.name, rows, 2));
  if (inserted.every((row) => row.every((cell) => cell === ''))) {
    // Nothing in a name is read as a number, a date or a link in a text cell [platform 6.2].
    sheet.getRange(1, columns.name, sheet.getMaxRows(), 2).setNumberFormat('@');
    return;
  }
  sheet.deleteColumns(columns.name, 2);
  fail('array-blocked');
}

/** Headers where there are none; a formula that they break shows at once above the numbers. */
function writeHeaders(
  sheet: GoogleSheet,
  { table, headerRow, pointed }: Survey,
  columns: Columns,
): void {
  if (table.headers === null) return;
  const before = firstPhones(sheet, pointed.column);
  write(sheet, headerRow, columns, table.headers);
  if (firstPhones(sheet, pointed.column) === before) return;
  for (const role of ['name', 'status'] as const) {
    sheet.getRange(headerRow, columns[role]).clearContent();
  }
  fail('array-blocked');
}

/** Both in one call where they are neighbours: a kill in between would leave half a table. */
function write(sheet: GoogleSheet, row: number, columns: Columns, texts: Headers): void {
  const roles = (['name', 'status'] as const).filter(
    (role) => sheet.getRange(row, columns[role]).getValue() === '',
  );
  if (roles.length === 2 && columns.status === columns.name + 1) {
    sheet.getRange(row, columns.name, 1, 2).setValues([[texts.name, texts.status]]);
    return;
  }
  for (const role of roles) sheet.getRange(row, columns[role]).setValue(texts[role]);
}

function firstPhones(sheet: GoogleSheet, column: number): string {
  const count = Math.min(sheet.getLastRow(), 60);
  return JSON.stringify(cellsOf(sheet.getRange(1, column, count, 1)));
}
