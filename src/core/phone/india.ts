/** Looks up Indian numbers in a table, which is much faster than asking the library. */

/**
 * Letters with counts, for the first five digits from 60000 on. build/india.mjs generates it from the
 * library's metadata. Not defined if a test runs the source: then the library is asked.
 */
declare const INDIAN_LINES: string;

const FIRST = 60_000;

/** Returns the kind of line of ten national digits; null if it isn't known. */
type Table = (national: string) => 'MOBILE' | 'FIXED_LINE' | null;

/** Expanded when the first number is read. */
let india: Table | null = null;

/**
 * Returns the kind of line of ten national digits by India's numbering plan; null if they don't
 * begin with 6 to 9, or the table doesn't say.
 */
export function indianLine(national: string): ReturnType<Table> {
  india ??= tableOf(typeof INDIAN_LINES === 'undefined' ? '' : INDIAN_LINES);
  return india(national);
}

/** Expands letters with counts to a table: `m` is a mobile, `l` a landline, any other letter unknown. */
export function tableOf(runs: string): Table {
  const kinds = runs.replace(/([a-z])(\d+)/g, (_, kind: string, count: string) =>
    kind.repeat(Number(count)),
  );
  return (national) => {
    if (!/^[6-9]\d{9}$/.test(national)) return null;
    const kind = kinds.charAt(Number(national.slice(0, 5)) - FIRST);
    if (kind === 'm') return 'MOBILE';
    return kind === 'l' ? 'FIXED_LINE' : null;
  };
}
