/** The note on the status header, word for word: colleagues without the add-on read it. */
import { endNote, pauseNote } from '../../../../src/core/texts/note';
import { plan } from '../../../../src/core/rows/plan';
import { numbersOf } from '../../../../src/core/status/numbers';
import { USUAL } from '../../../../src/core/options/options';
import { trouble } from '../../../../src/core/texts/trouble';

const LEGEND = [
  '',
  'Queued: waits for its turn, or for Naam',
  'Found, Not found: asked on that day',
  'Not a mobile number: not sent, with the reason',
  'Refused by Naam: Naam rejects this number',
  'Unconfirmed: the request was cut off; perhaps charged',
  'Kept yours: a name came, and yours was left',
  'Clear name and status of a number to have it asked again.',
];

const NOTHING = { firstRow: 2, phones: [], names: [], statuses: [], formulas: new Set<number>() };

test('after a run it tells the day, what was sent, and how the rows stand', () => {
  const { split } = plan(NOTHING, { numbers: numbersOf('IN'), options: USUAL, run: null });
  const counted = { ...split, found: 7, notFound: 2, notMobile: 3 };
  expect(endNote('2026-11-23', { sent: 9, split: counted }).split('\n')).toEqual([
    'Naam for Sheets',
    'Last run 2026-11-23: 9 numbers sent. Rows: 7 found, 2 not found, 3 not mobile.',
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
    'Paused 2026-11-23: Naam says that the credits are used up. Top up in your Naam dashboard,' +
      ' then resume. Nothing found so far is lost.',
    ...LEGEND,
  ]);
});
