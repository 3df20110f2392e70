/** What is kept of a run so that its results can be fetched again, free, and for how long. */
import { afterEmptyPoll } from '../../../../src/core/run/replies';
import {
  asBatches,
  pastFacts,
  keepIds,
  readResults,
} from '../../../../src/core/saved/past-results';
import { USUAL } from '../../../../src/core/options/options';
import { troubleOf } from '../../../../src/core/texts/trouble';
import { done, headOf, numberAt, refused, unconfirmed, waiting } from '../run/one-run';
import { stillAt, type Still } from './still-store';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const HEAD = headOf();
const FACTS = { ended: NOW, owner: 'asha', key: 1, table: HEAD.table, options: USUAL };
const ten = Array.from({ length: 10 }, (_, n) => numberAt(n));

const kept = ({ saved }: Still, key = 'naam.ids.8w2r.0'): unknown =>
  JSON.parse(saved()[key] ?? 'null');

test('ids, sizes and keys of all requests that Naam may know are kept, no number, no name', () => {
  const still = stillAt(NOW);
  const batches = [
    { ...done(1, ten.slice(0, 4), 3), keyGeneration: 2 },
    refused(2, ten.slice(4, 5)),
    unconfirmed(3, ten.slice(5, 6)),
    unconfirmed(4, ten.slice(6, 7), 'id4'),
    // Fetched again for a past run: that run keeps its id.
    waiting(5, []),
    done(6, [...ten.slice(7), '6591234567'], 0),
  ];
  keepIds(still.world, HEAD, batches, ['8w2r']);
  const ids = [
    ['id1', 4, 2],
    ['id4', 1, 1],
    ['id6', 4, 1],
  ];
  expect(kept(still)).toEqual({ ...FACTS, key: 2, ids });
  expect(JSON.stringify(still.saved())).not.toContain('9876543');
});

test('of ten numbers or fewer the marks are kept, so that a try can be shown', () => {
  const still = stillAt(NOW);
  keepIds(still.world, HEAD, [done(1, ten.slice(0, 1), 1), done(2, ten.slice(1), 1)], ['8w2r']);
  const { tried = [] } = pastFacts(still.saved(), '8w2r') ?? {};
  expect([tried.length, tried[0]]).toEqual([10, 'htz48']);
  const more = stillAt(NOW);
  keepIds(more.world, HEAD, [done(1, [...ten, '6591234567'], 1)], ['8w2r']);
  expect(pastFacts(more.saved(), '8w2r')).toEqual({ ...FACTS, ids: [['id1', 11, 1]] });
});

test('a run that sent nothing, or was refused, leaves nothing to fetch', () => {
  const still = stillAt(NOW);
  keepIds(still.world, HEAD, [], ['8w2r']);
  keepIds(still.world, HEAD, [refused(1, ten)], ['8w2r']);
  expect(still.saved()).toEqual({});
  // Its numbers were all forgotten to make room: there is no try to show.
  keepIds(still.world, HEAD, [{ ...done(1, [], 3), count: 4 }], ['8w2r']);
  expect(kept(still)).toEqual({ ...FACTS, ids: [['id1', 4, 1]] });
});

test.each([
  [35, [35]],
  [36, [35, 1]],
  [71, [35, 35, 1]],
])('%i ids stand in values that the store can hold: %p', (count, sizes) => {
  const still = stillAt(NOW);
  const batches = Array.from({ length: count }, (_, n) => done(n, [numberAt(n % 10)], 1));
  keepIds(still.world, HEAD, batches, ['8w2r']);
  const keys = sizes.map((_, part) => `naam.ids.8w2r.${part}`);
  expect(Object.keys(still.saved())).toEqual(keys);
  expect(keys.map((key) => (kept(still, key) as { ids: [] }).ids.length)).toEqual(sizes);
  const all = readResults(still.saved(), '8w2r');
  expect(all).toEqual({ ...FACTS, ids: batches.map(({ id }) => [id, 1, 1]) });
});

test('results are forgotten thirty days after their run, or with the last that names it', () => {
  const still = stillAt(NOW, { 'naam.run': 'other', 'naam.ids.rrrr.0': 'unreadable' });
  const keep = (run: string, ended: number): void => {
    const text = JSON.stringify({ ...FACTS, ended, ids: [['a', 1]] });
    still.world.store.put(`naam.ids.${run}.0`, text);
    still.world.store.put(`naam.ids.${run}.1`, text);
  };
  keep('aaaa', NOW - 30 * DAY);
  keep('bbbb', NOW - 30 * DAY - 1);
  keep('cccc', NOW);
  keepIds(still.world, HEAD, [], ['8w2r', 'aaaa', 'bbbb', 'rrrr']);
  expect(Object.keys(still.saved())).toEqual([
    ...['naam.run', 'naam.ids.rrrr.0', 'naam.ids.aaaa.0', 'naam.ids.aaaa.1'],
  ]);
});

test.each([undefined, '{', '{"ids":[]}'])('of a run with %p nothing can be fetched', (text) => {
  const all: Record<string, string> = text === undefined ? {} : { 'naam.ids.8w2r.0': text };
  expect(pastFacts(all, '8w2r')).toBeNull();
  const read = (): string => {
    try {
      return readResults(all, '8w2r').owner;
    } catch (thrown) {
      return troubleOf(thrown).code;
    }
  };
  expect(read()).toBe('results-gone');
});

test('past results are fetched from their first page, by id, for whatever number they name', () => {
  const past = { ...FACTS, ids: [['a', 3, 7] as const, ['b', 2] as const] };
  const [first, second] = asBatches(past, NOW, 'e2');
  const fresh = {
    ...{ numbers: [], at: NOW - 120_001, executionId: 'e2', state: 'waiting', page: 1 },
    ...{ answeredPositions: '', firstEmptyAt: 0, unknownIdCount: 0 },
  };
  expect(first).toEqual({ ...fresh, batchId: 1, keyGeneration: 7, id: 'a', size: 3, limit: 3 });
  // An older version kept one key for all.
  expect(second).toEqual({ ...fresh, batchId: 2, keyGeneration: 1, id: 'b', size: 2, limit: 2 });
});

test('that Naam does not know an old id counts at once', () => {
  const [batch] = asBatches({ ...FACTS, ids: [['a', 3]] }, NOW, 'e2');
  if (batch === undefined) throw new Error('no batch');
  expect(afterEmptyPoll(batch, { kind: 'no-such-id' }, NOW)).toMatchObject({
    kind: 'later',
    batch: { unknownIdCount: 1 },
  });
});
