/** A table of Indian numbers, from the letters and counts that the build makes. */
import { indianLine, tableOf } from '../../../../src/core/phone/india';
import { readPhone } from '../../../../src/core/phone/read';
import { says } from './phone-says';

/** In the library, the numbers of 61738 are mobiles, and those of 62222 landlines. */
Object.assign(globalThis, { INDIAN_LINES: 'x1738l1x483m1' });

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

test('the table of the build is asked before the library', () => {
  expect(indianLine('6173855555')).toBe('FIXED_LINE');
  expect(indianLine('6222255555')).toBe('MOBILE');
  expect(indianLine('9876543210')).toBeNull();
});

describe.each([
  ['61738', ' possibly'],
  ['62222', ''],
])('numbers of %s', (first, possibly) => {
  const own = `91${first}55555${possibly}`;
  test.each([
    ...['', '0', '91', '+91', '91 ', '+91 ', '91-', '+91-', '+(91) '].flatMap((before) => [
      [`${before}${first}55555`, 'IN'] as const,
      [`${before}${first} 55555`, 'IN'] as const,
      [`${before}${first}-55555`, 'IN'] as const,
    ]),
    ...[`+91${first}55555`, `+91 ${first} 55555`].map((text) => [text, 'US'] as const),
  ])('%s in %s', (text, country) => {
    const landline = possibly !== '' && /^0\d{10}$/.test(text);
    expect(says(readPhone(text, country))).toBe(landline ? 'landline' : own);
  });

  test.each([
    [`${first}5555`, 'IN', 'too short'],
    [`${first}555555`, 'IN', 'too long'],
    [`1${first}55555`, 'IN', 'too long'],
    [`6${first}55555`, 'IN', 'too long'],
    [`+916${first}55555`, 'IN', 'too long'],
    [`+4491${first}55555`, 'IN', 'too long'],
    [`+91${first}555555`, 'IN', 'too long'],
    [`${first}.55555`, 'IN', own],
    [`0 ${first} 55555`, 'IN', own],
  ])('%s in %s: %s', (text, country, expected) => {
    expect(says(readPhone(text, country))).toBe(expected);
  });
});

test('a plain number is a mobile, and the only one', () => {
  const mobile = { kind: 'mobile', number: '916222255555', ofTwo: false };
  expect(readPhone('6222255555', 'IN')).toEqual(mobile);
});

test('elsewhere, numbers without a code are not of India', () => {
  expect(says(readPhone('6173855555', 'US'))).toBe('16173855555');
  expect(says(readPhone('+16173855555', 'IN'))).toBe('16173855555');
});
