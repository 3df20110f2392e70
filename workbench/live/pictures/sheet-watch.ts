import type { Column } from '../../apps-script/model/cell';
import type { SheetModel } from '../../apps-script/model/sheet-model';
import { pictureOf } from './cell-picture';
import type { CellPicture, CellRun } from '../messages';

interface Seen {
  /** A copy of the column. As long as both share their cells, the column has not changed. */
  readonly copy: Column;
  readonly pictures: CellPicture[];
}

/**
 * Finds what has changed in one sheet since it was last sent to windows. It compares columns, and skips those
 * that still share their storage with our copy.
 */
export class SheetWatch {
  private columns: Seen[] = [];
  /** Whether values were spilled. They change without a change of their column. */
  private spilled = false;

  constructor(readonly sheet: SheetModel) {}

  /** Returns what has changed since the last call. */
  news(): CellRun[] {
    const { sheet } = this;
    const spills = sheet.columnList.some((column) => column.spills.end() > 0);
    const compareAll = spills || this.spilled;
    this.spilled = spills;
    const runs: CellRun[] = [];
    const before = this.columns;
    this.columns = sheet.columnList.map((column, index) => {
      const seen = before[index];
      if (!compareAll && seen && unchanged(column, seen.copy)) return seen;
      const pictures = picturesOf(sheet, column, index + 1, compareAll);
      runs.push(...differences(index + 1, seen?.pictures ?? [], pictures));
      return { copy: column.copy(), pictures };
    });
    return runs;
  }

  /** Returns everything, in pieces of so many rows, for a new window. */
  *all(rows: number): Generator<CellRun[]> {
    const longest = this.columns.reduce((most, { pictures }) => Math.max(most, pictures.length), 0);
    for (let from = 0; from < longest; from += rows)
      yield this.columns.flatMap(({ pictures }, index): CellRun[] => {
        const cells = pictures.slice(from, from + rows);
        return cells.length > 0 ? [[index + 1, from + 1, cells]] : [];
      });
  }
}

function unchanged(column: Column, copy: Column): boolean {
  const before = copy.layers();
  return column.layers().every((layer, index) => {
    const other = before[index];
    return other !== undefined && layer.sharesWith(other);
  });
}

function picturesOf(sheet: SheetModel, column: Column, at: number, spills: boolean): CellPicture[] {
  const ends = column.layers().map((layer) => layer.end());
  const end = Math.min(sheet.rows(), Math.max(0, ...ends, spills ? sheet.lastRow() : 0));
  return Array.from({ length: end }, (_, row) => pictureOf(sheet, row + 1, at));
}

/** Up to so many unchanged cells between two changed ones are sent along. */
const BRIDGE = 8;

function differences(column: number, before: CellPicture[], after: CellPicture[]): CellRun[] {
  const runs: CellRun[] = [];
  const length = Math.max(before.length, after.length);
  let from = -1;
  let last = -1;
  const close = (): void => {
    if (from < 0) return;
    const cells = Array.from({ length: last - from + 1 }, (_, i) => after[from + i] ?? null);
    runs.push([column, from + 1, cells]);
    from = -1;
  };
  for (let row = 0; row < length; row += 1) {
    if (same(before[row] ?? null, after[row] ?? null)) continue;
    if (from >= 0 && row - last > BRIDGE) close();
    if (from < 0) from = row;
    last = row;
  }
  close();
  return runs;
}

function same(a: CellPicture, b: CellPicture): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  return a.t === b.t && a.k === b.k && a.e === b.e && a.n === b.n;
}
