/** When a schedule is due, compared with a walk through the hours of the calendar. */
import fc from 'fast-check';
import {
  lastTime,
  momentOf,
  nextTime,
  wallTimeOf,
  type Rhythm,
} from '../../../../src/core/schedules/rhythm';

const HOUR_MS = 3_600_000;
/** Within a month's schedule no gap is longer. */
const LONGEST = 24 * 32;

const hour = fc.integer({ min: 0, max: 23 });
const rhythms: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.constant<Rhythm>({ every: 'hour' }),
  fc.constant<Rhythm>({ every: 'response', dayLimit: 200 }),
  fc.record({ every: fc.constant('day' as const), hour }),
  fc.record({ every: fc.constant('week' as const), day: fc.integer({ min: 1, max: 7 }), hour }),
  fc.record({ every: fc.constant('month' as const), date: fc.integer({ min: 1, max: 31 }), hour }),
);
const moments = fc.integer({
  min: Date.UTC(2020, 0, 1) / HOUR_MS,
  max: Date.UTC(2110, 0, 1) / HOUR_MS,
});

/** By the words of the product, and by JavaScript's calendar. */
function comes(rhythm: Rhythm, moment: number): boolean {
  const date = new Date(moment * HOUR_MS);
  if (!('hour' in rhythm)) return true;
  if (date.getUTCHours() !== rhythm.hour) return false;
  if (rhythm.every === 'day') return true;
  if (rhythm.every === 'week') return (date.getUTCDay() || 7) === rhythm.day;
  const next = new Date((moment + 24) * HOUR_MS);
  const isLast = next.getUTCDate() === 1;
  return date.getUTCDate() === rhythm.date || (isLast && date.getUTCDate() < rhythm.date);
}

function walk(rhythm: Rhythm, from: number, step: 1 | -1): number {
  for (let hours = 0; hours <= LONGEST; hours += 1) {
    if (comes(rhythm, from + hours * step)) return from + hours * step;
  }
  throw new Error(`never: ${JSON.stringify(rhythm)}`);
}

test('the latest time is the first that a walk into the past meets, now included', () => {
  fc.assert(
    fc.property(rhythms, moments, (rhythm, now) => {
      expect(lastTime(rhythm, now)).toBe(walk(rhythm, now, -1));
    }),
    { numRuns: 1_000 },
  );
});

test('the next time is the first that a walk into the future meets, now excluded', () => {
  fc.assert(
    fc.property(rhythms, moments, (rhythm, now) => {
      expect(nextTime(rhythm, now)).toBe(walk(rhythm, now + 1, 1));
    }),
    { numRuns: 1_000 },
  );
});

test('after the next time it is the latest, and before it is not', () => {
  fc.assert(
    fc.property(rhythms, moments, (rhythm, now) => {
      const next = nextTime(rhythm, now);
      expect(lastTime(rhythm, next)).toBe(next);
      expect(lastTime(rhythm, next - 1)).toBe(lastTime(rhythm, now));
    }),
  );
});

test('a moment is the wall time that it was made of', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      expect(momentOf(wallTimeOf(moment))).toBe(moment);
    }),
  );
  expect(wallTimeOf(momentOf({ day: '2027-02-28', hour: 23 }) + 1)).toEqual({
    day: '2027-03-01',
    hour: 0,
  });
});

test.each([
  ['2027-01-15', ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']],
  ['2028-02-01', ['2028-02-29', '2028-03-31', '2028-04-30']],
  ['2027-12-30', ['2027-12-31', '2028-01-31', '2028-02-29']],
])('on the 31st of each month, from %s: the last day of the shorter ones', (day, days) => {
  let now = momentOf({ day, hour: 0 });
  const seen = days.map(() => {
    now = nextTime({ every: 'month', date: 31, hour: 9 }, now);
    return wallTimeOf(now);
  });
  expect(seen).toEqual(days.map((one) => ({ day: one, hour: 9 })));
});
