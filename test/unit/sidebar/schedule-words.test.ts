/** The words of the panel about a schedule. */
import type { Language, Rhythm, ScheduleEndView } from '../../../src/protocol';
import {
  lastWords,
  nextWords,
  orderWords,
  titleWords,
} from '../../../sidebar/views/schedule/schedule-words';
import { voice } from '../../../sidebar/words/say';
import { ORDER, SCHEDULE } from './script';

const voiceOf = (language: Language) => ({ language, say: voice(language) });
const ENGLISH = voiceOf('en');

const RHYTHMS: readonly [Rhythm, string, string][] = [
  [{ every: 'hour' }, 'Every hour', 'हर घंटे'],
  [{ every: 'response', dayLimit: 200 }, 'As responses arrive', 'फ़ॉर्म के जवाब आते ही'],
  [{ every: 'day', hour: 0 }, 'Every day around 12 am', 'हर दिन लगभग 12 am'],
  [{ every: 'week', day: 1, hour: 9 }, 'Every Monday around 9 am', 'हर सोमवार लगभग 9 am'],
  [{ every: 'week', day: 7, hour: 23 }, 'Every Sunday around 11 pm', 'हर रविवार लगभग 11 pm'],
  [
    { every: 'month', date: 30, hour: 6 },
    'On day 30 of every month around 6 am',
    'हर महीने की 30 तारीख को लगभग 6 am',
  ],
  [
    { every: 'month', date: 31, hour: 6 },
    'On the last day of every month around 6 am',
    'हर महीने के आखिरी दिन लगभग 6 am',
  ],
];

test.each(RHYTHMS)('%j comes round "%s"', (rhythm, english, hindi) => {
  expect(orderWords({ ...ORDER, rhythm }, ENGLISH)).toContain(`${english}: `);
  expect(orderWords({ ...ORDER, rhythm }, voiceOf('hi'))).toContain(`${hindi}: `);
});

test('a schedule is one line', () => {
  expect(orderWords(ORDER, ENGLISH)).toBe(
    'Every Monday around 9 am: new rows and numbers with no name for 30 days. Up to 500 numbers per run.',
  );
  expect(orderWords({ ...ORDER, notFoundAfter: null, cap: 1 }, ENGLISH)).toBe(
    'Every Monday around 9 am: new rows. Up to 1 number per run.',
  );
  const responses = { every: 'response', dayLimit: 200 } as const;
  expect(orderWords({ ...ORDER, notFoundAfter: null, rhythm: responses }, ENGLISH)).toBe(
    'As responses arrive: new rows. Up to 500 numbers per run. Up to 200 numbers per day.',
  );
  const skips = { ...ORDER, notFoundAfter: null, skipNamed: 'Contact' };
  expect(orderWords({ ...skips, rhythm: responses }, ENGLISH)).toBe(
    'As responses arrive: new rows. Up to 500 numbers per run. Up to 200 numbers per day. ' +
      'Rows that have a name in “Contact” are skipped.',
  );
  const all = { ...ORDER, notFoundAfter: 1, foundAfter: 180, cap: 100_000 };
  expect(orderWords(all, ENGLISH)).toBe(
    'Every Monday around 9 am: new rows, numbers with no name for 1 day and names older than 180 ' +
      'days. Up to 1,00,000 numbers per run.',
  );
});

test('the next run is in the wall time of the spreadsheet, with its zone', () => {
  expect(nextWords(SCHEDULE, 'Asia/Kolkata', ENGLISH)).toBe(
    'Next run: Mon, 30 Nov around 9 am (India Standard Time)',
  );
  expect(nextWords(SCHEDULE, 'No/Zone', ENGLISH)).toContain('(No/Zone)');
});

test('the last run is shown by its result, in the same zone', () => {
  const at = Date.UTC(2026, 10, 23, 3, 40);
  const ends: readonly [ScheduleEndView, string][] = [
    [{ kind: 'ran', at, sent: 1200, found: 80 }, 'Last run: 1,200 numbers sent, 80 found'],
    [{ kind: 'nothing', at }, 'Last run: nothing new'],
    [{ kind: 'skipped', at }, 'Last run: skipped because another run was active'],
    [
      { kind: 'failed', at, trouble: { code: 'busy', sentence: 'It is busy.', cure: '' } },
      'Last run failed: It is busy.',
    ],
  ];
  for (const [end, words] of ends) {
    expect(lastWords(end, 'Asia/Kolkata', ENGLISH)).toBe(`${words} · 23 Nov, 9:10 am`);
  }
  expect(lastWords({ kind: 'nothing', at }, 'No/Zone', ENGLISH)).toContain('nothing new · ');
  expect(lastWords(null, 'Asia/Kolkata', ENGLISH)).toBe('');
});

test('it is named by tab and column', () => {
  expect(titleWords(SCHEDULE, ENGLISH)).toBe('Leads › Column 1');
  expect(titleWords({ ...SCHEDULE, header: '' }, ENGLISH)).toBe('Leads');
  expect(titleWords({ ...SCHEDULE, tab: null }, ENGLISH)).toBe('Deleted sheet › Column 1');
});
