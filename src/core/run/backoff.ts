/** How long to wait after an answer that was none yet: a table (doubts 4 and 10). */
/** Answers after which the same request may be made again later. */
export type RetryReason = 'slow-down' | 'no-answer' | 'not-ready';

interface BackoffRange {
  readonly first: number;
  readonly growth: number;
  readonly longest: number;
  /** Share by which dice may lengthen a wait, so that many users do not come back at once. */
  readonly jitter: number;
}

const BACKOFF: Readonly<Record<RetryReason, BackoffRange>> = {
  'slow-down': { first: 2_000, growth: 2, longest: 300_000, jitter: 0.5 },
  'no-answer': { first: 2_000, growth: 2, longest: 60_000, jitter: 0 },
  'not-ready': { first: 2_000, growth: 1.6, longest: 30_000, jitter: 0 },
};

/**
 * Milliseconds to wait after the `attempt`-th such answer in a row (the first is 1), with `dice`
 * in [0, 1). Never longer than the table's longest, dice included.
 */
export function backoffMs(kind: RetryReason, attempt: number, dice: number): number {
  const { first, growth, longest, jitter } = BACKOFF[kind];
  const grown = first * growth ** (Math.max(1, attempt) - 1);
  // The cap leaves room for the dice, else all would wait equally long just when it is busiest.
  const base = Math.min(grown, longest / (1 + jitter));
  return Math.round(base * (1 + jitter * dice));
}
