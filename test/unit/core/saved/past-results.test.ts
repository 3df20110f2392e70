/** What is kept of a run so that its results can be fetched again, for free, and for how long. */
import { afterEmptyPoll } from '../../../../src/core/run/replies';
import {
  asBatches,
  eachPastPart,
  pastFacts,
  keepIds,
  putMakingRoom,
  readResults,
  RESULTS,
} from '../../../../src/core/saved/past-results';
import { believes, NUMBER, OBJECT, TEXT } from '../../fixtures/believes';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { done, refused, unconfirmed, waiting } from '../../fixtures/batches';
import { headOf, NOW } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full } from '../../fixtures/rows';
import { thrownBy, troubled } from '../../fixtures/trouble';

const DAY = 86_400_000;
const HEAD = headOf();
const FACTS = { ended: NOW, owner: 'asha', key: 1, table: HEAD.table, options: DEFAULT_OPTIONS };
const ten = Array.from({ length: 10 }, (_, n) => full(n));

const kept = (document: MemoryWorld, key = 'naam.ids.8w2r.0'): unknown => document.property(key);

test('ids, sizes and keys of all requests that Naam may know are kept, no number, no name', () => {
  const document = new MemoryWorld();
  const batches = [
    done(1, ten.slice(0, 4), { found: 3, keyGeneration: 2 }),
    refused(2, ten.slice(4, 5)),
    unconfirmed(3, ten.slice(5, 6)),
    unconfirmed(4, ten.slice(6, 7), { id: 'id4' }),
    // Fetched again for a past run: that run keeps its id.
    waiting(5, []),
    done(6, [...ten.slice(7), '6591234567'], { found: 0 }),
  ];
  keepIds(document.world(), HEAD, batches, ['8w2r']);
  const ids = [
    ['id1', 4, 2],
    ['id4', 1, 1],
    ['id6', 4, 1],
  ];
  expect(kept(document)).toEqual({ ...FACTS, key: 2, ids });
  expect(JSON.stringify(document.all())).not.toContain('9876543');
});

test('of ten numbers or fewer the marks are kept, so that a try can be shown', () => {
  const document = new MemoryWorld();
  keepIds(
    document.world(),
    HEAD,
    [done(1, ten.slice(0, 1), { found: 1 }), done(2, ten.slice(1), { found: 1 })],
    ['8w2r'],
  );
  const { tried = [] } = pastFacts(document.all(), '8w2r') ?? {};
  expect([tried.length, tried[0]]).toEqual([10, 'rxftd']);
  const more = new MemoryWorld();
  keepIds(more.world(), HEAD, [done(1, [...ten, '6591234567'], { found: 1 })], ['8w2r']);
  expect(pastFacts(more.all(), '8w2r')).toEqual({ ...FACTS, ids: [['id1', 11, 1]] });
});

test('a run that sent nothing, or was refused, leaves nothing to fetch', () => {
  const document = new MemoryWorld();
  keepIds(document.world(), HEAD, [], ['8w2r']);
  keepIds(document.world(), HEAD, [refused(1, ten)], ['8w2r']);
  expect(document.all()).toEqual({});
  // Its numbers were all forgotten to make room: there is no try to show.
  keepIds(document.world(), HEAD, [done(1, [], { found: 3, count: 4 })], ['8w2r']);
  expect(kept(document)).toEqual({ ...FACTS, ids: [['id1', 4, 1]] });
});

test.each([
  [30, [30]],
  [31, [30, 1]],
  [61, [30, 30, 1]],
])('%i ids stand in values that the store can hold: %p', (count, sizes) => {
  const document = new MemoryWorld();
  const batches = Array.from({ length: count }, (_, n) => done(n, [full(n % 10)], { found: 1 }));
  keepIds(document.world(), HEAD, batches, ['8w2r']);
  const keys = sizes.map((_, part) => `naam.ids.8w2r.${part}`);
  expect(Object.keys(document.all())).toEqual(keys);
  expect(keys.map((key) => (kept(document, key) as { ids: [] }).ids.length)).toEqual(sizes);
  const all = readResults(document.all(), '8w2r');
  expect(all).toEqual({ ...FACTS, ids: batches.map(({ id }) => [id, 1, 1]) });
});

test('results are forgotten thirty days after their run, or with the last that names it', () => {
  const document = new MemoryWorld();
  document.store.set('naam.run', 'other').set('naam.ids.rrrr.0', 'unreadable');
  const keep = (run: string, ended: number): void => {
    const text = JSON.stringify({ ...FACTS, ended, ids: [['a', 1]] });
    document.store.set(`naam.ids.${run}.0`, text);
    document.store.set(`naam.ids.${run}.1`, text);
  };
  keep('aaaa', NOW - 30 * DAY);
  keep('bbbb', NOW - 30 * DAY - 1);
  keep('cccc', NOW);
  keepIds(document.world(), HEAD, [], ['8w2r', 'aaaa', 'bbbb', 'rrrr']);
  expect(Object.keys(document.all())).toEqual([
    ...['naam.run', 'naam.ids.rrrr.0', 'naam.ids.aaaa.0', 'naam.ids.aaaa.1'],
  ]);
});

test.each([undefined, '{', '{"ids":[]}'])('of a run with %p nothing can be fetched', (text) => {
  const all: Record<string, string> = text === undefined ? {} : { 'naam.ids.8w2r.0': text };
  expect(pastFacts(all, '8w2r')).toBeNull();
  expect(thrownBy(() => readResults(all, '8w2r'))).toEqual(['results-gone', null]);
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

test('its results are believed field by field', () => {
  const results = { ...FACTS, ids: [['a', 3]] };
  believes(
    RESULTS,
    results,
    ['ended key', NUMBER],
    ['owner', TEXT],
    ['table options', OBJECT],
    ['ids', [undefined, null, 'a', [7], ['a'], [[]], [['a']], [['a', '3']], [[7, 3]]]],
    ['ids', [[['a', 3, '2']], [['a', 3], null]]],
    ['tried', [null, 'htz48', [7]]],
  );
  believes(RESULTS, { ...results, ids: [['a', 3, 2, 5, 1]], tried: ['htz48'] }, [
    'ids',
    [[['a', 3, 2, '5']], [['a', 3, 2, 5, '1']], [['a', 3, 2, 5, -1]], [{ 0: 'a', 1: 3 }]],
  ]);
  believes(RESULTS, { ...results, ids: [['a', 3, 2]] });
});

describe('a value for which the store has no room', () => {
  const KEPT = {
    'naam.ids.bbbb.0': { ended: 7 },
    'naam.ids.aaaa.0': { ended: 3 },
    'naam.ids.cccc.0': { ended: 5 },
    'naam.ids.cccc.1': { ended: 5 },
    'naam.ids.8w2r.0': { ended: 1 },
  };

  /** A store with past runs that refuses a new value as long as it has more values than this. */
  function full(most: number, error = troubled('store-full')) {
    const document = new MemoryWorld();
    for (const [key, { ended }] of Object.entries(KEPT)) {
      document.store.set(key, JSON.stringify({ ...FACTS, ended, ids: [] }));
    }
    document.store.set('naam.run', 'x');
    const world = document.world();
    const put = (key: string, value: string): void => {
      if (document.store.size > most) throw error;
      world.store.put(key, value);
    };
    const act = () => {
      putMakingRoom({ ...world, store: { ...world.store, put } }, 'new', '1', '8w2r');
    };
    return { document, act };
  }

  test.each([
    [6, ['bbbb.0', 'aaaa.0', 'cccc.0', 'cccc.1', '8w2r.0']],
    [5, ['bbbb.0', 'cccc.0', 'cccc.1', '8w2r.0']],
    [4, ['bbbb.0', '8w2r.0']],
    [2, ['8w2r.0']],
  ])('with at most %i others takes the place of the oldest runs', (most, left) => {
    const { document, act } = full(most);
    act();
    const ids = left.map((key) => `naam.ids.${key}`);
    expect([...document.store.keys()]).toEqual([...ids, 'naam.run', 'new']);
  });

  test('takes first the place of what cannot be read', () => {
    const { document, act } = full(5);
    document.store.set('naam.ids.bbbb.0', '{');
    act();
    expect(document.store.has('naam.ids.bbbb.0')).toBe(false);
    expect(document.store.has('naam.ids.aaaa.0')).toBe(true);
  });

  test('is refused if the own results alone are left', () => {
    const { document, act } = full(1);
    expect(thrownBy(act)).toEqual(['store-full', null]);
    expect([...document.store.keys()]).toEqual(['naam.ids.8w2r.0', 'naam.run']);
  });

  test.each([troubled('google-trouble'), new Error('oh')])(
    'for another reason (%s): none goes',
    (error) => {
      const { document, act } = full(0, error);
      expect(act).toThrow(error);
      expect(document.store.size).toBe(6);
    },
  );
});

test('properties are read by the name of their run, and others are none', () => {
  const value = JSON.stringify({ ...FACTS, ids: [] });
  const keys = ['naam.ids.aaaa.0', 'naam.ids.aaaa.1', 'naam.run', 'naam.ids.bbbb.0'];
  const all = Object.fromEntries(keys.map((key) => [key, value]));
  expect(eachPastPart({ ...all, 'naam.ids.cccc.0': '{' })).toEqual(
    ['aaaa', 'aaaa', 'bbbb'].map((run) => ({ run, part: { ...FACTS, ids: [] } })),
  );
});

test('when results are read again is kept with their ID', () => {
  const document = new MemoryWorld();
  const secondLook = { at: 7, tries: 2 };
  keepIds(document.world(), HEAD, [done(1, ten.slice(0, 2), { secondLook })], ['8w2r']);
  expect(kept(document)).toMatchObject({ ids: [['id1', 2, 1, 7, 2]] });
});
