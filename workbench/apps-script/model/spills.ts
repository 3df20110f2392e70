import { type Area, overlap } from './area';
import { CellError, type Column, type Raw } from './cell';

interface Spill extends Area {
  values: Raw[][];
  blocked: boolean;
}

/** The cells in which array formulas spill. */
interface Grid {
  readonly columnList: readonly Column[];
  rows(): number;
  columns(): number;
  layer(column: number): Column;
}

/**
 * Array formulas. Their values show in blank cells. A value in one of those cells turns the formula
 * into #REF! until that cell is cleared. [10: spills only into empty cells]
 */
export class Spills {
  private list: Spill[] | null = null;

  constructor(private readonly sheet: Grid) {}

  stale(): void {
    this.list = null;
  }

  at(row: number, column: number): Raw | undefined {
    for (const spill of this.all()) {
      const line = row - spill.row;
      const place = column - spill.column;
      if (line === 0 && place === 0 && spill.blocked) return new CellError('#REF!');
      if (spill.blocked || line < 0 || place < 0) continue;
      const value = spill.values[line]?.[place];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  touch(area: Area): boolean {
    return this.all().some((spill) => overlap(spill, area));
  }

  lastRow(): number {
    return this.open().reduce((last, spill) => Math.max(last, spill.row + spill.rows - 1), 0);
  }

  lastColumn(): number {
    return this.open().reduce((last, spill) => Math.max(last, spill.column + spill.columns - 1), 0);
  }

  private open(): Spill[] {
    return this.all().filter((spill) => !spill.blocked);
  }

  private all(): Spill[] {
    this.list ??= this.find();
    return this.list;
  }

  private find(): Spill[] {
    const found: Spill[] = [];
    this.sheet.columnList.forEach((column, index) => {
      for (let row = 0; row < column.spills.end(); row += 1) {
        const values = column.spills.get(row);
        if (!values) continue;
        const spill = { row: row + 1, column: index + 1, rows: values.length, values };
        const columns = values[0]?.length ?? 0;
        found.push({ ...spill, columns, blocked: this.isBlocked({ ...spill, columns }) });
      }
    });
    return found;
  }

  private isBlocked(area: Area): boolean {
    if (area.row + area.rows - 1 > this.sheet.rows()) return true;
    if (area.column + area.columns - 1 > this.sheet.columns()) return true;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const layer = this.sheet.layer(column);
      const end = Math.min(layer.values.end(), area.row - 1 + area.rows);
      for (let row = area.row - 1; row < end; row += 1) {
        const anchor = row === area.row - 1 && column === area.column;
        if (!anchor && layer.values.get(row) !== undefined) return true;
      }
    }
    return false;
  }
}
