/** Which column is suggested, which row is its header, and the names of columns. */
import { holdsPhones, letterOf, proposeColumns } from '../../../../src/core/rows/columns';
import { headerRow } from '../../../../src/core/rows/header-row';
import { type Sound, soundOf, soundsLikePhone } from '../../../../src/core/rows/header-words';
import type { Cell } from '../../../../src/core/ports/cells';
import { numbersOf } from '../../../../src/core/status/numbers';

const guessColumn = (rows: string[][]): { column: number | null } => ({
  column: proposeColumns(rows, numbersOf('IN'))[0] ?? null,
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
    expect(soundsLikePhone(header)).toBe(true);
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
    expect(soundsLikePhone(header)).toBe(false);
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
      proposeColumns(
        cells.map((cell) => [cell]),
        NUMBERS,
      )[0] ?? null,
    ).toBe(at);
  });

  it('in lines that end early what is missing counts for nothing', () => {
    expect(proposeColumns([['Leads'], ['x', NUMBER], ['x'], ['x'], ['x']], NUMBERS)).toEqual([1]);
    expect(
      headerRow(
        [
          ['Leads', 'of May'],
          ['Name', 'City', 'Mobile'],
          ['A', 'B', NUMBER],
        ],
        2,
      ),
    ).toBe(2);
  });

  it('of two equal columns the left one, of unequal ones the fuller', () => {
    const line = [NUMBER, '98765 43211'];
    expect(proposeColumns([line, line], NUMBERS)).toEqual([0, 1]);
    expect(proposeColumns([line, line, ['a', NUMBER]], NUMBERS)).toEqual([1, 0]);
  });
});

describe('whose number a header says it is', () => {
  it.each<[Sound, string[]]>([
    [
      'own',
      [
        ...[
          'Mobile',
          'Mobile (linked to Aadhaar)',
          'Aadhaar linked mobile',
          'Contact person mobile',
        ],
        ...['Mobile for OTP', 'OTP mobile', 'Mobile No. (verified)', 'Mobile number of customer'],
        ...['Phone 1 - Value', 'Contact person no.', 'Primary (mobile)', 'Verified mobile'],
        ...['Bank registered mobile number', 'आधार लिंक मोबाइल नंबर', 'Name / Mobile'],
      ],
    ],
    ['second', ['Alternate mobile', 'Office phone', 'Phone (home)', 'Mobile 2', 'दूसरा मोबाइल']],
    [
      'somebody-else',
      [
        ...["Father's mobile", 'Asst Phone', 'Emergency contact number', 'Guardian Mobile No'],
        ...['Lead owner phone', 'Field officer mobile', 'Mobile (husband)', 'पिता का मोबाइल'],
      ],
    ],
    ['maybe', ['Number', 'Contact', 'Caller', 'संपर्क']],
    [
      'against',
      [
        ...['Mobile OTP', 'Phone 1 - Label', 'Mobile verified', 'Phone model', 'WhatsApp group'],
        ...['Contact name', 'Contact person', 'Account number', 'Fax', 'Mobile bill amount'],
      ],
    ],
    ['none', ['Details', 'Remarks', 'Notes', '']],
  ])('%s: %j', (sound, headers) => {
    for (const header of headers) expect([header, soundOf(header)]).toEqual([header, sound]);
  });
});

describe('of several columns of phone numbers', () => {
  const table = (headers: string[], ...columns: string[][]): string[][] => [
    headers,
    ...Array.from({ length: 10 }, (_, row) => columns.map((cells) => cells[row] ?? '')),
  ];
  const full = rows(10, NUMBER);
  const rounded = (read: number): string[] => [
    ...rows(read, NUMBER),
    ...rows(10 - read, '9.8E+09'),
  ];
  const some = (count: number): string[] => [...rows(count, NUMBER), ...rows(10 - count, '')];

  it.each<[string, string[][], number[]]>([
    ['own before an assistant’s', table(['Asst Phone', 'Mobile'], full, some(6)), [1]],
    ['not by one cell that is filled', table(['Asst Phone', 'Mobile'], some(1), full), [1]],
    [
      'a second number where the first is rare',
      table(['Mobile', 'Alt mobile'], some(2), full),
      [1, 0],
    ],
    ['both where they are close', table(['Mobile', 'WhatsApp'], full, some(9)), [0, 1]],
    ['landlines last', table(['Phone', 'Mobile'], rows(10, '080-23456700'), some(7)), [1]],
    [
      'a father’s where there is no other',
      table(['Name', 'Father mobile'], rows(10, 'x'), full),
      [1],
    ],
    ['rounded by its header', table(['Name', 'Mobile'], rows(10, 'x'), rows(10, '9.8E+09')), [1]],
    ['not an order’s number of ten digits', table(['Order ID', 'Details'], full, full), [1]],
    [
      'rounded beside some that can be read',
      table(['Details', 'Mobile'], full, rounded(0)),
      [0, 1],
    ],
    [
      'rounded ones count for nothing without a header that says so',
      table(['Details', 'Alt mobile'], rounded(5), some(3)),
      [1],
    ],
    [
      'nor under one that speaks against it',
      table(['Mobile OTP', 'Details'], rounded(5), some(4)),
      [1],
    ],
    ['not alone, either', table(['Name', 'Mobile OTP'], rows(10, 'x'), rounded(0)), []],
    ...['12', '2026-11-23', '#N/A', 'call her '.repeat(99), ' '].map(
      (cell): [string, string[][], number[]] => [
        `not one of “${cell.slice(0, 12)}” under a header that says phone`,
        table(['Name', 'Mobile'], rows(10, 'x'), rows(10, cell)),
        [],
      ],
    ),
  ])('%s', (_, cells, expected) => {
    expect(proposeColumns(cells, NUMBERS)).toEqual(expected);
  });

  it('a selected column of rounded numbers is one of phones, a column of names is none', () => {
    const cells = table(['Name', 'Mobile'], rows(10, 'Asha'), rows(10, '9.87654E+09'));
    expect([0, 1].map((at) => holdsPhones(cells, at, NUMBERS))).toEqual([false, true]);
  });
});

describe('the header row of a column', () => {
  const alone = (...cells: string[]): string[][] => cells.map((cell) => [cell]);
  const DATA = ['Ravi', NUMBER, 'Goa'];
  const HEADER = ['Name', 'Mobile', 'City'];

  it.each<[string, string[][], number]>([
    ['none above a number in the first row', alone(NUMBER, 'Mobile', NUMBER), 0],
    ['none above blanks', alone('', '', NUMBER), 0],
    ['the row that says phone, under a title', alone('Leads', 'Mobile', 'as told', NUMBER), 2],
    ['the first of those that say it', alone('Phones', 'Contact', 'Mobile', NUMBER), 1],
    ['never one below the first number', alone('Mobile', NUMBER, 'Mobile'), 1],
    ['else the first that holds anything', alone('', 'Leads', '', 'of May', NUMBER), 2],
    ['where no number stands at all', alone('', 'Mobile', 'n/a'), 2],
    ['never below the fiftieth row', alone('Leads', ...rows(53, ''), 'Mobile', NUMBER), 1],
    ['in the fiftieth row', alone(...rows(49, ''), 'Mobile', NUMBER), 50],
    ['none above a remark that stands alone', alone('No mobile', NUMBER), 0],
  ])('%s', (_, cells, row) => {
    expect(headerRow(cells, 0)).toBe(row);
  });

  /** A title that says phone, then a row of words, then the headers. */
  const TITLED = [['', 'Mobile numbers', ''], ['Leads', 'of', 'May'], HEADER];
  /** Five columns, each with this cell but where other cells are given. */
  const five = (...cells: Cell[]): Cell[][] => [cells, [...DATA, 'x', 'y']];
  const longest = 'm'.repeat(60);

  it.each<[string, Cell[][], number]>([
    ['above a person without a mobile', [HEADER, ['Asha', 'No mobile', 'Pune'], DATA], 1],
    ['above a phone that is off', [HEADER, ['Asha', 'phone switched off', 'Pune'], DATA], 1],
    ['above a labelled landline', [HEADER, ['Asha', 'Phone: 022-23456789', 'Pune'], DATA], 1],
    ['above a link', [HEADER, ['Asha', 'https://crm.example/phone', 'Pune'], DATA], 1],
    ['above “mobile with wife”', [HEADER, ['Asha', 'mobile with wife', 'Pune'], DATA], 1],
    ['above many of these', [HEADER, ...Array<string[]>(9).fill(['A', 'WhatsApp', 'B']), DATA], 1],
    ['under a title', [['Leads of November', '', ''], HEADER, DATA], 2],
    ['under a title and a blank row', [['Mobiles of 2026', '', ''], ['', '', ''], HEADER, DATA], 3],
    ['under a title above the phones', [['', 'Mobile numbers', ''], HEADER, DATA], 2],
    ['under the day of an export', [['', 'Export of 23/11/2026 10:30', ''], HEADER, DATA], 2],
    ['under titles of groups', [['Lead', 'Contact', ''], HEADER, DATA], 2],
    ['under blank rows', [['', '', ''], ['', '', ''], HEADER, DATA], 3],
    ['none above people', [['Asha', 'No mobile', 'Pune'], DATA], 0],
    ['none above a phone that is off', [['Asha', 'switched off', 'Pune'], DATA], 0],
    ['none where nothing is there', [['Asha', 'n/a', 'Pune'], DATA], 0],
    ['none above a blank phone', [['Asha', '', 'Pune'], DATA], 0],
    ['in words that nobody knows', [['Nom', 'Numéro de poche', 'Ville'], DATA], 1],
    [
      'where the first number is in a late row',
      [HEADER, ...Array<string[]>(60).fill(['A', '', 'B'])],
      1,
    ],
    ['with words of a remark', [['Name', 'Mobile (not landline)', 'City'], DATA], 1],
    ['the widest that says phone', [...TITLED, DATA], 3],
    [
      'whatever rows are blank below',
      [...TITLED, DATA, ...Array<string[]>(3).fill(['', '', ''])],
      3,
    ],
    ['or hold little', [...TITLED, DATA, ['', NUMBER, ''], DATA], 3],
    [
      'and however many words stand above it',
      [['', 'Mobile numbers', ''], ...Array<string[]>(3).fill(['', 'of May', '']), HEADER, DATA],
      5,
    ],
    [
      'it fills half of the columns',
      [
        ['', 'Mobiles', '', ''],
        ['To', 'be', 'called', ''],
        ['', 'Mobile', 'City', ''],
        [...DATA, 'x'],
      ],
      3,
    ],
    ['a narrow one that nobody knows', [['', 'Numéro', ''], DATA], 1],
    [
      'under titles of groups and a blank row',
      [['Lead', 'Contact', ''], ['', '', ''], HEADER, DATA],
      3,
    ],
    ['under titles of all groups', [['Lead', 'Contact', 'Place'], HEADER, DATA], 2],
    ['under titles of groups that say as much', [['Lead', 'Mobile', ''], HEADER, DATA], 2],
    ['of two alike the first', [['Nom', 'Mobile', 'Ville'], HEADER, DATA], 1],
    ['of two vague ones, too', [['Nom', 'Contact', 'Ville'], ['Name', 'Number', 'City'], DATA], 1],
    [
      'above a row that says nothing',
      [['Lead', 'Contact', ''], ['Name', 'Remarks', 'City'], DATA],
      1,
    ],
    ['above one of names', [['Lead', 'Contact', ''], ['Name', 'Contact name', 'City'], DATA], 1],
    [
      'under titles of groups, half of the words unknown',
      [
        ['Lead', 'Contact', '', ''],
        ['Name', 'Mobile', 'Xyz', 'Abc'],
        [...DATA, 'x'],
      ],
      2,
    ],
    ['none above a number that is one', [['Asha', 9_876_543_210, 'Pune'], DATA], 0],
    ['as long as a label can be', [['Name', longest, 'City'], DATA], 1],
    ['none that is longer', [['Name', `${longest}m`, 'City'], DATA], 0],
    ['with four digits', [['Name', 'Mobile 2026', 'City'], DATA], 1],
    ['none with five', [['Name', 'Mobile 20261', 'City'], DATA], 0],
    ['with labels in three of five cells', five('Name', 'Mobile', 'City', NUMBER, NUMBER), 1],
    [
      'none in two of four, a blank cell is no label',
      five('Name', 'Mobile', '', NUMBER, NUMBER),
      0,
    ],
    ['none in one of four', five(NUMBER, 'Mobile', NUMBER, '', NUMBER), 0],
    ['of a form', [['What is your name?', 'Phone not shared with others', 'City'], DATA], 1],
  ])('%s', (_, cells, row) => {
    expect(headerRow(cells, 1)).toBe(row);
  });
});

it('letters of columns', () => {
  const letters = [1, 2, 26, 27, 52, 53, 702, 703].map(letterOf);
  expect(letters).toEqual(['A', 'B', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
