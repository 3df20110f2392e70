/**
 * How much a suite plays: few samples with `npm test` and `npx jest …`, more with `npm run test:all`, and
 * everything with NAAM_THOROUGH=1, which `npm run crash` sets. Samples are evenly spaced and always the
 * same.
 */
export const THOROUGH = process.env['NAAM_THOROUGH'] === '1';

/** Whether this is `npm run test:all`: jest.all.cjs sets the variable. */
const ALL_SUITES = process.env['NAAM_ALL_SUITES'] === '1';

/** Returns the size for what is being run: few samples, the samples of `test:all`, or everything. */
export function sized<T>(few: T, more: T, all: T = more): T {
  if (THOROUGH) return all;
  return ALL_SUITES ? more : few;
}

/** Returns whether the sample at this index is tried. */
export const isTried = (index: number): boolean => index % sized(25, 16, 1) === 0;

/** Returns every third row of a table while somebody works, every second with `test:all`, or all of it. */
export function someOf<T>(table: readonly T[]): readonly T[] {
  const step = sized(3, 2, 1);
  return table.filter((_, index) => index % step === 0);
}
