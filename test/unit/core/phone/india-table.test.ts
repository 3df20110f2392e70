/** A table of Indian numbers, from the letters and counts that the build makes. */
import { indianLine, tableOf } from '../../../../src/core/phone/india';

/** 60000–60001 mobile, 60002 unknown, 60003–60014 landline; nothing is said of the rest. */
const table = tableOf('m2x1l12');

test.each([
  ['6000000000', 'MOBILE'],
  ['6000199999', 'MOBILE'],
  ['6000200000', null],
  ['6000300000', 'FIXED_LINE'],
  ['6001499999', 'FIXED_LINE'],
  ['6001500000', null],
  ['9999999999', null],
  ['600000000', null],
  ['60000000000', null],
  ['16000000000', null],
  ['x6000000000', null],
  ['5999900000', null],
  ['', null],
])('%s: %s', (national, kind) => {
  expect(table(national)).toBe(kind);
});

test('without the table of the build, no number is known', () => {
  expect(indianLine('9876543210')).toBeNull();
});
