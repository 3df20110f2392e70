/** The results of one batch, read again page by page: what ends the reading, and as what. */
import { readAgain } from '../../../../src/core/run/reading-again';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import type { Polled } from '../../../../src/core/ports/naam';
import type { PendingLook } from '../../../../src/core/saved/second-looks';
import { RUN } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full, ten } from '../../fixtures/rows';
import { TABLE } from '../rows/small-table';

const SLOW: Polled = { kind: 'refused', refusal: 'slow-down' };
const EMPTY: Polled = { kind: 'empty' };
const SILENT: Polled = { kind: 'no-answer', unsent: null };

/** The results of six numbers. */
const LOOK: PendingLook = {
  ...{ run: RUN, owner: 'asha', table: TABLE, options: DEFAULT_OPTIONS, id: 'x', size: 6 },
  ...{ numbers: [0, 1, 2, 3, 4, 5].map(full), keyGeneration: 1, look: { at: 0, tries: 0 } },
  ...{ current: null, ended: 0 },
};

/** A page about these numbers: a digit has a name, one after "-" has none, one after "?" no readable one. */
function page(text: string): Polled {
  const records = [...text.matchAll(/([-?]?)(\d)/g)].map(([, mark, n = '']) => ({
    mobile: ten(Number(n)),
    name: mark === '' ? `N${n}` : null,
    ...(mark === '?' ? { unreadable: true as const } : {}),
  }));
  return { kind: 'records', records, size: records.length };
}

/** What comes of these replies, in their order; the pages asked for, call by call, and the waits. */
function reading(
  replies: readonly Polled[],
  left = 300_000,
  look = LOOK,
): [string, string, string, string[]] {
  const world = new MemoryWorld();
  Object.assign(world, { left, dice: () => 0 });
  let next = 0;
  world.answer = () => replies[next++] ?? SILENT;
  const { kind, names } = readAgain(world.world(), look, world.memory);
  const pages = world.polled.map((call) => call.map((of) => of.page).join('+')).join(' ');
  expect(world.polled.flat().every(({ id, limit }) => id === 'x' && limit === 6)).toBe(true);
  return [kind, [...names.values()].join(' '), pages, world.asked('sleep')];
}

test.each<[string, readonly Polled[], string, string, string, readonly string[]]>([
  ['one page', [page('012345')], 'whole', 'N0 N1 N2 N3 N4 N5', '1', []],
  ['without names', [page('-0-1-2-3-4-5')], 'whole', '', '1', []],
  ['several', [page('01'), page('23'), page('-4-5')], 'whole', 'N0 N1 N2 N3', '1 2+3', []],
  ['some, and then no list', [page('01'), { kind: 'not-ready' }], 'part', 'N0 N1', '1 2+3', []],
  ['a name that cannot be read', [page('0?12345')], 'unreadable', 'N0 N2 N3 N4 N5', '1', []],
  [
    ...(['one that can be read elsewhere', [page('01'), page('?0-1'), page('-2-3-4-5')]] as const),
    ...(['whole', 'N0 N1', '1 2+3', []] as const),
  ],
  ['some, and then silence', [page('01'), SILENT], 'part', 'N0 N1', '1 2+3', []],
  ['not ready', [{ kind: 'not-ready' }], 'part', '', '1', []],
  ['nothing', [EMPTY], 'gone', '', '1', []],
  ['an unknown ID', [{ kind: 'no-such-id' }], 'gone', '', '1', []],
  ['a refused key', [{ kind: 'refused', refusal: 'key-refused' }], 'gone', '', '1', []],
  ['another refusal', [{ kind: 'refused', refusal: 'blocked' }], 'part', '', '1', []],
  ['slower work, then all', [SLOW, page('012345')], 'whole', 'N0 N1 N2 N3 N4 N5', '1 1', ['2000']],
  [
    ...([
      'slower work in the middle: one by one',
      [page('01'), SLOW, SLOW, page('23'), page('45')],
    ] as const),
    ...(['whole', 'N0 N1 N2 N3 N4 N5', '1 2+3 2 3', ['2000', '2000']] as const),
  ],
  ['slower work three times', [SLOW, SLOW, SLOW], 'part', '', '1 1 1', ['2000', '4000']],
])('%s', (_, replies, ...result) => {
  expect(reading(replies)).toEqual(result);
});

test.each([
  [2, 'part'],
  [3, 'whole'],
])('no list for a later page, after %d looks: %s', (tries, kind) => {
  const replies: Polled[] = [page('01'), { kind: 'not-ready' }];
  expect(reading(replies, 300_000, { ...LOOK, look: { at: 0, tries } })[0]).toBe(kind);
});

test.each([
  [80_000, '', ''],
  [80_001, 'N0 N1', '1'],
])('with %d ms left, a page takes one', (left, names, pages) => {
  const world = new MemoryWorld();
  world.left = left;
  world.answer = () => {
    world.left -= 1;
    return page('01');
  };
  const result = readAgain(world.world(), LOOK, world.memory);
  expect([result.kind, [...result.names.values()].join(' ')]).toEqual(['part', names]);
  expect(world.polled.map((call) => call.length).join(' ')).toBe(pages);
});
