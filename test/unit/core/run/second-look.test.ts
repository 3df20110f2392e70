/** The second look: late names are written, two equal answers are final, and every look ends. */
import type { Polled } from '../../../../src/core/ports/naam';
import { takeSecondLooks } from '../../../../src/core/run/second-look';
import type { Done } from '../../../../src/core/saved/batch';
import { keepHistory, readHistory } from '../../../../src/core/saved/history';
import { keepIds } from '../../../../src/core/saved/past-results';
import { HISTORY_KEY, LATE_KEY, type RunHead } from '../../../../src/core/saved/run-state';
import { nextLookAt, pendingLooks } from '../../../../src/core/saved/second-looks';
import { readStatus, status } from '../../../../src/core/status/status';
import type { Code } from '../../../../src/core/texts/troubles-english';
import { done } from '../../fixtures/batches';
import { headOf, NOW, RUN } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full, ten, type Line } from '../../fixtures/rows';
import { thrownBy, troubled } from '../../fixtures/trouble';
import { TABLE } from '../rows/small-table';

const LOOK = { at: NOW, tries: 0 };
const HEAD = headOf({ table: TABLE });
const MINUTE = 60_000;
/** Between two readings of one look. */
const BETWEEN = 2_000;

const notFound = (i: number): string => status.notFound('2026-11-23', full(i), false);
const lineOf = (i: number): Line => [ten(i), '', notFound(i)];
/** A batch of three numbers, none with a name. */
const batch = (n: number, more: Partial<Done> = {}): Done =>
  done(n, [full(3 * n), full(3 * n + 1), full(3 * n + 2)], { found: 0, secondLook: LOOK, ...more });

/** A document whose run has ended: batch `n` holds rows 3n to 3n + 2. */
function ended(batches: readonly Done[], head: RunHead = HEAD): MemoryWorld {
  const document = new MemoryWorld(Array.from({ length: 9 }, (_, i) => lineOf(i)));
  for (const one of batches) document.keep(one);
  keepIds(document.world(), head, batches, [RUN]);
  keepHistory(document.world(), head, { sent: 9, found: 0, split: null, ended: NOW });
  document.store.forEach((_, key) => {
    if (key.startsWith('naam.batch.')) document.store.delete(key);
  });
  return document;
}

function standing(batches: readonly Done[]): MemoryWorld {
  const document = ended([]);
  document.stand({ table: TABLE }, batches);
  return document;
}

const take = (document: MemoryWorld): void => {
  takeSecondLooks(document.world(), 10_000);
};
const looks = (document: MemoryWorld): string[] =>
  pendingLooks(document.all()).map(
    ({ id, look }) => `${id} ${look.at - document.now} ${look.tries}`,
  );
const records = (...names: (string | null)[]): Polled => ({
  kind: 'records',
  records: names.map((name, i) => ({ mobile: ten(i), name })),
  size: names.length,
});
/** What Naam says of each number; others have none. */
const saying = (document: MemoryWorld, ...names: (string | null)[]): void => {
  document.answer = ({ page }) => (page === 1 ? records(...names) : { kind: 'empty' });
};

test('a name that came late is written, told in the summary, and looked after once more', () => {
  const document = ended([batch(0)]);
  saying(document, 'ASHA RAO', null, null);
  take(document);
  expect(document.names.slice(0, 3)).toEqual(['ASHA RAO', '', '']);
  expect(document.said().slice(0, 3)).toEqual(['Found', 'Not found', 'Not found']);
  expect(document.memory).toMatchObject({ settled: 0, lateAt: NOW + BETWEEN });
  expect(looks(document)).toEqual([`id0 ${MINUTE} 0`]);
  expect(readHistory(document.store.get(HISTORY_KEY) ?? null)).toMatchObject([
    { run: RUN, found: 1, split: { found: 1, notFound: 8 } },
  ]);
  expect(document.notes).toEqual([
    expect.stringContaining('9 numbers sent. Rows: 1 with a name, 8 without'),
  ]);
  expect(document.kept()).toEqual([]);
  document.now += MINUTE;
  take(document);
  expect([looks(document), document.writes.length]).toEqual([[], 1]);
});

test('the same answer is final, and settles its size; a new key is read twice', () => {
  const document = ended([batch(0)]);
  saying(document, null, null, null);
  take(document);
  expect(document.memory).toMatchObject({ settled: 3, lateAt: null });
  expect([looks(document), document.log.includes('read'), document.polled.length]).toEqual([
    ...[[], false, 2],
  ]);
  const known = ended([batch(0)]);
  known.memory = { ...known.memory, settled: 1 };
  saying(known, null, null, null);
  take(known);
  expect([known.memory.settled, known.polled.length]).toEqual([3, 1]);
  const larger = ended([batch(0)]);
  larger.memory = { ...larger.memory, settled: 4 };
  saying(larger, null, null, null);
  take(larger);
  expect([looks(larger), larger.remembered]).toEqual([[], []]);
});

test('nothing is done before its time, for another person, with another key, or without one', () => {
  const document = ended([batch(0)]);
  document.now = NOW - 1;
  take(document);
  document.now = NOW;
  takeSecondLooks(document.world('ravi'), 10_000);
  document.memory = { ...document.memory, generation: 2 };
  take(document);
  document.memory = { ...document.memory, generation: 1 };
  expect(nextLookAt(document.world(), document.all())).toBe(NOW);
  expect(nextLookAt(document.world('ravi'), document.all())).toBeNull();
  document.key = false;
  take(document);
  expect(nextLookAt(document.world(), document.all())).toBeNull();
  expect(document.polled).toEqual([]);
});

test('names came late: batches that were taken as final are read again, too', () => {
  const final = batch(1, { secondLook: undefined } as unknown as Partial<Done>);
  const { secondLook: _, ...without } = final;
  const document = ended([batch(0), without, batch(2, { keyGeneration: 2 })]);
  document.answer = ({ id }) =>
    id === 'id0' ? null : { kind: 'records', records: [{ mobile: ten(4), name: 'B' }], size: 3 };
  take(document);
  // A minute after they were taken as final: names of just now may be late as well.
  expect(document.said().slice(3, 6)).toEqual(['Not found', 'Not found', 'Not found']);
  document.now += MINUTE;
  take(document);
  expect(document.said()).toEqual([
    ...['Found', 'Found', 'Found', 'Not found', 'Found', 'Not found'],
    ...['Not found', 'Not found', 'Not found'],
  ]);
});

test('while a run stands, its batches are saved, and a write in progress is marked', () => {
  const document = standing([batch(0)]);
  const marks: unknown[] = [];
  document.before = (call) => {
    if (call.startsWith('write')) marks.push(document.head()?.writeInProgress);
  };
  saying(document, 'Asha', null, null);
  take(document);
  expect(marks).toEqual([true]);
  expect(document.head()?.writeInProgress).toBe(false);
  expect(document.ticket()?.batches).toEqual([
    batch(0, { found: 1, secondLook: { at: NOW + BETWEEN + MINUTE, tries: 0 } }),
  ]);
});

test.each<[string, Polled]>([
  ['no answer', { kind: 'no-answer', unsent: null }],
  ['a refusal', { kind: 'refused', refusal: 'slow-down' }],
  ['not ready', { kind: 'not-ready' }],
])('%s: tried again for a day, each time later, then left as it is', (_, answer) => {
  const document = ended([batch(0)]);
  document.answer = () => answer;
  const waits: number[] = [];
  let due: number | null = NOW;
  while (due !== null) {
    document.now = due;
    take(document);
    due = nextLookAt(document.world(), document.all());
    if (due !== null) waits.push((due - document.now) / MINUTE);
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, ...Array.from({ length: 18 }, () => 60)]);
  expect([document.memory.settled, document.memory.lateAt, document.writes]).toEqual([0, null, []]);
});

test('one that gives no full answer keeps the others waiting a minute, and costs them no try', () => {
  const document = ended([batch(0), batch(1)]);
  document.answer = ({ id, page }) =>
    id === 'id0' ? { kind: 'not-ready' } : page === 1 ? records(null, null, null) : null;
  take(document);
  expect(looks(document)).toEqual([`id0 ${2 * MINUTE} 1`, `id1 ${MINUTE} 0`]);
  document.now += MINUTE;
  take(document);
  expect(looks(document)).toEqual([`id0 ${MINUTE - BETWEEN} 1`]);
  expect(document.memory.settled).toBe(3);
});

test.each<[string, Polled]>([
  ['that Naam no longer has', { kind: 'no-such-id' }],
  ['of which nothing is listed', { kind: 'empty' }],
  ['of a key that Naam refuses', { kind: 'refused', refusal: 'key-refused' }],
])('results %s are left as they are, and settle nothing', (_, answer) => {
  const document = ended([batch(0)]);
  document.answer = () => answer;
  take(document);
  expect([looks(document), document.memory.settled, document.polled.length]).toEqual([[], 0, 1]);
});

test('names of pages that came are written, though a later page fails', () => {
  const document = ended([batch(0)]);
  document.answer = ({ page }) =>
    page === 1
      ? { kind: 'records', records: [{ mobile: ten(1), name: 'B' }], size: 1 }
      : { kind: 'no-answer', unsent: null };
  take(document);
  expect(document.names.slice(0, 3)).toEqual(['', 'B', '']);
  expect(looks(document)).toEqual([`id0 ${MINUTE} 0`]);
});

test('a sheet that is gone ends the look, one that cannot be read puts it off', () => {
  const gone = ended([batch(0)]);
  gone.fails.read = troubled('sheet-gone');
  saying(gone, 'Asha');
  take(gone);
  expect(looks(gone)).toEqual([]);
  const shut = ended([batch(0)]);
  shut.fails.read = troubled('google-trouble');
  saying(shut, 'Asha');
  take(shut);
  expect(looks(shut)).toEqual([`id0 ${2 * MINUTE} 1`]);
});

test('cut off while it wrote: what stands beside another number goes first', () => {
  const document = ended([batch(0)]);
  document.store.set(LATE_KEY, RUN);
  const stray = status.found('2026-11-23', full(0), 'Asha', false);
  document.lines[1] = [ten(1), 'Asha', stray];
  saying(document, 'Asha', null, null);
  take(document);
  expect(document.lines[1]).toEqual([ten(1), '', '']);
  expect(readStatus(document.lines[0]?.[2] ?? '').word).toBe('found');
  expect(document.store.has(LATE_KEY)).toBe(false);
});

test('without time for a request nothing is asked', () => {
  const document = ended([batch(0)]);
  document.left = 70_000;
  take(document);
  expect(document.polled).toEqual([]);
});

test('after a request for slower work nothing more is asked, of any results', () => {
  const document = ended([batch(0), batch(1), batch(2)]);
  document.memory = { ...document.memory, settled: 1 };
  document.answer = () => ({ kind: 'refused', refusal: 'slow-down' });
  take(document);
  expect(document.polled).toHaveLength(3);
  expect(looks(document)).toEqual([`id0 ${2 * MINUTE} 1`, `id1 ${MINUTE} 0`, `id2 ${MINUTE} 0`]);
});

/** A name that Naam gives in a form that this version cannot read. */
const UNREADABLE: Polled = {
  ...{ kind: 'records', size: 3 },
  records: [
    { mobile: ten(0), name: null, unreadable: true },
    { mobile: ten(1), name: null },
    { mobile: ten(2), name: null },
  ],
};

describe('names of a second look', () => {
  test('get the capitals that were chosen', () => {
    const options = { ...HEAD.options, capitals: 'title' } as const;
    const document = ended([batch(0)], { ...HEAD, options });
    saying(document, 'ASHA RAO', null, null);
    take(document);
    expect(document.names[0]).toBe('Asha Rao');
  });

  test('that cannot be read are asked for later', () => {
    const document = ended([batch(0)]);
    document.answer = () => UNREADABLE;
    take(document);
    expect([document.writes, looks(document)]).toEqual([[], [`id0 ${2 * MINUTE} 1`]]);
  });

  test.each<[string, Polled, string[], number]>([
    ['is not there any more', { kind: 'no-such-id' }, [], 3],
    ['is missing', { kind: 'not-ready' }, [`id0 ${2 * MINUTE} 1`], 0],
  ])('where the second of two readings %s', (_, second, left, settled) => {
    const document = ended([batch(0)]);
    document.answer = () => (document.polled.length === 1 ? records(null, null, null) : second);
    take(document);
    expect([looks(document), document.memory.settled]).toEqual([left, settled]);
  });

  test('stay where the second of two readings has none', () => {
    const document = ended([batch(0)]);
    document.answer = () =>
      document.polled.length === 1 ? records('Asha', null, null) : records(null, 'Babu', null);
    take(document);
    expect(document.names.slice(0, 3)).toEqual(['Asha', 'Babu', '']);
  });

  test.each<[string, Error, unknown]>([
    ['a note that the sheet refuses is left', troubled('sheet-refused'), null],
    ['a note that fails by a mistake of ours', new TypeError('x'), ['bug', 'x']],
  ])('%s', (_, fails, thrown) => {
    const document = ended([batch(0)]);
    document.fails.annotate = fails;
    saying(document, 'Asha', null, null);
    expect(
      thrownBy(() => {
        take(document);
      }),
    ).toEqual(thrown);
    expect(document.names[0]).toBe('Asha');
    if (thrown === null) expect(looks(document)).toEqual([`id0 ${MINUTE} 0`]);
  });

  test('of a run that left the history change no note', () => {
    const document = ended([batch(0)]);
    document.store.delete(HISTORY_KEY);
    saying(document, 'Asha', null, null);
    take(document);
    expect([document.names[0], document.notes]).toEqual(['Asha', []]);
  });

  test('whose numbers changed in the sheet meanwhile go nowhere, and nothing is learned', () => {
    const document = ended([batch(0)]);
    for (const line of document.lines) line[2] = '';
    saying(document, 'Asha', null, null);
    take(document);
    expect([document.writes, document.notes, document.memory.lateAt]).toEqual([[], [], null]);
    expect(looks(document)).toEqual([]);
  });
});

describe('a write of late names that is cut off', () => {
  const MARK: [string, () => MemoryWorld, (document: MemoryWorld) => unknown][] = [
    ['after the end of a run', () => ended([batch(0)]), ({ store }) => store.get(LATE_KEY) ?? null],
    ['while a run stands', () => standing([batch(0)]), (of) => of.head()?.writeInProgress],
  ];

  test.each(MARK)('is marked before it, %s', (when, made, mark) => {
    const document = made();
    saying(document, 'Asha', null, null);
    const marks: unknown[] = [];
    document.interrupt('write', () => marks.push(mark(document)));
    take(document);
    expect([marks, mark(document)]).toEqual(
      when.startsWith('after') ? [[RUN], null] : [[true], false],
    );
  });

  test.each(MARK)('by columns that were deleted leaves nothing to repair, %s', (_, made, mark) => {
    const document = made();
    saying(document, 'Asha', null, null);
    document.after = () => (document.fails.read = troubled('column-gone'));
    take(document);
    expect([mark(document) || null, looks(document)]).toEqual([null, []]);
  });

  test.each(MARK)('by anything else is to be repaired, %s', (_, made, mark) => {
    const document = made();
    saying(document, 'Asha', null, null);
    document.after = () => (document.fails.read = troubled('sheet-refused'));
    take(document);
    expect(Boolean(mark(document))).toBe(true);
    expect(looks(document)).toHaveLength(1);
  });

  test.each<[string, Code | null, boolean]>([
    ['in columns that are gone: nothing is left to repair', 'column-gone', false],
    ['in a sheet that cannot be read now: later', 'google-trouble', true],
    ['of a run that nobody knows any more', null, false],
  ])('%s', (_, code, left) => {
    const document = ended([]);
    document.store.set(LATE_KEY, code === null ? 'gone' : RUN);
    if (code !== null) {
      keepIds(document.world(), HEAD, [batch(0, { secondLook: { at: NOW + 1, tries: 0 } })], [RUN]);
      document.fails.read = troubled(code);
    }
    take(document);
    expect(document.store.has(LATE_KEY)).toBe(left);
    expect(document.writes).toEqual([]);
  });

  test('an error of the program is thrown', () => {
    const document = ended([batch(0)]);
    document.fails.read = new TypeError('x');
    saying(document, 'Asha', null, null);
    expect(
      thrownBy(() => {
        take(document);
      }),
    ).toEqual(['bug', 'x']);
    document.store.set(LATE_KEY, RUN);
    expect(
      thrownBy(() => {
        take(document);
      }),
    ).toEqual(['bug', 'x']);
  });
});

describe('looks of one run', () => {
  /** Two batches of so many numbers, each with one name on every page; each takes so long (ms). */
  function two(sizes: readonly number[], takes = 0, settled = 1): MemoryWorld {
    const document = ended(sizes.map((count, n) => batch(n, { count })));
    document.memory = { ...document.memory, settled };
    document.answer = ({ id }) => {
      document.now += takes;
      const mobile = ten(id === 'id0' ? 0 : 3);
      return { kind: 'records', records: [{ mobile, name: 'A' }], size: 1 };
    };
    document.log.length = 0;
    return document;
  }
  const calls = ({ log }: MemoryWorld): string =>
    log
      .filter((call) => /^(poll|write)/.test(call))
      .map((call) => call.slice(0, 8))
      .join(', ');

  /** The same, each page that is polled again left out. */
  const once = (document: MemoryWorld): string =>
    calls(document).replace(/(poll id.)(, \1)+/g, '$1');

  test.each<[string, number[], number, string]>([
    ['up to 5,000 numbers are written together', [2_500, 2_500], 1, 'poll id0, poll id1, write 2'],
    ['more are not', [2_500, 2_501], 1, 'poll id0, write 1, poll id1, write 1'],
    ['the smallest is first', [2_501, 2_500], 1, 'poll id1, write 1, poll id0, write 1'],
    [
      'before anything is known of the key, one alone',
      [3, 3],
      0,
      'poll id0, write 1, poll id1, write 1',
    ],
  ])('%s', (_, sizes, settled, order) => {
    const document = two(sizes, 0, settled);
    take(document);
    expect(once(document)).toBe(order);
  });

  test('those of two runs are written one after the other', () => {
    const document = two([3]);
    keepIds(document.world(), { ...HEAD, run: 'next' }, [batch(1)], [RUN, 'next']);
    take(document);
    expect(once(document)).toBe('poll id0, write 1, poll id1, write 1');
  });

  test('the names of one are counted once, though saving the next one failed', () => {
    const document = standing([batch(0), batch(1)]);
    document.memory = { ...document.memory, settled: 1 };
    document.answer = ({ id, page }) => {
      if (page > 1) return { kind: 'empty' };
      const mobile = ten(id === 'id0' ? 0 : 3);
      return { kind: 'records', records: [{ mobile, name: 'A' }], size: 1 };
    };
    const world = document.world();
    const put = world.store.put.bind(world.store);
    let full = false;
    world.store.put = (key, text) => {
      if (key === 'naam.batch.1' && !full) {
        full = true;
        throw troubled('store-full');
      }
      put(key, text);
    };
    takeSecondLooks(world, 1);
    expect(document.names).toEqual(['A', '', '', 'A', '', '', '', '', '']);
    expect(document.ticket()?.batches).toMatchObject([{ found: 1 }, { found: 0 }]);
  });

  test('the same ID in two runs: each look is saved for its own', () => {
    const document = ended([batch(0)], { ...HEAD, run: 'past' });
    const { secondLook: _, ...final } = batch(0);
    document.stand({ table: TABLE }, [final]);
    document.memory = { ...document.memory, settled: 3 };
    saying(document, null, null, null);
    take(document);
    expect([looks(document), document.polled.length]).toEqual([[], 1]);
  });

  test.each([
    [0, ''],
    [29, 'poll id0, poll id0, write 1'],
    [30, 'poll id0, poll id0, poll id1, poll id1, write 2'],
  ])('in %d ms, each page taking ten: %s', (ms, order) => {
    const document = two([3, 3], 10);
    takeSecondLooks(document.world(), ms);
    expect(calls(document)).toBe(order);
  });

  test('that are not taken for want of time wait as they are', () => {
    const document = two([3, 3], 10);
    document.before = (call) => {
      if (call.startsWith('write')) document.left = 0;
    };
    document.answer = ({ page }) => {
      document.left = 0;
      return page > 1 ? { kind: 'not-ready' } : records('A', null, null);
    };
    take(document);
    expect(looks(document)).toEqual([`id0 ${MINUTE} 0`, `id1 0 0`]);
  });
});

describe('names that came late with a key', () => {
  const { secondLook: _, ...final } = batch(1);

  test.each<[string, Partial<Done>, number, boolean, string[]]>([
    ['results of just now are read in a minute', {}, 0, false, [`id1 ${MINUTE}`]],
    ['older ones at once', {}, 50_000, false, [`id1 ${MINUTE - 50_000}`]],
    ['those of a day', {}, 86_399_000, false, ['id1 0']],
    ['none that is older', {}, 86_400_000, false, []],
    ['none of another key', { keyGeneration: 2 }, 0, false, []],
    [
      'those that wait already as they are',
      { secondLook: { at: NOW + 500_000, tries: 1 } },
      0,
      false,
      ['id1 500000'],
    ],
    ['none if that was known', {}, 0, true, []],
  ])('%s', (_, more, age, known, left) => {
    const document = ended([batch(0), { ...final, ...more }]);
    document.now = NOW + age;
    document.memory = { ...document.memory, settled: 1, lateAt: known ? NOW : null };
    document.answer = ({ id, page }) =>
      id !== 'id0'
        ? { kind: 'no-such-id' }
        : page > 1
          ? { kind: 'empty' }
          : records('A', null, null);
    document.interrupt('write', () => (document.left = 0));
    take(document);
    const others = pendingLooks(document.all()).filter(({ id }) => id !== 'id0');
    expect(
      others.map(({ id, look }) => `${id} ${look.at - document.now + (known ? BETWEEN : 0)}`),
    ).toEqual(left);
    expect(document.memory).toMatchObject({ settled: 0, lateAt: document.now });
  });
});

test('names that came late: the results of another person are left alone', () => {
  const document = ended([batch(0)]);
  const { secondLook: _, ...final } = batch(1);
  keepIds(document.world(), { ...HEAD, run: 'next', owner: 'ravi' }, [final], [RUN, 'next']);
  saying(document, 'A', null, null);
  take(document);
  expect(looks(document)).toEqual([`id0 ${MINUTE} 0`]);
});

test('names that came late are learned once, though they had to be written twice', () => {
  const document = ended([batch(0)]);
  document.swallows = true;
  document.after = () => {
    document.now += 1;
    document.swallows = false;
  };
  saying(document, 'A', null, null);
  take(document);
  expect(document.names[0]).toBe('A');
  expect(document.remembered.map(({ lateAt }) => lateAt)).toEqual([NOW + BETWEEN]);
});

test('the summary counts rows by the options of the run, none as to be looked up again', () => {
  const options = { ...HEAD.options, again: 'all', landlines: true } as const;
  const document = ended([batch(0)], { ...HEAD, options });
  document.lines[8] = ['7312345678', '', ''];
  saying(document, 'A', null, null);
  take(document);
  expect(readHistory(document.store.get(HISTORY_KEY) ?? null)[0]?.split).toMatchObject({
    ...{ found: 1, notFound: 7, send: 1, possiblyLandline: 0 },
  });
});

test('names that came late while a run stands: its other results are read in a minute', () => {
  const { secondLook: _, ...final } = batch(1);
  const document = standing([batch(0), final]);
  document.memory = { ...document.memory, settled: 1 };
  document.answer = ({ page }) => (page > 1 ? { kind: 'empty' } : records('A', null, null));
  document.interrupt('write', () => (document.left = 0));
  take(document);
  expect(looks(document)).toEqual([`id0 ${MINUTE} 0`, `id1 ${MINUTE} 0`]);
});

describe('a look that cannot be put off', () => {
  test.each<[string, Error, unknown]>([
    ['because the store is full stays as it is', troubled('store-full'), null],
    ['by a mistake of ours', new TypeError('x'), ['bug', 'x']],
  ])('%s', (_, refusal, thrown) => {
    const document = ended([batch(0)]);
    document.fails.read = troubled('google-trouble');
    saying(document, 'Asha', null, null);
    const world = document.world();
    const put = (): never => {
      throw refusal;
    };
    Object.assign(world.store, { put });
    const taking = (): void => {
      takeSecondLooks(world, 10_000);
    };
    expect(thrownBy(taking)).toEqual(thrown);
    expect(looks(document)).toEqual([`id0 ${-BETWEEN} 0`]);
  });
});
