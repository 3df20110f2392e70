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
 * How wide columns are: as a person has drawn them, else as a script has, else as suits what stands at their top, as "Fit
 * to data" would give. A column that fills up while somebody looks grows with it.
 */
export class ColumnWidths {
  private readonly drawn = new Map<number, number>();
  private readonly fitted = new Map<number, number>();
  /** Columns that were full when the window opened: sorting them makes nothing wider. */
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

  /** All that the sheet had at first has come. */
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
