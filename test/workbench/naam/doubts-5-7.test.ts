import { firstPage, idOf, inMood, NUMBERS, records, reply } from '../../../workbench/naam/caller';
import { canonicalOf } from '../../../workbench/naam/answers/forms';
import type { Behaviour } from '../../../workbench/naam/behaviour/behaviour';

describe('doubt 5: pages', () => {
  /** How many records each of the first pages holds, and how many distinct ones all hold together. */
  const pages = (moods: Partial<Behaviour>, limit: number, count: number): [number[], number] => {
    const { post, get } = inMood({ foundShare: 1, maxPage: null, ...moods });
    const id = idOf(post());
    const all = Array.from({ length: count }, (_, i) => records(get(id, i + 1, limit)));
    return [all.map((page) => page.length), new Set(all.flat().map(({ mobile }) => mobile)).size];
  };

  it.each<[string, Partial<Behaviour>, number, number[], number]>([
    ['honest', {}, 50, [50, 50, 20, 0], 120],
    ['limit clamped', { maxPage: 50 }, 1000, [50, 50, 20, 0], 120],
    ['limit ignored', { paging: 'ignores-limit' }, 1000, [10, 10, 10], 30],
    ['page ignored', { paging: 'ignores-page' }, 1000, [120, 120], 120],
    ['page ignored, limit clamped', { paging: 'ignores-page', maxPage: 50 }, 1000, [50, 50], 50],
    ['overlapping', { paging: 'overlaps', maxPage: 60 }, 1000, [60, 60, 40, 0], 120],
    ['the last page again', { pastEnd: 'last-page', maxPage: 100 }, 1000, [100, 20, 20], 120],
  ])('%s', (_, moods, limit, sizes, distinct) => {
    expect(pages(moods, limit, sizes.length)).toEqual([sizes, distinct]);
  });

  it('past the end: null, or a message', () => {
    for (const [pastEnd, body] of [
      ['null-result', { message: 'success', result: null }],
      ['message', { message: 'no more records' }],
    ] as const) {
      const { post, get } = inMood({ pastEnd });
      expect(reply(get(idOf(post()), 9)).body).toEqual(body);
    }
  });

  it('pages cut from the numbers and thinned out: short in the middle', () => {
    const { post, get } = inMood({ pagedOver: 'numbers', maxPage: 40 });
    const id = idOf(post());
    const sizes = [1, 2, 3, 4].map((page) => records(get(id, page)).length);
    expect(sizes.slice(0, 3).every((size) => size > 20 && size < 40)).toBe(true);
    expect(sizes[3]).toBe(0);
  });

  it.each([
    ['all-with-null', null],
    ['all-with-empty', ''],
    ['all-with-blank', ' \u00a0 '],
    ['all-with-absent', undefined],
    ['all-with-null-fullName', { fullName: null }],
    ['all-with-empty-fullName', { fullName: '' }],
  ] as const)('records: %s', (form, name) => {
    expect(firstPage({ records: 'only-found' }).length).toBeLessThan(120);
    const all = firstPage({ records: form });
    expect(all).toHaveLength(120);
    expect(
      all.filter((record) => JSON.stringify(record.name) === JSON.stringify(name)).length,
    ).toBeGreaterThan(10);
  });
});

describe('doubt 6: whose record it is', () => {
  it.each(['+91', '91', '0', '0091', 'spaces', 'dashes', 'number', 'number-91'] as const)(
    'mobile as %s',
    (form) => {
      const [record] = firstPage({ mobileForm: form, foundShare: 1 });
      expect(record?.mobile).not.toBe(NUMBERS[0]);
      expect(canonicalOf(String(record?.mobile))).toBe(`91${NUMBERS[0] ?? ''}`);
    },
  );

  it('order, strangers, junk, repetition', () => {
    const plain = firstPage({});
    expect(firstPage({ order: 'reversed' })).toEqual([...plain].reverse());
    const shuffled = firstPage({ order: 'shuffled' });
    expect(shuffled).not.toEqual(plain);
    expect(new Set(shuffled.map(({ mobile }) => mobile))).toEqual(
      new Set(plain.map(({ mobile }) => mobile)),
    );
    const strangers = firstPage({ strangers: 3 }).filter(({ mobile }) => !NUMBERS.includes(mobile));
    expect(strangers).toHaveLength(3);
    expect(firstPage({ junk: true }).slice(plain.length)).toContain(null);
    expect(firstPage({ repeated: true })).toHaveLength(2 * plain.length);
  });
});

it('doubt 7: names as text, as fullName, evil, or as told', () => {
  expect(firstPage({ nameForm: 'fullName' })[0]?.name).toEqual({
    fullName: expect.any(String) as string,
  });
  const evil = firstPage({ names: 'evil' }).map(({ name }) => String(name));
  expect(evil).toHaveLength(120);
  expect(evil.filter((name) => name.startsWith('=')).length).toBeGreaterThan(2);
  const told = firstPage({ nameOf: { [`91${NUMBERS[0] ?? ''}`]: '=1+1' } });
  expect(told[0]).toEqual({ mobile: NUMBERS[0], name: '=1+1' });
});
