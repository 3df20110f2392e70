/** Days of the calendar as numbers, so that they can be counted without a clock or a zone. */

/** A day as YYYY-MM-DD in the spreadsheet's time zone. */
export type Day = string;

const DAY_MS = 86_400_000;

/** Returns the days since 1970-01-01 of a date given as YYYY-MM-DD. */
export function dayNumber(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Date.UTC would take a year below 100 for one of the 20th century.
  return new Date(0).setUTCFullYear(year, month - 1, date) / DAY_MS;
}

/** Returns the date of a day number as YYYY-MM-DD. */
export function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** Returns year, month (1–12) and date of a day number. */
export function partsOf(number: number): { year: number; month: number; date: number } {
  const date = new Date(number * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
  };
}

/** Returns 1 for a Monday, 7 for a Sunday. */
export function weekdayOf(number: number): number {
  return new Date(number * DAY_MS).getUTCDay() || 7;
}

/** Returns how many days a month (1–12) has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
