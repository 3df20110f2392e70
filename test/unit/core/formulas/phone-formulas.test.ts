/** Phone numbers in formulas: same shape, blank for blank, and errors as sentences. */
import type { Given } from '../../../../src/core/formulas/given';
import { checksOf, namesOf, phonesOf } from '../../../../src/core/formulas/phone-formulas';
import { policy } from '../../../../src/core/options/policy';
import { readPhone, withCure } from '../../../../src/core/phone/read';
import { WRITTEN_FORMS } from '../phone/written-forms';

const BLANK = '';

test.each<readonly [string, Given, unknown]>([
  ['a cell gives a cell', '98765 43210', '+919876543210'],
  ['a number cell gives text', 9876543210, '+919876543210'],
  ['a possible landline can be sent', '8023456789', '+918023456789'],
  ['the first of two', '98765 43210 / 98765 43211', '+919876543210'],
  ['blank gives blank', '', ''],
  ['no number gives blank', 'n/a', ''],
  ['a landline gives blank', '011-23456789', ''],
  ['a column gives a column', [['98765 43210'], [''], ['x']], [['+919876543210'], [''], ['']]],
  ['a row gives a row', [['98765 43210', '9876543211']], [['+919876543210', '+919876543211']]],
  ['no cell gives none', [], []],
])('phones: %s', (_why, given, expected) => {
  expect(phonesOf(given, BLANK)).toEqual(expected);
});

test.each<readonly [string, Given, unknown]>([
  ['a mobile', '98765 43210', 'Mobile'],
  ['a possible landline', '8023456789', 'Possibly a landline'],
  ['a reason', '98765 4321', 'Not a mobile number: too short'],
  [
    'a reason with its cure',
    '9.87654E+09',
    'Not a mobile number: precision lost (format the column as a number and export it again)',
  ],
  ['blank', '', ''],
  ['a range', [['', '98765 43210']], [['', 'Mobile']]],
])('checks: %s', (_why, given, expected) => {
  expect(checksOf(given, BLANK)).toEqual(expected);
});

test.each(WRITTEN_FORMS.flatMap(([, rows]) => rows).filter(([, country]) => country !== 'XX'))(
  '%j in %s is read as in a run',
  (cell, country) => {
    const reading = readPhone(cell, country);
    expect(phonesOf([[cell]], country)).toEqual([
      ['number' in reading ? `+${reading.number}` : ''],
    ]);
    const said = {
      blank: () => '',
      mobile: () => 'Mobile',
      'possibly-landline': () => 'Possibly a landline',
      none: () =>
        `Not a mobile number: ${'reason' in reading ? withCure(reading.reason, cell, country) : ''}`,
    }[reading.kind]();
    expect(checksOf(cell, country)).toBe(said);
  },
);

describe('a country', () => {
  test.each<readonly [Given, string]>([
    ['', '+919876543210'],
    ['in', '+919876543210'],
    [' IN ', '+919876543210'],
    [[['IN']], '+919876543210'],
    [[], '+919876543210'],
  ])('%j reads as India', (country, expected) => {
    expect(phonesOf('98765 43210', country)).toBe(expected);
  });

  test('another one', () => {
    expect(phonesOf('07911 123456', 'GB')).toBe('+447911123456');
    expect(checksOf('07911 123456', 'GB')).toBe('Mobile');
    expect(namesOf('+44 7911 123456', { numbers: '07911123456', names: 'Ann' }, 'gb')).toBe('Ann');
  });

  const sentence = '“XX” is not a country. Use its two-letter code, for example IN.';
  test('one that does not exist is a sentence', () => {
    expect(() => phonesOf('98765 43210', 'XX')).toThrow(sentence);
    expect(() => checksOf('98765 43210', 'XX')).toThrow(sentence);
    expect(() => namesOf('98765 43210', { numbers: '', names: '' }, 'XX')).toThrow(sentence);
    expect(() => phonesOf('98765 43210', 91)).toThrow('“91” is not a country.');
  });
});

test('numbers that this copy may not send are none, with the reason', () => {
  const { countries } = policy;
  Object.assign(policy, { countries: ['GB'] });
  try {
    expect(phonesOf([['98765 43210', 'n/a']], BLANK)).toEqual([['', '']]);
    expect(checksOf('98765 43210', BLANK)).toBe(
      'Not a mobile number: a number of a country that is not allowed here',
    );
    expect(namesOf('9876543210', { numbers: '9876543210', names: 'Asha' }, BLANK)).toBe('');
    expect(phonesOf('07400 123456', 'GB')).toBe('+447400123456');
  } finally {
    Object.assign(policy, { countries });
  }
});

describe('names', () => {
  const listed = {
    numbers: [['98765 43210'], ['+91-98765-43211'], ['n/a'], ['9876543210'], ['']],
    names: [[''], ['Ravi'], ['Nobody'], ['Asha'], ['Blank']],
  };

  test.each<readonly [string, Given, unknown]>([
    ['the first name next to the number', '098765 43210', 'Asha'],
    ['however it is written', [[919876543211]], [['Ravi']]],
    ['none', '98765 43212', ''],
    ['no number, which is never looked for', 'n/a', ''],
    ['blank', '', ''],
    ['a row of two', [['9876543211', 'x']], [['Ravi', '']]],
  ])('%s', (_why, given, expected) => {
    expect(namesOf(given, listed, BLANK)).toEqual(expected);
  });

  test('what stands in the cell is given back as it is', () => {
    expect(namesOf('9876543210', { numbers: [['9876543210']], names: [[7]] }, BLANK)).toBe(7);
  });

  test.each<readonly [Given, Given, string]>([
    [[[1], [2]], [['a']], '2 × 1 cells and the range of names 1 × 1'],
    [[[1, 2]], [['a'], ['b']], '1 × 2 cells and the range of names 2 × 1'],
    [[[1], [2]], 'a', '2 × 1 cells and the range of names 1 × 1'],
    [[], [['a']], '0 × 0 cells and the range of names 1 × 1'],
  ])('ranges of different size are a sentence', (numbers, names, sizes) => {
    expect(() => namesOf('9876543210', { numbers, names }, BLANK)).toThrow(
      `The range of numbers is ${sizes}. Use two ranges of the same size.`,
    );
  });
});
