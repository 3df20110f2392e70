/** Which parts of a cell belong to one number, and what is between them. */
import { cut, piecesOf, type Piece } from '../../../../src/core/phone/pieces';
import { readAll } from './phone-says';

/** A piece as `gap +group-group`. */
const shown = ({ gap, plus, groups }: Piece): string =>
  `${gap} ${plus ? '+' : ''}${groups.join('-')}`;

test.each<[string, readonly string[]]>([
  ['98765 43210', ['none 98765-43210']],
  ['Mob. +91 (98765) 43210', ['none +91-98765-43210']],
  ['98765/43210 \\ 1', ['none 98765', 'slash 43210', 'slash 1']],
  ['98765, 43210 \n 1', ['none 98765', 'break 43210', 'break 1']],
  ['98765; 43210 & 1 | +2 // 3', ['none 98765', 'list 43210', 'list 1', 'list +2', 'list 3']],
  ['98765 or 43210 : 1', ['none 98765', 'words 43210', 'words 1']],
  ['98765 या 43210', ['none 98765', 'words 43210']],
  ['98765 # 43210 * 1', ['none 98765', 'other 43210', 'other 1']],
  ['98765---43210', ['none 98765', 'other 43210']],
  ['1. 98765 43210\n2)  98765 43211', ['none 98765-43210', 'break 98765-43211']],
  ['9. 876543210', ['none 9-876543210']],
  ['98765 43210 (2)', ['none 98765-43210']],
  ['98765 43210 (12)', ['none 98765-43210']],
  ['98765 43210 ( 2 ) 98765 43211', ['none 98765-43210', 'other 98765-43211']],
  ['98765 43210 (1) 2345678', ['none 98765-43210', 'other 2345678']],
  ['98765 43210 (1) 234567', ['none 98765-43210-1-234567']],
  [
    '98765 43210 (1) 98765 43211 (2) 98765 43212 (3)',
    ['none 98765-43210', 'other 98765-43211', 'other 98765-43212'],
  ],
  ['0061 (2) 9876 5432', ['none 0061-2-9876-5432']],
  ['no number', []],
])('%j: %j', (text, pieces) => {
  expect(piecesOf(text).map(shown)).toEqual(pieces);
});

test('the digits of a piece are those of its groups, and what is around them is kept', () => {
  expect(piecesOf('M (+91) 98765-43210 x')).toEqual([
    {
      ...{ gap: 'none', plus: true, digits: '919876543210', groups: ['91', '98765', '43210'] },
      ...{ before: 'M (+', between: [') ', '-'], behind: ' x' },
    },
  ]);
});

test('a piece behind a note is divided from the one before it by a blank', () => {
  const pieces = piecesOf('(98765) 43210 ((2) ((98765 43211');
  expect(pieces.map(({ before, behind }) => [before, behind])).toEqual([
    ['(', '  (('],
    ['  ((', ''],
  ]);
});

test('what is cut off a piece stands in a list behind it', () => {
  const [piece] = piecesOf('x; +91 98765-43210.98765_43211');
  expect(piece && cut(piece, 3).map(shown)).toEqual(['none +91-98765-43210', 'list 98765-43211']);
  expect(piece && cut(piece, 3).map(({ digits }) => digits)).toEqual([
    ...['919876543210', '9876543211'],
  ]);
  expect(piece && cut(piece, 3)).toMatchObject([{ behind: '.' }, { before: '.' }]);
});

readAll([
  ['98765 43210 (2) 98765 43211', 'IN', '919876543210 of two', 'a note between two numbers'],
  ['9. 876543210', 'IN', '919876543210', 'nine digits behind it: it counts no lines'],
]);
