import { soundsLikePhone } from './header-words';

/** The number of a column from 0, or a sentence on why there is none. */
export type ColumnChoice = { readonly column: number } | { readonly trouble: string };

type Rows = readonly (readonly string[])[];

/** A header may stand below a title or two. */
const HEADER_ROWS = 3;
/** So many rows tell enough about a column. */
const LOOKED_AT = 2000;
const LEAST_UNDER_A_HEADER = 0.2;
const LEAST_WITHOUT_ONE = 0.4;

/** Finds the column with phone numbers: by its header if the cells below agree, else by the cells. */
export function guessColumn(rows: Rows): ColumnChoice {
  const columns = columnsOf(rows).map((column) => ({
    column,
    sound: Math.max(
      0,
      ...rows.slice(0, HEADER_ROWS).map((row) => soundsLikePhone(row[column] ?? '')),
    ),
    share: phoneShare(rows, column),
  }));
  const first = (a: Looks, b: Looks): number => b.sound - a.sound || b.share - a.share;
  const byHeader = columns
    .filter(({ sound, share }) => sound > 0 && share >= LEAST_UNDER_A_HEADER)
    .sort(first)[0];
  if (byHeader !== undefined) return { column: byHeader.column };
  const byCells = columns
    .filter(({ share }) => share >= LEAST_WITHOUT_ONE)
    .sort((a, b) => b.share - a.share)[0];
  if (byCells !== undefined) return { column: byCells.column };
  return { trouble: `No column looks like phone numbers. ${listOf(rows)}` };
}

/** The column a person named: by its header, its letter, or its number from 1. */
export function chooseColumn(rows: Rows, wanted: string): ColumnChoice {
  const name = wanted.trim().toLowerCase();
  const columns = columnsOf(rows);
  const named = columns.filter((column) => headerOf(rows, column).toLowerCase() === name);
  if (named.length > 1) {
    const letters = named.map(letterOf).join(' and ');
    return {
      trouble: `Columns ${letters} are both called "${wanted.trim()}". Name one by its letter.`,
    };
  }
  const column = named[0] ?? numberOf(name);
  if (column !== null && column < columns.length) return { column };
  return { trouble: `There is no column "${wanted.trim()}". ${listOf(rows)}` };
}

/** A, B, … Z, AA, … for a column from 0. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : letterOf(rest)) + String.fromCharCode(65 + (column % 26));
}

interface Looks {
  readonly column: number;
  readonly sound: number;
  readonly share: number;
}

function columnsOf(rows: Rows): number[] {
  const width = rows.slice(0, LOOKED_AT).reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => column);
}

/** Of the cells that hold something: mobile numbers count whole, other long numbers half. */
function phoneShare(rows: Rows, column: number): number {
  const filled = rows
    .slice(0, LOOKED_AT)
    .map((row) => (row[column] ?? '').trim())
    .filter((cell) => cell !== '');
  if (filled.length === 0) return 0;
  return filled.reduce((sum, cell) => sum + looksLikePhone(cell), 0) / filled.length;
}

function looksLikePhone(cell: string): number {
  if (/\d:\d/.test(cell)) return 0; // a time of day: "2026-11-23 10:30" has twelve digits
  const [first = ''] = cell.normalize('NFKC').split(/[/,;\n]/);
  const digits = first.replace(/[०-९]/g, (d) => String(d.charCodeAt(0) - 0x966)).replace(/\D/g, '');
  if (/^(?:0{0,2}91|0)?[6-9]\d{9}$/.test(digits)) return 1;
  if (first.trim().startsWith('+') && digits.length >= 8 && digits.length <= 15) return 1;
  return digits.length >= 10 && digits.length <= 13 ? 0.5 : 0;
}

function numberOf(name: string): number | null {
  if (/^[1-9]\d{0,4}$/.test(name)) return Number(name) - 1;
  if (!/^[a-z]{1,3}$/.test(name)) return null;
  return Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) - 1;
}

const headerOf = (rows: Rows, column: number): string => (rows[0]?.[column] ?? '').trim();

function listOf(rows: Rows): string {
  const columns = columnsOf(rows);
  if (columns.length === 0) return 'The file is empty.';
  const names = columns.slice(0, 30).map((column) => {
    const name = headerOf(rows, column).replace(/\s+/g, ' ').slice(0, 40);
    return name === '' ? letterOf(column) : `${letterOf(column)} (${name})`;
  });
  const more = columns.length > names.length ? ', …' : '';
  return `Columns: ${names.join(', ')}${more}. Name one with --column.`;
}
