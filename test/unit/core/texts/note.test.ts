/** The exact note on the status header, which colleagues without the add-on read. */
import { endNote, pauseNote } from '../../../../src/core/texts/note';
import { plan } from '../../../../src/core/rows/plan';
import { numbersOf } from '../../../../src/core/status/numbers';
import { DEFAULT_OPTIONS } from '../../../../src/core/options/options';
import { trouble } from '../../../../src/core/texts/trouble';

const LEGEND = [
  '',
  'Queued: waiting for its turn or for Naam',
  'Found, Not found: the result of that day',
  'Not a mobile number: not sent, with the reason',
  'Refused by Naam: Naam rejected this number',
  'Unconfirmed: the connection dropped. You may have been charged.',
  'Kept yours: Naam has another name, shown here. Your name was not changed.',
  'The code after the dot ties a result to its number and name. Don’t edit it.',
  'To look up a number again, clear its name and status.',
];

const NOTHING = { firstRow: 2, phones: [], names: [], statuses: [], formulas: new Set<number>() };

test('after a run it tells the day, what was sent, and how the rows stand', () => {
  const { split } = plan(NOTHING, {
    numbers: numbersOf('IN'),
    options: DEFAULT_OPTIONS,
    run: null,
  });
  const counted = { ...split, found: 7, notFound: 2, notMobile: 3 };
  expect(endNote('2026-11-23', { sent: 9, split: counted }).split('\n')).toEqual([
    'Naam for Sheets',
    'Last run 2026-11-23: 9 numbers sent. Rows: 7 with a name, 2 without, 3 not mobile numbers.',
    ...LEGEND,
  ]);
});

test('of a table that was gone at the end it tells what was sent alone', () => {
  expect(endNote('2026-11-23', { sent: 1, split: null }).split('\n')).toEqual([
    'Naam for Sheets',
    'Last run 2026-11-23: one number sent.',
    ...LEGEND,
  ]);
});

test('while a run rests it tells since when, why, and the cure', () => {
  expect(pauseNote('2026-11-23', trouble('credits-exhausted')).split('\n')).toEqual([
    'Naam for Sheets',
    "Paused 2026-11-23: You're out of Naam credits. Top up in your Naam dashboard, then resume." +
      ' Everything found so far is kept.',
    ...LEGEND,
  ]);
});
