/** The store has limited room: no number that was sent is dropped before the end. */
import { hasRoom } from '../../../../src/core/run/sending';
import { packNumbers } from '../../../../src/core/saved/packing';
import type { Batch } from '../../../../src/core/saved/batch';
import { done } from '../../fixtures/batches';
import { Sender } from './sender';

/** Numbers of one country, as far apart as those of a list of 1,000 are. */
const spread = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => String(919_000_000_000 + i * 1_000_003));

const many = (batches: number, numbers: readonly string[]): Batch[] =>
  Array.from({ length: batches }, (_, i) => done(i + 1, numbers, { count: numbers.length }));

test.each<[string, Batch[], boolean]>([
  ['nothing', [], true],
  ['100,000 numbers in batches of 1,000', many(100, spread(1_000)), true],
  ['130,000 of them', many(130, spread(1_000)), false],
  ['1,600 batches of two numbers', many(1_600, spread(2)), true],
  ['1,700 of those', many(1_700, spread(2)), false],
])('room for one more batch beside %s', (_, batches, room) => {
  const { session: execution } = new Sender();
  for (const batch of batches) execution.batches.set(batch.batchId, batch);
  expect(hasRoom(execution)).toBe(room);
});

test('a number takes less than four characters', () => {
  expect(packNumbers(spread(1_000)).length).toBeLessThan(4_000);
});
