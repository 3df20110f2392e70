/** The store holds so many numbers and no more: what gives way, and what never does. */
import { hasRoom } from '../../../../src/core/run/sending';
import type { Batch } from '../../../../src/core/saved/batch';
import { Sender } from './sender';

/** What the store takes, in numbers; a batch takes thirty beside its own. */
const MOST = 52_142;

const some = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => String(919_876_500_000 + i));

/** Held, but never saved anew: what its numbers are plays no part. */
const waiting = (n: number, count: number): Batch => ({
  ...{
    batchId: n,
    numbers: Array<string>(count).fill('919876500000'),
    at: 1,
    executionId: 'e0',
    keyGeneration: 1,
  },
  ...{ state: 'waiting', id: 'x', size: count, page: 1, limit: count, answeredPositions: '' },
  ...{ firstEmptyAt: 0, unknownIdCount: 0 },
});
const done = (n: number, count: number): Batch => ({
  ...{ batchId: n, numbers: some(count), at: 1, executionId: 'e0', keyGeneration: 1 },
  ...{ state: 'done', id: 'x', found: 1, count: 4_000 },
});

test.each<[string, Batch[], boolean]>([
  ['nothing', [], true],
  ['as many as fit', [waiting(1, MOST - 30)], true],
  ['one more', [waiting(1, MOST - 29)], false],
  ['in two batches', [waiting(1, 26_041), waiting(2, 26_041)], true],
  ['in two batches, one more', [waiting(1, 26_041), waiting(2, 26_042)], false],
  ['finished ones, which may be forgotten', [done(1, 30_000), done(2, 30_000)], true],
  ['small batches', Array.from({ length: 1_738 }, (_, i) => done(i, 0)), true],
  ['one small batch too many', Array.from({ length: 1_739 }, (_, i) => done(i, 0)), false],
])('room for one more batch beside %s', (_, batches, room) => {
  const { session: execution } = new Sender();
  execution.batches = new Map(batches.map((batch) => [batch.batchId, batch]));
  expect(hasRoom(execution)).toBe(room);
});

const part = (n: number): string => `naam.batch.${n}.1`;

/** Three of four thousand beside one in flight, and one that was forgotten before. */
function full(inFlight: number): Sender {
  const sender = new Sender();
  sender.session.head = { ...sender.session.head, planned: 100_000 };
  for (const batch of [done(1, 0), waiting(2, inFlight), done(3, 4_000), done(4, 4_000)]) {
    sender.holds(batch);
  }
  sender.holds(done(5, 4_000));
  return sender;
}

test.each([
  ['all fit', MOST - 12_000 - 5 * 30, []],
  ['the oldest does not', MOST - 12_000 - 5 * 30 + 1, [3]],
  ['two do not', MOST - 8_000 - 5 * 30 + 1, [3, 4]],
])('the oldest finished ones are forgotten until one more fits: %s', (_, inFlight, forgotten) => {
  const sender = full(inFlight);
  sender.send({ kind: 'accepted', id: 'y' });
  const held = [3, 4, 5].filter((n) => !forgotten.includes(n));
  const { batches } = sender.session;
  expect([3, 4, 5].filter((n) => batches.get(n)?.numbers.length === 4_000)).toEqual(held);
  expect(batches.get(2)?.numbers).toHaveLength(inFlight);
  expect([3, 4, 5].filter((n) => sender.keys().includes(part(n)))).toEqual(held);
  const anew = sender.puts.filter((key) => /^naam\.batch\.\d$/.test(key));
  expect(anew).toEqual(forgotten.map((n) => `naam.batch.${n}`));
  expect(sender.saved().filter(({ state }) => state === 'done')).toMatchObject(
    forgotten.map(() => ({ held: 0, count: 4_000 })),
  );
});

test('where another execution took over nothing is forgotten', () => {
  const sender = full(MOST);
  sender.worker('e2');
  expect(() => {
    sender.send({ kind: 'accepted', id: 'y' });
  }).toThrow();
  expect([sender.puts, sender.submitted]).toEqual([[], []]);
});
