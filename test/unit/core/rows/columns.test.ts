/** Which column is proposed, which row is its header, and how columns are called. */
import { headerRow, letterOf, phoneShare, proposeColumn } from '../../../../src/core/rows/columns';
import { soundsLikePhone } from '../../../../src/core/rows/header-words';
import { numbersOf } from '../../../../src/core/status/numbers';

const guessColumn = (rows: string[][]): { column: number | null } => ({
  column: proposeColumn(rows, numbersOf('IN')),
});

const below = (...headers: string[]): string[][] => [
  headers,
  ...Array.from({ length: 5 }, (_, i) =>
    headers.map((_h, c) => (c === 1 ? `98765 4321${String(i)}` : `x${String(c)}`)),
  ),
];

describe('which column holds the phone numbers', () => {
  it.each([
    'Mobile',
    'MOBILE NO.',
    'Mob.',
    'mobileNumber',
    'Phone',
    'Phone #',
    'Ph. No',
    'Cell',
    'Contact No',
    'Contact Number',
    'WhatsApp number',
    'Tel.',
    'MSISDN',
    'Number',
    'Contact',
    'मोबाइल',
    'मोबाइल नंबर',
    'मोबाईल क्रमांक',
    'फ़ोन',
    'फोन नं.',
    'फ़ोन नंबर',
    'संपर्क',
    'सम्पर्क नंबर',
    'व्हाट्सएप',
    'दूरभाष',
    'Customer Phone',
    'primary_phone',
  ])('by the header "%s"', (header) => {
    expect(guessColumn(below('City', header, 'Remarks'))).toEqual({ column: 1 });
    expect(soundsLikePhone(header)).toBeGreaterThan(0);
  });

  it.each([
    'Lead ID',
    'Contact Name',
    'Aadhaar No',
    'Account Number',
    'PAN',
    'Pincode',
    'GSTIN',
    'Phone model',
    'Mobile verified',
    'Invoice number',
    'नाम',
    'आधार नंबर',
    'City',
    'Naam status',
    'Name (Mobile 2)',
    '',
  ])('not by the header "%s"', (header) => {
    expect(soundsLikePhone(header)).toBe(0);
  });

  it('the first choice before the second', () => {
    const rows = [
      ['Alternate mobile', 'Office phone', 'Mobile'],
      ['9876543210', '9876543211', '9876543212'],
    ];
    expect(guessColumn(rows)).toEqual({ column: 2 });
  });

  it('a header whose cells hold something else loses', () => {
    const rows = [
      ['Contact', 'Details'],
      ['Asha', '9876543210'],
      ['Ravi', '+91 98765 43211'],
    ];
    expect(guessColumn(rows)).toEqual({ column: 1 });
  });

  it('by content where there is no header', () => {
    expect(
      guessColumn([
        ['1', 'Asha', '098765 43210'],
        ['2', 'Ravi', 'NA'],
        ['3', 'Sita', '९८७६५४३२१०'],
      ]),
    ).toEqual({
      column: 2,
    });
  });

  it('mobile numbers before other long numbers, and never times', () => {
    const rows = [
      ['2026-11-23 10:30', '123412341234', '98765 43210 / 11'],
      ['2026-11-23 11:30', '123412341235', '+971 50 123 4567'],
    ];
    expect(guessColumn(rows)).toEqual({ column: 2 });
  });

  it('below a title', () => {
    expect(guessColumn([['Leads of November'], ...below('City', 'Mobile')])).toEqual({ column: 1 });
  });

  it('none', () => {
    expect(
      guessColumn([
        ['Name', '', 'City'],
        ['Asha', '', 'Pune'],
      ]),
    ).toEqual({ column: null });
    expect(guessColumn([])).toEqual({ column: null });
  });
});

const NUMBERS = numbersOf('IN');
const NUMBER = '98765 43210';
const rows = (count: number, cell: string): string[] => Array.from({ length: count }, () => cell);

describe('how much of a column has to hold numbers', () => {
  it.each<[string, string[], number | null]>([
    ['one in five under a header that says phone', ['Mobile', NUMBER, 'a', 'b', 'c', 'd'], 0],
    ['one in six is too little', ['Mobile', NUMBER, 'a', 'b', 'c', 'd', 'e'], null],
    ['two in five under any other header', ['Remarks', NUMBER, NUMBER, 'a', 'b', 'c'], 0],
    ['three in eight is too little', ['Remarks', ...rows(3, NUMBER), ...rows(5, 'a')], null],
    ['cells with nothing count for nothing', ['Remarks', NUMBER, '', '', '', '', ''], 0],
  ])('%s', (_, cells, at) => {
    expect(
      proposeColumn(
        cells.map((cell) => [cell]),
        NUMBERS,
      ),
    ).toBe(at);
  });

  it('as a share of the cells that hold something', () => {
    const shares = [[], ['', ''], ['a'], [NUMBER], ['a', NUMBER, '', 'b', '080 2345 6789']];
    expect(shares.map((cells) => phoneShare(cells, NUMBERS))).toEqual([0, 0, 0, 1, 0.25]);
  });

  it('in lines that end early what is missing counts for nothing', () => {
    expect(proposeColumn([['Leads'], ['x', NUMBER], ['x'], ['x'], ['x']], NUMBERS)).toBe(1);
  });

  it('of two equal columns the left one, of unequal ones the fuller', () => {
    const line = [NUMBER, '98765 43211'];
    expect(proposeColumn([line, line], NUMBERS)).toBe(0);
    expect(proposeColumn([line, line, ['a', NUMBER]], NUMBERS)).toBe(1);
  });
});

describe('the header row of a column', () => {
  it.each<[string, string[], number]>([
    ['none above a number in the first row', [NUMBER, 'Mobile', NUMBER], 0],
    ['none above blanks', ['', '', NUMBER], 0],
    ['the row that says phone, under a title', ['Leads', 'Mobile', 'as told', NUMBER], 2],
    ['the last of those that say it most', ['Phones', 'Contact', 'Mobile', NUMBER], 3],
    ['never one below the first number', ['Mobile', NUMBER, 'Mobile'], 1],
    ['else the first that holds anything', ['', 'Leads', '', 'of May', NUMBER], 2],
    ['where no number stands at all', ['', 'Mobile', 'n/a'], 2],
    ['never below the fiftieth row', ['Leads', ...rows(53, ''), 'Mobile', NUMBER], 1],
    ['in the fiftieth row', [...rows(49, ''), 'Mobile', NUMBER], 50],
  ])('%s', (_, cells, row) => {
    expect(headerRow(cells, NUMBERS)).toBe(row);
  });
});

it('letters of columns', () => {
  const letters = [1, 2, 26, 27, 52, 53, 702, 703].map(letterOf);
  expect(letters).toEqual(['A', 'B', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
