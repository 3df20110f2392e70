/** Rows that aren't sent, as the panel shows them. */
import type { Seen } from '../../../../src/core/rows/queue-writes';
import { oddRows } from '../../../../src/core/rows/shown-rows';
import { rowsIn, rowsOf, type Line } from '../../fixtures/rows';

const NO_DIGITS: Seen = { kind: 'not-mobile', reason: 'no digits' };
const LANDLINE: Seen = { kind: 'possibly-landline' };
const OPEN: Seen = { kind: 'open', number: '919876543210', changed: false, was: '' };

test('each kind by itself, with its row in the sheet, its text and the reason', () => {
  const lines: Line[] = ['9876543210', 'n/a', 7_312_345_678, 'ask her'].map((c) => [c, '', '']);
  const states = [OPEN, NO_DIGITS, LANDLINE, NO_DIGITS];
  expect(oddRows(rowsOf(lines), states, 'not-mobile')).toEqual([
    { row: 3, text: 'n/a', reason: 'no digits' },
    { row: 5, text: 'ask her', reason: 'no digits' },
  ]);
  expect(oddRows(rowsOf(lines), states, 'possibly-landline')).toEqual([
    { row: 4, text: '7312345678', reason: '' },
  ]);
});

test('the first fifty, and the first sixty characters of each', () => {
  const lines = Array.from({ length: 52 }, (_, i): Line => [`${i} `.padEnd(70, 'x'), '', '']);
  const odd = oddRows(
    rowsOf(lines),
    lines.map(() => NO_DIGITS),
    'not-mobile',
  );
  expect(odd).toHaveLength(50);
  expect(odd[49]).toEqual({ row: 51, text: '49 '.padEnd(60, 'x'), reason: 'no digits' });
});

test('none where there are none', () => {
  expect(oddRows(rowsIn('9876543210 - -'), [OPEN], 'not-mobile')).toEqual([]);
});
