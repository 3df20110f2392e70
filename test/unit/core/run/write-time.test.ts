/** How long it takes to write the collected results, and whether the rest can be collected, too. */
import { BLOCK_MS, type WritePrice } from '../../../../src/core/run/execution';
import { isScattered, priceOf, restMs, writeMs } from '../../../../src/core/run/write-time';
import type { Portion } from '../../../../src/core/run/at-hand';
import { done, waiting } from '../../fixtures/batches';
import { full } from '../../fixtures/rows';
import { gathered, Writer } from './writer';

/** A portion of so many answers in so many rows and blocks. */
const portion = (answers: number, rows: number, blocks: number): Portion => ({
  collections: [],
  answers: new Map(Array.from({ length: answers }, (_, i) => [full(i), { kind: 'not-found' }])),
  writes: Array.from({ length: rows }, (_, index) => ({ index, status: '' })),
  blocks,
});

const priced = (price: WritePrice): Writer => {
  const writer = new Writer({});
  writer.session.answers.price = price;
  return writer;
};

test('rows that lie together cost next to nothing, whatever their number', () => {
  const price = priceOf(portion(1_000, 1_000, 1), 100_000, 4_000);
  const { session } = priced(price);
  expect(writeMs(session, 50_000)).toBeLessThan(500);
  expect(isScattered(session)).toBe(false);
});

test('rows that lie anywhere cost a block each, until most of the table is among them', () => {
  const price = priceOf(portion(1_000, 2_000, 1_960), 100_000, 9_800);
  expect(price).toEqual({ blockMs: 5, rowsEach: 2, rows: 100_000, apart: 1 });
  const { session } = priced(price);
  expect(writeMs(session, 10_000)).toBeCloseTo(20_000 * 0.8 * 5);
  expect(writeMs(session, 45_000)).toBeCloseTo(90_000 * 0.1 * 5);
  expect(writeMs(session, 60_000)).toBe(0);
  expect(isScattered(session)).toBe(true);
});

test('a few blocks say nothing of what one takes, and none is taken for slower than published', () => {
  expect(priceOf(portion(9, 9, 9), 100, 9).blockMs).toBe(BLOCK_MS);
  expect(priceOf(portion(200, 200, 200), 1_000, 200).blockMs).toBe(1);
  expect(priceOf(portion(999, 999, 999), 9_999, 999_000).blockMs).toBe(BLOCK_MS);
});

test('as long as nothing was done, nobody knows how long the rest takes', () => {
  const { session } = new Writer({});
  session.sheet.queue = [full(0)];
  expect(restMs(session, 0)).toBe(Infinity);
});

test('the rest takes as long as what was done, each number being sent, collected and written', () => {
  const mine = { executionId: 'e1' };
  const batches = [
    waiting(1, [full(0)], mine),
    done(2, [full(1)], mine),
    waiting(3, [full(2)], { executionId: 'e0' }),
  ];
  const writer = new Writer({ batches });
  const { session } = writer;
  expect(restMs(session, 0)).toBe(Infinity);
  session.sheet.queue = [full(3), full(4)];
  Object.assign(session.world, { executionId: 'e1' });
  session.answers.written = 1;
  writer.now += 9_000;
  // Two to send and to collect, two that were sent: six of three that were done.
  expect(restMs(session, 0)).toBe(18_000);
  session.answers.collections.set(1, gathered(waiting(1, [full(0)], mine), {}, true));
  expect(restMs(session, 1)).toBe((5 / 4) * 9_000);
  session.answers.price = { blockMs: 5, rowsEach: 1, rows: 100, apart: 1 };
  expect(restMs(session, 1)).toBe((5 / 4) * 9_000 + 4 * 0.96 * 5);
});
