import { serialOf } from './time-zone';

interface TypedNumber {
  value: number;
  format: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Reads a typed date or time by the spreadsheet's locale. Returns null for other texts. [6.2 INF] */
export function typedDate(text: string, locale: string, today: () => number): TypedNumber | null {
  const [datePart, timePart] = split(text);
  const time = timePart === undefined ? 0 : timeOf(timePart);
  if (time === null) return null;
  if (datePart === '') return { value: time, format: timeFormat(timePart ?? '') };
  const date = dateOf(datePart, locale, today);
  if (!date) return null;
  if (timePart === undefined) return date;
  return { value: date.value + time, format: `${date.format} ${timeFormat(timePart)}` };
}

function split(text: string): [string, string?] {
  const match = /^(.*?)\s*((?:^|\s)\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)$/i.exec(text);
  return match ? [match[1] ?? '', (match[2] ?? '').trim()] : [text];
}

function timeOf(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/i.exec(text);
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  if (hours > 24 || minutes > 59 || seconds > 59) return null;
  const half = match[4]?.toLowerCase();
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return (hour * 3600 + minutes * 60 + seconds) / 86_400;
}

function timeFormat(text: string): string {
  const half = /m$/i.test(text) ? ' am/pm' : '';
  return (/:\d\d:/.test(text) ? 'h:mm:ss' : 'h:mm') + half;
}

function dateOf(text: string, locale: string, today: () => number): TypedNumber | null {
  const thisYear = (): number => new Date(today()).getUTCFullYear();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const parts = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (parts) {
    const us = locale === 'en_US';
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    const full = parts[3] === undefined ? thisYear() : fullYear(Number(parts[3]));
    const format = us ? 'm/d/yyyy' : 'dd/mm/yyyy';
    return us ? day(full, first, second, format) : day(full, second, first, format);
  }
  const named = /^(?:(\d{1,2})[-\s])?([a-z]{3})[a-z]*(?:[-\s](\d{1,2}),?)?(?:[-\s](\d{4}))?$/i.exec(
    text,
  );
  const month = MONTHS.indexOf(named?.[2]?.toLowerCase() ?? '') + 1;
  if (!named || month === 0 || (named[1] ?? named[3]) === undefined) return null;
  return day(Number(named[4] ?? thisYear()), month, Number(named[1] ?? named[3]), 'd mmm yyyy');
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function day(year: number, month: number, date: number, format: string): TypedNumber | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return { value: serialOf(at.getTime()), format };
}
