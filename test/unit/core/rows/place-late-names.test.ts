/** Late names go into rows that say "Not found" for their number, and nowhere else. */
import { placeLateNames } from '../../../../src/core/rows/place-late-names';
import { numbersOf } from '../../../../src/core/status/numbers';
import { readStatus, status } from '../../../../src/core/status/status';
import { full, rowsOf, ten, type Line } from '../../fixtures/rows';

const DAY = '2026-11-22';
const BY = { numbers: numbersOf('IN'), today: '2026-11-23' };
const NAMES = new Map([[full(0), 'Asha Rao']]);
const notFound = (i: number, keeps = ''): string => status.notFound(DAY, full(i), false, keeps);

function placed(line: Line): string[] {
  return placeLateNames(rowsOf([line]), NAMES, BY).map(({ number, name, status: text = '' }) => {
    return `${number} ${String(name)} ${readStatus(text).word}`;
  });
}

test.each<[string, Line, string[]]>([
  ['found', [ten(0), '', notFound(0)], [`${full(0)} Asha Rao found`]],
  [
    'an older name of ours goes',
    [ten(0), 'A. Rao', notFound(0, 'A. Rao')],
    [`${full(0)} Asha Rao found`],
  ],
  [
    'a name that a person typed stays',
    [ten(0), 'My Asha', notFound(0)],
    [`${full(0)} undefined kept`],
  ],
  [
    'the same name, typed meanwhile',
    [ten(0), 'Asha Rao', notFound(0)],
    [`${full(0)} undefined found`],
  ],
  ['a number that changed', [ten(0), '', notFound(1)], []],
  ['a number without a late name', [ten(1), '', notFound(1)], []],
  ['a status that a person cleared', [ten(0), '', ''], []],
  ['a status of theirs', [ten(0), '', 'call back'], []],
  ['a result of another kind', [ten(0), '', status.refused(DAY, full(0), false)], []],
  ['queued by a run', [ten(0), '', status.queued('8w2r', full(0), notFound(0))], []],
  ['no number', ['', '', notFound(0)], []],
])('%s', (_, line, writes) => {
  expect(placed(line)).toEqual(writes);
});

test('every row of the number gets the name, with the day on which it came', () => {
  const rows = rowsOf([
    [ten(0), '', notFound(0)],
    [ten(1), '', notFound(1)],
    [`+91 ${ten(0)}`, '', notFound(0)],
  ]);
  const found = status.found('2026-11-23', full(0), 'Asha Rao', false);
  const cells = { number: full(0), name: 'Asha Rao', status: found };
  expect(placeLateNames(rows, NAMES, BY)).toEqual([
    { index: 0, ...cells },
    { index: 2, ...cells },
  ]);
  expect(placeLateNames(rows, new Map(), BY)).toEqual([]);
});
