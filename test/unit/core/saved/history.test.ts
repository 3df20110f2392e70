/** The last runs of a document: newest first, and not more than fit into the store. */
import { amendHistory, keepHistory, PAST, readHistory } from '../../../../src/core/saved/history';
import { emptySplit } from '../../../../src/core/rows/plan';
import { believes, COUNT, NUMBER, OBJECT, TEXT } from '../../fixtures/believes';
import { HEAD, headOf } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';

const KEY = 'naam.history';
const END = { sent: 3, split: null, ended: 9 };
const COPIED = { found: 1, notFound: 2, refused: 3 };
const SPLIT = { ...emptySplit(), rows: 9, found: 7, notFound: 2 };

test('of a run stands what a person may ask later, and whether a schedule began it', () => {
  const document = new MemoryWorld();
  const world = document.world();
  keepHistory(world, headOf({ run: 'aaaa', copied: COPIED }), END);
  keepHistory(world, headOf({ run: 'bbbb', schedule: 'x' }), { ...END, sent: 0 });
  const none = { found: 0, notFound: 0, refused: 0 };
  expect(readHistory(document.store.get(KEY) ?? null)).toEqual([
    {
      ...{ run: 'bbbb', start: 's1', began: HEAD.began, planned: 100, copied: none },
      ...{ scheduled: true, sent: 0, split: null, ended: 9 },
    },
    { ...{ run: 'aaaa', start: 's1', began: HEAD.began, planned: 100, copied: COPIED }, ...END },
  ]);
});

test('twenty runs are kept, the oldest goes', () => {
  const document = new MemoryWorld();
  const world = document.world();
  for (let n = 10; n < 31; n += 1) keepHistory(world, headOf({ run: `r${n}` }), END);
  const runs = readHistory(document.store.get(KEY) ?? null).map(({ run }) => run);
  expect([runs.length, runs[0], runs[19]]).toEqual([20, 'r30', 'r11']);
});

test('runs that fill one value of the store push out the oldest', () => {
  const document = new MemoryWorld();
  const world = document.world();
  const length = (start: string): number => {
    keepHistory(world, headOf({ start }), END);
    return readHistory(document.store.get(KEY) ?? null).length;
  };
  length('');
  const own = document.store.get(KEY)?.length ?? 0;
  // Before one that says nothing, such a run fills the value to its last character.
  const start = '-'.repeat(8_500 - 2 * own + 1);
  expect(length(start)).toBe(2);
  expect(document.store.get(KEY)).toHaveLength(8_500);
  expect(length('')).toBe(2);
  expect(length(`${start}-`)).toBe(1);
});

test.each([null, '', '{', '{}', '7', 'null', '[7]', '[{"run":"8w2r"}]'])(
  'from %p no run is read, and nothing fails',
  (text) => {
    expect(readHistory(text)).toEqual([]);
  },
);

test('a run that cannot be read does not take the others with it', () => {
  const document = new MemoryWorld();
  const world = document.world();
  keepHistory(world, headOf(), END);
  const text = document.store.get(KEY) ?? '';
  expect(readHistory(`[{"run":7},${text.slice(1)}`)).toHaveLength(1);
});

test('a run that has ended', () => {
  believes(
    PAST,
    {
      run: '8w2r',
      start: 's1',
      began: 1,
      ended: 2,
      sent: 3,
      planned: 4,
      copied: COPIED,
      split: SPLIT,
    },
    ['run start', TEXT],
    ['began ended', NUMBER],
    ['sent planned copied.found copied.notFound copied.refused', COUNT],
    [
      Object.keys(SPLIT)
        .map((name) => `split.${name}`)
        .join(' '),
      [undefined, '5', -1],
    ],
    ['split.reasons', [{ short: '5' }]],
    ['copied split', OBJECT],
  );
  believes(
    PAST,
    {
      ...{ run: '8w2r', start: 's1', began: 1, ended: 2, sent: 3, planned: 4, copied: COPIED },
      ...{ found: 2, stopped: true, scheduled: true, split: null },
    },
    ['found', [null, '5', -1]],
    ['stopped scheduled', [false, null, 'true']],
  );
});

test('kinds of rows that an older version did not count are none', () => {
  const past = {
    run: '8w2r',
    start: 's1',
    began: 1,
    ended: 2,
    sent: 3,
    planned: 4,
    copied: COPIED,
  };
  const older = JSON.stringify([{ ...past, split: { rows: 9, found: 7 } }]);
  expect(readHistory(older)).toEqual([{ ...past, split: { ...emptySplit(), rows: 9, found: 7 } }]);
});

test('that a user stopped it is kept', () => {
  const document = new MemoryWorld();
  keepHistory(document.world(), headOf({ phase: { at: 'stopping' } }), { ...END, found: 2 });
  const [past] = readHistory(document.store.get(KEY) ?? null);
  expect(past).toMatchObject({ stopped: true, found: 2 });
  expect(past).not.toHaveProperty('scheduled');
});

describe('names that came after the end', () => {
  const late = { late: 2, split: SPLIT };

  test.each([
    [undefined, 2],
    [3, 5],
  ])('are added to the %s names of their run, and to no other', (found, sum) => {
    const document = new MemoryWorld();
    const world = document.world();
    for (const run of ['aaaa', 'bbbb', 'cccc']) {
      keepHistory(world, headOf({ run }), { ...END, ...(found === undefined ? {} : { found }) });
    }
    const before = readHistory(document.store.get(KEY) ?? null);
    const amended = { ...before[1], found: sum, split: SPLIT };
    expect(amendHistory(world, 'bbbb', late)).toEqual(amended);
    expect(readHistory(document.store.get(KEY) ?? null)).toEqual([before[0], amended, before[2]]);
  });

  test('change nothing if the run is no longer kept', () => {
    const document = new MemoryWorld();
    expect(amendHistory(document.world(), 'aaaa', late)).toBeNull();
    expect(document.puts).toEqual([]);
  });
});
