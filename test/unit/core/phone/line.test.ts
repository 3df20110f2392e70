/** The kind of line of a number, and why a piece isn't a number. */
import { readPhone } from '../../../../src/core/phone/read';
import { isCallingCode, readPiece, type PieceReading } from '../../../../src/core/phone/line';
import { piecesOf } from '../../../../src/core/phone/pieces';
import { readAll } from './phone-says';

describe('code and rest of India', () => {
  readAll([
    ['91 23456789', 'US', '19123456789', 'ten digits of America, whatever their groups'],
    ['91 23456789 / 98765 43210', 'IN', 'too short', 'a misspelt number is not passed over'],
    ['191 23456789', 'IN', 'too long', '191 is no code'],
    ['9198 76543210', 'IN', '919876543210', 'code and mobile, cut two digits later'],
    ['91 9876 5432 10', 'IN', '919876543210', 'code, fours and the rest'],
    ['91 98 7654 3210', 'IN', '919876543210', 'code and fours at the end'],
    ['0091 91 98765 43210', 'IN', '919876543210', 'code twice, once dialled'],
    ['91 91 91 98765 43210', 'IN', '919876543210', 'code three times'],
    ['91 91 91 91 98765 43210', 'IN', 'too long', 'more often it is something else'],
    ['55447911001234', 'IN', 'too long', 'two zeros within dial nothing'],
    ['0009112345678', 'IN', 'not a valid number', 'ten digits behind three zeros'],
    ['+91 00 98765 4321', 'IN', 'too short', 'zeros are no digits of the number'],
  ]);

  test('say “too short” with nothing to send', () => {
    const [piece] = piecesOf('91 23456789');
    expect(piece && readPiece(piece, 'IN')).toEqual({ kind: 'unreadable', reason: 'too short' });
  });
});

describe('a zero before a possible mobile dials an area, but where it is cut as mobiles are', () => {
  readAll([
    ['080 23456789', 'IN', 'landline', 'area and number'],
    ['080-2345-6789', 'IN', 'landline', 'area and number in fours'],
    ['080 234 56789', 'IN', 'landline', 'five digits at the end alone prove nothing'],
    ['0 802 34567 89', 'IN', 'landline', 'nor do five before the end'],
    ['08023 456789', 'IN', 'landline', 'a longer area, with six digits behind it'],
    ['91080234 56789', 'IN', 'landline', 'code and area in one group'],
    ['080234 56789', 'IN', '918023456789 possibly', 'zero, five and five'],
    ['0 80234 56789', 'IN', '918023456789 possibly', 'zero, blank, five and five'],
    ['+91 080234 56789', 'IN', '918023456789 possibly', 'the same with its code'],
  ]);
});

describe('why a number is none', () => {
  readAll([
    ['00999 123456', 'IN', 'unknown country code', 'dialled abroad, but nowhere'],
    ['14404', 'US', 'too short', "India's short codes are India's own"],
    ['000 800 100 1234', 'IN', 'service number', 'toll free from abroad'],
    ['0008001', 'IN', 'too short', 'the beginning of one'],
    ['5', 'XX', 'too short', 'one digit is too short for any country'],
    ['+65 123456', 'XX', 'too short', 'whatever the country of numbers without a code'],
    ['+999', 'IN', 'unknown country code', 'no country has it'],
  ]);
});

describe('what only looks like the clean form of a mobile is read with care', () => {
  readAll([
    ['91598765 43210', 'IN', 'too long', 'a digit between code and number'],
    ['98 43210', 'IN', 'too short', 'three digits are lost in the middle'],
    ['9----43210', 'IN', 'too short', 'four are hidden'],
    ['98765 4', 'IN', 'too short', 'four are lost at the end'],
  ]);

  test('and is of the same kind', () => {
    const mobile = { kind: 'mobile', number: '919876543210', ofTwo: false };
    expect(readPhone('98765 43210', 'IN')).toEqual(mobile);
    expect(readPhone('(98765) 43210', 'IN')).toEqual(mobile);
  });
});

/** What the only piece of a text is read as. */
function pieceSays(text: string, country: string): string {
  const [piece, ...more] = piecesOf(text);
  if (piece === undefined || more.length > 0) throw new Error(`not one piece: ${text}`);
  const reading: PieceReading = readPiece(piece, country);
  return reading.kind === 'unreadable' ? reading.reason : reading.number;
}

const N = '919876543210';
const UNCLEAR = 'not a valid number';
const AMERICA = 'written like a number of the United States or Canada';

test.each<[string, string, string]>([
  ['66778899-90', UNCLEAR, 'eight and two'],
  ['6677889900-', '916677889900', 'no tail'],
  ['66 778899-90', UNCLEAR, 'six and two'],
  ['667 78899-90', '916677889990', 'five and two'],
  ['667788990-1', UNCLEAR, 'nine and one'],
  ['6677889-890', UNCLEAR, 'seven and three'],
  ['6 677889-890', '916677889890', 'six and three'],
  ['667788-9900', '916677889900', 'six and four'],
  ['06677889-890', UNCLEAR, 'with a zero'],
  ['091667788-9900', '916677889900', 'with zero and code, but four digits'],
  ['091 66778899-90', UNCLEAR, 'with zero and code'],
  ['00916677889-890', UNCLEAR, 'dialled'],
  ['+91 66778899-90', UNCLEAR, 'with a plus and its code'],
  ['9191 66778899-90', '916677889990', 'with the code twice'],
  ['98765432-10', N, 'nine begins no landline'],
  ['667788 9900123-90', 'too long', 'more digits'],
  ['0667788990-0', '916677889900', 'ten digits with a zero'],
  ['9123456789-90', UNCLEAR, 'ten digits and two'],
  ['9198765432-101', 'too long', 'ten digits and three'],
  ['0 9198765432-10', N, 'a zero, code and ten'],
  ['919 8765432101-10', 'too long', 'fifteen digits'],
  ['91987-65432-10', UNCLEAR, 'two fives and two'],
  ['91987-65432 10', N, 'a blank before the last two'],
  ['+91987-65432-10', N, 'a plus, so a code'],
  ['9198-765432-10', N, 'other groups'],
  ['91987-6543-210', N, 'three at the end'],
  ['91 98 76 54 32-10', UNCLEAR, 'the code and pairs'],
  ['91  98  76 54 32-1 0', N, 'a blank last'],
  ['91  98  7654 32-10', UNCLEAR, 'two blanks'],
  ['91 98 7654321-0', UNCLEAR, 'one digit last'],
  ['9198765432 1 0', N, 'ten digits and two groups'],
  ['91-98-76-54-32-10', N, 'dashes'],
  ['91 98-76 54 32-10', N, 'a dash and blanks'],
  ['9198 76 54 32-10', N, 'the code in a group'],
])('a tail in %s: %s (%s)', (text, says) => {
  expect(pieceSays(text, 'IN')).toBe(says);
});

test.each<[string, string, string]>([
  ['91 2345 6789', 'too short', 'the code and two fours'],
  ['091 98765432', 'too short', 'zero, code and eight'],
  ['91 234 56789', '919123456789', 'other groups'],
  ['91 9876 543 2', '919198765432', 'other groups'],
  ['191 98765432', 'too long', 'another code'],
  ['91 98765432 1', 'too short', 'the code and nine digits'],
  ['65000-75000', UNCLEAR, 'a range'],
  ['65000 75000', '916500075000', 'no range'],
  ['65001-75000', '916500175000', 'not rounded'],
  ['65000-75001', '916500075001', 'not rounded'],
  ['165000-75000', 'too long', 'too many digits before'],
  ['65000-750000', 'too long', 'too many digits behind'],
  ['8.967477832', UNCLEAR, 'a list number and nine digits'],
  ['8.967 477832', UNCLEAR, 'the same in groups'],
  ['8.98765 43210', UNCLEAR, 'a list number and ten digits in groups'],
  ['8.9876543210', 'too long', 'the same in one'],
  ['8.98765.43210', 'too long', 'the same with dots'],
  ['9-876.543.210', N, 'a dash first'],
  ['98.765.432.10', N, 'two digits first'],
  ['9.876 .543.210', UNCLEAR, 'dots and blanks'],
  ['9.876.543.210', N, 'thousands'],
  ['9.87.65.43.210', N, 'lakhs'],
  ['9.87.65.43.21.5', '919876543215', 'pairs and one'],
  ['9.8.7.6.5.4.3.2.1.0', N, 'single digits'],
  ['9.8.7.6543210', N, 'single digits and the rest'],
  ['9.87.65.432.10', UNCLEAR, 'other groups'],
  ['9.87.6.543.210', UNCLEAR, 'groups that end like thousands'],
  ['700001 6 394', UNCLEAR, 'a PIN code and more'],
  ['700001 6 3945', 'too long', 'too many digits for one'],
  ['700001 63 94', UNCLEAR, 'two digits behind it'],
  ['7700001 6 39', '917700001639', 'seven digits that end like one'],
  ['700001 6394', '917000016394', 'two groups'],
  ['7000016 3 94', '917000016394', 'seven digits first'],
  ['900001 6 394', '919000016394', 'nine begins no PIN code'],
  ['997.389.611.0', UNCLEAR, 'a decimal'],
  ['997.389.611 0', '919973896110', 'a blank last'],
  ['997.389.61.10', '919973896110', 'two digits last'],
  ['997.389.6.1.10', '919973896110', 'two digits last'],
])('the groups of %s: %s (%s)', (text, says) => {
  expect(pieceSays(text, 'IN')).toBe(says);
});

test('elsewhere, such groups mean nothing', () => {
  expect(pieceSays('7325551-234', 'US')).toBe('17325551234');
  expect(pieceSays('(732) 555-1234', 'US')).toBe('17325551234');
  expect(pieceSays('+91 (604) 555-0123', 'US')).toBe('916045550123');
});

test.each<[string, string]>([
  ...['(604) 555-0123', '(604)555-0123', '(604)-555-0123', '(604) -555-0123', '(732) 555-0123'].map(
    american,
  ),
  ...['604-555-0123', '604.555.0123'].map(american),
  ...['604 555-0123', '604-555.0123', '604.555-0123', '(604) 555 0123', '604-) 555-0123'].map(
    indian,
  ),
  ...['(604) 555--0123', '604 -555-0123', '604-555--0123', '604 .555.0123', '604.555.-0123'].map(
    indian,
  ),
  ...['(604)_555-0123', '60-4555-0123', '604-5550-123', '6045-550-123'].map(indian),
])('%s: %s', (text, says) => {
  expect(pieceSays(text, 'IN')).toBe(says);
});

function american(text: string): [string, string] {
  return [text, AMERICA];
}

function indian(text: string): [string, string] {
  return [text, '916045550123'];
}

test('calling codes are those of all countries', () => {
  expect(['1', '91', '44', '971'].map(isCallingCode)).toEqual([true, true, true, true]);
  expect(['', '0', '999', '+91', '911'].map(isCallingCode)).toEqual(Array(5).fill(false));
});
