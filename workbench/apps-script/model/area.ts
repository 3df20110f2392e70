/** A rectangle of cells. `row` and `column` count from 1. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type Axis = 'row' | 'column';

const SIZE = { row: 'rows', column: 'columns' } as const;

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Returns the area after `count` rows or columns were inserted in front of position `at`. */
export function afterInsert<A extends Area>(area: A, axis: Axis, at: number, count: number): A {
  const size = SIZE[axis];
  if (at <= area[axis]) return { ...area, [axis]: area[axis] + count };
  if (at < area[axis] + area[size]) return { ...area, [size]: area[size] + count };
  return area;
}

/** Returns the area after `count` rows or columns from `at` on were deleted; null if nothing is left of it. */
export function afterDelete<A extends Area>(
  area: A,
  axis: Axis,
  at: number,
  count: number,
): A | null {
  const size = SIZE[axis];
  const end = area[axis] + area[size];
  const before = Math.max(0, Math.min(count, area[axis] - at));
  const inside = Math.max(0, Math.min(end, at + count) - Math.max(area[axis], at));
  if (inside >= area[size]) return null;
  return { ...area, [axis]: area[axis] - before, [size]: area[size] - inside };
}

/** Returns the letters of a column, such as "C" or "AB". */
export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** Returns the number of a column from its letters. */
export function columnOf(text: string): number {
  return Array.from(text.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
