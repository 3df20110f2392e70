/** Guesses the delimiter of a CSV file. */
import Papa from 'papaparse';

/** What can be between fields. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

const LOOKED_AT = 200;

/** So many characters have enough rows in all but very unusual files. */
const MOST = 1_000_000;

/** The fewest digits of a phone number. */
const NUMBER = 7;

/**
 * Returns the delimiter that splits most rows into the same number of fields, at least two. papaparse's own
 * guess uses ten rows and counts blank ones, so it fails on small files, and on `1,5;2` below a title.
 */
export function guessDelimiter(text: string): string {
  const start = text.slice(0, MOST).replace(/\r+\n|\r/g, '\n');
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: score(start, delimiter) }));
  const best = scores.reduce((most, one) => (one.score > most.score ? one : most));
  return best.delimiter;
}

function score(text: string, delimiter: string): number {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: LOOKED_AT,
    skipEmptyLines: true,
  });
  if (isOneColumn(data)) return 0;
  const widths = data.map((row) => row.length);
  const usual = most(widths);
  const first = widths[0] ?? 1;
  if (usual < 2) return first < 2 ? 0 : 0.1;
  const alike = widths.filter((width) => width === usual).length / widths.length;
  const quotesMatch = errors.some((error) => error.type === 'Quotes') ? 0 : 1;
  // A header as wide as the rows counts more than rows that happen to be alike ("Rao, Asha").
  return alike + (first === usual ? 0.5 : 0) + quotesMatch;
}

/** Whether the file has one column: below a header of one field, `9876543210;9876543211` is a cell with two numbers. */
function isOneColumn(rows: readonly (readonly string[])[]): boolean {
  const wide = rows.find((row) => row.length > 1);
  if (wide === undefined || (rows[0] ?? []).length > 1) return false;
  return wide.every((field) => field.replace(/\D/g, '').length >= NUMBER);
}

function most(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [1, 0])[0];
}
