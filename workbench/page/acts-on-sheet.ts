import type { Area, Axis } from '../apps-script/model/area';
import type { Desk } from './desk';
import { editOf, textOf } from './sheet-cells';
import { fromTsv, toTsv } from './tsv';

/** The commands of menus, toolbar and keys for the selected cells of the sheet in front. */
export class ActsOnSheet {
  constructor(private readonly desk: Desk) {}

  private now(): { sheet: number; area: Area; areas: readonly Area[] } | null {
    const view = this.desk.view();
    if (!view) return null;
    return {
      sheet: view.sheet.id,
      area: view.selection.last(),
      areas: view.selection.areas,
    };
  }

  /** Inserts as many rows or columns as are selected, before the selection or after it (`behind`). */
  insert(axis: Axis, behind: boolean): void {
    const now = this.now();
    if (!now) return;
    const { from, count } = along(now.area, axis, this.count(axis));
    const at = behind ? from + count : from;
    this.desk.send({ do: 'insert', sheet: now.sheet, axis, at, count });
  }

  remove(axis: Axis): void {
    const now = this.now();
    if (!now) return;
    const { from, count } = along(now.area, axis, Infinity);
    this.desk.send({ do: 'delete', sheet: now.sheet, axis, at: from, count });
  }

  sort(ascending: boolean): void {
    const view = this.desk.view();
    if (!view) return;
    const { column } = view.selection.active;
    this.desk.send({ do: 'sort', sheet: view.sheet.id, column, ascending });
  }

  filter(): void {
    const view = this.desk.view();
    if (view)
      this.desk.send({ do: 'filter', sheet: view.sheet.id, on: view.sheet.filter === null });
  }

  clear(): void {
    const now = this.now();
    if (now) this.desk.send({ do: 'clear', sheet: now.sheet, areas: now.areas });
  }

  /** Returns the selected cells as text, up to the last one that isn't blank. */
  copied(): string {
    const view = this.desk.view();
    if (!view) return '';
    const { row, column, rows, columns } = view.selection.last();
    const end = Math.min(row + rows - 1, Math.max(row, view.cells.lastRow()));
    const wide = Math.min(columns, view.sheet.columns);
    const lines: string[][] = [];
    for (let at = row; at <= end; at += 1)
      lines.push(Array.from({ length: wide }, (_, i) => textOf(view.cells.at(at, column + i))));
    return toTsv(lines);
  }

  paste(text: string): void {
    const now = this.now();
    if (!now || text === '') return;
    const { row, column } = now.area;
    this.desk.send({ do: 'paste', sheet: now.sheet, row, column, texts: fromTsv(text) });
  }

  type(text: string): void {
    const view = this.desk.view();
    if (!view) return;
    const { row, column } = view.selection.active;
    if (text === editOf(view.cells.at(row, column))) return;
    this.desk.send({ do: 'type', sheet: view.sheet.id, row, column, text });
  }

  note(text: string): void {
    const view = this.desk.view();
    if (!view) return;
    const { row, column } = view.selection.active;
    this.desk.send({ do: 'note', sheet: view.sheet.id, row, column, text });
  }

  /** Returns how many rows or columns are selected. A whole column counts as one row: nobody wants to insert a thousand. */
  private count(axis: Axis): number {
    const view = this.desk.view();
    const whole = axis === 'row' ? view?.sheet.rows : view?.sheet.columns;
    const area = view?.selection.last();
    const selected = axis === 'row' ? area?.rows : area?.columns;
    return selected === whole ? 1 : Infinity;
  }
}

function along(area: Area, axis: Axis, most: number): { from: number; count: number } {
  const from = axis === 'row' ? area.row : area.column;
  const count = axis === 'row' ? area.rows : area.columns;
  return { from, count: Math.min(count, most) };
}
