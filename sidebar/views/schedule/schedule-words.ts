/** What a schedule does, and when, in words. */
import type { Rhythm, ScheduleEndView, ScheduleOrder, ScheduleView } from '../../../src/protocol';
import { dayWords, moment, weekdayWords } from '../../words/numbers';
import { language, say } from '../../parts/stage';
import { Word } from '../../words/word';

/** Which outcomes grow old, what they are called, and after how many days as a rule. */
export const AGES = [
  ['notFoundAfter', Word.notFound, Word.agedNotFound, 30],
  ['foundAfter', Word.foundRows, Word.agedFound, 180],
  ['refusedAfter', Word.refused, Word.agedRefused, 90],
] as const;

/** "Every Monday at about 9:00: new rows and those not found for 30 days, at most 500 numbers". */
export function orderWords(order: ScheduleOrder): string {
  const aged = AGES.flatMap(([name, , word]) => {
    const n = order[name];
    return n === null ? [] : [say(word, { n })];
  });
  const what = new Intl.ListFormat(language + '-IN');
  return say(Word.order, {
    when: rhythmWords(order.rhythm),
    what: what.format([say(Word.newRows), ...aged]),
    n: order.cap,
  });
}

function rhythmWords(rhythm: Rhythm): string {
  if (rhythm.every === 'hour') return say(Word.everyHour);
  return say(Word.about, { when: daysWords(rhythm), hour: rhythm.hour });
}

function daysWords(rhythm: Exclude<Rhythm, { every: 'hour' }>): string {
  if (rhythm.every === 'day') return say(Word.everyDay);
  if (rhythm.every === 'week') {
    return say(Word.onWeekday, { day: weekdayWords(rhythm.day, language) });
  }
  const { date } = rhythm;
  return date === LAST_DATE ? say(Word.onLastDay) : say(Word.onDate, { date });
}

/** The last day of each month. */
export const LAST_DATE = 31;

export function titleWords({ tab, header }: ScheduleView): string {
  const sheet = tab ?? say(Word.sheetDeleted);
  return header === '' ? sheet : sheet + ': ' + header;
}

/** Wall time of the spreadsheet, not of the person. */
export function nextWords({ state }: ScheduleView, zone: string): string {
  if (state.at === 'paused') return '';
  const { day, hour } = state.next;
  const when = dayWords(day, language);
  return say(Word.next, { time: say(Word.about, { when, hour }), zone });
}

/** In the zone in which the next run is told. */
export function lastWords(last: ScheduleEndView | null, zone: string): string {
  return (last && outcomeWords(last) + ' · ' + moment(last.at, language, zone)) || '';
}

function outcomeWords(last: ScheduleEndView): string {
  switch (last.kind) {
    case 'ran':
      return say(Word.lastRun, { n: last.sent, found: last.found });
    case 'nothing':
      return say(Word.lastNothing);
    case 'skipped':
      return say(Word.lastSkipped);
    case 'failed':
      return say(Word.lastFailed, { text: last.trouble.sentence });
  }
}
