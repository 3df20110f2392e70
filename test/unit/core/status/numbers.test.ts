/** Numbers in cells, and the codes that are computed from them. */
import { readPhone } from '../../../../src/core/phone/read';
import { numberTag, olderNumberTag, queueTag } from '../../../../src/core/status/tags';
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
    ['-9876543210', TEN],
    [`+65 ${TEN}`, TEN],
    ['12', '12'],
    ['5', '5'],
  ])('not to other digits in it: %j, %j', (cell, digits) => {
    expect(INDIA.matchesTag(cell, numberTag(`91${digits}`))).toBe(false);
    expect(INDIA.matchesTag(cell, olderNumberTag(digits))).toBe(false);
  });

  test('a cell without a number has no mark', () => {
    expect(INDIA.matchesTag('n/a', numberTag('null'))).toBe(false);
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

describe('a queued number is bound to the secret of its run', () => {
  const SECRET = '0123456789abcdef';
  const queued = (): string => queueTag(`91${TEN}`, SECRET);
  test.each<[Cell, boolean]>([
    [TEN, true],
    [9_876_543_210, true],
    [`+91 ${TEN}`, true],
    ['98765 43210 / 98765 43211', true],
    ['98765 43211', false],
    ['98765 43211 / 98765 43210', false],
    ['n/a', false],
    ['', false],
  ])('%j: %j', (cell, own) => {
    expect(INDIA.matchesQueueTag(cell, queued(), SECRET)).toBe(own);
    for (const tag of [MARK, OLDER, queueTag(`91${TEN}`, '1123456789abcdef')]) {
      expect(INDIA.matchesQueueTag(cell, tag, SECRET)).toBe(false);
    }
  });

  test('with its country code', () => {
    const foreign = queueTag('6591234567', SECRET);
    expect(INDIA.matchesQueueTag('+65 9123 4567', foreign, SECRET)).toBe(true);
    expect(numbersOf('SG').matchesQueueTag('9123 4567', foreign, SECRET)).toBe(true);
    expect(numbersOf('SG').matchesQueueTag(TEN, queued(), SECRET)).toBe(false);
  });

  test.each([MARK, OLDER])('runs of older versions had none: %s', (tag) => {
    expect(INDIA.matchesQueueTag(TEN, tag, '')).toBe(true);
    expect(INDIA.matchesQueueTag('98765 43211', tag, '')).toBe(false);
    expect(INDIA.matchesQueueTag(TEN, queued(), '')).toBe(false);
  });
});

test.each(['', '0', '+91 ', '91 ', '091-'])('a form of India is not parsed: %j', (prefix) => {
  let parsed = 0;
  const numbers = numbersOf('IN', (...cell) => {
    parsed += 1;
    return readPhone(...cell);
  });
  expect(numbers.matchesTag(`${prefix}98765 43210`, MARK)).toBe(true);
  expect(parsed).toBe(0);
  expect(numbers.matchesTag(`${prefix}98765 43211`, MARK)).toBe(false);
  expect(parsed).toBe(1);
});
