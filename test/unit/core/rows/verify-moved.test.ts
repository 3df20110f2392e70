/** What moved rows show after a write, recognised by all their cells. */
import { repair, textsOf } from '../../../../src/core/rows/verify';
import type { Rows, RowWrite } from '../../../../src/core/ports/cells';
import { rowsOf } from '../../fixtures/rows';

const repaired = (before: Rows, after: Rows, writes: readonly RowWrite[]) =>
  repair(before, writes, after, textsOf(writes)).writes;

const ASHA = { index: 0, name: 'Asha', status: 'S' };

test('a name beside another number goes, though both rows had the same status', () => {
  const before = rowsOf([
    ['a', '', 'S'],
    ['b', '', 'S'],
  ]);
  expect(
    repaired(
      before,
      rowsOf([
        ['b', 'Asha', 'S'],
        ['a', '', 'S'],
      ]),
      [ASHA],
    ),
  ).toEqual([{ index: 0, name: '', status: 'S' }]);
});

test('a text that was cleared beside another number comes back', () => {
  const before = rowsOf([
    ['a', '', 'Queued'],
    ['b', '', 'note'],
  ]);
  const after = rowsOf([
    ['b', '', ''],
    ['a', '', 'Queued'],
  ]);
  expect(repaired(before, after, [{ index: 0, status: '' }])).toEqual([
    { index: 0, status: 'note' },
  ]);
});

test('a status that went with its row stays, and the name beside it', () => {
  const before = rowsOf([
    ['a', 'Mine', 'note'],
    ['b', '', ''],
  ]);
  const after = rowsOf([
    ['b', '', ''],
    ['a', 'Mine', 'S'],
  ]);
  expect(repaired(before, after, [{ index: 0, status: 'S' }])).toEqual([]);
});

test('a name that was to be replaced, and a status of another row beside it', () => {
  const before = rowsOf([
    ['a', 'Old', 'q'],
    ['b', '', 'x'],
  ]);
  const after = rowsOf([
    ['b', 'Asha', 'S'],
    ['a', 'Old', 'T'],
  ]);
  expect(repaired(before, after, [ASHA, { index: 1, status: 'T' }])).toEqual([
    { index: 1, status: 'q' },
    { index: 0, name: '', status: 'x' },
  ]);
});

describe('of rows with alike phones', () => {
  test('that did not move each keeps what was written into it', () => {
    const before = rowsOf([
      ['a', 'P', 's1'],
      ['a', 'Q', 's2'],
    ]);
    const after = rowsOf([
      ['a', 'Q', 's2'],
      ['a', 'R', 's3'],
    ]);
    const writes = [
      { index: 0, name: 'Q', status: 's2' },
      { index: 1, name: 'R', status: 's3' },
    ];
    expect(repaired(before, after, writes)).toEqual([]);
  });

  test('that which still shows the name to be replaced is the one that was to get another', () => {
    const before = rowsOf([
      ['a', 'Old', 'q'],
      ['a', '', 'x'],
      ['b', '', 'y'],
    ]);
    const after = rowsOf([
      ['a', 'Asha', 'S'],
      ['b', '', 'y'],
      ['a', 'Old', 'T'],
    ]);
    expect(repaired(before, after, [ASHA, { index: 2, status: 'T' }])).toEqual([
      { index: 2, status: 'q' },
      { index: 0, name: '', status: 'x' },
    ]);
  });

  test('each is known by the name that it still shows', () => {
    const before = rowsOf([
      ['a', 'Mine', 'm'],
      ['a', '', 'x'],
      ['b', '', 'y'],
      ['c', '', 'z'],
    ]);
    const after = rowsOf([
      ['b', '', 'y'],
      ['c', '', 'z'],
      ['a', '', 'T'],
      ['a', 'Mine', 'U'],
    ]);
    const writes = [
      { index: 2, status: 'T' },
      { index: 3, status: 'U' },
    ];
    expect(repaired(before, after, writes)).toEqual([
      { index: 2, status: 'x' },
      { index: 3, status: 'm' },
    ]);
  });
});
