import type { SheetPicture } from '../../live/messages';

export const ROW_HEIGHT = 21;
export const HEAD_HEIGHT = 24;
const ROW_HEAD_WIDTH = 46;
const USUAL_WIDTH = 100;

/** The positions of rows and columns in pixels. Row 1 is frozen below the letters; hidden rows have no position. */
export class Geometry {
  private widths: number[] = [];
  private lefts: number[] = [0];
  /** The visible rows below the frozen one; null if all of them are visible. */
  private shown: number[] | null = null;
  private rows = 1;

  fit(sheet: SheetPicture, widths: readonly number[]): void {
    this.rows = sheet.rows;
    this.widen(widths);
    this.shown = sheet.hidden.length > 0 ? shownRows(sheet) : null;
  }

  widen(widths: readonly number[]): void {
    this.widths = [...widths];
    this.lefts = [0];
    for (const width of widths) this.lefts.push((this.lefts.at(-1) ?? 0) + width);
  }

  width(column: number): number {
    return this.widths[column - 1] ?? USUAL_WIDTH;
  }

  left(column: number): number {
    return ROW_HEAD_WIDTH + (this.lefts[column - 1] ?? 0);
  }

  totalWidth(): number {
    return ROW_HEAD_WIDTH + (this.lefts.at(-1) ?? 0);
  }

  /** Returns the column at a distance from the left edge of the sheet. */
  columnAt(x: number): number {
    const inside = x - ROW_HEAD_WIDTH;
    const found = this.lefts.findIndex((left) => left > inside);
    return found < 0 ? this.widths.length : Math.max(1, found);
  }

  /** Returns how many rows scroll. */
  count(): number {
    return this.shown ? this.shown.length : Math.max(0, this.rows - 1);
  }

  /** Returns the row at a place, from 0, among the rows that scroll. */
  rowAt(place: number): number {
    const within = Math.max(0, Math.min(place, this.count() - 1));
    return this.shown ? (this.shown[within] ?? 1) : within + 2;
  }

  /** Returns the place of a row, or of the next visible one if it is hidden; -1 for the frozen row. */
  placeOf(row: number): number {
    if (row <= 1) return -1;
    if (!this.shown) return row - 2;
    const found = this.shown.findIndex((one) => one >= row);
    return found < 0 ? this.shown.length - 1 : found;
  }

  /** Returns the visible row so many steps away. */
  step(row: number, by: number): number {
    const place = this.placeOf(row) + by;
    return place < 0 ? 1 : this.rowAt(place);
  }
}

function shownRows({ rows, hidden }: SheetPicture): number[] {
  const shown: number[] = [];
  let next = 0;
  for (let row = 2; row <= rows; row += 1) {
    let run = hidden[next];
    while (run && run[1] < row) run = hidden[++next];
    if (!run || row < run[0]) shown.push(row);
  }
  return shown;
}
