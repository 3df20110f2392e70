import type { CellPicture, CellRun } from '../live/messages';

/** The cells of one sheet in this window. Rows and columns count from 1. */
export class SheetCells {
  private readonly columns: (CellPicture[] | undefined)[] = [];

  apply(runs: readonly CellRun[]): void {
    for (const [column, row, cells] of runs) {
      const list = (this.columns[column - 1] ??= []);
      while (list.length < row - 1) list.push(null);
      cells.forEach((cell, index) => {
        list[row - 1 + index] = cell;
      });
    }
  }

  at(row: number, column: number): CellPicture {
    return this.columns[column - 1]?.[row - 1] ?? null;
  }

  /** Returns the last row with content; 0 if there is none. */
  lastRow(): number {
    return this.columns.reduce<number>((most, list) => {
      const end = list?.findLastIndex((cell) => cell !== null) ?? -1;
      return Math.max(most, end + 1);
    }, 0);
  }

  /** Returns the last column with content; 0 if there is none. */
  lastColumn(): number {
    return this.columns.findLastIndex((list) => list?.some((cell) => cell !== null)) + 1;
  }

  /** Returns the displayed texts of a column from one row to another. */
  texts(column: number, from: number, to: number): string[] {
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) =>
      textOf(this.at(from + i, column)),
    );
  }
}

export function textOf(cell: CellPicture): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.t;
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
}

/** Returns the text that a user edits in a cell. */
export function editOf(cell: CellPicture): string {
  return typeof cell === 'object' && cell !== null ? (cell.e ?? cell.t) : textOf(cell);
}

export function noteOf(cell: CellPicture): string {
  return typeof cell === 'object' && cell !== null ? (cell.n ?? '') : '';
}

export function kindOf(cell: CellPicture): 't' | 'n' | 'b' | 'e' {
  if (typeof cell === 'number') return 'n';
  if (typeof cell === 'boolean') return 'b';
  return typeof cell === 'object' && cell !== null ? cell.k : 't';
}
