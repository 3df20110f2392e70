import { withLostPluses } from '../../../../src/core/phone/lost-plus';

const FOREIGN = [971501234567, '+1 202 555 0123'];

test('in a column of foreign numbers a short one has its plus again', () => {
  const phones = [...FOREIGN, 9607712345];
  expect(withLostPluses(phones)).toEqual([...FOREIGN, '+9607712345']);
});

test.each([
  ['one foreign country', [971501234567, 971501234568, 9607712345]],
  ['more such cells than foreign numbers', [...FOREIGN, 9607712345, 9607712346, 9607712347]],
  ['codes of India', [919876543210, '+91 98765 43210', 9607712345]],
  ['texts without a plus', ['971501234567', '12025550123', 9607712345]],
  ['a number that is none abroad', [...FOREIGN, 9876543210]],
  ['a text', [...FOREIGN, '9607712345']],
])('all stays as it is with %s', (_, phones) => {
  expect(withLostPluses(phones)).toEqual(phones);
});
