/** How phone cells are read: the table of the issue, and the details of a number. */
import {
  cureOf,
  isCountry,
  looksRounded,
  nationalDigits,
  readPhone,
  withCure,
} from '../../../../src/core/phone/read';
import type { NoMobile } from '../../../../src/core/phone/text';
import { says } from './phone-says';
import { WRITTEN_FORMS } from './written-forms';

describe.each(WRITTEN_FORMS)('%s', (_title, rows) => {
  test.each(rows)('%j in %s: %s (%s)', (cell, country, expected) => {
    expect(says(readPhone(cell, country))).toBe(expected);
  });
});

test('the table holds what the issue asks for', () => {
  const rows = WRITTEN_FORMS.flatMap(([, some]) => some);
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(
    new Set(rows.map(([cell, country]) => JSON.stringify([cell, country]) + typeof cell)).size,
  ).toBe(rows.length);
});

test('a cell of prose is left alone and never cut', () => {
  expect(says(readPhone(`${'x'.repeat(990)} 98765 43210`, 'IN'))).toBe('too much text in the cell');
  expect(says(readPhone(`${'x'.repeat(980)} 98765 43210`, 'IN'))).toBe('919876543210');
});

describe('cures', () => {
  test('a reason has a cure where there is one', () => {
    const cure = (reason: NoMobile): string | null => cureOf(reason, '', 'IN');
    expect(cure('precision lost')).toBe('format the column as a number and export it again');
    const cured: NoMobile[] = [
      'unknown country code',
      'a date',
      'an error value',
      'a negative number',
      'a decimal number',
      'too much text in the cell',
      'the column was too narrow when the file was saved',
      'written like a number of the United States or Canada',
    ];
    for (const reason of cured) expect(cure(reason)).toMatch(/^[a-z].*[^.]$/);
    const none: NoMobile[] = [
      'no digits',
      'too short',
      'not a valid number',
      'service number',
      'landline',
    ];
    for (const reason of none) expect(cure(reason)).toBeNull();
  });

  test.each<[string | number, string | null, string]>([
    ['98765432109876543211', 'put a comma between two numbers', 'two mobiles'],
    ['0987654321002223456789', 'put a comma between two numbers', 'a mobile and a landline'],
    ['98765 43210 / 98765 43211', 'put a comma between two numbers', 'signs between'],
    ['0091098765432109876543211', 'put a comma between two numbers', 'a first one of 15 digits'],
    ['98765432101234567', null, 'seven digits behind a mobile'],
    ['987654321018001234567', null, 'a help line behind a mobile'],
    ['11111111119876543210', null, 'no number before a mobile'],
    ['9876543210211', 'put a comma between two numbers', 'a mobile and a tail of three'],
    ['98765432103211', 'put a comma between two numbers', 'a tail of four'],
    ['987654321043211', null, 'a tail of five'],
    ['987654321012', null, 'a tail of two'],
    ['5876543210211', null, 'a tail behind no mobile'],
    ['09876543210211', null, 'a zero before it'],
    ['4111111111111111', null, 'a card'],
    ['123456789012', null, 'no number anywhere'],
    ['98765432101', null, 'a digit too many'],
    [
      971501234567,
      "for a number of another country begin with an apostrophe and +, as in '+971501234567",
      'a plus that Sheets took away',
    ],
    [
      '12025550123',
      "for a number of another country begin with an apostrophe and +, as in '+12025550123",
      'a code without its plus',
    ],
  ])('of %s that is too long: %s (%s)', (cell, cure) => {
    expect(cureOf('too long', cell, 'IN')).toBe(cure);
    if (cure?.includes("'+") === true) {
      expect(readPhone(cure.slice(cure.indexOf("'+")), 'IN')).toMatchObject({ kind: 'mobile' });
    }
  });
});

test('a reason is shown with its cure, if there is one', () => {
  expect(withCure('no digits', 'x', 'IN')).toBe('no digits');
  expect(withCure('precision lost', '9E9', 'IN')).toBe(
    'precision lost (format the column as a number and export it again)',
  );
  expect(cureOf('too long', '9876543210211', 'US')).toBeNull();
  expect(cureOf('too long', '512345675123456', 'EE')).toBeNull();
});

describe('looksRounded', () => {
  /** Distinct numbers, the first `rounded` of which end in 0000. */
  const column = (rounded: number, all: number): string[] =>
    Array.from({ length: all }, (_, at) => `91${900_000 + at}${at < rounded ? '0000' : '1234'}`);
  test('at least three', () => {
    expect(looksRounded(column(2, 4))).toBe(false);
    expect(looksRounded(column(3, 4))).toBe(true);
    expect(looksRounded([])).toBe(false);
  });
  test('at least one in a hundred', () => {
    expect(looksRounded(column(9, 1000))).toBe(false);
    expect(looksRounded(column(10, 1000))).toBe(true);
  });
  test('one number repeated is one', () => {
    expect(looksRounded(['919876540000', '919876540000', '919876540000'])).toBe(false);
  });
});

test('national digits belong to the calling code', () => {
  expect(nationalDigits('919876543210', 'IN')).toBe('9876543210');
  expect(nationalDigits('447911123456', 'IN')).toBeNull();
  expect(nationalDigits('16045550123', 'US')).toBe('6045550123');
  expect(nationalDigits('91', 'IN')).toBeNull();
  expect(nationalDigits('91x', 'IN')).toBeNull();
  expect(nationalDigits('91x9', 'IN')).toBeNull();
  expect(nationalDigits('919876543210', 'XX')).toBeNull();
});

test('countries are those of the library, in capitals', () => {
  expect(['IN', 'US', 'XK'].map(isCountry)).toEqual([true, true, true]);
  expect(['in', 'XX', '', 'toString', '__proto__', 'hasOwnProperty'].map(isCountry)).toEqual(
    Array(6).fill(false),
  );
});
