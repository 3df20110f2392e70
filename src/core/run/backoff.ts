/** How long to wait before a request is repeated (doubts 4 and 10). */

/** Why a request is repeated later. */
export type RetryReason = 'slow-down' | 'no-answer' | 'not-ready';

interface BackoffRange {
  readonly first: number;
  readonly growth: number;
  readonly longest: number;
  /** The share of a wait that a random part can add, so that many users don't retry at once. */
  readonly jitter: number;
}

const BACKOFF: Readonly<Record<RetryReason, BackoffRange>> = {
  'slow-down': { first: 2_000, growth: 2, longest: 300_000, jitter: 0.5 },
  'no-answer': { first: 2_000, growth: 2, longest: 60_000, jitter: 0 },
  'not-ready': { first: 2_000, growth: 1.6, longest: 30_000, jitter: 0 },
};

/**
 * Returns how long to wait (ms) after the `attempt`-th such answer in a row (the first is 1), at most
 * `longest` of the table. `dice`: a random number in [0, 1).
 */
export function backoffMs(kind: RetryReason, attempt: number, dice: number): number {
  const { first, growth, longest, jitter } = BACKOFF[kind];
  const grown = first * growth ** (Math.max(1, attempt) - 1);
  // The cap leaves room for the random part, or all would wait equally long when Naam is busiest.
  const base = Math.min(grown, longest / (1 + jitter));
  return Math.round(base * (1 + jitter * dice));
}
