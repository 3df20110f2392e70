import { afterDelete, afterInsert, type Area, type Axis } from './area';
import { CellError, CellPicture, Column, type Raw } from './cell';
import type { SheetLayout } from './sheet-layout';

/** Inserts rows with everything that moves along. Nothing in this file adds to the history. */
export function insertRows(sheet: SheetLayout, at: number, count: number): void {
  for (const column of sheet.columnList)
    for (const layer of column.layers()) layer.insert(at - 1, count);
  sheet.hidden.insert(at - 1, count);
  sheet.rowCount += count;
  shift(sheet, 'row', at, count);
}

export function deleteRows(sheet: SheetLayout, at: number, count: number): void {
  for (const column of sheet.columnList)
    for (const layer of column.layers()) layer.remove(at - 1, count);
  sheet.hidden.remove(at - 1, count);
  sheet.rowCount -= count;
  shrink(sheet, 'row', at, count);
}

export function insertColumns(sheet: SheetLayout, at: number, count: number): void {
  const fresh = Array.from({ length: count }, () => new Column());
  sheet.columnList.splice(at - 1, 0, ...fresh);
  shift(sheet, 'column', at, count);
}

export function deleteColumns(sheet: SheetLayout, at: number, count: number): void {
  sheet.columnList.splice(at - 1, count);
  shrink(sheet, 'column', at, count);
}

/** Moves the cells behind an area into it: from below, or from the right. */
export function deleteCells(sheet: SheetLayout, area: Area, axis: Axis): void {
  const columns = sheet.columnList.slice(area.column - 1, area.column - 1 + area.columns);
  if (axis === 'row')
    for (const column of columns)
      for (const layer of column.layers()) layer.remove(area.row - 1, area.rows);
  else
    for (let column = area.column; column <= sheet.columns(); column += 1)
      moveCells(sheet, area, column + area.columns, column);
  sheet.changed();
}

/** Moves the cells of an area and behind it: down, or to the right. */
export function insertCells(sheet: SheetLayout, area: Area, axis: Axis): void {
  const columns = sheet.columnList.slice(area.column - 1, area.column - 1 + area.columns);
  if (axis === 'row')
    for (const column of columns)
      for (const layer of column.layers()) {
        layer.insert(area.row - 1, area.rows);
        layer.remove(sheet.rows(), area.rows);
      }
  else
    for (let column = sheet.columns(); column >= area.column; column -= 1)
      moveCells(
        sheet,
        area,
        column - area.columns >= area.column ? column - area.columns : 0,
        column,
      );
  sheet.changed();
}

/** Copies the rows of an area from one column to another. If `from` is no column, they become blank. */
function moveCells(sheet: SheetLayout, { row, rows }: Area, from: number, to: number): void {
  const source = sheet.columnList[from - 1] ?? new Column();
  for (let at = row - 1; at < row - 1 + rows; at += 1) sheet.layer(to).write(at, source.read(at));
}

/** Reorders the rows of an area: row `i` was row `order[i]` before (from 0). */
export function reorder(sheet: SheetLayout, area: Area, order: readonly number[]): void {
  const columns = sheet.columnList.slice(area.column - 1, area.column - 1 + area.columns);
  for (const column of columns)
    for (const layer of column.layers()) layer.reorder(area.row - 1, order);
  sheet.changed();
}

/** Returns the order that sorting by one column gives: numbers, texts, booleans, blanks. */
export function sortOrder(
  sheet: SheetLayout,
  area: Area,
  by: number,
  ascending: boolean,
): number[] {
  const keys = Array.from({ length: area.rows }, (_, i) => sheet.rawAt(area.row + i, by));
  const order = keys.map((_, index) => index);
  return order.sort((a, b) => compare(keys[a], keys[b], ascending) || a - b);
}

function rank(raw: Raw | undefined): number {
  if (raw === undefined) return 4;
  if (raw instanceof CellError || raw instanceof CellPicture) return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof raw as 'number' | 'string' | 'boolean'];
}

function compare(a: Raw | undefined, b: Raw | undefined, ascending: boolean): number {
  if (a === undefined || b === undefined) return rank(a) - rank(b);
  const sign = ascending ? 1 : -1;
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  const [left, right] = [sortText(a), sortText(b)];
  return left === right ? 0 : sign * (left < right ? -1 : 1);
}

function sortText(raw: Raw): string {
  if (raw instanceof CellPicture) return '';
  return raw instanceof CellError ? raw.text : String(raw).toLowerCase();
}

function shift(sheet: SheetLayout, axis: Axis, at: number, count: number): void {
  move(sheet, (area) => afterInsert(area, axis, at, count));
  // Whole columns and whole rows stay whole when the sheet grows at its end.
  const size = axis === 'row' ? 'rows' : 'columns';
  const whole = sheet[size]();
  for (const area of [...sheet.selection, ...sheet.protections])
    if (area[axis] === 1 && area[size] === whole - count) area[size] = whole;
  sheet.metadata.inserted(sheet.id, axis, at, count);
}

function shrink(sheet: SheetLayout, axis: Axis, at: number, count: number): void {
  move(sheet, (area) => afterDelete(area, axis, at, count));
  sheet.metadata.deleted(sheet.id, axis, at, count);
}

function move(sheet: SheetLayout, moved: <A extends Area>(area: A) => A | null): void {
  const each = <A extends Area>(areas: A[]): A[] =>
    areas.map((area) => moved(area)).filter((area) => area !== null);
  sheet.merges = each(sheet.merges).filter((area) => area.rows * area.columns > 1);
  sheet.typed = each(sheet.typed);
  sheet.tables = each(sheet.tables);
  sheet.named = each(sheet.named);
  sheet.protections = each(sheet.protections);
  sheet.filter = sheet.filter && moved(sheet.filter);
  sheet.selection = each(sheet.selection);
  sheet.changed();
}
