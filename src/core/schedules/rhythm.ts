/**
 * When a schedule comes round, in wall time. A moment is the hour of a day as one number, so that
 * an hour that the clocks skip, or show twice, is no special case: what is due is what has begun.
 */
import { type Day, dayNumber, dayOf, daysIn, partsOf, weekdayOf } from '../status/days';

export type Rhythm =
  | { readonly every: 'hour' }
  /** As form responses arrive, and once an hour. `dayLimit`: most distinct numbers a day. */
  | { readonly every: 'response'; readonly dayLimit: number }
  /** `hour`: 0–23, in the spreadsheet's time zone. */
  | { readonly every: 'day'; readonly hour: number }
  /** `day`: 1 is Monday. */
  | { readonly every: 'week'; readonly day: number; readonly hour: number }
  /** `date`: 1–31; in shorter months the last day. */
  | { readonly every: 'month'; readonly date: number; readonly hour: number };

/** Those that come round at an hour of a day. */
export type DailyRhythm = Extract<Rhythm, { readonly hour: number }>;

/** A day and an hour of it, as the clock on the wall shows them. */
export interface WallTime {
  readonly day: Day;
  readonly hour: number;
}

/** Hours of wall time since 1970-01-01, 0 o'clock. */
export type Moment = number;

const HOURS = 24;

export function momentOf({ day, hour }: WallTime): Moment {
  return dayNumber(day) * HOURS + hour;
}

export function wallTimeOf(moment: Moment): WallTime {
  const day = Math.floor(moment / HOURS);
  return { day: dayOf(day), hour: moment - day * HOURS };
}

/** The latest time it came round, now included. */
export function lastTime(rhythm: Rhythm, now: Moment): Moment {
  if (!('hour' in rhythm)) return now;
  let day = Math.floor((now - rhythm.hour) / HOURS);
  while (!comesOn(rhythm, day)) day -= 1;
  return day * HOURS + rhythm.hour;
}

/** The first time it comes round after now. */
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
