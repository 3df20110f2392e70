/** Results that wait for their second look: whose they are, and when the next one is due. */
import type { Done } from '../../../../src/core/saved/batch';
import { keepIds, readResults } from '../../../../src/core/saved/past-results';
import { LATE_KEY, RUN_KEY } from '../../../../src/core/saved/run-state';
import {
  allResults,
  isMine,
  nextLookAt,
  pendingLooks,
  saveLook,
} from '../../../../src/core/saved/second-looks';
import { done, refused, waiting } from '../../fixtures/batches';
import { headOf, NOW, RUN } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full } from '../../fixtures/rows';

const LOOK = { at: NOW + 60_000, tries: 2 };
const two = [full(0), full(1)];
const HEAD = headOf({ run: 'past' });
const FACTS = { owner: 'asha', table: HEAD.table, options: HEAD.options };

/** A document with a past run that had these batches. */
function past(...batches: readonly Done[]): MemoryWorld {
  const document = new MemoryWorld();
  keepIds(document.world(), HEAD, batches, ['past']);
  return document;
}

test('of the current run: results that were written, have an ID, and lack a name', () => {
  const document = new MemoryWorld();
  const some = done(1, two, { secondLook: LOOK });
  const final = done(2, two, { found: 0, keyGeneration: 3 });
  document.execution({}, [
    ...[some, final, done(3, two, { found: 2 }), done(4, two, { id: null })],
    ...[waiting(5, two), refused(6, two)],
  ]);
  const of = (batch: Done, look: typeof LOOK | null) => ({
    ...{ ...FACTS, run: RUN, id: batch.id, size: 2, numbers: two, look, ended: null },
    ...{ keyGeneration: batch.keyGeneration, current: { head: headOf(), batch } },
  });
  expect(allResults(document.all())).toEqual([of(some, LOOK), of(final, null)]);
  expect(pendingLooks(document.all())).toEqual([of(some, LOOK)]);
  document.store.set(RUN_KEY, '{');
  expect(allResults(document.all())).toEqual([]);
});

test('of past runs: every ID, without its numbers', () => {
  const document = past(done(1, two, { secondLook: LOOK }), done(2, two, { keyGeneration: 3 }));
  const of = { ...FACTS, run: 'past', size: 2, numbers: [], current: null, ended: NOW };
  const [first, second] = [
    { ...of, id: 'id1', keyGeneration: 1, look: LOOK },
    { ...of, id: 'id2', keyGeneration: 3, look: null },
  ];
  expect(allResults(document.all())).toEqual([first, second]);
  expect(pendingLooks(document.all())).toEqual([first]);
});

test('what an older version saved has the key of its run, and was never tried', () => {
  const document = past(done(1, two));
  const key = 'naam.ids.past.0';
  const saved = document.property(key) as object;
  document.store.set(key, JSON.stringify({ ...saved, key: 4, ids: [['a', 2]] }));
  expect(allResults(document.all())).toMatchObject([{ id: 'a', keyGeneration: 4, look: null }]);
  document.store.set(key, JSON.stringify({ ...saved, ids: [['a', 2, 5, NOW]] }));
  expect(allResults(document.all())).toMatchObject([
    { id: 'a', keyGeneration: 5, look: { at: NOW, tries: 0 } },
  ]);
});

test.each([
  ['the user, with the current key', {}, true, true],
  ['another editor', { owner: 'ravi' }, true, false],
  ['the user, with an older key', { keyGeneration: 0 }, true, false],
  ['the user, who removed the key', {}, false, false],
])('results of %s', (_, change, key, mine) => {
  const document = past(done(1, two));
  document.key = key;
  const [results] = allResults(document.all());
  if (results === undefined) throw new Error('no results');
  expect(isMine(document.world())({ ...results, ...change })).toBe(mine);
});

describe('the next look', () => {
  const later = { at: LOOK.at + 1, tries: 0 };
  const document = past(
    done(1, two, { secondLook: later }),
    done(2, two, { secondLook: LOOK }),
    done(3, two, { secondLook: { at: NOW + 1, tries: 0 }, keyGeneration: 9 }),
  );

  test.each<[string, string, Record<string, string>, number | null]>([
    ['is the first of the user’s', 'asha', {}, LOOK.at],
    ['is none for another editor', 'ravi', {}, null],
    ['is due now if late names were being written', 'asha', { [LATE_KEY]: 'past' }, NOW],
    ['is due now for that, whoever looks', 'ravi', { [LATE_KEY]: 'past' }, NOW],
  ])('%s', (_, me, more, at) => {
    expect(nextLookAt(document.world(me), { ...document.all(), ...more })).toBe(at);
  });
});

describe('a look that was taken', () => {
  test.each([
    ['is put off', { at: NOW + 9, tries: 3 }, 0, 1],
    ['is the last, with a late name', null, 1, 2],
  ])('in the current run %s', (_, look, late, found) => {
    const document = new MemoryWorld();
    document.execution({}, [done(1, [...two, full(2)], { secondLook: LOOK })]);
    const [results] = allResults(document.all());
    if (results === undefined) throw new Error('no results');
    saveLook(document.world(), results, look, ...(late > 0 ? [late] : []));
    const after = done(1, [...two, full(2)], { found });
    expect(document.ticket()?.batches).toEqual([
      look === null ? after : { ...after, secondLook: look },
    ]);
  });

  test.each([
    ['is put off', { at: NOW + 9, tries: 3 }, ['id35', 2, 1, NOW + 9, 3]],
    ['is the last', null, ['id35', 2, 1]],
  ])('in a past run %s, whichever property has its ID', (_, look, kept) => {
    const batches = Array.from({ length: 40 }, (_, n) => done(n, two, { secondLook: LOOK }));
    const document = past(...batches);
    const before = readResults(document.all(), 'past').ids;
    saveLook(document.world(), { run: 'past', id: 'id35', current: null }, look);
    const { ids } = readResults(document.all(), 'past');
    expect(ids).toEqual(before.map((id) => (id[0] === 'id35' ? kept : id)));
    expect(document.puts.at(-1)).toBe('naam.ids.past.1');
  });

  test.each([
    ['a run that is no longer kept', 'gone', 'id1'],
    ['an ID that is not known', 'past', 'id9'],
  ])('of %s saves nothing', (_, run, id) => {
    const document = past(done(1, two));
    const before = document.all();
    saveLook(document.world(), { run, id, current: null }, LOOK);
    expect(document.all()).toEqual(before);
  });
});

test('an ID without a key stays as an older version saved it', () => {
  const document = past(done(1, two));
  const key = 'naam.ids.past.0';
  const saved = document.property(key) as object;
  document.store.set(key, JSON.stringify({ ...saved, ids: [['a', 2]] }));
  saveLook(document.world(), { run: 'past', id: 'a', current: null }, LOOK);
  expect(readResults(document.all(), 'past').ids).toEqual([['a', 2]]);
});
