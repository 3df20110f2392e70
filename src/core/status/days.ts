/** Days of the calendar as numbers, so that they can be counted without a clock or a zone. */
/** Days since 1970-01-01 of a proleptic Gregorian date, given as YYYY-MM-DD. */
export function dayNumber(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return numberOf(year, month, date);
}

/** The same from its parts; a month of 13 is January of the next year. */
export function numberOf(year: number, month: number, date: number): number {
  // Years begin in March here, so that the leap day stands at the end of one.
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * m + 2) / 5) + date - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468;
}

/** The date of a day number as YYYY-MM-DD. */
export function dayOf(number: number): Day {
  const { year, month, date } = partsOf(number);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** Year, month (1–12) and date of a day number. */
export function partsOf(number: number): { year: number; month: number; date: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapless =
    dayOfEra -
    Math.floor(dayOfEra / 1_460) +
    Math.floor(dayOfEra / 36_524) -
    Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapless / 365);
  const before = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const m = Math.floor((5 * (dayOfEra - before) + 2) / 153);
  const date = dayOfEra - before - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** How many days a month (1–12) has. */
export function daysIn(year: number, month: number): number {
  return numberOf(year, month + 1, 1) - numberOf(year, month, 1);
}

/** A day as YYYY-MM-DD in the spreadsheet's time zone. */
export type Day = string;
