/** Numbers, money and moments as people in India read them, in either language. */
import type { Language } from '../../src/protocol';

/** 100000 → 1,00,000. */
export function grouped(n: number): string {
  return n.toLocaleString('en-IN');
}

/** Whole rupees: ₹1,624. */
export function rupees(amount: number): string {
  return '₹' + grouped(Math.round(amount));
}

/** A day and the time on it, e.g. 23 Nov, 4:05 pm: here, or in a zone that the browser knows. */
export function moment(at: number, language: Language, timeZone?: string): string {
  const parts = { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;
  try {
    return new Date(at).toLocaleString(language + '-IN', { ...parts, timeZone });
  } catch {
    return moment(at, language);
  }
}

/** A day of wall time, e.g. Mon, 23 Nov: it is the same wherever the browser is. */
export function dayWords(day: string, language: Language): string {
  return new Date(day).toLocaleDateString(language + '-IN', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
}

/** Returns a full hour of wall time: 9 → 9 am. */
export function hourWords(hour: number, language: Language): string {
  const on = new Date(Date.UTC(2024, 0, 1, hour));
  return on.toLocaleTimeString(language + '-IN', { hour: 'numeric', timeZone: 'UTC' });
}

/** Returns the zone's name: Asia/Kolkata → India Standard Time. */
export function zoneWords(timeZone: string, language: Language): string {
  try {
    const format = new Intl.DateTimeFormat(language + '-IN', { timeZone, timeZoneName: 'long' });
    const parts = format.formatToParts(new Date());
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}

/** 1 → Monday. */
export function weekdayWords(day: number, language: Language): string {
  const on = new Date(Date.UTC(2024, 0, day));
  return on.toLocaleDateString(language + '-IN', { weekday: 'long', timeZone: 'UTC' });
}

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
