/** The sheets and limits of Naam for which requests are counted. */
export interface Point {
  readonly rows: number;
  readonly share: number;
  readonly page: number;
  readonly limit: number;
}

const SHARES = [1, 0.4];
const PAGES = [10, 100, 1_000];
const LIMITS = [100, 1_000, 5_000];

function every(rows: number): Point[] {
  return SHARES.flatMap((share) =>
    PAGES.flatMap((page) => LIMITS.map((limit) => ({ rows, share, page, limit }))),
  );
}

/** Larger sheets take seconds each, so every value occurs, but not every combination. */
const MIDDLE: readonly Point[] = [
  ...every(10_000).filter(({ share, page }) => share === 1 && page === 100),
  { rows: 10_000, share: 1, page: 10, limit: 1_000 },
  { rows: 10_000, share: 1, page: 1_000, limit: 1_000 },
  { rows: 10_000, share: 0.4, page: 10, limit: 100 },
  { rows: 10_000, share: 0.4, page: 100, limit: 1_000 },
  { rows: 10_000, share: 0.4, page: 1_000, limit: 5_000 },
];
/** The two ends: few large requests, and many small ones. */
const LARGE: readonly Point[] = [
  { rows: 100_000, share: 1, page: 1_000, limit: 5_000 },
  { rows: 100_000, share: 0.4, page: 10, limit: 100 },
];

export const GRID: readonly Point[] = [...every(1_000), ...MIDDLE, ...LARGE];
/** A fast grid for the test, with every value of page, limit and share. */
export const SMALL: readonly Point[] = [
  { rows: 1_000, share: 1, page: 1_000, limit: 100 },
  { rows: 1_000, share: 0.4, page: 10, limit: 1_000 },
  { rows: 2_000, share: 1, page: 100, limit: 5_000 },
  { rows: 3_000, share: 1, page: 100, limit: 1_000 },
];
