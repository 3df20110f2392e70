/**
 * India's numbering plan for numbers that can be mobiles, from a table: most numbers are Indian, and
 * asking the library is most of the time that reading them takes.
 */

/**
 * Runs of a letter and a count for the first five digits from 60000 on (build/india.mjs), made from
 * the library's metadata. Absent where a test runs the source itself: the library is asked then.
 */
declare const INDIAN_LINES: string;

const FIRST = 60_000;

/** A letter for each beginning; spread out at the first number. */
let kinds: string | null = null;

/**
 * Returns what the plan says of ten national digits: null where they do not begin with 6 to 9, or
 * the table does not know.
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
