/** Numbers as cells hold them, and the marks that are bound to them. */
import { numberTag, olderNumberTag } from '../../../../src/core/status/tags';
import { numbersOf } from '../../../../src/core/status/numbers';
import type { Cell } from '../../../../src/core/ports/cells';

const INDIA = numbersOf('IN');
const TEN = '9876543210';
const MARK = numberTag(`91${TEN}`);
const OLDER = olderNumberTag(TEN);

test.each<[Cell, string | null]>([
  [TEN, `91${TEN}`],
  [9_876_543_210, `91${TEN}`],
  ['98765 43210 / 98765 43211', `91${TEN}`],
  ['7312345678', '917312345678'],
  ['+65 9123 4567', '6591234567'],
  ['n/a', null],
  ['', null],
  [true, null],
])('the number in %j is %j', (cell, number) => {
  expect(INDIA.canonical(cell)).toBe(number);
});

test('a text is read once, and the same digits as text and as a number apart', () => {
  const numbers = numbersOf('IN');
  expect(numbers.read(TEN)).toBe(numbers.read(TEN));
  expect(numbers.read('n/a')).not.toBe(numbers.read(TEN));
  expect(numbers.read(-9_876_543_210)).toEqual({ kind: 'none', reason: 'a negative number' });
  expect(numbers.read('-9876543210')).toEqual({ kind: 'none', reason: 'a negative number' });
  expect(numbers.country).toBe('IN');
});

describe('a mark is bound to the number in a cell', () => {
  test.each<Cell>([
    TEN,
    9_876_543_210,
    '98765-43210',
    `0${TEN}`,
    `+91 ${TEN}`,
    `091 ${TEN}`,
    '९८७६५४३२१०',
    '98765 43210 ext 12',
    '98765 43210 / 11',
    '98765 43210 / 98765 43211',
  ])('%j', (cell) => {
    expect([INDIA.matchesTag(cell, MARK), INDIA.matchesTag(cell, OLDER)]).toEqual([true, true]);
    expect(INDIA.matchesTag(cell, numberTag('919876543211'))).toBe(false);
  });

  test.each<[Cell, string]>([
    ['98765 43210 / 11', '7654321011'],
    ['11 / 98765 43210', '1198765432'],
    ['98765 43210 / 98765 43211', '9876543211'],
    ['+91 98765 43210 ext 12', '7654321012'],
    ['n/a', ''],
    ['', ''],
    [-9_876_543_210, TEN],
    [-9_876_543_210, ''],
    ['12', '12'],
  ])('not to other digits in it: %j, %j', (cell, digits) => {
    expect(INDIA.matchesTag(cell, numberTag(`91${digits}`))).toBe(false);
    expect(INDIA.matchesTag(cell, olderNumberTag(digits))).toBe(false);
  });

  test('with its country code: the same ten digits of another country are another number', () => {
    const singapore = numbersOf('SG');
    expect(singapore.matchesTag(`+91 ${TEN}`, MARK)).toBe(true);
    for (const cell of [TEN, 9_876_543_210, `0${TEN}`]) {
      expect(singapore.matchesTag(cell, MARK)).toBe(false);
    }
    expect(INDIA.matchesTag('+65 9123 4567', numberTag('916591234567'))).toBe(false);
    expect(INDIA.matchesTag('+65 9123 4567', olderNumberTag('6591234567'))).toBe(false);
    expect(numbersOf('US').matchesTag('(984) 923-4567', numberTag('919849234567'))).toBe(false);
  });
});
