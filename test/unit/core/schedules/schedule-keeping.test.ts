/** Schedules created, changed, paused and resumed: who can do it, and what stays. */
import type { Schedule, ScheduleSettings } from '../../../../src/core/schedules/schedule';
import * as schedulesList from '../../../../src/core/schedules/list';
import * as schedulesRunning from '../../../../src/core/schedules/running';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { trouble } from '../../../../src/core/texts/trouble';
import { done } from '../../fixtures/batches';
import { keepIds } from '../../../../src/core/saved/past-results';
import { DAILY, keep, NINE, NOON, schedules, switchedOff } from './one-schedule';
import { MemoryWorld } from '../../fixtures/memory-world';
import { TABLE } from '../rows/small-table';
import { thrownBy } from '../../fixtures/trouble';

const WEEKLY: ScheduleSettings = { ...DAILY.settings, rhythm: { every: 'week', day: 1, hour: 7 } };
const GONE = trouble('column-gone', 'Mobile');
const RESTS = { at: 'paused', trouble: GONE, since: 5 } as const;
const FAILED = { kind: 'failed', at: 4, trouble: GONE } as const;

describe('an order', () => {
  test('makes a schedule that counts from now, with ages instead of what was asked by hand', () => {
    const document = new MemoryWorld();
    const asked = { again: 'all', replace: true, callbackUrl: 'https://a.example/' } as const;
    const options = { ...DEFAULT_OPTIONS, country: 'SG', ...asked } as const;
    const made = schedulesList.saveSchedule(document.world(), TABLE, options, WEEKLY);
    expect(made.id).toMatch(/^[0-9a-z]{4}$/);
    expect(made).toEqual({
      ...{ ...DAILY, id: made.id, settings: WEEKLY, lastHandled: NOON },
      options: { ...DEFAULT_OPTIONS, country: 'SG' },
    });
    expect(schedules(document)).toEqual([made]);
  });

  test('for a table that has one of this person’s changes that one, and wakes it not', () => {
    const document = new MemoryWorld();
    const state = { state: RESTS, failures: 2, outcomes: 40, last: FAILED };
    keep(document, state);
    const options = { ...DEFAULT_OPTIONS, landlines: true };
    schedulesList.saveSchedule(document.world(), TABLE, options, WEEKLY);
    expect(schedules(document)).toEqual([
      { ...DAILY, ...state, settings: WEEKLY, options, lastHandled: NOON },
    ]);
  });

  test.each([
    ['another table of the sheet', 'asha', { ...TABLE, tableId: 'second' }],
    ['a copy of the sheet', 'asha', { ...TABLE, sheetId: 2 }],
    ['the table, by another editor', 'ravi', TABLE],
  ])('for %s makes a second one', (_, who, table) => {
    const document = new MemoryWorld();
    keep(document);
    schedulesList.saveSchedule(document.world(who), table, DEFAULT_OPTIONS, WEEKLY);
    const made = schedules(document).filter(({ id }) => id !== 'ab12');
    expect(made).toMatchObject([{ owner: who, table, settings: WEEKLY }]);
    expect(schedules(document)).toContainEqual(DAILY);
  });

  test('for a twenty-first is refused; one of the twenty can still be changed', () => {
    const document = new MemoryWorld();
    for (let nth = 1; nth < 20; nth += 1) {
      keep(document, { id: `id${nth}`, owner: 'ravi', table: { ...TABLE, tableId: `t${nth}` } });
    }
    schedulesList.saveSchedule(document.world(), TABLE, DEFAULT_OPTIONS, DAILY.settings);
    const other = { ...TABLE, tableId: 'more' };
    expect(
      thrownBy(() => schedulesList.saveSchedule(document.world(), other, DEFAULT_OPTIONS, WEEKLY)),
    ).toEqual([...['schedule-exists', null]]);
    expect(
      schedulesList.saveSchedule(document.world(), TABLE, DEFAULT_OPTIONS, WEEKLY).settings,
    ).toEqual(WEEKLY);
    expect(schedules(document)).toHaveLength(20);
  });
});

describe('a word on a schedule', () => {
  const PAUSED = {
    at: 'paused',
    trouble: trouble('paused-by-you'),
    since: Date.UTC(2026, 10, 23, 12),
  };

  test.each<['pause' | 'resume' | 'delete', string, (schedule: Schedule) => unknown[]]>([
    ['pause', 'asha', (schedule) => [{ ...schedule, state: PAUSED }]],
    ['pause', 'ravi', (schedule) => [{ ...schedule, state: PAUSED }]],
    ['delete', 'asha', () => []],
    ['delete', 'ravi', () => []],
    [
      'resume',
      'asha',
      (schedule) => [
        { ...schedule, state: { at: 'on' }, failures: 0, outcomes: 0, lastHandled: NOON },
      ],
    ],
  ])('%s, by %s', (word, who, after) => {
    const document = new MemoryWorld();
    const other = keep(document, { id: 'cd34', owner: 'ravi' });
    const schedule = keep(document, { state: RESTS, failures: 2, outcomes: 40, last: FAILED });
    schedulesList.change(document.world(who), 'ab12', word);
    expect(schedules(document)).toEqual([...after(schedule), other]);
  });

  test('to spend counts only from who pays', () => {
    const document = new MemoryWorld();
    const schedule = keep(document, { state: RESTS });
    const [mine, theirs] = [document.world(), document.world('ravi')];
    const refused = ['schedule-of-another', null];
    expect(
      thrownBy(() => {
        schedulesList.change(theirs, 'ab12', 'resume');
      }),
    ).toEqual(refused);
    expect(thrownBy(() => schedulesList.ownSchedule(theirs, 'ab12'))).toEqual(refused);
    expect(schedulesList.ownSchedule(mine, 'ab12')).toEqual(schedule);
    expect(schedules(document)).toEqual([schedule]);
  });

  test('to delete takes the mark of a response that comes in between, too', () => {
    const document = new MemoryWorld();
    keep(document);
    const mark = 'naam.response.ab12';
    document.store.set(mark, '1');
    const world = document.world();
    const removed: string[] = [];
    const remove = (key: string): void => {
      removed.push(key);
      world.store.remove(key);
      if (key.startsWith('naam.schedule.')) document.store.set(mark, '2');
    };
    schedulesList.change({ ...world, store: { ...world.store, remove } }, 'ab12', 'delete');
    expect(removed).toEqual([mark, 'naam.schedule.ab12', mark]);
    expect(document.kept()).toEqual([]);
  });

  test('that is not there any more is answered so', () => {
    const document = new MemoryWorld();
    keep(document);
    const gone = ['no-schedule', null];
    expect(thrownBy(() => schedulesList.scheduleOf(document.world(), 'zz99'))).toEqual(gone);
    for (const word of ['pause', 'resume', 'delete'] as const) {
      expect(
        thrownBy(() => {
          schedulesList.change(document.world(), 'zz99', word);
        }),
      ).toEqual(gone);
    }
  });
});

test.each<[string, Partial<Schedule>[], boolean]>([
  ['no schedule', [], false],
  ['one of this person’s', [{}], true],
  ['one of theirs that rests', [{ state: RESTS }], false],
  ['one of another editor’s', [{ owner: 'ravi' }], false],
  ['one that rests, and one that does not', [{ state: RESTS }, { id: 'cd34' }], true],
])('with %s the trigger is needed: %s, %s', (_, changes, needed) => {
  const document = new MemoryWorld();
  for (const change of changes) keep(document, change);
  expect(schedulesList.needsTrigger(document.world())).toBe(needed);
  const secondLook = { at: document.now + 1, tries: 0 };
  const { head } = document.stand();
  keepIds(
    document.world(),
    head,
    [done(1, ['919876543210'], { found: 0, secondLook })],
    [head.run],
  );
  expect(schedulesList.needsTrigger(document.world())).toBe(true);
});

const BY_USER = { at: 'paused', trouble: trouble('paused-by-you'), since: 5 } as const;

test.each<[string, Partial<Schedule>[], boolean]>([
  ['no schedule', [], false],
  ['one that is on', [{}], false],
  ['one that ran', [{ last: { kind: 'ran', at: 4, sent: 1, found: 1 } }], false],
  ['one that was skipped', [{ last: { kind: 'skipped', at: 4 } }], false],
  ['one that is paused for a reason', [{ state: RESTS }], true],
  ['one that the user paused', [{ state: BY_USER }], false],
  ['one that failed', [{ last: FAILED }], true],
  ['one that failed before the user paused it', [{ state: BY_USER, last: FAILED }], true],
  ['another editor’s that failed', [{ owner: 'ravi', state: RESTS, last: FAILED }], false],
  ['two, of which one failed', [{}, { id: 'cd34', last: FAILED }], true],
])('%s needs attention: %#', (_, changes, needed) => {
  const document = new MemoryWorld();
  for (const change of changes) keep(document, change);
  expect(schedulesList.needsAttention(document.world())).toBe(needed);
});

test.each<[string, Partial<Schedule>, boolean, boolean]>([
  ['came round this morning', {}, true, true],
  ['came round, and was dealt with', { lastHandled: NINE }, false, true],
  [
    'comes round tonight',
    { settings: { ...WEEKLY, rhythm: { every: 'day', hour: 13 } } },
    false,
    true,
  ],
  ['rests', { state: RESTS }, false, false],
  ['is another editor’s', { owner: 'ravi' }, false, false],
])('a schedule that %s is due: %#', (_, change, due, dueWhereNoneMayRun) => {
  const document = new MemoryWorld();
  const one = keep(document, { lastHandled: NOON - 20, ...change });
  const find = (): Schedule[] => schedulesRunning.dueSchedules(document.world());
  expect(find()).toEqual(due ? [one] : []);
  expect(switchedOff(find)).toEqual(dueWhereNoneMayRun ? [one] : []);
});

test('one that came round while a run was going on says so, and waits for the next time', () => {
  const document = new MemoryWorld();
  schedulesRunning.skip(document.world(), keep(document));
  const last = { kind: 'skipped', at: document.now };
  expect(schedules(document)).toEqual([{ ...DAILY, lastHandled: NOON, last }]);
});
