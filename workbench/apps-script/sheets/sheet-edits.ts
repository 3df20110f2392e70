import { GoogleError, SHEET_TEXT } from '../surroundings/exception';
import type { Execution } from '../engine/execution';
import type { Axis } from '../model/area';
import type { SheetModel } from '../model/sheet-model';

/** The most cells of a spreadsheet, and columns of a sheet. [platform.md 6.4] */
const CELLS = 10_000_000;
const COLUMNS = 18_278;

interface Insertion {
  axis: Axis;
  at: number;
  count: number;
  /** The row or column that the script passed. */
  beside: number;
}

/** Inserts rows or columns for a script. Throws Google's error outside the grid and beyond the limits. */
export function insertIntoSheet(execution: Execution, sheet: SheetModel, wanted: Insertion): void {
  const { axis, at, count, beside } = wanted;
  bounds(sheet, axis, beside, 1);
  if (count < 1) throw new GoogleError(axis === 'row' ? SHEET_TEXT.fewRows : SHEET_TEXT.fewColumns);
  allowed(execution, sheet);
  const across = axis === 'row' ? sheet.columns() : sheet.rows();
  if (sheet.book.cellCount() + count * across > CELLS) throw new GoogleError(SHEET_TEXT.manyCells);
  if (axis === 'column' && sheet.columns() + count > COLUMNS)
    throw new GoogleError(SHEET_TEXT.columnsMany);
  if (axis === 'row') sheet.insertRows(at, count);
  else sheet.insertColumns(at, count);
}

/** Deletes rows or columns for a script. Throws Google's error if it can't. */
export function removeFromSheet(
  execution: Execution,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
): void {
  bounds(sheet, axis, at, count);
  allowed(execution, sheet);
  someLeft(sheet, axis, at, count);
  if (axis === 'row') sheet.deleteRows(at, count);
  else sheet.deleteColumns(at, count);
}

/** Throws unless at least one row and one column remain that aren't frozen. [COMM 60368080189, 63163646686] */
function someLeft(sheet: SheetModel, axis: Axis, at: number, count: number): void {
  const size = axis === 'row' ? sheet.rows() : sheet.columns();
  const frozen = sheet.frozen[axis];
  const gone = at + count - 1 - Math.max(frozen, at - 1);
  if (gone < size - frozen) return;
  throw new GoogleError(axis === 'row' ? SHEET_TEXT.allRows : SHEET_TEXT.allColumns);
}

/** The width of a column of a new sheet, in pixels. [DOC SH] */
const USUAL_WIDTH = 100;

export function widthOf(sheet: SheetModel, column: number): number {
  bounds(sheet, 'column', column, 1);
  return sheet.columnList[column - 1]?.width ?? USUAL_WIDTH;
}

export function widenColumns(
  execution: Execution,
  sheet: SheetModel,
  first: number,
  count: number,
  width: number,
): void {
  bounds(sheet, 'column', first, count);
  allowed(execution, sheet);
  sheet.widen(first, count, width);
}

/** Hides rows as by hand, or shows rows that were hidden by hand. */
export function hideLines(sheet: SheetModel, first: number, count: number, hide: boolean): void {
  bounds(sheet, 'row', first, count);
  if (hide) sheet.hideRows(first, count);
  else sheet.showRows(first, count);
}

function bounds(sheet: SheetModel, axis: Axis, at: number, count: number): void {
  const most = axis === 'row' ? sheet.rows() : sheet.columns();
  if (at < 1 || at + count - 1 > most)
    throw new GoogleError(axis === 'row' ? SHEET_TEXT.rowsOut : SHEET_TEXT.columnsOut);
}

/** Throws if the sheet is protected and the user isn't an editor. Protected cells don't matter. */
function allowed(execution: Execution, sheet: SheetModel): void {
  const { user } = execution.call;
  const barred = sheet.protections.some(
    (one) => one.whole && !one.warningOnly && !one.editors.includes(user),
  );
  if (barred) throw new GoogleError(SHEET_TEXT.protected);
}
