/** The exact text of numbers and positions in the store, which later versions must be able to read. */
import fc from 'fast-check';
import {
  asciiJson,
  inOrder,
  packNumbers,
  packPositions,
  unpackNumbers,
  unpackPositions,
} from '../../../../src/core/saved/packing';

test.each([
  ['Asha ~', '"Asha ~"'],
  ['é', '"\\u00e9"'],
  ['मो', '"\\u092e\\u094b"'],
  ['😀', '"\\ud83d\\ude00"'],
  ['\u007f', '"\\u007f"'],
])('“%s” is saved in ASCII alone, and read back as it was', (text, json) => {
  expect(asciiJson(text)).toBe(json);
  expect(JSON.parse(json)).toBe(text);
});

test.each([
  [[], ''],
  [['919876543210'], '1.0.____AAaxZ1EXU'],
  [['919876543246', '919876543210', '919876543211'], '3.5.____AAaxZ1EXUDD'],
  // The longest step that is written as ones, and the shortest that is written whole.
  [['1', '2', '3', '4', '5', '28', '52'], '7.0.qr___7___8AAAAAAADA'],
  [['1', '3', '5', '7'], '4.1.ZI'],
  [['1', '4', '7', '27', '36', '56'], '6.3.Ez0jo'],
  // By what they are worth, not by how they are spelt.
  [['919876543210', '6591234567'], '2.13.AYjeQgeqUgXwcY'],
])('the numbers %p are saved as “%s”', (numbers, packed) => {
  expect(packNumbers(numbers)).toBe(packed);
  expect(unpackNumbers(packed)).toEqual(inOrder(numbers));
});

test.each([
  [['919876543210'], 'bql2qrca'],
  [['919876543246', '919876543210', '919876543211'], 'bql2qrca 1 z'],
  [['919876543210', '6591234567'], '3109153 bnk2hq77'],
])('the numbers %p are read as version 2 saved them', (numbers, packed) => {
  expect(unpackNumbers(packed)).toEqual(inOrder(numbers));
});

test('any distinct numbers are read back, near to each other or far apart', () => {
  const number = fc.oneof(
    fc.integer({ min: 910_000_000_000, max: 910_000_100_000 }),
    fc.integer({ min: 1, max: 999_999_999_999_999 }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(number, { maxLength: 200 }), (numbers) => {
      const texts = numbers.map(String);
      expect(unpackNumbers(packNumbers(texts))).toEqual(inOrder(texts));
    }),
  );
});

test('a text that was cut off is no list of numbers', () => {
  const packed = packNumbers(['919876543210', '919876599999', '919999999999']);
  expect(unpackNumbers(packed.slice(0, -2))).toBeNull();
});

test('numbers in order are a copy: those given stay as they stood', () => {
  const given = ['919876543210', '6591234567', '447911123456'];
  expect(inOrder(given)).toEqual(['6591234567', '447911123456', '919876543210']);
  expect(given[0]).toBe('919876543210');
});

test.each([
  ...['!', 'bql2qrca ', 'bql2qrca  1', '2gosa7pa2gw'],
  // Cut off, also where the next number would begin, or with another character.
  ...['1.', '1.5', '1.0.', '1.0.!', '1.0.!A', '1.0._', '1.1._', '7.0.A'],
])('“%s” is no list of numbers, and none is made of it', (packed) => {
  expect(unpackNumbers(packed)).toBeNull();
});

test.each([
  [[], 0, ''],
  [[], 4, '0'],
  [[0], 1, '1'],
  [[3], 4, '8'],
  [[0, 1, 2, 3], 4, 'f'],
  [[4], 8, '01'],
  [[1, 7], 9, '280'],
])('of the positions %p among %i stands “%s”', (positions, size, text) => {
  expect(packPositions(new Set(positions), size)).toBe(text);
  expect([...unpackPositions(text)]).toEqual(positions);
});

test('any positions are read back as they were saved', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40)), (positions) => {
      const text = packPositions(new Set(positions), 41);
      expect(unpackPositions(text)).toEqual(new Set(positions));
    }),
  );
});
