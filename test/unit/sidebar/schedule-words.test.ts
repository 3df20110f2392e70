/** What the panel says of a schedule. */
import type { Language, Rhythm, ScheduleEndView } from '../../../src/protocol';
import {
  lastWords,
  nextWords,
  orderWords,
  titleWords,
} from '../../../sidebar/views/schedule/schedule-words';
import { enter } from '../../../sidebar/parts/stage';
import { ORDER, SCHEDULE } from './script';
import { Stage } from './stage';

const { machine } = new Stage();
const speak = (language: Language): void => {
  enter(machine, language, () => undefined);
};

const RHYTHMS: readonly [Rhythm, string, string][] = [
  [{ every: 'hour' }, 'Every hour', 'हर घंटे'],
  [{ every: 'day', hour: 0 }, 'Every day at about 0:00', 'हर दिन लगभग 0:00 बजे'],
  [{ every: 'week', day: 1, hour: 9 }, 'Every Monday at about 9:00', 'हर सोमवार लगभग 9:00 बजे'],
  [{ every: 'week', day: 7, hour: 23 }, 'Every Sunday at about 23:00', 'हर रविवार लगभग 23:00 बजे'],
  [
    { every: 'month', date: 30, hour: 6 },
    'On day 30 of every month at about 6:00',
    'हर महीने की 30 तारीख को लगभग 6:00 बजे',
  ],
  [
    { every: 'month', date: 31, hour: 6 },
    'On the last day of every month at about 6:00',
    'हर महीने के आखिरी दिन लगभग 6:00 बजे',
  ],
];

test.each(RHYTHMS)('%j comes round "%s"', (rhythm, english, hindi) => {
  speak('en');
  expect(orderWords({ ...ORDER, rhythm })).toContain(`${english}: `);
  speak('hi');
  expect(orderWords({ ...ORDER, rhythm })).toContain(`${hindi}: `);
});

test('a schedule is one sentence', () => {
  speak('en');
  expect(orderWords(ORDER)).toBe(
    'Every Monday at about 9:00: new rows and those not found for 30 days, at most 500 numbers',
  );
  expect(orderWords({ ...ORDER, notFoundAfter: null, cap: 1 })).toBe(
    'Every Monday at about 9:00: new rows, at most 1 number',
  );
  expect(
    orderWords({ ...ORDER, notFoundAfter: 1, foundAfter: 180, refusedAfter: 90, cap: 100_000 }),
  ).toBe(
    'Every Monday at about 9:00: new rows, those not found for 1 day, those found at least 180 days ago ' +
      'and those refused at least 90 days ago, at most 1,00,000 numbers',
  );
});

test('the next run is told in the wall time of the spreadsheet, with its zone', () => {
  speak('en');
  expect(nextWords(SCHEDULE, 'Asia/Kolkata')).toMatch(
    /^Next run: Mon, 30 Nov at about 9:00 \(Asia\/Kolkata\)$/,
  );
});

test('the last run is told by what came of it, in the same zone', () => {
  speak('en');
  const at = Date.UTC(2026, 10, 23, 3, 40);
  const ends: readonly [ScheduleEndView, string][] = [
    [{ kind: 'ran', at, sent: 1200, found: 80 }, 'Last run: sent 1,200, found 80'],
    [{ kind: 'nothing', at }, 'Last run: nothing to ask'],
    [{ kind: 'skipped', at }, 'Last run: skipped, as another was going on'],
    [
      { kind: 'failed', at, trouble: { code: 'busy', sentence: 'It is busy.', cure: '' } },
      'Last run failed: It is busy.',
    ],
  ];
  for (const [end, words] of ends) {
    expect(lastWords(end, 'Asia/Kolkata')).toBe(`${words} · 23 Nov, 9:10 am`);
  }
  expect(lastWords({ kind: 'nothing', at }, 'No/Zone')).toContain('nothing to ask · ');
  expect(lastWords(null, 'Asia/Kolkata')).toBe('');
});

test('it is named by tab and column', () => {
  speak('en');
  expect(titleWords(SCHEDULE)).toBe('Leads: Column 1');
  expect(titleWords({ ...SCHEDULE, header: '' })).toBe('Leads');
  expect(titleWords({ ...SCHEDULE, tab: null })).toBe('Deleted sheet: Column 1');
});
