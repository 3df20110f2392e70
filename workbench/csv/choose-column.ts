/** Finds the column of --column. */
import { columnOf, letters } from '../apps-script/model/area';

/** The number of a column from 0, or a sentence that says why there is none. */
type ColumnChoice = { readonly column: number } | { readonly trouble: string };

type Rows = readonly (readonly string[])[];

/** The width of a file is that of the widest of its first rows. */
const LOOKED_AT = 2_000;

/** Returns the column for a header, a letter, or a number from 1. `headers` is the row of the headers, from 0. */
export function chooseColumn(rows: Rows, headers: number, wanted: string): ColumnChoice {
  const name = inOneLine(wanted).toLowerCase();
  const columns = columnsOf(rows);
  const named = columns.filter((column) => headerOf(rows, headers, column).toLowerCase() === name);
  if (named.length > 1) {
    const [first = 'A', ...others] = named.map(letterOf);
    return {
      trouble: `Columns ${[first, ...others].join(' and ')} are both called "${wanted.trim()}". Choose one by its letter, such as --column ${first}.`,
    };
  }
  const column = named[0] ?? numberOf(name);
  if (column !== null && column < columns.length) return { column };
  return { trouble: `There is no column "${wanted.trim()}". ${listOf(rows, headers)}` };
}

/** Returns A, B, … Z, AA, … for a column from 0. */
export const letterOf = (column: number): string => letters(column + 1);

function columnsOf(rows: Rows): number[] {
  const width = rows.slice(0, LOOKED_AT).reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => column);
}

function numberOf(name: string): number | null {
  if (/^[1-9]\d{0,4}$/.test(name)) return Number(name) - 1;
  return /^[a-z]{1,3}$/.test(name) ? columnOf(name) - 1 : null;
}

/** Returns a text as the list of columns shows it: with line breaks and tabs as blanks. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const headerOf = (rows: Rows, headers: number, column: number): string =>
  inOneLine(rows[headers]?.[column] ?? '');

/** Returns a sentence that lists the columns of a file. `headers` is the row of the headers, from 0. */
export function listOf(rows: Rows, headers: number): string {
  const columns = columnsOf(rows);
  if (columns.length === 0) return 'The file is empty.';
  const names = columns.slice(0, 30).map((column) => {
    const name = headerOf(rows, headers, column).slice(0, 40);
    return name === '' ? letterOf(column) : `${letterOf(column)} (${name})`;
  });
  const more = columns.length > names.length ? ', …' : '';
  return `Columns: ${names.join(', ')}${more}. Choose one with --column.`;
}
