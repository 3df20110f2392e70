/** Formats numbers, money and times for India, in both languages. */
import type { Language } from '../../src/protocol';

/** Returns "1,00,000" for 100000. */
export function grouped(n: number): string {
  return n.toLocaleString('en-IN');
}

/** Returns whole rupees: "₹1,624". */
export function rupees(amount: number): string {
  return '₹' + grouped(Math.round(amount));
}

/** Returns day and time, e.g. "23 Nov, 4:05 pm", of ms since 1970, here or in another time zone. */
export function moment(at: number, language: Language, timeZone?: string): string {
  const parts = { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;
  try {
    return new Date(at).toLocaleString(language + '-IN', { ...parts, timeZone });
  } catch {
    return moment(at, language);
  }
}

/** Returns a day (YYYY-MM-DD), e.g. "Mon, 23 Nov", independent of the browser's time zone. */
export function dayWords(day: string, language: Language): string {
  return new Date(day).toLocaleDateString(language + '-IN', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
}

/** Returns an hour (0–23): "9 am" for 9. */
export function hourWords(hour: number, language: Language): string {
  const on = new Date(Date.UTC(2024, 0, 1, hour));
  return on.toLocaleTimeString(language + '-IN', { hour: 'numeric', timeZone: 'UTC' });
}

/** Returns the name of a time zone: "India Standard Time" for Asia/Kolkata. */
export function zoneWords(timeZone: string, language: Language): string {
  try {
    const format = new Intl.DateTimeFormat(language + '-IN', { timeZone, timeZoneName: 'long' });
    const parts = format.formatToParts(new Date());
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}

/** Returns the name of a weekday: "Monday" for 1. */
export function weekdayWords(day: number, language: Language): string {
  const on = new Date(Date.UTC(2024, 0, day));
  return on.toLocaleDateString(language + '-IN', { weekday: 'long', timeZone: 'UTC' });
}

/** Returns the letters of a one-based column: "A" for 1, "AA" for 27. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
