/** Looks up Indian numbers in a table, which is much faster than asking the library. */

/**
 * Letters with counts, for the first five digits from 60000 on. build/india.mjs generates it from the
 * library's metadata. Not defined if a test runs the source: then the library is asked.
 */
declare const INDIAN_LINES: string;

const FIRST = 60_000;

/** One letter for each first five digits; expanded when the first number is read. */
let kinds: string | null = null;

/**
 * Returns the kind of line of ten national digits by India's numbering plan; null if they don't
 * begin with 6 to 9, or the table doesn't say.
 */
export function indianLine(national: string): 'MOBILE' | 'FIXED_LINE' | null {
  if (!/^[6-9]\d{9}$/.test(national)) return null;
  kinds ??= spread(typeof INDIAN_LINES === 'undefined' ? '' : INDIAN_LINES);
  const kind = kinds.charAt(Number(national.slice(0, 5)) - FIRST);
  if (kind === 'm') return 'MOBILE';
  return kind === 'l' ? 'FIXED_LINE' : null;
}

function spread(runs: string): string {
  return runs.replace(/([a-z])(\d+)/g, (_, kind: string, count: string) =>
    kind.repeat(Number(count)),
  );
}
