/** Guesses which formulas fill cells to their right, because Google doesn't say how far they spill. */

/** Functions whose result can be several columns wide. */
const WIDE = new Set(
  (
    'IMPORTRANGE IMPORTHTML IMPORTDATA IMPORTXML IMPORTFEED GOOGLEFINANCE QUERY FILTER SORT SORTN UNIQUE ' +
    'SPLIT HSTACK VSTACK CHOOSECOLS CHOOSEROWS TAKE DROP TRANSPOSE ARRAY_CONSTRAIN WRAPROWS WRAPCOLS'
  ).split(' '),
);

const RANGE = /[A-Z]{1,3}\$?\d*:\$?[A-Z]{1,3}/i;

/** In braces a comma, or a backslash in other locales, begins a new column; not within a text. */
const BRACES = /^\{(?:[^",\\]|"[^"]*")*[,\\]/;

/** Returns whether a formula may fill cells to its right, by its outermost function. */
export function fillsRight(formula: string): boolean {
  const inner = formula.replace(/^=\s*(?:ARRAYFORMULA\s*\(\s*)?/i, '');
  const called = /^[A-Z_]+(?=\s*\()/i.exec(inner)?.[0].toUpperCase();
  if (called !== undefined && !WIDE.has(called)) return false;
  const range = RANGE.exec(inner)?.[0].toUpperCase().replace(/[$\d]/g, '').split(':');
  if (range !== undefined) return range[0] !== range[1];
  return called !== undefined || BRACES.test(inner);
}
