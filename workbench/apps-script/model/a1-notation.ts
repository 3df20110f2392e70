import { columnOf } from './area';

/** The corners of a range in A1 notation; null for rows or columns that the text doesn't name ("C:C", "2:2"). */
export interface Corners {
  /** The sheet's name in front of "!"; null if there is no "!". */
  sheet: string | null;
  rows: [number, number] | null;
  columns: [number, number] | null;
}

const A1 = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i;
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** Reads "A1", "$C$3", "Sheet!E10:F12", "C5:B2", "R5C3:R6C4"; null for anything else. */
export function readNotation(text: string): Corners | null {
  const mark = text.lastIndexOf('!');
  const cells = cellsOf(text.slice(mark + 1));
  return cells && { sheet: mark < 0 ? null : unquoted(text.slice(0, mark)), ...cells };
}

function unquoted(name: string): string {
  const quoted = /^'(.*)'$/s.exec(name);
  return quoted ? (quoted[1] ?? '').replace(/''/g, "'") : name;
}

function cellsOf(text: string): Omit<Corners, 'sheet'> | null {
  const byNumbers = R1C1.exec(text);
  if (byNumbers) {
    const [, r1, c1, r2 = r1, c2 = c1] = byNumbers;
    return { rows: inOrder(Number(r1), Number(r2)), columns: inOrder(Number(c1), Number(c2)) };
  }
  const match = A1.exec(text);
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match ?? [];
  if (!match || (c1 === '') !== (c2 === '') || c1 + r1 === '') return null;
  if (!text.includes(':') && (c1 === '' || r1 === '')) return null;
  const columns = c1 === '' ? null : inOrder(columnOf(c1), columnOf(c2));
  if (r1 === '' && r2 === '') return { rows: null, columns };
  // "B2:C" goes from row 2 to the last row.
  const rows = inOrder(r1 === '' ? 1 : Number(r1), r2 === '' ? Infinity : Number(r2));
  return { rows, columns };
}

function inOrder(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}
