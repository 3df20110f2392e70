/** Digits beside a number: dates, times, extensions, pauses, quantities, coordinates. */
import { withoutAsides, withoutCoordinates } from '../../../../src/core/phone/asides';

const NUMBER = '98765 43210';

describe('certain dates and times are replaced anywhere', () => {
  test.each([
    ...['2026-05-12', '2026/5/12', '2026.05.12 18:30', '2026-05-12T10:30:00.000Z', '12.05.2026'],
    ...[
      '12-05-2026, 9:05',
      '31/12/1999 9:05:00 AM',
      'May 12, 2026',
      'SEPT. 12th 2026',
      'jan 1 2026',
    ],
    ...['12-May-2026', '12th may, 2026', "12 December '2026", '10:30', '23:59:59', '10:30 p.m.'],
    ...[
      '9am',
      '9 PM',
      '9.30 a.m.',
      '18 hrs',
      "5 o'clock",
      '10 to 6 pm',
      '10am-6pm',
      '9:30 till 18:00',
    ],
  ])('%s', (time) => {
    expect(withoutAsides(`12 ${time}, x ${time}`)).toBe('12 @on , x @on ');
  });

  test.each([
    ...['1/12/05/2026', '12/05/2026/4', '12.05.2026. 4', '12-05/2026', '32/05/2026', '25:30'],
    ...['06.12.05.26.78', '5 10:30:5:1', '12-2026'],
  ])('but not %s', (text) => {
    expect(withoutAsides(text)).toBe(text);
  });
});

describe('likely dates are replaced after a number or after no digits', () => {
  test.each<[string, boolean, string]>([
    ['', true, 'at the start'],
    ['on ', true, 'behind a word'],
    ['12 ', false, 'behind digits that are no number'],
    ['98765 4321 ', true, 'nine digits: one may be missing'],
    ['98765 432 ', false, 'eight'],
    ['91 98765 4321 ', true, 'eleven with a code'],
    ['91 98765 432 ', false, 'ten with a code'],
    ['+12345 123456 ', true, 'eleven with a plus'],
    ['+12345 12345 ', false, 'ten with a plus'],
    ['(+12345) 12345 ', false, 'with a bracket before the plus'],
    ['. (+12345) 12345 ', false, 'with more signs before the plus'],
    ['098765 43210 ', true, 'eleven with a zero'],
    ['098765 4321 ', false, 'ten with a zero'],
    ['9112345678 ', true, 'ten that begin with 91'],
    ['91123 45678, ', true, 'the same as two fives'],
    ['91123-45678 ', true, 'the same with a dash'],
    ['91123.45678 ', false, 'other signs between'],
    ['911 2345 678 ', false, 'other groups: 91 is a code'],
    ['9112 345678 ', false, 'the same'],
    ['911234567 ', false, 'nine that begin with a code'],
    ['(1) 98765 4321 ', true, 'a list number before nine'],
    ['(1) 98765 432 ', false, 'a list number before eight'],
    ['x  (12)  98765 432 ', false, 'one with blanks'],
    ['123) 98765 432 ', false, 'one of three digits'],
    ['1. 98765 432 ', false, 'one with a dot'],
    ['1234) 98765 ', true, 'four digits count lines no more'],
    ['(1)98765 432 ', true, 'nor does one without a blank'],
    ['1/ 98765 432 ', true, 'nor one with a slash'],
    ['98765x4321 ', false, 'a letter between'],
    ['98765/4321 ', true, 'a slash between'],
  ])('“%s”: %j (%s)', (before, replaced) => {
    for (const date of ['12/05/26', '12 May', "1st JUNE '26"])
      expect(withoutAsides(before + date)).toBe(
        before + (replaced ? '@on ' : date.replace('1st', '@th ')),
      );
  });

  test('each of them', () => {
    expect(withoutAsides('12 MAY, 5 jun')).toBe('@on , @on ');
    expect(withoutAsides('12/05/26, 10:30; 1/2/26')).toBe('@on , @on ; @on ');
  });
});

test.each<[string, string, string]>([
  ['24x7', '@open ', 'always open'],
  ['24 × 7 Ram', '@open  Ram', 'with blanks'],
  ['24*7/365', '@open ', 'with the days of a year'],
  ['24x7x365', '@open ', 'with them and an x'],
  ['24 x 7 x 365', '@open ', 'with blanks'],
  ['24X7 x365', '@open ', 'with one blank'],
  ['24/7; 24/7', '@open ; @open ', 'twice'],
  ['24x7-365', '@open -365', 'another sign'],
  ['124x7', '124x7', 'a digit before'],
  ['24x72', '24x72', 'a digit behind'],
  ['24+7', '24+7', 'a sum'],
])('%s becomes “%s”: %s', (text, left) => {
  expect(withoutAsides(text)).toBe(left);
});

test.each<[string, string, string]>([
  ['9876543210,,12', '9876543210 @ ', 'two pauses'],
  ['9876543210,,,*1234567 x', '9876543210 @  x', 'three, and eight signs'],
  ['9876543210,,12# x', '9876543210 @  x', 'with a hash'],
  ['9876543210,,123456789', '9876543210,,123456789', 'nine digits'],
  ['9876543210,12', '9876543210,12', 'one comma'],
  ['123456,,12', '123456,,12', 'six digits before'],
  ['1234567,,12', '1234567 @ ', 'seven digits before'],
  ['9876543210,12#', '9876543210 @ ', 'one comma, but a hash'],
  ['9876543210P12,W;34# x', '9876543210 @  x', 'several, and a hash'],
  ['9876543210,123456789#', '9876543210 @ ', 'nine signs before the hash'],
  ['9876543210,1234567890#', '9876543210,1234567890#', 'ten'],
  ['9876543210,#', '9876543210,#', 'none'],
  ['9876543210;123456  ', '9876543210 @   ', 'a wait and six digits at the end'],
  ['9876543210w1', '9876543210 @ ', 'a wait in letters'],
  ['9876543210;1234567', '9876543210;1234567', 'seven digits'],
  ['9876543210;12 x', '9876543210;12 x', 'a word behind'],
  ['9876543210,,1 / 9876543211,,2', '9876543210 @  / 9876543211 @ ', 'two numbers'],
])('the pause of %s: “%s” (%s)', (text, left) => {
  expect(withoutAsides(text)).toBe(left);
});

test.each<[string, string, string]>([
  ['98765 43210.0', '98765 43210;', 'one zero'],
  ['98765 43210.00 / 98765 43211.0', '98765 43210; / 98765 43211;', 'two, twice'],
  ['98765 4321.00', '98765 4321;', 'nine digits'],
  ['98765 432.00', '98765 432.00', 'eight'],
  ['98765 43210.000', '98765 43210.000', 'three zeros'],
  ['98765 43210.00.1', '98765 43210.00.1', 'a dot behind'],
  ['9876.543210.00', '9876.543210.00', 'dots in the number'],
  ['9876.5 43210.00', '9876.5 43210.00', 'dots and blanks in it'],
  ['98.76543210.00', '98.76543210;', 'too many digits behind its dot'],
  ['.0 98765', '.0 98765', 'nothing before'],
])('the zeros of %s: “%s” (%s)', (text, left) => {
  expect(withoutAsides(text)).toBe(left);
});

test.each<[string, string, string]>([
  ['9876543210 ext 12', '9876543210 @ ', 'plain'],
  ['9876543210ext12', '9876543210 @ ', 'without blanks'],
  ['98 76 54 ext 12', '98 76 54 @ ', 'groups before'],
  ['98765 43210, (ext: #12)', '98765 43210 @ )', 'many signs'],
  ['98765 43210 ; Extn.12345', '98765 43210 @ ', 'five digits'],
  ['98765 43210/extensions = 1-2', '98765 43210 @ -2', 'the long word'],
  ['98765 43210 ext 123456', '98765 43210 ext 123456', 'six digits'],
  ['12345 ext 12', '12345  @ ', 'five digits and a blank'],
  ['1234 ext 12', '1234 ext 12', 'four digits before'],
  ['1x,45 ext 12', '1x,45 ext 12', 'a letter before'],
  ['98765 43210 text 12', '98765 43210 text 12', 'a word that ends so'],
  ['98765 43210 extra12', '98765 43210 extra12', 'a word that begins so'],
  ['98765 43210 ext 12, 98765 43211 ext 13', '98765 43210 @ , 98765 43211 @ ', 'two'],
])('the extension of %s: “%s” (%s)', (text, left) => {
  expect(withoutAsides(text)).toBe(left);
});

test.each<[string, string, string]>([
  ['1st 22 nd 103RD', '@th  @th  @th ', 'ordinals'],
  ['1000th .5th 1store', '1000th .5th 1store', 'none of them'],
  ['3BHK, (12 yrs) 5 sqft', '@of , (@of ) @of ', 'rooms, years, area'],
  ['12 feet;100 pcs 5 lakhs', '@of ;@of  @of ', 'other quantities'],
  ['x-3 days - 2 floor', 'x-@of  - @of ', 'behind dashes'],
  ['10 times, 24hrs', '@of , @on ', 'times and hours'],
  ['1000 kg, x3 kg, 3 kgx', '1000 kg, x3 kg, 3 kgx', 'none'],
  [`${NUMBER} 204B`, `${NUMBER} @B`, 'letters behind a number'],
  [`${NUMBER} (2a, ${NUMBER},3b`, `${NUMBER} (@a, ${NUMBER},@b`, 'behind signs'],
  [`${NUMBER}-2a ${NUMBER}- 2å`, `${NUMBER}-@a ${NUMBER}- @å`, 'behind dashes'],
  [`${NUMBER} 2045B`, `${NUMBER} 2045B`, 'four digits'],
  [`${NUMBER}_2a`, `${NUMBER}_2a`, 'behind an underscore'],
  ['98765 4321 2a', '98765 4321 2a', 'behind nine digits'],
  ['91123456789 12a', '91123456789 12a', 'behind a code and nine digits'],
  ['91123 456789 12a', '91123 456789 12a', 'behind the same in groups'],
  ['912345 67890 12a', '912345 67890 12a', 'behind the same in other groups'],
  ['Flat 12a', 'Flat 12a', 'behind a word'],
  ['98765 43210 12', '98765 43210 12', 'no letters at all'],
])('%s becomes “%s”: %s', (text, left) => {
  expect(withoutAsides(text)).toBe(left);
});

test.each<[string, string, string]>([
  ['12.97159, 77.59456', ' @ ', 'two'],
  ['x -33.8688,151.2093 y', 'x  @  y', 'with few decimals'],
  ['77.59456290', ' @ ', 'one'],
  ['9.97159 x 7.59456', ' @ ', 'one digit before the dot'],
  ['98765.43210', '98765.43210', 'five digits before the dot'],
  ['91.9876543210', '91.9876543210', 'a code and ten digits'],
  ['+77.59456290', '+77.59456290', 'a plus'],
  ['77.59456290 12', '77.59456290 12', 'digits behind'],
])('the coordinates of %s: “%s” (%s)', (text, left) => {
  expect(withoutCoordinates(text)).toBe(left);
});
