/** A schedule, as saved and as requested: what is accepted, and what is refused. */
import fc from 'fast-check';
import {
  pausedFor,
  readScheduleSettings,
  SCHEDULE,
  scheduleKey,
  schedulesIn,
  scheduleText,
  type Schedule,
  type ScheduleSettings,
} from '../../../../src/core/schedules/schedule';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { trouble } from '../../../../src/core/texts/trouble';
import { believes, COUNT, NUMBER, OBJECT, TEXT, WORD } from '../../fixtures/believes';
import { thrownBy } from '../../fixtures/trouble';

const ORDER: ScheduleSettings = {
  rhythm: { every: 'week', day: 1, hour: 9 },
  notFoundAfter: 30,
  foundAfter: null,
  cap: 500,
  skipNamed: null,
};
const MADE: Schedule = {
  id: 'ab12',
  owner: 'somebody',
  table: { sheetId: 0, tableId: 't', headers: { phone: 'मोबाइल', name: 'Name', status: 'S' } },
  options: DEFAULT_OPTIONS,
  settings: ORDER,
  state: { at: 'on' },
  lastHandled: 498_000,
  failures: 0,
  outcomes: 12,
  last: null,
  sentToday: null,
};

const saved = (...texts: string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, i) => [scheduleKey(`k${i}`), text]));
const changed = (change: object): string => JSON.stringify({ v: 1, ...MADE, ...change });

test('it is read as it was saved, in characters that any store keeps', () => {
  const paused = pausedFor(MADE, trouble('column-gone', 'Mobile'), 5);
  for (const one of [MADE, paused]) {
    expect(scheduleText(one)).toMatch(/^[ -~]*$/);
    expect(schedulesIn(saved(scheduleText(one)))).toEqual([one]);
  }
});

test('what an older version did not save is as usual', () => {
  const { options: _, ...rest } = MADE;
  const { skipNamed, ...settings } = ORDER;
  expect(skipNamed).toBeNull();
  expect(schedulesIn(saved(JSON.stringify({ v: 1, ...rest, settings })))).toEqual([MADE]);
});

test.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a newer version', changed({ v: 2 })],
  ['nobody’s', changed({ owner: undefined })],
  ['a state that is none', changed({ state: { at: 'dancing' } })],
  ['a reason that is none', changed({ state: { at: 'paused', since: 1, trouble: { code: 'x' } } })],
  ['a country that is none', changed({ options: { ...DEFAULT_OPTIONS, country: 'XX' } })],
  ['a rhythm that is none', changed({ order: { ...ORDER, rhythm: { every: 'year' } } })],
])('%s is left out, and the others are read', (_, text) => {
  expect(schedulesIn(saved(text, scheduleText(MADE)))).toEqual([MADE]);
});

test('properties of anything else are no schedules', () => {
  expect(schedulesIn({ 'naam.run': scheduleText(MADE), other: '' })).toEqual([]);
});

test('every order that a panel can make is read as it is', () => {
  const age = fc.option(fc.integer({ min: 1, max: 3_650 }));
  const hour = fc.integer({ min: 0, max: 23 });
  const rhythm = fc.oneof(
    fc.constant({ every: 'hour' as const }),
    fc.record({
      every: fc.constant('response' as const),
      dayLimit: fc.integer({ min: 1, max: 100_000 }),
    }),
    fc.record({ every: fc.constant('day' as const), hour }),
    fc.record({ every: fc.constant('week' as const), day: fc.integer({ min: 1, max: 7 }), hour }),
    fc.record({
      every: fc.constant('month' as const),
      date: fc.integer({ min: 1, max: 31 }),
      hour,
    }),
  );
  const cap = fc.integer({ min: 1, max: 100_000 });
  const skipNamed = fc.option(fc.string({ minLength: 1, maxLength: 1_000 }));
  const orders = fc.record({ rhythm, notFoundAfter: age, foundAfter: age, cap, skipNamed });
  fc.assert(
    fc.property(orders, (order) => {
      expect(readScheduleSettings({ ...order, more: 1 })).toEqual(order);
    }),
  );
});

test.each([
  { ...ORDER, rhythm: { every: 'month', date: 31, hour: 23 }, notFoundAfter: 3_650, cap: 100_000 },
  { ...ORDER, rhythm: { every: 'month', date: 1, hour: 0 }, foundAfter: 1, cap: 1 },
  { ...ORDER, rhythm: { every: 'week', day: 7, hour: 0 }, skipNamed: 'x'.repeat(1_000) },
  { ...ORDER, rhythm: { every: 'response', dayLimit: 100_000 } },
  { ...ORDER, rhythm: { every: 'response', dayLimit: 1 } },
])('the largest and smallest values are read as they are: %#', (order) => {
  expect(readScheduleSettings(order)).toEqual(order);
});

const every = (rhythm: object) => ({ ...ORDER, rhythm });

test.each<[string, unknown, what: string]>([
  ['nothing', null, 'schedule'],
  ['no cap', { ...ORDER, cap: undefined }, 'maximum numbers'],
  ['a cap of none', { ...ORDER, cap: 0 }, 'maximum numbers'],
  ['a cap beyond all sheets', { ...ORDER, cap: 100_001 }, 'maximum numbers'],
  ['half a number', { ...ORDER, cap: 1.5 }, 'maximum numbers'],
  ['an age of none', { ...ORDER, foundAfter: 0 }, 'days'],
  ['an age of more than ten years', { ...ORDER, foundAfter: 3_651 }, 'days'],
  ['an age that is left out', { ...ORDER, foundAfter: undefined }, 'days'],
  ['an age in words', { ...ORDER, notFoundAfter: '30' }, 'days'],
  ['a column that is no text', { ...ORDER, skipNamed: 3 }, 'column'],
  ['a column without a header', { ...ORDER, skipNamed: '' }, 'column'],
  ['a header longer than any', { ...ORDER, skipNamed: 'x'.repeat(1_001) }, 'column'],
  ['no rhythm', { ...ORDER, rhythm: 'daily' }, 'rhythm'],
  ['the hour 24', every({ every: 'day', hour: 24 }), 'hour'],
  ['no hour', every({ every: 'day' }), 'hour'],
  ['no day of the week', every({ every: 'week', hour: 1 }), 'day'],
  ['an eighth day of the week', every({ every: 'week', day: 8, hour: 1 }), 'day'],
  ['a day before the first', every({ every: 'month', date: 0, hour: 1 }), 'date'],
  ['a day after the last', every({ every: 'month', date: 32, hour: 1 }), 'date'],
  ['the hour before the first', every({ every: 'day', hour: -1 }), 'hour'],
  ['no first day of the week', every({ every: 'week', day: 0, hour: 1 }), 'day'],
  ['no hour in a week', every({ every: 'week', day: 1 }), 'hour'],
  ['no hour in a month', every({ every: 'month', date: 1, hour: 24 }), 'hour'],
  ['no limit of a day', every({ every: 'response' }), 'maximum numbers'],
  ['a limit of none', every({ every: 'response', dayLimit: 0 }), 'maximum numbers'],
  ['a limit beyond all', every({ every: 'response', dayLimit: 100_001 }), 'maximum numbers'],
  ['every minute', every({ every: 'minute' }), 'how often'],
])('an order with %s is refused, and it is said what of it', (_, order, what) => {
  expect(thrownBy(() => readScheduleSettings(order))).toEqual(['bad-request', what]);
});

test('they stand in the order of their ids, however the store gives them', () => {
  const [one, two] = ['aa11', 'bb22'].map((id) => ({ ...MADE, id }));
  const texts = [two, one].map((made) => [scheduleKey(made?.id ?? ''), changed({ ...made })]);
  expect(schedulesIn(Object.fromEntries(texts) as Record<string, string>)).toEqual([one, two]);
});

test('at rest it keeps its order, and says why and since when', () => {
  const state = { at: 'paused', trouble: { code: 'column-gone', about: 'Mobile' }, since: 5 };
  expect(pausedFor(MADE, trouble('column-gone', 'Mobile'), 5)).toEqual({ ...MADE, state });
});

test('a schedule, and how its last run ended', () => {
  const schedule = { v: 1, ...MADE };
  const reason = { code: 'no-key', about: null };
  const ran = { kind: 'ran', at: 1, sent: 2, found: 3 };
  const failed = { kind: 'failed', at: 1, trouble: reason };
  const paused = { at: 'paused', trouble: reason, since: 4 };
  believes(
    SCHEDULE,
    { ...schedule, last: ran },
    ['v', [undefined, 2, '1']],
    ['id owner', TEXT],
    ['state table last', OBJECT],
    ['lastHandled last.at', NUMBER],
    ['failures outcomes last.sent last.found', COUNT],
    ['state.at last.kind', WORD],
  );
  believes(SCHEDULE, { ...schedule, last: failed }, ['last.at', NUMBER], ['last.trouble', OBJECT]);
  believes(SCHEDULE, { ...schedule, last: { kind: 'nothing', at: 1 } }, ['last.at', NUMBER]);
  believes(SCHEDULE, { ...schedule, last: { kind: 'skipped', at: 1 } });
  believes(
    SCHEDULE,
    { ...schedule, state: paused },
    ['state.since', NUMBER],
    ['state.trouble', OBJECT],
  );
  believes(
    SCHEDULE,
    { ...schedule, sentToday: { day: '2026-11-23', numbers: 5 } },
    ['sentToday', OBJECT],
    ['sentToday.day', TEXT],
    ['sentToday.numbers', COUNT],
  );
});
