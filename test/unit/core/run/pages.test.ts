/** Pages of one batch: which reply ends it, and what it shows about Naam's page size. */
import {
  collect,
  updatedMemory,
  limitFor,
  nextPages,
  checkpoint,
  takePage,
  type PageCollection,
} from '../../../../src/core/run/pages';
import { toWaiting, type Waiting } from '../../../../src/core/saved/batch';
import { asked } from '../../../../src/core/phone/wire-form';
import type { KeyMemory } from '../../../../src/core/ports/world';
import type { Polled } from '../../../../src/core/ports/naam';

const MEMORY: KeyMemory = {
  generation: 1,
  accepted: 0,
  refused: null,
  page: null,
  settled: 0,
  lateAt: null,
};
const ten = (n: number): string => `98765432${10 + n}`;
const full = (n: number): string => `91${ten(n)}`;
const NUMBERS = [0, 1, 2, 3, 4, 5].map(full);
const MATCH = asked(NUMBERS, 'IN', 'national');

function batch(size = 6, more: Partial<Waiting> = {}): Waiting {
  const facts = {
    batchId: 1,
    numbers: NUMBERS.slice(0, size),
    at: 0,
    executionId: 'e',
    keyGeneration: 1,
  };
  return { ...toWaiting(facts, 'id', size), ...more };
}

const named = (...which: number[]): Polled => ({
  kind: 'records',
  records: which.map((n) => ({ mobile: ten(n), name: `N${n}` })),
  size: which.length,
});
const fresh = (size = 6): PageCollection => collect(batch(size));
const takes = (of: PageCollection, ...replies: Polled[]): string[] =>
  replies.map((reply) => takePage(of, reply, MATCH));
const EMPTY: Polled = { kind: 'empty' };

test('a whole result on one page ends it, and its size is known to be whole', () => {
  const of = fresh(2);
  expect(takes(of, named(0, 1))).toEqual(['last']);
  expect(of).toMatchObject({ complete: true, whole: 2, largest: 2, page: 2 });
  expect([...of.names]).toEqual([
    [full(0), 'N0'],
    [full(1), 'N1'],
  ]);
});

test('pages go on until every number is answered', () => {
  const of = fresh();
  expect(takes(of, named(0, 1), named(2, 3), named(4, 5))).toEqual(['more', 'more', 'last']);
  expect(of).toMatchObject({ complete: true, whole: 0 });
});

test('an empty second page says that the first was whole', () => {
  const of = fresh();
  expect(takes(of, named(0, 1, 2), EMPTY)).toEqual(['more', 'last']);
  expect(of).toMatchObject({ complete: true, whole: 3 });
});

test('an empty third page says nothing of that', () => {
  const of = fresh();
  expect(takes(of, named(0, 1), named(2), EMPTY, EMPTY)).toEqual(['more', 'more', 'more', 'last']);
  expect(of.whole).toBe(0);
});

test('an empty first page, or one without a list, is asked for again', () => {
  const of = fresh();
  expect(takes(of, EMPTY, { kind: 'not-ready' }, { kind: 'no-such-id' })).toEqual(
    Array(3).fill('none'),
  );
  expect(of).toMatchObject({ page: 1, complete: false });
});

test('a first page about strangers is no answer; a later one is as good as empty', () => {
  const of = fresh();
  expect(takes(of, named(7, 8))).toEqual(['none']);
  expect(of).toMatchObject({ page: 1, unknownRecords: 2 });
  expect(takes(of, named(0, 1), named(7), named(8))).toEqual(['more', 'more', 'last']);
  expect(of.unknownRecords).toBe(4);
});

test('the same page three times ends the pages: a server that ignores them', () => {
  const of = fresh();
  expect(takes(of, named(0, 1), named(0, 1), named(0, 1))).toEqual(['more', 'more', 'last']);
});

test('the same page twice does not, nor do other pages with nothing new: smaller than the first', () => {
  const more = (count: number): string[] => Array<string>(count).fill('more');
  const twice = [named(0, 1), named(0, 1), named(2, 3), named(2, 3), named(4, 5)];
  expect(takes(fresh(), ...twice)).toEqual([...more(4), 'last']);
  const smaller = [named(0, 1, 2, 3), named(1), named(2), named(3), named(4), named(5)];
  expect(takes(fresh(), ...smaller)).toEqual([...more(5), 'last']);
});

test('pages that overlap go on to the last number, though each is as long as the others', () => {
  const of = fresh();
  expect(takes(of, named(0, 1, 2), named(2, 3, 4), named(4, 5))).toEqual(['more', 'more', 'last']);
});

test('numbers that Naam knows no name of are answered, too', () => {
  const records = NUMBERS.map((mobile) => ({ mobile, name: null }));
  expect(takes(fresh(), { kind: 'records', records, size: 6 })).toEqual(['last']);
});

test('a number that was answered before, and comes again, counts once', () => {
  const of = collect(batch(6, { page: 2, answeredPositions: '21' }));
  expect(takes(of, named(1, 4, 0, 2))).toEqual(['more']);
});

test('what the key is known for already is not saved again', () => {
  const memory: KeyMemory = { ...MEMORY, page: { asked: 6, whole: 3 } };
  expect(updatedMemory({ ...fresh(), whole: 3 }, memory)).toBe(memory);
  expect(updatedMemory(fresh(), memory)).toBe(memory);
});

test.each<[string, Polled[]]>([
  ['short', [named(0, 1), named(2), named(3), named(4, 5)]],
  ['smaller than the first', [named(0, 1, 2), named(3), named(4), named(5)]],
  ['larger than the first', [named(0), named(1, 2, 3), named(4), named(5)]],
  ['empty', [named(0, 1), named(2, 3), EMPTY, named(4, 5)]],
])(
  'a page that is %s does not end them, though the largest could cover all numbers',
  (_, pages) => {
    expect(takes(fresh(), ...pages)).toEqual(['more', 'more', 'more', 'last']);
  },
);

test.each<[string, string | null, [number, number]]>([
  ['stays one where another record has none', null, [0, 1]],
  ['counts for nothing where another record has one', 'N0', [1, 0]],
])('a name that cannot be read %s', (_, name, [names, unreadable]) => {
  const of = fresh();
  const mobile = ten(0);
  const records = [{ mobile, name: null, unreadable: true } as const, { mobile, name }];
  takes(of, { kind: 'records', records, size: 2 });
  expect([of.names.size, of.unreadable.size]).toEqual([names, unreadable]);
});

test('empty pages end them only where no number can be left', () => {
  const of = fresh();
  expect(takes(of, named(0), EMPTY, named(4), EMPTY, EMPTY, EMPTY)).toEqual([
    ...Array<string>(5).fill('more'),
    'last',
  ]);
});

test.each([
  [50, 10],
  [100, 10],
  [101, 11],
  [2_000, 200],
])('or where pages of ten would have passed over all numbers: of %d, %d', (size, most) => {
  const long = collect(batch(6, { size }));
  expect(takes(long, named(0), ...Array<Polled>(most).fill(EMPTY))).toEqual([
    ...Array<string>(most).fill('more'),
    'last',
  ]);
});

test('pages that repeat some of the page before say nothing of how far they go', () => {
  const of = fresh();
  expect(takes(of, named(0, 1, 2), named(2, 3), EMPTY)).toEqual(['more', 'more', 'more']);
});

test('a name is not taken back by a later record without one', () => {
  const of = fresh();
  const nameless: Polled = { kind: 'records', records: [{ mobile: ten(0), name: null }], size: 1 };
  takes(of, named(0, 1), nameless);
  expect(of.names.get(full(0))).toBe('N0');
  const other = fresh();
  takes(other, nameless, named(0, 1));
  expect(other.names.get(full(0))).toBe('N0');
});

test('what was written before is saved by its positions, and counts as answered', () => {
  const of = fresh();
  takes(of, named(1, 4));
  const saved = checkpoint(of);
  expect(saved).toMatchObject({ page: 2, answeredPositions: '21' });
  const on = collect(saved);
  expect([on.page, [...on.earlier]]).toEqual([2, [full(1), full(4)]]);
  expect(takes(on, named(0, 2), named(3, 5))).toEqual(['more', 'last']);
  expect(checkpoint(on).answeredPositions).toBe('f3');
});

test.each([
  [2, 6, 2, [2, 3]],
  [2, 6, 3, [2]],
  [2, 6, 6, [2]],
  [1, 100, 5, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  [4, 6, 0, [4, 5, 6]],
  [9, 6, 2, [9]],
])('from page %d of %d numbers, %d a page: %j', (page, size, largest, pages) => {
  expect(nextPages({ ...collect(batch(6, { size })), page, largest })).toEqual(pages);
});

test('past the numbers, as many pages are asked for as were without news, at most ten', () => {
  const count = (withoutNews: number): number =>
    nextPages({ ...fresh(), page: 9, largest: 2, withoutNews }).length;
  expect([0, 1, 2, 9, 10, 11].map(count)).toEqual([1, 1, 2, 9, 10, 10]);
});

test('all batches are asked with the page limit that the largest was asked with', () => {
  expect(limitFor(6, MEMORY)).toBe(6);
  expect(limitFor(6, { ...MEMORY, page: { asked: 6, whole: 1 } })).toBe(6);
  expect(limitFor(6, { ...MEMORY, page: { asked: 5, whole: 1 } })).toBe(6);
  expect(limitFor(6, { ...MEMORY, page: { asked: 9, whole: 1 } })).toBe(9);
});

test('the largest whole page of the largest limit is remembered', () => {
  const seen = (page: KeyMemory['page'], whole: number) =>
    updatedMemory({ ...fresh(), whole }, { ...MEMORY, page }).page;
  expect(seen(null, 0)).toBeNull();
  expect(seen(null, 3)).toEqual({ asked: 6, whole: 3 });
  expect(seen({ asked: 6, whole: 2 }, 3)).toEqual({ asked: 6, whole: 3 });
  expect(seen({ asked: 6, whole: 4 }, 3)).toEqual({ asked: 6, whole: 4 });
  expect(seen({ asked: 5, whole: 4 }, 3)).toEqual({ asked: 6, whole: 3 });
  expect(seen({ asked: 7, whole: 1 }, 3)).toEqual({ asked: 7, whole: 1 });
});
