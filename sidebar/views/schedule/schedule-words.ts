/** Describes in words what a schedule does, and when. */
import type {
  Language,
  Rhythm,
  ScheduleEndView,
  ScheduleOrder,
  ScheduleView,
} from '../../../src/protocol';
import { dayWords, hourWords, moment, weekdayWords, zoneWords } from '../../words/numbers';
import type { Say } from '../../words/say';

/** A language, and its sentences. */
export interface Voice {
  readonly language: Language;
  readonly say: Say;
}

/** Results that are looked up again after some days: setting, label, description, and default days. */
export const AGES = [
  ['notFoundAfter', 'split.notFound', 'aged.notFound', 30],
  ['foundAfter', 'split.found', 'aged.found', 180],
] as const;

/** Returns "Every Monday around 9 am: new rows and numbers with no name for 30 days. Up to …". */
export function orderWords(order: ScheduleOrder, voice: Voice): string {
  const { say, language } = voice;
  const aged = AGES.flatMap(([name, , key]) => {
    const n = order[name];
    return n === null ? [] : [say(key, { n })];
  });
  const list = new Intl.ListFormat(language + '-IN');
  const { rhythm, cap, skipNamed } = order;
  const summary = say('schedule.summary', {
    when: rhythmWords(rhythm, voice),
    what: list.format([say('schedule.newRows'), ...aged]),
    n: cap,
  });
  const limit =
    rhythm.every === 'response' ? [say('schedule.dayLimit', { n: rhythm.dayLimit })] : [];
  const left = skipNamed === null ? [] : [say('schedule.skips', { header: skipNamed })];
  return [summary, ...limit, ...left].join(' ');
}

function rhythmWords(rhythm: Rhythm, voice: Voice): string {
  const { say, language } = voice;
  if (!('hour' in rhythm)) return say(`every.${rhythm.every}`);
  const time = hourWords(rhythm.hour, language);
  return say('schedule.aboutTime', { when: daysWords(rhythm, voice), time });
}

function daysWords(rhythm: Extract<Rhythm, { hour: number }>, { say, language }: Voice): string {
  if (rhythm.every === 'day') return say('every.day');
  if (rhythm.every === 'week') {
    return say('every.weekday', { day: weekdayWords(rhythm.day, language) });
  }
  const { date } = rhythm;
  return date === LAST_DATE ? say('every.lastDay') : say('every.date', { date: String(date) });
}

/** The date that means the last day of each month. */
export const LAST_DATE = 31;

/** Returns "leads › Mobile", the tab and the header of a schedule's column. */
export function titleWords({ tab, header }: ScheduleView, { say }: Voice): string {
  const sheet = tab ?? say('schedule.sheetDeleted');
  return header === '' ? sheet : sheet + ' › ' + header;
}

/** Returns when it runs next, in the spreadsheet's time zone; '' if it is paused. */
export function nextWords({ state }: ScheduleView, zone: string, { say, language }: Voice): string {
  if (state.at === 'paused') return '';
  const { day, hour } = state.next;
  const when = dayWords(day, language);
  return say('schedule.next', {
    time: say('schedule.aboutTime', { when, time: hourWords(hour, language) }),
    zone: zoneWords(zone, language),
  });
}

/** Returns the result of the last run, and when it was, in the spreadsheet's time zone. */
export function lastWords(last: ScheduleEndView | null, zone: string, voice: Voice): string {
  if (last === null) return '';
  return resultWords(last, voice) + ' · ' + moment(last.at, voice.language, zone);
}

function resultWords(last: ScheduleEndView, { say }: Voice): string {
  switch (last.kind) {
    case 'ran':
      return say('schedule.lastRan', { n: last.sent, found: last.found });
    case 'nothing':
      return say('schedule.lastNothing');
    case 'skipped':
      return say('schedule.lastSkipped');
    case 'failed':
      return say('schedule.lastFailed', { text: last.trouble.sentence });
  }
}
