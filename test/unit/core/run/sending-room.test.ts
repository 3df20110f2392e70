/** The store holds so many numbers and no more: what gives way, and what never does. */
import { hasRoom } from '../../../../src/core/run/sending';
import type { Batch } from '../../../../src/core/saved/batch';
import { done, waiting } from '../../fixtures/batches';
import { Sender } from './sender';

/** What the store takes, in numbers; a batch takes thirty beside its own. */
const MOST = 52_142;

const some = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => String(919_876_500_000 + i));

/** Held, but never saved again: what its numbers are plays no part. */
const held = (n: number, count: number): Batch =>
  waiting(n, Array<string>(count).fill('919876500000'));
const ended = (n: number, count: number): Batch => done(n, some(count), { count: 4_000 });

test.each<[string, Batch[], boolean]>([
  ['nothing', [], true],
  ['as many as fit', [held(1, MOST - 30)], true],
  ['one more', [held(1, MOST - 29)], false],
  ['in two batches', [held(1, 26_041), held(2, 26_041)], true],
  ['in two batches, one more', [held(1, 26_041), held(2, 26_042)], false],
  ['finished ones, which may be forgotten', [ended(1, 30_000), ended(2, 30_000)], true],
  ['small batches', Array.from({ length: 1_738 }, (_, i) => ended(i, 0)), true],
  ['one small batch too many', Array.from({ length: 1_739 }, (_, i) => ended(i, 0)), false],
])('room for one more batch beside %s', (_, batches, room) => {
  const { session: execution } = new Sender();
  for (const batch of batches) execution.batches.set(batch.batchId, batch);
  expect(hasRoom(execution)).toBe(room);
});

const part = (n: number): string => `naam.batch.${n}.1`;

/** Three of four thousand beside one in flight, and one that was forgotten before. */
function full(inFlight: number): Sender {
  const sender = new Sender();
  sender.session.head = { ...sender.session.head, planned: 100_000 };
  for (const batch of [ended(1, 0), held(2, inFlight), ended(3, 4_000), ended(4, 4_000)]) {
    sender.holds(batch);
  }
  sender.holds(ended(5, 4_000));
  return sender;
}

test.each([
  ['all fit', MOST - 12_000 - 5 * 30, []],
  ['the oldest does not', MOST - 12_000 - 5 * 30 + 1, [3]],
  ['two do not', MOST - 8_000 - 5 * 30 + 1, [3, 4]],
])('the oldest finished ones are forgotten until one more fits: %s', (_, inFlight, forgotten) => {
  const sender = full(inFlight);
  sender.send({ kind: 'accepted', id: 'y' });
  const kept = [3, 4, 5].filter((n) => !forgotten.includes(n));
  const { batches } = sender.session;
  expect([3, 4, 5].filter((n) => batches.get(n)?.numbers.length === 4_000)).toEqual(kept);
  expect(batches.get(2)?.numbers).toHaveLength(inFlight);
  expect([3, 4, 5].filter((n) => sender.store.has(part(n)))).toEqual(kept);
  const anew = sender.puts.filter((key) => /^naam\.batch\.\d$/.test(key));
  expect(anew).toEqual(forgotten.map((n) => `naam.batch.${n}`));
  expect(sender.saved().filter(({ state }) => state === 'done')).toMatchObject(
    forgotten.map(() => ({ held: 0, count: 4_000 })),
  );
});
