/**
 * How much a suite plays. `npm test` is quick; `npm run test:all` takes more samples, always the
 * same ones, evenly spaced; NAAM_THOROUGH=1, which `npm run crash` sets, leaves nothing out.
 */
export const THOROUGH = process.env['NAAM_THOROUGH'] === '1';

/** Whether this is `npm test`: jest.quick.cjs sets the variable. */
const QUICK = !THOROUGH && process.env['NAAM_QUICK'] === '1';

/** Returns the size for what is being run: `npm test`, `npm run test:all`, or thoroughly. */
export function sized<T>(quick: T, all: T, thorough: T = all): T {
  if (THOROUGH) return thorough;
  return QUICK ? quick : all;
}

/** Returns whether the sample at this index is tried. */
export const isTried = (index: number): boolean => index % sized(10, 5, 1) === 0;
