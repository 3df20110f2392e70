/** Polling for results: how soon, how many pages at once, and when it is complete. */
import type { Polled } from '../../../../src/core/ports/naam';
import { NOW } from '../../fixtures/head';
import { named, paged, Poller, six } from './poller';

const NOT_READY: Polled = { kind: 'not-ready' };
const SILENT: Polled = { kind: 'no-answer', unsent: null };
const SLOW_DOWN: Polled = { kind: 'refused', refusal: 'slow-down' };
const EVERYBODY = 'N0 N1 N2 N3 N4 N5';

test('all batches are asked for in one go, each for its next page', () => {
  const poller = new Poller({ batches: [six(1), six(2, { page: 3, limit: 9 })] });
  poller.poll();
  expect(poller.polled).toEqual([
    [
      { id: 'id1', page: 1, limit: 6 },
      { id: 'id2', page: 3, limit: 9 },
    ],
  ]);
});

describe('pages', () => {
  test('one that holds everybody is all', () => {
    const poller = new Poller();
    poller.poll(0, paged(6));
    expect([poller.gathered(), poller.pages()]).toEqual([[EVERYBODY, true], ['id1:1']]);
    expect([poller.session.polls.asked.size, poller.session.polls.readySeen]).toEqual([0, true]);
    expect(poller.session.memory.page).toEqual({ asked: 6, whole: 6 });
  });

  test.each([
    [1, ['id1:1', 'id1:2 id1:3 id1:4 id1:5 id1:6']],
    [2, ['id1:1', 'id1:2 id1:3']],
    [4, ['id1:1', 'id1:2']],
  ])('of %d names: the rest is asked for together', (size, pages) => {
    const poller = new Poller();
    poller.poll(0, paged(size));
    expect([poller.gathered(), poller.pages()]).toEqual([[EVERYBODY, true], pages]);
    expect(poller.polled.flat().every(({ limit }) => limit === 6)).toBe(true);
    expect(poller.session.polls.asked.size).toBe(0);
  });

  test('one by one, where Naam just asked for slower work', () => {
    const poller = new Poller({ batches: [six(1), six(2)] });
    const two = paged(2);
    poller.poll(0, (request) => (request.id === 'id1' ? SLOW_DOWN : two(request)));
    expect(poller.pages()).toEqual(['id1:1 id2:1', 'id2:2', 'id2:3']);
    expect(poller.gathered(2)).toEqual([EVERYBODY, true]);
  });

  test('an empty second one teaches how many a page holds', () => {
    const poller = new Poller();
    poller.poll(0, ({ page }) => (page === 1 ? named(0, 1, 2) : { kind: 'empty' }));
    expect(poller.gathered()).toEqual(['N0 N1 N2', true]);
    expect(poller.session.memory.page).toEqual({ asked: 6, whole: 3 });
  });

  test.each([
    [80_000, ['id1:1'], 'N0 N1'],
    [80_001, ['id1:1', 'id1:2 id1:3'], EVERYBODY],
  ])('with %d ms left: further ones only as time allows', (left, pages, names) => {
    const poller = new Poller();
    poller.left = left;
    poller.poll(0, paged(2));
    expect(poller.pages()).toEqual(pages);
    expect(poller.gathered()?.[0]).toBe(names);
    const later = left === 80_000 ? { attempt: 0, due: 0 } : undefined;
    expect(poller.session.polls.asked.get(1)).toEqual(later);
  });

  test('what is missing is asked for again, and what came stays', () => {
    const poller = new Poller();
    poller.poll(0, ({ page }) => (page === 2 ? SILENT : paged(2)({ id: '', page, limit: 6 })));
    expect(poller.gathered()).toEqual(['N0 N1', false]);
    expect(poller.session.polls.asked.get(1)).toEqual({ attempt: 1, due: NOW + 2_000 });
    poller.poll(2_000, paged(2));
    expect(poller.pages()).toEqual(['id1:1', 'id1:2 id1:3', 'id1:2', 'id1:3']);
    expect(poller.gathered()).toEqual([EVERYBODY, true]);
  });

  test.each([
    ['in this execution', six(1), 'N0 N1'],
    ['in one before', six(1, { page: 2, answeredPositions: '3' }), ''],
  ])('no list for ten minutes, after pages came %s: no more pages', (_, batch, names) => {
    const poller = new Poller({ batches: [batch] });
    const answer = ({ page }: { page: number }) => (page === 1 ? named(0, 1) : NOT_READY);
    for (const ms of [0, 5_000, 594_999]) {
      poller.poll(ms, answer);
      expect(poller.gathered()?.[1] ?? false).toBe(false);
    }
    expect(poller.saved()).toMatchObject({ missing: { page: 2, at: NOW } });
    poller.poll(1);
    expect(poller.gathered()).toEqual([names, true]);
    expect(poller.puts).toHaveLength(1);
  });

  test('no list for a page, and then for the next one: the time counts for each', () => {
    const missing = { page: 2, at: NOW - 600_000 };
    const poller = new Poller({ batches: [six(1, { page: 3, answeredPositions: '3', missing })] });
    poller.poll(0, () => NOT_READY);
    expect(poller.gathered()).toBeNull();
    expect(poller.saved()).toMatchObject({ missing: { page: 3, at: NOW } });
  });

  test.each<[string, number, Polled]>([
    ['an id that is not known', 2, { kind: 'no-such-id' }],
    ['silence', 2, SILENT],
    ['no list for the first page', 1, NOT_READY],
  ])('%s does not say so', (_, page, reply) => {
    const poller = new Poller({ batches: [six(1, { page, answeredPositions: '3' })] });
    for (const ms of [0, 5_000, 600_000]) poller.poll(ms, () => reply);
    expect(poller.gathered()).toBeNull();
  });
});

describe('the next time', () => {
  test.each<[string, Polled, readonly number[]]>([
    ['not ready', NOT_READY, [2_000, 3_200, 5_120]],
    ['unknown', { kind: 'no-such-id' }, [2_000, 3_200, 5_120]],
    ['empty', { kind: 'empty' }, [2_000, 3_200, 5_120]],
    ['silent', SILENT, [2_000, 4_000, 8_000]],
  ])('%s: waits grow', (_, reply, waits) => {
    const poller = new Poller();
    for (const [i, wait] of waits.entries()) {
      poller.poll(10_000, () => reply);
      expect(poller.session.polls.asked.get(1)).toEqual({ attempt: i + 1, due: poller.now + wait });
    }
  });

  test.each<[string, number, Polled, number, number]>([
    ['not ready after 10 s: younger ones need as long', 2_000, NOT_READY, 10_000, 10_000],
    ['not ready after 1 s: says nothing', 5_000, NOT_READY, 1_000, 5_000],
    ['not ready after 100 s: a minute at most', 2_000, NOT_READY, 100_000, 60_000],
    ['silence says nothing', 2_000, SILENT, 10_000, 2_000],
    ['a refusal says nothing', 2_000, SLOW_DOWN, 10_000, 2_000],
    ['ready at once: sooner by a tenth', 8_000, named(0), 10_000, 7_200],
    ['ready at once, and younger than that', 8_000, named(0), 3_000, 3_000],
    ['never sooner than two seconds', 8_000, named(0), 500, 2_000],
  ])('%s', (_, before, reply, age, after) => {
    const poller = new Poller();
    poller.session.polls.pace = before;
    poller.poll(age, ({ page }) => (page === 1 ? reply : { kind: 'empty' }));
    expect(poller.session.polls.pace).toBe(after);
  });

  test.each([
    [10_000, 10_000],
    [100_000, 60_000],
  ])('ready at its second time, %d ms old: the next need as long, %d ms', (age, pace) => {
    const poller = new Poller();
    poller.session.polls.asked.set(1, { attempt: 1, due: 0 });
    poller.poll(age, paged(6));
    expect([poller.session.polls.pace, poller.session.polls.asked.size]).toEqual([pace, 0]);
  });

  test('a later page says nothing of how long results take', () => {
    const poller = new Poller({ batches: [six(1, { page: 3 })] });
    poller.session.polls.asked.set(1, { attempt: 1, due: 0 });
    poller.poll(30_000, () => named(0, 1, 2, 3, 4, 5));
    expect([poller.session.polls.pace, poller.gathered()]).toEqual([2_000, [EVERYBODY, true]]);
  });
});

test('the oldest answer at hand tells how long answers have waited', () => {
  const poller = new Poller({ batches: [six(1), six(2)] });
  poller.poll(5_000, ({ id }) => (id === 'id1' ? named(0, 1, 2, 3, 4, 5) : NOT_READY));
  poller.poll(5_000, () => named(0, 1, 2, 3, 4, 5));
  expect([poller.gathered(2), poller.session.answers.since]).toEqual([
    [EVERYBODY, true],
    NOW + 5_000,
  ]);
});

describe('where results fit on one page before, though some had no name', () => {
  const START = { asked: 6, whole: 3 };

  test.each<
    [
      string,
      Partial<{ page: typeof START; seen: boolean; slow: number; from: number }>,
      number,
      string,
    ]
  >([
    ['the page after the first is asked for at once', {}, 1, 'id1:1 id1:2'],
    ['of five batches, too', {}, 5, 'id1:1 id1:2 id2:1 id2:2 id3:1 id3:2 id4:1 id4:2 id5:1 id5:2'],
    ['not of six: that would be too many', {}, 6, 'id1:1 id2:1 id3:1 id4:1 id5:1 id6:1'],
    ['not if everybody had a name', { page: { asked: 6, whole: 6 } }, 1, 'id1:1'],
    ['not if no page was whole', { page: { asked: 6, whole: 0 } }, 1, 'id1:1'],
    ['not with another limit', { page: { asked: 7, whole: 3 } }, 1, 'id1:1'],
    ['not before anything was ready', { seen: false }, 1, 'id1:1'],
    ['not while Naam asks for slower work', { slow: 1 }, 1, 'id1:1'],
    ['not after the first page', { from: 2 }, 1, 'id1:2'],
  ])('%s', (_, { page = START, seen = true, slow = 0, from = 1 }, count, pages) => {
    const batches = Array.from({ length: count }, (_one, i) => six(i + 1, { page: from }));
    const poller = new Poller({ batches, head: { slowDowns: slow } });
    poller.session.memory = { ...poller.session.memory, page };
    poller.session.polls.readySeen = seen;
    poller.poll(0, () => NOT_READY);
    expect(poller.pages()).toEqual([pages]);
  });

  test('and what came is taken, though there is no time for more', () => {
    const poller = new Poller();
    poller.session.memory = { ...poller.session.memory, page: START };
    poller.session.polls.readySeen = true;
    poller.left = 80_000;
    poller.poll(0, paged(3));
    expect([poller.gathered(), poller.pages()]).toEqual([[EVERYBODY, true], ['id1:1 id1:2']]);
  });

  test('each batch takes its own replies, and goes on where pages are smaller now', () => {
    const poller = new Poller({ batches: [six(1), six(2)] });
    poller.session.memory = { ...poller.session.memory, page: START };
    poller.session.polls.readySeen = true;
    const [three, two] = [paged(3), paged(2)];
    poller.poll(0, (request) => (request.id === 'id1' ? three(request) : two(request)));
    expect(poller.pages()).toEqual(['id1:1 id1:2 id2:1 id2:2', 'id2:3']);
    expect([poller.gathered(1), poller.gathered(2)]).toEqual([
      [EVERYBODY, true],
      [EVERYBODY, true],
    ]);
  });
});

test('what was sent before a batch that is ready is asked for at once', () => {
  const sent = [0, 5_000, 9_000].map((ms, i) => six(i + 1, { at: NOW + ms }));
  const poller = new Poller({ batches: sent });
  poller.poll(10_000, () => NOT_READY);
  poller.session.polls.asked.set(9, { attempt: 3, due: poller.now + 50_000 });
  poller.poll(100, ({ id }) => (id === 'id2' ? named(0, 1, 2, 3, 4, 5) : NOT_READY));
  const { asked } = poller.session.polls;
  expect([1, 3, 9].map((n) => (asked.get(n)?.due ?? 0) - poller.now)).toEqual([0, 3_200, 49_900]);
});
