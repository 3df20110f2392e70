/** Days of the calendar as numbers, compared with JavaScript's calendar. */
import fc from 'fast-check';
import { dayNumber, dayOf, daysIn, partsOf, weekdayOf } from '../../../../src/core/status/days';

const DAY_MS = 86_400_000;
const LAST = Date.UTC(2370, 0, 1) / DAY_MS;
/** Four hundred years: after them the calendar begins anew. */
const days = fc.integer({ min: LAST - 146_097, max: LAST });
const dateOf = (day: number): Date => new Date(day * DAY_MS);

test('a day is the number of days since 1970, there and back', () => {
  fc.assert(
    fc.property(days, (day) => {
      const text = dateOf(day).toISOString().slice(0, 10);
      expect(dayNumber(text)).toBe(day);
      expect(dayOf(day)).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('its parts and its weekday are those of the calendar', () => {
  fc.assert(
    fc.property(days, (day) => {
      const date = dateOf(day);
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
      expect(partsOf(day)).toEqual({ ...parts, date: date.getUTCDate() });
      expect(weekdayOf(day)).toBe(date.getUTCDay() || 7);
    }),
    { numRuns: 2_000 },
  );
});

test('every month of four hundred years has as many days as in the calendar', () => {
  for (let month = 0; month < 4_800; month += 1) {
    const last = new Date(Date.UTC(1970, month + 1, 0));
    const [year, nth] = [last.getUTCFullYear(), last.getUTCMonth() + 1];
    if (daysIn(year, nth) !== last.getUTCDate()) throw new Error(`${year}-${nth}`);
  }
});

test.each([
  [1970, 28],
  [2000, 29],
  [2026, 28],
  [2028, 29],
  [2100, 28],
])('February %i has %i days', (year, count) => {
  expect(daysIn(year, 2)).toBe(count);
});

test.each(['0033-04-03', '0900-12-31', '1600-02-29', '1999-12-31', '2000-02-29', '2000-03-01'])(
  '%s is the day of its number',
  (text) => {
    const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
    expect([dayNumber(text), dayOf(day)]).toEqual([day, text]);
  },
);

test('the day after the last of December is the first of January', () => {
  expect(dayOf(dayNumber('2026-12-31') + 1)).toBe('2027-01-01');
});
