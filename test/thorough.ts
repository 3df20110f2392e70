/**
 * The gate takes samples where a suite goes through every call of a run; `npm run crash` leaves
 * none out. Samples are evenly spaced, and the same each time.
 */
export const THOROUGH = process.env['NAAM_THOROUGH'] === '1';

/** Every fifth index; every one when thorough. */
export const isTried = (index: number): boolean => THOROUGH || index % 5 === 0;
