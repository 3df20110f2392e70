import fc from 'fast-check';
import { backoffMs, type RetryReason } from '../../../../src/core/run/backoff';

describe('doubts 4 and 10: the table of waits, with the lowest dice', () => {
  test.each<[RetryReason, readonly number[]]>([
    ['slow-down', [2000, 4000, 8000, 16000, 32000, 64000, 128000, 200000, 200000]],
    ['no-answer', [2000, 4000, 8000, 16000, 32000, 60000, 60000]],
    ['not-ready', [2000, 3200, 5120, 8192, 13107, 20972, 30000, 30000]],
  ])('%s', (kind, waits) => {
    expect(waits.map((_, index) => backoffMs(kind, index + 1, 0))).toEqual(waits);
  });
});

test('doubt 10: dice lengthen the wait after 713 by up to a half, also at its cap', () => {
  expect(backoffMs('slow-down', 1, 0.999)).toBe(2999);
  expect(backoffMs('slow-down', 1, 0.5)).toBe(2500);
  expect(backoffMs('slow-down', 50, 0.5)).toBe(250_000);
  expect(backoffMs('slow-down', 50, 0.999999)).toBe(300_000);
});

test('an attempt before the first waits like the first', () => {
  expect(backoffMs('not-ready', 0, 0)).toBe(2000);
});

test('every wait is whole, at least 2 s, at most the cap, and never shorter than the one before', () => {
  const caps = { 'slow-down': 300_000, 'no-answer': 60_000, 'not-ready': 30_000 };
  const kinds = fc.constantFrom<RetryReason>('slow-down', 'no-answer', 'not-ready');
  const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(kinds, fc.integer({ min: 1, max: 5000 }), dice, (kind, attempt, die) => {
      const wait = backoffMs(kind, attempt, die);
      expect(Number.isInteger(wait)).toBe(true);
      expect(wait).toBeGreaterThanOrEqual(2000);
      expect(wait).toBeLessThanOrEqual(caps[kind]);
      expect(backoffMs(kind, attempt + 1, die)).toBeGreaterThanOrEqual(wait);
    }),
  );
});
