/** Which results are read a second time, and what is learned about a key. */
import type { KeyMemory } from '../../../../src/core/ports/world';
import {
  afterLateName,
  afterSameAnswer,
  isLate,
  needsSecondLook,
  readingsOf,
} from '../../../../src/core/run/late-names';
import { NOW } from '../../fixtures/head';

const WEEK = 7 * 86_400_000;
const FRESH: KeyMemory = {
  ...{ generation: 1, accepted: 0, refused: null, page: null },
  ...{ settled: 0, lateAt: null },
};
const settled = (size: number): KeyMemory => ({ ...FRESH, settled: size });
const late = (ago: number): KeyMemory => ({ ...settled(5_000), lateAt: NOW - ago });

test.each([
  ['the first batch of a key', FRESH, 1, 0, true],
  ['the second, more than twice as large', FRESH, 21, 10, true],
  ['the second, twice as large', FRESH, 20, 10, false],
  ['one that is twice as large as what is known', settled(10), 20, 0, false],
  ['one that is larger than that', settled(10), 21, 0, true],
  ['any batch of a key whose names came late', late(WEEK), 1, 5_000, true],
  ['but not for more than a week', late(WEEK + 1), 10_000, 0, false],
])('%s', (_, memory, size, pending, expected) => {
  expect(needsSecondLook(memory, size, pending, NOW)).toBe(expected);
});

test('sizes from one to 5,000 cost about ten second looks in the life of a key', () => {
  let memory = FRESH;
  let looks = 0;
  for (let size = 1; size <= 5_000; size += 1) {
    if (!needsSecondLook(memory, size, 0, NOW)) continue;
    looks += 1;
    memory = afterSameAnswer(memory, size, NOW);
  }
  expect(looks).toBe(12);
});

test('results are read twice at a look until something is known, and where names come late', () => {
  expect([FRESH, settled(1), late(0), late(WEEK + 1)].map((one) => readingsOf(one, NOW))).toEqual([
    2, 1, 2, 1,
  ]);
});

test('the same answer settles a size, unless names come late with this key', () => {
  expect(afterSameAnswer(FRESH, 10, NOW)).toEqual(settled(10));
  const known = settled(10);
  expect(afterSameAnswer(known, 10, NOW)).toBe(known);
  const odd = late(5);
  expect(afterSameAnswer(odd, 10_000, NOW)).toBe(odd);
});

test('a late name: nothing is settled any more, for a week', () => {
  const memory = afterLateName(settled(1_000), NOW);
  expect(memory).toEqual({ ...FRESH, lateAt: NOW });
  expect([isLate(memory, NOW + WEEK), isLate(memory, NOW + WEEK + 1)]).toEqual([true, false]);
});
