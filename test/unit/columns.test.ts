import { proposeColumn } from '../../src/core/columns';
import { soundsLikePhone } from '../../src/core/header-words';
import { numbersOf } from '../../src/core/numbers';

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
