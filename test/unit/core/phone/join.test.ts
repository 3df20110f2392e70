/** Where a slash, comma or line break parts one number, and where two. */
import { joined } from '../../../../src/core/phone/join';
import { piecesOf } from '../../../../src/core/phone/pieces';

/** The digits of all pieces as one number; null: they are not one. */
const one = (text: string, code: string | null): string | null =>
  joined(piecesOf(text), code)?.digits ?? null;

test.each<[string, string | null, string]>([
  ['98765,43210', '91', 'two fives'],
  ['987,654,3210', '91', 'as in America'],
  ['900,654,3210', '91', 'zeros at the end of its first part'],
  ['98765,03210', '91', 'a zero before its second part'],
  ['098765/43210', '91', 'a trunk zero'],
  ['91 98765/43210', '91', 'the code'],
  ['+91 98765/43210', '91', 'the code with a plus'],
  ['91/9876543210', '91', 'the code alone'],
  ['0091,98765 43210', '91', 'the code dialled'],
  ['091,9876543210', '91', 'zero and code'],
  ['0,9876543210', null, 'a zero alone, code or not'],
  ['+44/7911123456', '91', 'a plus and a code of any country'],
  ['8123/4567', '65', 'eight digits elsewhere'],
  ['65 8123/4567', '65', 'the same with their code'],
  ['+65 8123/4567', '91', 'the same, seen from India'],
  ['0171/1234567', '49', 'an area'],
  ['012345/1234567', '49', 'the longest area'],
  ['+49123456/1234567', '91', 'the longest area with its code'],
  ['012/12345', '49', 'the shortest number behind an area'],
])('%s, code %s, is one number: %s', (text, code) => {
  expect(one(text, code)).toBe(text.replace(/\D/g, ''));
});

test.each<[string, string | null, string]>([
  ['9876/54321', '91', 'nine digits'],
  ['98765/432101', '91', 'eleven digits'],
  ['9876/543210', '91', 'ten, not cut as mobiles are'],
  ['910/9876543210', '91', '910 is no code'],
  ['+987 654,321,0123', '91', 'a plus before what is no code'],
  ['0171,1234567', '49', 'a comma behind an area'],
  ['0171/12345,67', '49', 'a slash and a comma'],
  ['0123456/1234567', '49', 'too long for an area'],
  ['+491234567/1234567', '91', 'the same with its code'],
  ['171/1234567', '49', 'no zero before the area'],
  ['012/1234', '49', 'too short behind an area'],
  ['123456,12345,12345', '65', 'a first part that is too long'],
  ['812/3456', '65', 'seven digits'],
])('%s, code %s, is more than one: %s', (text, code) => {
  expect(one(text, code)).toBeNull();
});

test('the whole keeps its groups and what stood before it', () => {
  const pieces = piecesOf('98765 / 432 10');
  expect(joined(pieces, '91')).toBeNull();
  const [first, second] = piecesOf('+91 98765/43210');
  expect(first && second && joined([first, second], '91')).toMatchObject({
    ...{ gap: 'none', plus: true, digits: '919876543210', groups: ['91', '98765', '43210'] },
    between: [' ', '/'],
  });
  expect(joined([], '91')).toBeNull();
});
