import { withLostPluses } from '../../../../src/core/phone/lost-plus';

const FOREIGN = [971501234567, '+1 202 555 0123'];

test('in a column of foreign numbers a short one has its plus again', () => {
  const phones = [...FOREIGN, 9607712345];
  expect(withLostPluses(phones)).toEqual([...FOREIGN, '+9607712345']);
});

test.each([
  ['number cells of more digits', [447911123456, 12025550123, 9607712345]],
  ['texts with blanks and brackets', [' +44 (7911) 123-456', '+1 202 555 0123', 9607712345]],
])('so it has with %s', (_, phones) => {
  expect(withLostPluses(phones)).toEqual([...phones.slice(0, 2), '+9607712345']);
});

test('as many foreign numbers as short ones are enough', () => {
  expect(withLostPluses([9607712345, ...FOREIGN, 9607712346])).toEqual([
    ...['+9607712345', ...FOREIGN, '+9607712346'],
  ]);
});

test('a column without short ones is not copied', () => {
  expect(withLostPluses(FOREIGN)).toBe(FOREIGN);
});

test('short numbers do not count among the cells that are looked at', () => {
  const short = Array.from({ length: 600 }, () => 9607712345);
  const foreign = short.map((_, at) => FOREIGN[at % 2] ?? 0);
  expect(withLostPluses([...short, ...foreign])[0]).toBe('+9607712345');
});

test.each([
  ['one foreign country', [971501234567, 971501234568, 9607712345]],
  ['more such cells than foreign numbers', [...FOREIGN, 9607712345, 9607712346, 9607712347]],
  ['codes of India', [919876543210, '+91 98765 43210', 9607712345]],
  ['texts without a plus', ['971501234567', '12025550123', 9607712345]],
  ['one text without a plus', [971501234567, '12025550123', 9607712345]],
  ['one code of India', [971501234567, '+91 98765 43210', 9607712345]],
  ['a foreign number that is none', [971501234567, '+44 1234 5678', 9607712345]],
  ['a foreign number behind a word', [971501234567, 'Home +44 7911 123456', 9607712345]],
  ['a foreign number before a word', [971501234567, '+44 7911 123456 home', 9607712345]],
  ['a foreign number of ten digits', [971501234567, 4520123456, 9607712345]],
  ['too few digits', [971501234567, '+290 123', 9607712345]],
  ['a number that is none abroad', [...FOREIGN, 9876543210]],
  ['a text', [...FOREIGN, '9607712345']],
])('all stays as it is with %s', (_, phones) => {
  expect(withLostPluses(phones)).toEqual(phones);
});
