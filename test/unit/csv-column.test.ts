import { chooseColumn, guessColumn, letterOf } from '../../workbench/csv/guess-column';
import { soundsLikePhone } from '../../workbench/csv/header-words';

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

  it('none: a sentence with the columns', () => {
    expect(
      guessColumn([
        ['Name', '', 'City'],
        ['Asha', '', 'Pune'],
      ]),
    ).toEqual({
      trouble:
        'No column looks like phone numbers. Columns: A (Name), B, C (City). Name one with --column.',
    });
    expect(guessColumn([])).toEqual({
      trouble: 'No column looks like phone numbers. The file is empty.',
    });
  });
});

describe('--column', () => {
  const rows = [
    ['Name', 'B', 'Mobile', 'mobile'],
    ['Asha', '1', '2', '3'],
  ];

  it.each([
    ['name', 0],
    ['A', 0],
    ['c', 2],
    ['4', 3],
    ['B', 1],
    ['1', 0],
  ])('%s', (wanted, column) => {
    expect(chooseColumn(rows, wanted)).toEqual({ column });
  });

  it.each([
    ['Mobile', 'Columns C and D are both called "Mobile". Name one by its letter.'],
    ['E', 'There is no column "E".'],
    ['0', 'There is no column "0".'],
    ['Phone', 'There is no column "Phone". Columns: A (Name), B (B), C (Mobile), D (mobile).'],
  ])('%s is no choice', (wanted, sentence) => {
    expect(chooseColumn(rows, wanted)).toEqual({ trouble: expect.stringContaining(sentence) });
  });

  it('letters beyond Z', () => {
    expect([0, 25, 26, 51, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
    const wide = [Array.from({ length: 30 }, (_, i) => `h${String(i)}`)];
    expect(chooseColumn(wide, 'AB')).toEqual({ column: 27 });
  });
});
