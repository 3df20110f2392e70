import type { Area } from '../../apps-script/model/area';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The selection: several areas, and in the last one the active cell and the moving corner. */
export class Selection {
  areas: Area[] = [{ row: 1, column: 1, rows: 1, columns: 1 }];
  active: Place = { row: 1, column: 1 };
  private moving: Place = { row: 1, column: 1 };

  /** Sets the selection from a script. */
  set(areas: readonly Area[]): void {
    const last = areas.at(-1);
    if (!last) return;
    this.areas = [...areas];
    this.active = { row: last.row, column: last.column };
    this.moving = { row: last.row + last.rows - 1, column: last.column + last.columns - 1 };
  }

  /** Selects a cell or an area, whose first cell becomes active. `add` keeps the other areas. */
  choose(area: Area, add = false): void {
    this.areas = add ? [...this.areas, area] : [area];
    this.active = { row: area.row, column: area.column };
    this.moving = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  }

  /** Extends the last area from the active cell to this one. */
  stretch(to: Place): void {
    this.moving = to;
    const row = Math.min(this.active.row, to.row);
    const column = Math.min(this.active.column, to.column);
    const rows = Math.abs(this.active.row - to.row) + 1;
    const columns = Math.abs(this.active.column - to.column) + 1;
    this.areas = [...this.areas.slice(0, -1), { row, column, rows, columns }];
  }

  /** Returns the corner that Shift and the arrow keys move. */
  corner(): Place {
    return this.moving;
  }

  last(): Area {
    return this.areas.at(-1) ?? { row: 1, column: 1, rows: 1, columns: 1 };
  }

  has(row: number, column: number): boolean {
    return this.areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  }

  touchesRow(row: number): boolean {
    return this.areas.some((area) => row >= area.row && row < area.row + area.rows);
  }

  touchesColumn(column: number): boolean {
    return this.areas.some((area) => column >= area.column && column < area.column + area.columns);
  }

  isOneCell(): boolean {
    const { rows, columns } = this.last();
    return this.areas.length === 1 && rows === 1 && columns === 1;
  }
}
