/** Pieces with more than a number: which part of them is read, and what may be passed over. */
import type { PieceReading } from '../../../../src/core/phone/line';
import {
  cutInTwo,
  isLabelledLandline,
  isLocalLine,
  isSecondLine,
  readPart,
} from '../../../../src/core/phone/parts';
import { piecesOf, type Piece } from '../../../../src/core/phone/pieces';

/** The only piece of a text. */
function pieceIn(text: string): Piece {
  const [piece, ...more] = piecesOf(text);
  if (piece === undefined || more.length > 0) throw new Error(`not one piece: ${text}`);
  return piece;
}

const shown = (reading: PieceReading | null): string | null =>
  reading === null || reading.kind === 'unreadable' ? (reading?.reason ?? null) : reading.number;

const N = '919876543210';

test.each<[string, string | null, string]>([
  ['10) 98765 43210', N, 'a bracket'],
  ['+1) 98765 43210', null, 'a plus, so a code'],
  ['0) 98765 43210', null, 'no line has number zero'],
  ['01) 98765 43210', N, 'a zero first'],
  ['001) 98765 43210', null, 'two zeros'],
  ['12) 98765 43210', N, 'two digits'],
  ['120) 98765 43210', N, 'three digits'],
  ['1200) 98765 43210', null, 'four digits'],
  ['1) 98765 4321', null, 'a digit is missing'],
  // What certainly is a list number is one before any groups.
  ['10) 9876 543 210', N, 'a bracket that was not opened'],
  ['1] 9876 543 210', N, 'a square one'],
  ['(1) 9876 543 210', null, 'one that was: it may be an area'],
  ['[ 1 ] 9876 543 210', null, 'the same with blanks'],
  ['( .1) 9876 543 210', N, 'one that was opened for something else'],
  ['1( ) 9876 543 210', null, 'brackets behind it'],
  ['#1 9876 543 210', N, 'a hash'],
  ['# 1 9876 543 210', N, 'a hash and a blank'],
  ['#-1 9876 543 210', null, 'a hash of something else'],
  ['1 9876 543 210', null, 'nothing'],
  // Others are one before a number in one group, or in two fives.
  ['(1) 98765 43210', N, 'two brackets'],
  ['(1).-} 98765 43210', N, 'brackets, a dot and a dash'],
  ['(1)_ 98765 43210', null, 'an underscore'],
  ['10. 98765 43210', N, 'a dot'],
  ['10.  98765 43210', N, 'a dot and blanks'],
  ['1. _98765 43210', null, 'a dot and an underscore'],
  ['1.. 98765 43210', null, 'two dots'],
  ['1 - 98765 43210', N, 'a dash'],
  ['1- 98765 43210', N, 'a dash without a blank before it'],
  ['1-  98765 43210', N, 'a dash and blanks'],
  ['10.  - 98765 43210', N, 'a dot and a dash'],
  ['1..- 98765 43210', null, 'two dots and a dash'],
  ['1 -98765 43210', null, 'a dash without a blank behind it'],
  ['1_- 98765 43210', null, 'an underscore and a dash'],
  ['1- _98765 43210', null, 'a dash and an underscore'],
  ['(1) 60455 50123', null, 'with its list number, a number of America'],
  ['44) 7911 123456', '917911123456', 'one of Britain, but it certainly is a list number'],
  // Behind letters and a blank.
  ['Mob 1 98765 43210', N, 'a label'],
  ['Mob.- 1 98765 43210', N, 'a label with its signs'],
  ['मो 1 98765 43210', null, 'a sign of a vowel last'],
  ['म 1 98765 43210', N, 'a letter of Hindi'],
  ['M) 1 98765 43210', null, 'a bracket between'],
  ['M 15 98765 43210', N, 'two digits'],
  ['M 51 98765 43210', N, 'up to five'],
  ['M 6 98765 43210', null, 'more likely a digit too many'],
  ['M 61 98765 43210', null, 'the same'],
  ['M 1 9876 543 210', null, 'other groups'],
  ['M 1_98765 43210', null, 'no blank'],
  // Behind a dot without a blank.
  ['1.9876543210', N, 'a digit and a dot'],
  ['M.1.9876543210', N, 'behind a letter too'],
  ['12.9876543210', null, 'two digits: perhaps a latitude'],
  ['1.9876543200', null, 'zeros at its end: perhaps a latitude'],
  ['1.9876 543 210', null, 'other groups'],
  ['1-9876543210', null, 'a dash'],
])('the list number of %s: %s is read (%s)', (text, number) => {
  expect(shown(readPart(pieceIn(text), 'IN'))).toBe(number);
});

test.each<[string, string | null]>(
  [
    ...['9876543210', '09876543210', '919876543210', '0919876543210', '00919876543210'],
    ...['98765 43210', '098765 43210', '0 98765 43210', '91 98765 43210', '091 98765 43210'],
    ...['0091 98765 43210', '91 098765 43210', '0 9876543210', '91 9876543210', '091 9876543210'],
  ]
    .map((text): [string, string | null] => [text, N])
    .concat(
      [
        ...['9876 543210', '987654 3210', '9 876543210', '91 91 98765 43210', '9191 98765 43210'],
        ...['910 9876543210', '00 91 98765 43210', '9198765 43210', '91 9198765 43210'],
        ...[
          '91987 6543210',
          '0091987654 3210',
          '91 91 9876543210',
          '0 0 98765 43210',
          '00 9876543210',
          '011 23456789',
        ],
      ].map((text): [string, string | null] => [text, null]),
    ),
)('(1) before %s: %s is read', (text, number) => {
  expect(shown(readPart(pieceIn(`(1) ${text}`), 'IN'))).toBe(number);
});

test.each<[string, string, string | null, string]>([
  ['700001 98765 43210', 'IN', N, 'before it'],
  ['700 001 98765 43210', 'IN', N, 'before it, in two groups'],
  ['98765 43210 700001', 'IN', N, 'behind it'],
  ['98765 43210 700 001', 'IN', N, 'behind it, in two groups'],
  ['98765 43210 900001', 'IN', null, 'nine begins none'],
  ['98765 43210 7000011', 'IN', null, 'seven digits'],
  ['7000011 98765 43210', 'IN', null, 'the same before it'],
  ['98765 43210 7000 01', 'IN', null, 'other groups'],
  ['98765 43210 70 0001', 'IN', null, 'other groups'],
  ['98765 43210 7000 001', 'IN', null, 'too many digits in groups'],
  ['+700001 98765 43210', 'IN', null, 'a code'],
  ['+44 7911 123456 700001', 'IN', '447911123456', 'behind a number of another country'],
  ['+44 7911 123456 700001', 'GB', null, 'other countries have other codes'],
  ['+298 211234 700001', 'IN', null, '15 digits may be one number'],
  ['700001 9812 302549', 'IN', null, 'two numbers, each beside a PIN code'],
  ['400001 9812 302549', 'IN', null, 'one number, but two PIN codes'],
  ['700001 011 23456789', 'IN', null, 'a landline'],
  ['011 23456789 700001', 'IN', null, 'a landline before it'],
  ['700001 98765 43211 0', 'IN', null, 'no number'],
])('the PIN code of %s in %s: %s is read (%s)', (text, country, number) => {
  expect(shown(readPart(pieceIn(text), country))).toBe(number);
});

test.each<[string, string | null, string]>([
  ['011-23456789-90', '911123456789', 'two digits'],
  ['011-23456789-6790', '911123456789', 'four digits'],
  ['011-23456789-56790', null, 'five digits'],
  ['98765 43210-11', null, 'behind a mobile it may be a digit too many'],
  ['1098', null, 'nothing before it'],
])('the end of a second line in %s: %s is read (%s)', (text, number) => {
  expect(shown(readPart(pieceIn(text), 'IN'))).toBe(number);
});

test.each<[string, string, string | null, string]>([
  ['98765 43210 98765 43211', 'IN', '9876543210|9876543211', 'two mobiles'],
  ['98765 43210 98765 43211 98765 43212', 'IN', '9876543210|9876543211|9876543212', 'three'],
  ['+91 98765 43210 98765 43211', 'IN', '919876543210|9876543211', 'the first has its code'],
  ['98765 43210 98765 4321', 'IN', null, 'the second lacks a digit'],
  ['98765 43210 2. 98765 43211', 'IN', '9876543210|29876543211', 'a list number'],
  ['22345678 98765 43210', 'IN', '22345678|9876543210', 'a landline without its area'],
  ['223 45678 98765 43210', 'IN', null, 'the same in groups'],
  ['512 3456 5123 4567', 'EE', null, '15 digits may be one number'],
  ['0664 1234567 0 664 1234568', 'AT', null, 'the zero may belong to either'],
  ['9876543210987654', 'IN', null, 'one group'],
])('%s in %s is cut as %s: %s', (text, country, parts) => {
  const cut = cutInTwo(pieceIn(text), country);
  expect(cut?.map(({ digits }) => digits).join('|') ?? null).toBe(parts);
});

describe('landlines without area code', () => {
  const LINES = ['234567', '2345678', '23456789', '5345678', '634567-90', '6345678-90'];
  const TAILED = ['63456789-90', '7345678-1234', '2345678-9', '634-5678-90', '234 5678-90'];
  const NONE = ['23456', '234567890', '1345678', '6345678', '+2345678', '+6345678-90', '12'];
  const ENDS = ['6345678 90', '6345678-12345', '63456-90', '634567890-90', '1345678-90'];
  const OTHERS = ['8345678-90', '634-5678 90', '98-7'];
  test.each([
    ...[...LINES, ...TAILED].map((text) => [text, 'IN', true] as const),
    ...[...NONE, ...ENDS, ...OTHERS].map((text) => [text, 'IN', false] as const),
    ['2345678', 'US', false] as const,
    ['6345678-90', 'US', false] as const,
  ])('%s in %s: %j', (text, country, is) => {
    expect(isLocalLine(pieceIn(text), country)).toBe(is);
  });
});

test.each<[string, boolean, string]>([
  ['(R) 62345678 (M) 98765 43210', true, 'labels before'],
  ['6234567(O) 98765 43210(M)', true, 'labels behind'],
  ['62345678 (res.) 98765 43210 cell', true, 'other labels behind'],
  ['Office: 623456 Mobile: 98765 43210', true, 'words'],
  ['fax 62345678 WhatsApp 98765 43210', true, 'in any case'],
  ['LL 62345678 wa 98765 43210', true, 'short ones'],
  ['Mobile 62345678 Office 98765 43210', false, 'the other way round'],
  ['Mobile 62345678 (O) 98765 43210 (M)', false, 'a label in front belongs to what is behind it'],
  ['(R) 62345678 (R) 98765 43210', false, 'two landlines'],
  ['Mr. 62345678 (M) 98765 43210', false, 'a word that ends like a label'],
  ['Offer 62345678 (M) 98765 43210', false, 'a word that begins like one'],
  ['(R) 62345678 Am 98765 43210', false, 'the same of a mobile'],
  ['(R) 62345678 Mr 98765 43210', false, 'the same'],
  ['(R) 62345 (M) 98765 43210', false, 'five digits'],
  ['(R) 623456789 (M) 98765 43210', false, 'nine digits'],
  ['(R) +62345678 (M) 98765 43210', false, 'a plus'],
  ['(R) 62345678 (M)', false, 'nothing behind it'],
  ['62345678/90', true, 'the end of a second line'],
  ['62345678/1234', true, 'of four digits'],
  ['62345678/12345', false, 'of five'],
  ['22345678/90', true, 'from two'],
  ['82345678/90', false, 'not from eight'],
  ['62345678, 90', false, 'a comma'],
])('of “%s”, the first is labelled a landline: %j (%s)', (text, is) => {
  expect(isLabelledLandline(piecesOf(text), 0, 'IN')).toBe(is);
  expect(isLabelledLandline(piecesOf(text), 0, 'US')).toBe(false);
});

test('labels are those of the piece that is asked for', () => {
  const pieces = piecesOf('(M) 98765 43210 (R) 62345678 (M) 98765 43211');
  expect([0, 1, 2].map((at) => isLabelledLandline(pieces, at, 'IN'))).toEqual([false, true, false]);
});

test.each<[string, boolean, string]>([
  ['/ 23386646', true, 'a line of its own'],
  ['234567', true, 'of six digits'],
  ['23456', false, 'of five'],
  ['234567890', false, 'of nine'],
  ['7345678', true, 'from two to seven'],
  ['12345678', false, 'not one'],
  ['/ +23386646', false, 'a plus'],
  ['/ 90', true, 'a slash and the end of one'],
  ['/ 1234', true, 'of four digits'],
  ['/ 12345', false, 'of five'],
  ['\\ 90', true, 'a backslash'],
  [', 90', true, 'a comma'],
  ['& 90', true, 'an ampersand'],
  ['- 90', true, 'a dash'],
  ['# 90', true, 'a hash'],
  ['To 90', true, 'a word, in any case'],
  ['and 90', true, 'a word'],
  ['or 90', true, 'a word'],
  ['x 90', true, 'a word'],
  ['ext 90', true, 'a word'],
  ['extn 90', true, 'a word'],
  ['total 90', false, 'a word that begins so'],
  ['flat no 90', false, 'another word'],
  ['auto 90', false, 'a word that ends so'],
  ['; 90', false, 'a semicolon'],
  ['90', false, 'nothing before it'],
  ['/ +90', false, 'a code'],
  ['/ 44 (UK) 7911', false, 'capitals in brackets: a code'],
  ['/ 44 - (UK)', false, 'the same behind a dash'],
  ['/ 44 UK', false, 'capitals: a code'],
  ['/ 44 ÄÖ', false, 'capitals of any script'],
  ['/ 44 Uk', true, 'one capital'],
  ['/ 44 uk', true, 'none'],
  ['/ 44 in UK', true, 'a word before them'],
  ['/ 44, UK', true, 'a comma before them'],
])('behind a landline, “%s” is a second line: %j (%s)', (text, is) => {
  const [piece] = piecesOf(text);
  expect(piece && isSecondLine(piece, 'IN')).toBe(is);
});

test('elsewhere, whole second lines are not known', () => {
  expect(isSecondLine(pieceIn('/ 23386646'), 'US')).toBe(false);
  expect(isSecondLine(pieceIn('/ 90'), 'US')).toBe(true);
});
