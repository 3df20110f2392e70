import type { SheetPicture } from '../live/messages';
import { textOf, type SheetCells } from './sheet-cells';

const LOOKED_AT = 60;
const LETTER = 7.2;
const ROOM = 20;
const USUAL = 100;
const NARROWEST = 24;
const NARROWEST_FIT = 70;
const WIDEST_FIT = 240;

/**
 * The widths of columns: as the user or else a script has set them, or else so that the first cells fit, as
 * with "Fit to data". A column that is filled while the page is open grows.
 */
export class ColumnWidths {
  private readonly drawn = new Map<number, number>();
  private readonly fitted = new Map<number, number>();
  /** Columns with content when the window opened. They don't grow, so sorting doesn't change widths. */
  private settled = new Set<number>();

  of(sheet: SheetPicture): number[] {
    return sheet.columnIds.map(
      (id, index) => this.drawn.get(id) ?? sheet.widths[index] ?? this.fitted.get(id) ?? USUAL,
    );
  }

  draw(sheet: SheetPicture, column: number, width: number): void {
    const id = sheet.columnIds[column - 1];
    if (id !== undefined) this.drawn.set(id, Math.max(NARROWEST, Math.round(width)));
  }

  /** Call this when all initial cells have arrived. */
  settle(): void {
    this.settled = new Set(this.fitted.keys());
  }

  fit(cells: SheetCells, sheet: SheetPicture): void {
    sheet.columnIds.forEach((id, index) => {
      if (this.settled.has(id)) return;
      const longest = longestOf(cells, index + 1, sheet.rows);
      if (longest === 0) return;
      const wide = Math.max(NARROWEST_FIT, Math.round(longest * LETTER + ROOM));
      this.fitted.set(id, Math.max(this.fitted.get(id) ?? 0, Math.min(WIDEST_FIT, wide)));
    });
  }
}

function longestOf(cells: SheetCells, column: number, rows: number): number {
  let longest = 0;
  for (let row = 1; row <= Math.min(LOOKED_AT, rows); row += 1)
    longest = Math.max(longest, textOf(cells.at(row, column)).length);
  return longest;
}
