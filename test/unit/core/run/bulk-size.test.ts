import fc from 'fast-check';
import { afterAccepted, afterQuantity, nextBatchSize } from '../../../../src/core/run/bulk-size';
import type { KeyMemory } from '../../../../src/core/ports/world';

const NOW = 1_700_000_000_000;
const WEEK = 7 * 24 * 3_600_000;
const FRESH: KeyMemory = {
  generation: 1,
  accepted: 0,
  refused: null,
  page: null,
  settled: 0,
  lateAt: null,
};

const memory = (accepted: number, refused: number | null = null, at = NOW): KeyMemory => ({
  ...FRESH,
  accepted,
  refused: refused === null ? null : { size: refused, at },
});

interface Sent {
  readonly sizes: number[];
  readonly refused: number[];
  readonly memory: KeyMemory;
}

/** Sends `count` numbers to a Naam that takes at most `limit` at once. */
function send(count: number, limit: number, start: KeyMemory = FRESH): Sent {
  const sizes: number[] = [];
  const refused: number[] = [];
  let [left, known] = [count, start];
  for (let turn = 0; left > 0; turn++) {
    if (turn > 200_000) throw new Error('no end');
    const size = nextBatchSize(known, left, NOW);
    if (size < 1 || size > left) throw new Error(`size ${String(size)} of ${String(left)}`);
    sizes.push(size);
    if (size > limit) refused.push(size);
    else left -= size;
    known = size > limit ? afterQuantity(known, size, NOW) : afterAccepted(known, size);
  }
  return { sizes, refused, memory: known };
}

describe('doubt 3: an unknown limit costs at most twelve submits more than a known one', () => {
  const limits = [7, 100, 999, 1000, 5000, Infinity];
  const table = limits.flatMap((limit) =>
    [1000, 10_000, 100_000].map((count) => [limit, count] as const),
  );
  test.each(table)('limit %p, %p numbers', (limit, count) => {
    const { sizes } = send(count, limit);
    expect(sizes.length).toBeLessThanOrEqual(Math.ceil(count / Math.min(limit, 5000)) + 12);
  });
});

test.each([50, 100, 250, 500, 2_500])('a limit of %p is found exactly', (limit) => {
  expect(send(50_000, limit).memory.accepted).toBe(limit);
});

test('doubt 3: 10,000 numbers at a limit of 1,000 take exactly eleven submits, none refused', () => {
  const { sizes, refused } = send(10_000, 1000);
  expect(sizes).toEqual([10, ...Array<number>(9).fill(1000), 990]);
  expect(refused).toEqual([]);
});

test('doubt 3: the first request ever made with a key carries at most 10 numbers', () => {
  expect(nextBatchSize(FRESH, 100_000, NOW)).toBe(10);
  expect(nextBatchSize(FRESH, 3, NOW)).toBe(3);
});

test('doubt 3: then 1,000', () => {
  expect(nextBatchSize(memory(10), 100_000, NOW)).toBe(1000);
  expect(nextBatchSize(memory(10), 11, NOW)).toBe(11);
});

describe('doubt 3: bisect between the largest accepted and the smallest refused', () => {
  test.each([
    ['far apart: the likely ones first', memory(10, 1000), 10_000, 500],
    ['where none is likely', memory(100, 200), 10_000, 150],
    ['next to each other', memory(99, 100), 10_000, 99],
    ['never a size that was refused', memory(10, 12), 10_000, 11],
    ['not where a finer limit saves one request at best', memory(900, 1000), 9000, 900],
    ['where it saves two', memory(500, 1000), 2001, 750],
    ['not with few numbers left', memory(10, 1000), 20, 10],
    ['a memory that contradicts itself', memory(1000, 500), 10_000, 10],
    ['or just so', memory(500, 500), 10_000, 10],
    ['of the likely ones the nearest', memory(10, 501), 10_000, 250],
    ['of two as near the smaller', memory(50, 250), 10_000, 100],
    ['first ten refused', memory(0, 10), 10_000, 5],
    ['one or two at most', memory(0, 2), 10_000, 1],
  ])('%s', (_, known, remaining, size) => {
    expect(nextBatchSize(known, remaining, NOW)).toBe(size);
  });

  test.each([
    [999, 100_000],
    [100, 100_000],
    [7, 100_000],
  ])('a limit of %p is found to within what it pays, in few refusals', (limit, count) => {
    const { memory: known, refused } = send(count, limit);
    expect(known.accepted).toBeGreaterThanOrEqual(limit * 0.98);
    expect(refused.length).toBeLessThanOrEqual(10);
  });
});

describe('doubt 3: where nothing was ever refused, double up to 5,000 if it pays', () => {
  test('a limit of 5,000 is found without a refusal', () => {
    const { sizes, refused } = send(100_000, 5000);
    expect(sizes.slice(0, 5)).toEqual([10, 1000, 2000, 4000, 5000]);
    expect(refused).toEqual([]);
  });
  test.each([
    ['many numbers', memory(1000), 100_000, 2000],
    ['too few to pay for the search', memory(1000), 10_000, 1000],
    ['never beyond 5,000', memory(5000), 1_000_000, 5000],
    ['not once something was refused', memory(1000, 1001), 100_000, 1000],
  ])('%s', (_, known, remaining, size) => {
    expect(nextBatchSize(known, remaining, NOW)).toBe(size);
  });
});

describe('doubt 3: after a week the smallest refused size is forgotten', () => {
  test.each([
    ['still known after a week', WEEK, 500],
    ['forgotten after more', WEEK + 1, 1000],
    ['a clock that was put back', -5000, 500],
  ])('%s', (_, age, size) => {
    expect(nextBatchSize(memory(10, 1000, NOW - age), 50_000, NOW)).toBe(size);
  });
  test('trying again costs nothing where it cannot save', () => {
    expect(nextBatchSize(memory(999), 1500, NOW)).toBe(999);
  });
  test('a forgotten size does not hide a larger refusal', () => {
    const known = afterQuantity(memory(10, 50, NOW - WEEK - 1), 1000, NOW);
    expect(known.refused).toEqual({ size: 1000, at: NOW });
  });
});

describe('doubt 3: what is remembered', () => {
  test('accepting grows the largest accepted, and less is no news', () => {
    expect(afterAccepted(memory(10), 500).accepted).toBe(500);
    const known = memory(500, 1000);
    expect(afterAccepted(known, 20)).toBe(known);
    expect(afterAccepted(known, 500)).toBe(known);
  });
  test('accepting what was refused forgets the refusal: the limit has risen', () => {
    expect(afterAccepted(memory(10, 500), 500)).toEqual(memory(500));
  });
  test('refusing keeps the smallest', () => {
    expect(afterQuantity(memory(10, 500), 700, NOW + 1).refused).toEqual({ size: 500, at: NOW });
    expect(afterQuantity(memory(10, 500), 500, NOW + 1).refused).toEqual({
      size: 500,
      at: NOW + 1,
    });
    expect(afterQuantity(memory(10, 500), 300, NOW + 1).refused).toEqual({
      size: 300,
      at: NOW + 1,
    });
  });
  test('refusing what was accepted: the limit has fallen, and is found anew', () => {
    const known = afterQuantity(memory(1000), 1000, NOW);
    expect(known).toEqual(memory(0, 1000));
    expect(nextBatchSize(known, 5000, NOW)).toBe(10);
    expect(send(5000, 300, memory(1000)).refused[0]).toBe(1000);
  });
  test('generation and page stay as they are', () => {
    const known = { ...memory(10), generation: 4, page: { asked: 500, whole: 100 } };
    expect(afterQuantity(afterAccepted(known, 20), 30, NOW)).toMatchObject({
      generation: 4,
      page: { asked: 500, whole: 100 },
    });
  });
});

test('no size is left once a single number was refused for its quantity, and none for no numbers', () => {
  expect(nextBatchSize(memory(0, 1), 10, NOW)).toBe(0);
  expect(nextBatchSize(memory(10), 0, NOW)).toBe(0);
});

test('doubt 3: for any limit and any count all numbers are sent, and few submits are refused', () => {
  const counts = fc.integer({ min: 1, max: 30_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6000 }), counts, (limit, count) => {
      const { sizes, refused } = send(count, limit);
      expect(sizes[0]).toBeLessThanOrEqual(10);
      expect(new Set(refused).size).toBe(refused.length);
      expect(sizes.length).toBeLessThanOrEqual(Math.ceil(count / Math.min(limit, 5000)) + 13);
    }),
    { numRuns: 500 },
  );
});
