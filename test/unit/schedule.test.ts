/** A schedule as it is saved and ordered: what is read, and what is refused. */
import fc from 'fast-check';
import {
  pausedFor,
  readOrder,
  scheduleKey,
  schedulesIn,
  scheduleText,
  type Schedule,
  type ScheduleOrder,
} from '../../src/core/schedule';
import { USUAL } from '../../src/core/ticket';
import { trouble, troubleOf } from '../../src/core/trouble';

const ORDER: ScheduleOrder = {
  rhythm: { every: 'week', day: 1, hour: 9 },
  notFoundAfter: 30,
  foundAfter: null,
  refusedAfter: 90,
  cap: 500,
};
const MADE: Schedule = {
  id: 'ab12',
  owner: 'somebody',
  table: { sheetId: 0, tableId: 't', headers: { phone: 'मोबाइल', name: 'Name', status: 'S' } },
  options: USUAL,
  order: ORDER,
  state: { at: 'on' },
  handled: 498_000,
  failures: 0,
  outcomes: 12,
  last: null,
};

const saved = (...texts: string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, i) => [scheduleKey(`k${i}`), text]));
const without = (change: object): string => JSON.stringify({ v: 1, ...MADE, ...change });

function codeOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (thrown) {
    return troubleOf(thrown).code;
  }
}

test('it is read as it was saved, in characters that any store keeps', () => {
  const paused = pausedFor(MADE, trouble('column-gone', 'Mobile'), 5);
  for (const one of [MADE, paused]) {
    expect(scheduleText(one)).toMatch(/^[ -~]*$/);
    expect(schedulesIn(saved(scheduleText(one)))).toEqual([one]);
  }
});

test('what an older version did not save is as usual', () => {
  const { options: _, ...rest } = MADE;
  expect(schedulesIn(saved(JSON.stringify({ v: 1, ...rest })))).toEqual([MADE]);
});

test.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a newer version', without({ v: 2 })],
  ['nobody’s', without({ owner: undefined })],
  ['a state that is none', without({ state: { at: 'dancing' } })],
  ['a reason that is none', without({ state: { at: 'paused', since: 1, trouble: { code: 'x' } } })],
  ['a rhythm that is none', without({ order: { ...ORDER, rhythm: { every: 'year' } } })],
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
    fc.record({ every: fc.constant('day' as const), hour }),
    fc.record({ every: fc.constant('week' as const), day: fc.integer({ min: 1, max: 7 }), hour }),
    fc.record({
      every: fc.constant('month' as const),
      date: fc.integer({ min: 1, max: 31 }),
      hour,
    }),
  );
  const cap = fc.integer({ min: 1, max: 100_000 });
  const orders = fc.record({ rhythm, notFoundAfter: age, foundAfter: age, refusedAfter: age, cap });
  fc.assert(
    fc.property(orders, (order) => {
      expect(readOrder({ ...order, more: 1 })).toEqual(order);
    }),
  );
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['no cap', { ...ORDER, cap: undefined }],
  ['a cap of none', { ...ORDER, cap: 0 }],
  ['a cap beyond all sheets', { ...ORDER, cap: 100_001 }],
  ['half a number', { ...ORDER, cap: 1.5 }],
  ['an age of none', { ...ORDER, foundAfter: 0 }],
  ['an age that is left out', { ...ORDER, foundAfter: undefined }],
  ['an age in words', { ...ORDER, notFoundAfter: '30' }],
  ['the hour 24', { ...ORDER, rhythm: { every: 'day', hour: 24 } }],
  ['no hour', { ...ORDER, rhythm: { every: 'day' } }],
  ['an eighth day of the week', { ...ORDER, rhythm: { every: 'week', day: 8, hour: 1 } }],
  ['a day before the first', { ...ORDER, rhythm: { every: 'month', date: 0, hour: 1 } }],
  ['every minute', { ...ORDER, rhythm: { every: 'minute' } }],
])('an order with %s is refused', (_, order) => {
  expect(codeOf(() => readOrder(order))).toBe('bad-request');
});
