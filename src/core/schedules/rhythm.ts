/** Computes when a schedule is due, in local time. */
import { type Day, dayNumber, dayOf, daysIn, partsOf, weekdayOf } from '../status/days';

export type Rhythm =
  | { readonly every: 'hour' }
  /** When form responses arrive, and every hour. `dayLimit`: the most distinct numbers in a day. */
  | { readonly every: 'response'; readonly dayLimit: number }
  /** `hour`: 0–23, in the spreadsheet's time zone. */
  | { readonly every: 'day'; readonly hour: number }
  /** `day`: 1 is Monday. */
  | { readonly every: 'week'; readonly day: number; readonly hour: number }
  /** `date`: 1–31; in shorter months the last day. */
  | { readonly every: 'month'; readonly date: number; readonly hour: number };

/** The rhythms that have an hour of the day. */
type DailyRhythm = Extract<Rhythm, { readonly hour: number }>;

/** A day and an hour (0–23) in local time. */
export interface WallTime {
  readonly day: Day;
  readonly hour: number;
}

/**
 * Hours of local time since 1970-01-01, 0 o'clock. A moment is due if it has begun, so hours that a clock
 * change skips or repeats are no special case.
 */
export type Moment = number;

const HOURS = 24;

/** Returns the moment of a day and hour. */
export function momentOf({ day, hour }: WallTime): Moment {
  return dayNumber(day) * HOURS + hour;
}

/** Returns the day and hour of a moment. */
export function wallTimeOf(moment: Moment): WallTime {
  const day = Math.floor(moment / HOURS);
  return { day: dayOf(day), hour: moment - day * HOURS };
}

/** Returns the last moment at which it was due, including now. */
export function lastTime(rhythm: Rhythm, now: Moment): Moment {
  if (!('hour' in rhythm)) return now;
  let day = Math.floor((now - rhythm.hour) / HOURS);
  while (!comesOn(rhythm, day)) day -= 1;
  return day * HOURS + rhythm.hour;
}

/** Returns the first moment after now at which it is due. */
export function nextTime(rhythm: Rhythm, now: Moment): Moment {
  if (!('hour' in rhythm)) return now + 1;
  let day = Math.floor((now - rhythm.hour) / HOURS) + 1;
  while (!comesOn(rhythm, day)) day += 1;
  return day * HOURS + rhythm.hour;
}

function comesOn(rhythm: DailyRhythm, day: number): boolean {
  if (rhythm.every === 'day') return true;
  if (rhythm.every === 'week') return weekdayOf(day) === rhythm.day;
  const { year, month, date } = partsOf(day);
  return date === Math.min(rhythm.date, daysIn(year, month));
}
