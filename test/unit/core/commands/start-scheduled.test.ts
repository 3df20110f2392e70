/** A schedule is due: what its run would do, and what can prevent it. */
import { status } from '../../../../src/core/status/status';
import type { Schedule } from '../../../../src/core/schedules/schedule';
import * as scheduling from '../../../../src/core/schedules/running';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { trouble, type Trouble } from '../../../../src/core/texts/trouble';
import { DAILY, keep, NOON, schedules, switchedOff } from '../schedules/one-schedule';
import { MemoryWorld } from '../../fixtures/memory-world';
import { fresh, full, rowsOf, ten, type Line } from '../../fixtures/rows';
import { troubled } from '../../fixtures/trouble';

const found = (n: number): string => status.found('2026-11-20', full(n), 'Asha', false);
const missing = (day: string): string => status.notFound(day, full(0), false);
const AGES = { on: '2026-11-23', notFound: 30, found: null };

/** So many rows, of which the first few have a name. */
function sheet(rows: number, named = 0): MemoryWorld {
  const line = (n: number): Line => (n < named ? [ten(n), 'Asha', found(n)] : [ten(n), '', '']);
  return new MemoryWorld(Array.from({ length: rows }, (_, n) => line(n)));
}

function prepared(document: MemoryWorld, change: Partial<Schedule> = {}) {
  const schedule = keep(document, change);
  return { schedule, ready: scheduling.prepare(document.world(), schedule) };
}

/** Why the schedule rests; null where it does not. */
function restsFor(document: MemoryWorld): Trouble | null {
  const [{ state }] = schedules(document) as [Schedule];
  return state.at === 'paused' ? state.trouble : null;
}

describe('forecast', () => {
  test.each([
    ['2026-10-25', 1],
    ['2026-10-26', 0],
  ])('not found on %s: %i to ask when it comes round tomorrow', (day, send) => {
    const document = new MemoryWorld([[ten(0), '', missing(day)]]);
    expect(scheduling.forecast(document.world(), keep(document))).toBe(send);
  });

  test('never more than the cap, and nothing that another table knows', () => {
    const document = sheet(5);
    const order = { ...DAILY.settings, cap: 3 };
    expect(scheduling.forecast(document.world(), keep(document, { settings: order }))).toBe(3);
    document.others = [rowsOf(sheet(3, 3).lines)];
    expect(scheduling.forecast(document.world(), keep(document, { settings: order }))).toBe(2);
  });
});

describe('the limits of a user', () => {
  const RESPONSIVE = {
    settings: { ...DAILY.settings, rhythm: { every: 'response', dayLimit: 4 } as const },
    sentToday: { day: '2026-11-23', numbers: 1 },
  };

  /** A world in which so many more numbers can be sent this month. */
  const inMonth = (document: MemoryWorld, left: number) => {
    const world = document.world();
    return { ...world, spending: { ...world.spending, left: () => left } };
  };

  test.each([
    [5, 5, 3],
    [5, 2, 2],
    [2, 5, 2],
    [0, 5, 0],
  ])('of %i new numbers, %i left this month and 3 today, %i are sent', (rows, left, most) => {
    const document = sheet(rows);
    const schedule = keep(document, RESPONSIVE);
    const world = inMonth(document, left);
    expect(scheduling.forecast(world, schedule)).toBe(most);
    const ready = scheduling.prepare(world, schedule);
    expect(ready?.planned ?? 0).toBe(most);
    expect(schedules(document)[0]?.sentToday).toEqual({ day: '2026-11-23', numbers: 1 + most });
  });

  test.each<[string, number, number, object]>([
    ['the month', 0, 4, { kind: 'failed', trouble: trouble('month-limit') }],
    ['the day', 5, 1, { kind: 'failed', trouble: trouble('schedule-day-limit') }],
    ['both', 0, 1, { kind: 'failed', trouble: trouble('month-limit') }],
  ])('%s: what prevents a run is told, and it stays on', (_, left, dayLimit, last) => {
    const document = sheet(2);
    const rhythm = { every: 'response', dayLimit } as const;
    const schedule = keep(document, {
      ...RESPONSIVE,
      settings: { ...DAILY.settings, rhythm },
      failures: 2,
    });
    expect(scheduling.prepare(inMonth(document, left), schedule)).toBeNull();
    expect(schedules(document)).toMatchObject([
      { last: { ...last, at: document.now }, state: { at: 'on' }, failures: 0, lastHandled: NOON },
    ]);
  });
});

test.each([
  ['of a schedule that awaits responses is removed before the rows are read', 'response', []],
  ['of a schedule that runs every hour stays', 'hour', ['naam.response.ab12']],
] as const)('a mark %s', (_, every, left) => {
  const document = sheet(2);
  document.store.set('naam.response.ab12', '1');
  const rhythm = every === 'hour' ? { every } : { every, dayLimit: 5 };
  let before: string[] = [];
  document.interrupt('read', () => {
    before = document.kept().filter((key) => key.startsWith('naam.response.'));
  });
  prepared(document, { settings: { ...DAILY.settings, rhythm } });
  expect(before).toEqual(left);
});

test('rows with a name of the user’s are left out, if the schedule skips them', () => {
  const document = sheet(3);
  document.own = new Set([1]);
  const skipping = { settings: { ...DAILY.settings, skipNamed: 'Customer' } };
  expect(scheduling.forecast(document.world(), keep(document, skipping))).toBe(2);
  expect(prepared(document, skipping).ready?.planned).toBe(2);
});

test('what is to be asked is ready, by the ages of its order', () => {
  const options = { ...DEFAULT_OPTIONS, country: 'IN', landlines: true } as const;
  const order = { ...DAILY.settings, cap: 3 };
  const document = sheet(5, 1);
  const { schedule, ready } = prepared(document, {
    options,
    settings: order,
    failures: 2,
    outcomes: 1,
  });
  const looked = { ...schedule, lastHandled: NOON, failures: 0, outcomes: 1 };
  expect(ready).toEqual({ schedule: looked, planned: 3, options: { ...options, again: AGES } });
  expect(schedules(document)).toEqual([looked]);
});

test.each([
  ['2026-10-24', 1],
  ['2026-10-25', null],
])('not found on %s: today it asks %p', (day, planned) => {
  const { ready } = prepared(new MemoryWorld([[ten(0), '', missing(day)]]));
  expect(ready?.planned ?? null).toBe(planned);
});

test('with nothing to ask it says so, and waits for the next time', () => {
  const document = sheet(2, 2);
  const { schedule, ready } = prepared(document, { failures: 2 });
  const last = { kind: 'nothing', at: document.now };
  expect(ready).toBeNull();
  expect(schedules(document)).toEqual([
    { ...schedule, lastHandled: NOON, failures: 0, outcomes: 2, last },
  ]);
});

test('what another row knows is still to be copied, free', () => {
  const { ready } = prepared(new MemoryWorld([[ten(0), 'Asha', found(0)], ...fresh([ten(0)])]));
  expect(ready?.planned).toBe(0);
});

test('without a key it rests, and the sheet says why', () => {
  const document = sheet(2);
  document.key = false;
  const { schedule, ready } = prepared(document);
  const state = { at: 'paused', trouble: trouble('no-key'), since: document.now };
  expect([ready, schedules(document)]).toEqual([null, [{ ...schedule, lastHandled: NOON, state }]]);
  expect(document.notes).toHaveLength(1);
  expect(document.notes[0]).toContain("Paused 2026-11-23: You haven't added a Naam key.");
});

test('in a copy without schedules it rests, whatever is to be asked', () => {
  const document = sheet(2);
  expect(switchedOff(() => prepared(document).ready)).toBeNull();
  expect(restsFor(document)).toEqual(trouble('schedules-off'));
});

test.each([
  [20, 9, '11'],
  [20, 10, null],
  [19, 0, null],
  [41, 20, '21'],
  [20, 20, null],
])('of %i results %i are left: gone and to be asked about are %p', (before, now, gone) => {
  const document = sheet(60, now);
  const { ready } = prepared(document, { outcomes: before });
  expect(restsFor(document)).toEqual(gone === null ? null : trouble('outcomes-vanished', gone));
  expect(ready === null).toBe(gone !== null);
});

describe('a sheet that cannot be read', () => {
  const SLOW = trouble('google-trouble', 'slow');

  test.each([0, 1])(
    'for a while, %i times before: it is tried again at the next tick',
    (failures) => {
      const document = sheet(2);
      document.fails.read = troubled('google-trouble', 'slow');
      const { schedule, ready } = prepared(document, { failures });
      const last = { kind: 'failed', at: document.now, trouble: SLOW };
      expect(ready).toBeNull();
      expect(schedules(document)).toEqual([{ ...schedule, failures: failures + 1, last }]);
      expect(document.notes).toEqual([]);
    },
  );

  test('for the third time: it rests for a person', () => {
    const document = sheet(2);
    document.fails.read = troubled('google-trouble', 'slow');
    prepared(document, { failures: 2 });
    expect(restsFor(document)).toEqual(SLOW);
  });

  test('for a reason that no time cures: it rests at once', () => {
    const document = sheet(2);
    document.fails.read = troubled('column-gone', 'Mobile');
    prepared(document);
    expect(restsFor(document)).toEqual(trouble('column-gone', 'Mobile'));
    expect(document.notes).toHaveLength(1);
  });
});

test('a note that Google refuses is no reason to fail; a bug is', () => {
  const document = sheet(2);
  document.key = false;
  document.fails.annotate = troubled('sheet-refused', 'protected');
  expect(prepared(document).ready).toBeNull();
  document.fails.annotate = new TypeError('oh');
  expect(() => prepared(document)).toThrow('oh');
});
