/** The kind of line of a number, and why a piece isn't a number. */
import { readPhone } from '../../../../src/core/phone/read';
import { readPiece } from '../../../../src/core/phone/line';
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
