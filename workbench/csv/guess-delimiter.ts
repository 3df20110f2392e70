import Papa from 'papaparse';

/** What may stand between fields. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

const LOOKED_AT = 200;

/**
 * The delimiter that cuts most rows into the same number of fields, two at least. papaparse's own
 * guess looks at ten rows and counts blank ones: it fails on small files, and on `1,5;2` below a
 * title.
 */
export function guessDelimiter(text: string, newline: '\n' | '\r'): string {
  const scores = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: score(text, delimiter, newline),
  }));
  const best = scores.reduce((most, one) => (one.score > most.score ? one : most));
  return best.delimiter;
}

function score(text: string, delimiter: string, newline: '\n' | '\r'): number {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline,
    preview: LOOKED_AT,
    skipEmptyLines: true,
  });
  const widths = data.map((row) => row.length);
  const usual = most(widths);
  const first = widths[0] ?? 1;
  if (usual < 2) return first < 2 ? 0 : 0.1;
  const alike = widths.filter((width) => width === usual).length / widths.length;
  const quotesMatch = errors.some((error) => error.type === 'Quotes') ? 0 : 1;
  // a header as wide as the rows weighs more than rows that happen to be alike ("Rao, Asha")
  return alike + (first === usual ? 0.5 : 0) + quotesMatch;
}

function most(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [1, 0])[0];
}
