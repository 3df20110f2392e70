import { columnOf, letters } from './area';

/** Matches texts and names of sheets and functions, which aren't references, and then references such as $A$1. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[A-Z_][\w.]*\(|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w.])/gi;

/** Returns the formula for a cell so many rows and columns further on: its relative references move along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(
    TOKEN,
    (text: string, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
      if (column === undefined || row === undefined) return text;
      const across = fixedColumn ? column : letters(columnOf(column) + columns);
      const down = fixedRow ? row : String(Number(row) + rows);
      return `${fixedColumn ?? ''}${across}${fixedRow ?? ''}${down}`;
    },
  );
}
