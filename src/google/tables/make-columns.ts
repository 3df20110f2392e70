/** Makes our two columns: inserts them, adds anchors, sets the text format, and writes headers. */
import type { Survey, TableRef } from '../../core/ports/table';
import { withLostPluses } from '../../core/phone/lost-plus';
import { fail } from '../../core/texts/trouble';
import { guarded, writeFailed } from '../services/errors';
import { anchor, type Columns, columnsByAnchors, removeAnchorsOf, tableAt } from './anchors';
import { isFilledFromLeft, pairsAt } from './inserted-columns';
import { type GoogleSheet, cellsOf, sheetOf } from './sheets';
import { refusalAt, rejectsInput, whyNotInserted } from './refusals';
import { hasMerge } from './table';
import { writeHeaders } from './write-headers';

/**
 * Makes the columns of a table that don't exist yet. Throws `protected`, `typed-column`, `validation`,
 * `merged`, `array-blocked`, `cell-limit`, `sheet-moving`, `write-failed`.
 */
export function makeColumns(survey: Survey): TableRef {
  const failed = (thrown: unknown): never =>
    writeFailed(thrown, () => whyNotInserted(sheetOf(survey.pointed)));
  return guarded(failed, () => madeColumns(survey));
}

function madeColumns(survey: Survey): TableRef {
  const { pointed, table, place } = survey;
  const sheet = sheetOf(pointed);
  const planned: Columns = {
    phone: pointed.column,
    name: survey.nameColumn,
    status: survey.statusColumn,
  };
  if (place.kind !== 'insert') checkEditable(sheet, planned, survey.headerRow);
  if (place.kind === 'ours') {
    if (tableAt(sheet, pointed.column) === null) anchored(sheet, survey, planned);
    return table;
  }
  const before = place.kind === 'insert' ? pairsAt(sheet, planned.name, sheet.getLastRow()) : [];
  if (isFilledFromLeft(sheet, planned.name, before)) fail('array-blocked');
  if (place.kind === 'insert') sheet.insertColumnsAfter(planned.name - 1, 2);
  const columns = anchored(sheet, survey, planned);
  try {
    const refused = (thrown: unknown): never =>
      writeFailed(thrown, () => refusalAt(sheet, columns, survey.headerRow + 1));
    const made = guarded(refused, () => {
      if (place.kind === 'insert') prepare(sheet, survey, columns);
      return writeHeaders(sheet, survey, before);
    });
    return made ? table : fail('array-blocked');
  } catch (thrown) {
    // Inserted columns stay, and are empty. Google deletes columns only by number, and just before
    // the deletion that number can become a column of the user's.
    removeAnchorsOf(sheet, table.tableId);
    throw thrown;
  }
}

/** Throws if later writes to these columns would be refused, before anything is queued. */
function checkEditable(sheet: GoogleSheet, { name, status }: Columns, headerRow: number): void {
  for (const column of [name, status]) {
    const whole = sheet.getRange(1, column, sheet.getMaxRows(), 1);
    if (!whole.canEdit()) fail('protected');
    if (hasMerge(sheet, column, headerRow)) fail('merged');
    if (rejectsInput(whole)) fail('validation');
  }
}

/**
 * Adds anchors to the planned columns, then checks that they are the right ones, because columns may
 * have moved. Returns where they are now. Throws `sheet-moving`.
 */
function anchored(sheet: GoogleSheet, survey: Survey, planned: Columns): Columns {
  const { table } = survey;
  anchor(sheet, table.tableId, planned);
  const columns = columnsByAnchors(sheet, table);
  if (columns !== null && areMeant(sheet, survey, planned, columns)) return columns;
  removeAnchorsOf(sheet, table.tableId);
  return fail('sheet-moving');
}

function areMeant(
  sheet: GoogleSheet,
  { table: { headers }, headerRow, rows, place }: Survey,
  planned: Columns,
  columns: Columns,
): boolean {
  const shift = columns.phone - planned.phone;
  const together =
    columns.name === planned.name + shift && columns.status === planned.status + shift;
  if (!together) return false;
  if (headers === null) {
    const count = rows.phones.length;
    const phones = count === 0 ? [] : cellsOf(sheet.getRange(1, columns.phone, count, 1));
    return sorted(withLostPluses(phones.flat())) === sorted(rows.phones);
  }
  const [row = []] = cellsOf(sheet.getRange(headerRow, 1, 1, sheet.getLastColumn()));
  const text = (column: number): string => String(row[column - 1] ?? '');
  const free = (column: number, header: string): boolean =>
    place.kind === 'insert' || text(column) === '' || text(column) === header;
  return (
    text(columns.phone) === headers.phone &&
    free(columns.name, headers.name) &&
    free(columns.status, headers.status)
  );
}

const sorted = (cells: readonly unknown[]): string => JSON.stringify(cells.map(String).sort());

/** Wide enough for a status with day and tag. New columns have 100 pixels, which isn't. */
const WIDTH_PX = 200;

/** Prepares inserted columns. Throws `array-blocked` if a formula spills into them and would break. */
function prepare(sheet: GoogleSheet, survey: Survey, { name }: Columns): void {
  const from = survey.headerRow + 1;
  const count = sheet.getLastRow() - from + 1;
  const cells = count < 1 ? [] : cellsOf(sheet.getRange(from, name, count, 2));
  if (cells.some((row) => row.some((cell) => cell !== ''))) fail('array-blocked');
  const whole = sheet.getRange(1, name, sheet.getMaxRows(), 2);
  // Inserted columns inherit the rules of the column to their left.
  whole.clearDataValidations();
  // In a text cell, Sheets doesn't read a name as a number, date or link [platform 6.2].
  whole.setNumberFormat('@');
  sheet.setColumnWidths(name, 2, WIDTH_PX);
}
