/** The results of a small run, read from the sheet for the panel. */
import { numberTag } from '../../../../src/core/status/tags';
import { status } from '../../../../src/core/status/status';
import { numbersOf } from '../../../../src/core/status/numbers';
import { resultsOf, type Result } from '../../../../src/core/rows/shown-rows';
import { TODAY } from '../../fixtures/head';
import { full, rowsOf, ten, type Line } from '../../fixtures/rows';

const found = (n: number, name = 'Asha'): string => status.found(TODAY, full(n), name, false);

function results(lines: readonly Line[], tried: readonly number[]): Result[] {
  const marks = tried.map((n) => numberTag(full(n)));
  return resultsOf(rowsOf(lines, { firstRow: 5 }), marks, numbersOf('IN'));
}

test('each number that was tried, in the order of the sheet, with the row it stands in', () => {
  const lines: Line[] = [
    ['', '', ''],
    [ten(2), '', status.notFound(TODAY, full(2), false)],
    [9_876_543_211, 'Asha', found(1)],
  ];
  expect(results(lines, [1, 2])).toEqual([
    { row: 6, phone: ten(2), name: '', word: 'not-found' },
    { row: 7, phone: '9876543211', name: 'Asha', word: 'found' },
  ]);
});

test.each<[string, Line, Partial<Result>]>([
  ['refused', [ten(1), '', status.refused(TODAY, full(1), false)], { word: 'refused', name: '' }],
  ['cut off', [ten(1), '', status.unconfirmed(TODAY, full(1), false)], { word: 'unconfirmed' }],
  ['a name edited since', [ten(1), 'Mine', found(1)], { word: 'found', name: 'Mine' }],
  ['a name that is a number', [ten(1), 7, found(1)], { name: '7' }],
  [
    'a person’s own name: what Naam said is shown',
    [ten(1), 'Mine', status.kept(TODAY, full(1), 'Asha', false)],
    { word: 'kept', name: 'Asha' },
  ],
])('%s', (_, line, shown) => {
  expect(results([line], [1])).toMatchObject([{ row: 5, ...shown }]);
});

test.each<[string, Line]>([
  ['a number that was not tried', [ten(2), 'Asha', found(2)]],
  ['an outcome beside another number', [ten(2), 'Asha', found(1)]],
  ['a row that still waits', [ten(1), '', status.queued('8w2r', full(1), '')]],
  ['a row never asked', [ten(1), '', '']],
])('%s is no result', (_, line) => {
  expect(results([line], [1])).toEqual([]);
});

test('a number that stands in two rows is shown once', () => {
  const lines: Line[] = [1, 1].map((n) => [ten(n), 'Asha', found(n)]);
  expect(results(lines, [1]).map(({ row }) => row)).toEqual([5]);
});
