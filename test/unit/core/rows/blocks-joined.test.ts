/** How rows are joined into blocks, and what keeps them apart. */
import { blocksOf, type Block } from '../../../../src/core/rows/blocks';
import { status } from '../../../../src/core/status/status';
import type { Cell, Rows } from '../../../../src/core/ports/cells';

type Line = readonly [name: Cell, said: Cell];

const BLANK: Line = ['', ''];
const MINE: Line = ['Mine', ''];
const FOREIGN: Line = ['', 'call back'];
const found = (name: string): string => status.found('2026-11-23', '919876543210', name, false);
const ours = (): Line => ['Asha', found('Asha')];

const rowsOf = (lines: readonly Line[], formulas: readonly number[] = []): Rows => ({
  firstRow: 2,
  phones: lines.map(() => '9876543210'),
  names: lines.map(([name]) => name),
  statuses: lines.map(([, said]) => said),
  formulas: new Set(formulas),
});

const both = (index: number): { index: number; name: string; status: string } => ({
  ...{ index, name: 'N', status: 'S' },
});
const block = (index: number, names: Block['names'], ...statuses: Cell[]): Block => ({
  ...{ index, names, statuses },
});

test('a name that nobody asked to change is not even written as it was', () => {
  const lines = [ours(), BLANK];
  expect(blocksOf(rowsOf(lines), [{ index: 0, status: 'S' }, both(1)])).toEqual([
    block(0, null, 'S'),
    block(1, ['N'], 'S'),
  ]);
});

test('a status that nobody asked to change is written as it was, beside its name', () => {
  expect(blocksOf(rowsOf([ours()]), [{ index: 0, name: '' }])).toEqual([
    block(0, [''], found('Asha')),
  ]);
});

test('writes in any order become blocks in the order of their rows', () => {
  const lines = [BLANK, BLANK, BLANK, BLANK, BLANK];
  expect(blocksOf(rowsOf(lines), [both(4), both(1), both(3), both(0)])).toEqual([
    block(0, ['N', 'N'], 'S', 'S'),
    block(3, ['N', 'N'], 'S', 'S'),
  ]);
});

test('as many blocks as are allowed stay as they are', () => {
  const rows = rowsOf([BLANK, BLANK, BLANK]);
  const apart = [block(0, ['N'], 'S'), block(2, ['N'], 'S')];
  expect(blocksOf(rows, [both(0), both(2)], 2)).toEqual(apart);
});

test('joined, rows of ours and blank ones between are written as they stand, no row before', () => {
  const rows = rowsOf([BLANK, BLANK, BLANK, ours(), BLANK, BLANK, BLANK]);
  expect(blocksOf(rows, [both(2), { index: 5, status: 'S' }], 1)).toEqual([
    block(2, ['N', 'Asha', '', ''], 'S', found('Asha'), '', 'S'),
  ]);
});

test.each([
  ['a name that a person typed', MINE, []],
  ['text of a person in the status cell', FOREIGN, []],
  ['a formula that shows nothing', BLANK, [1]],
] as const)('%s is not joined over', (_, between, formulas) => {
  const rows = rowsOf([BLANK, between, BLANK], formulas);
  const apart = [block(0, ['N'], 'S'), block(2, ['N'], 'S')];
  expect(blocksOf(rows, [both(0), both(2)], 1)).toEqual(apart);
});

test('a name that begins as a formula does is kept text in whatever block it goes out', () => {
  const rows = rowsOf([['=Asha', found('=Asha')], BLANK]);
  expect(
    blocksOf(
      rows,
      [
        { index: 0, status: 'S' },
        { ...both(1), name: '+91' },
      ],
      1,
    ),
  ).toEqual([block(0, ["'=Asha", "'+91"], 'S', 'S')]);
});
