/** A country code in a separate column. */
import { isCodeHeader, withCode } from '../../../../src/core/phone/code-column';

test.each<[string | number, string | number, string | number, string]>([
  [1, '6045550123', '+1 6045550123', 'America'],
  ['971', 501234567, '+971 501234567', 'number cells'],
  ['+971', '050 123 4567', '+971 50 123 4567', 'a trunk zero'],
  ['AE', '501234567', '+971 501234567', 'letters of a country'],
  ['India (+91)', '9876543210', '+91 9876543210', 'a name with its code'],
  ['UAE', '501234567', '+971 501234567', 'a name'],
  ['971', '971501234567', '+971501234567', 'a number that has it'],
  ['971', '+44 7911 123456', '+44 7911 123456', 'a number that has another'],
  ['', '9876543210', '9876543210', 'no code'],
  ['971', 'n/a', 'n/a', 'no number'],
  ['nowhere', '9876543210', '+999 9876543210', 'a code that nobody has'],
])('%s and %s make %s: %s', (code, phone, whole) => {
  expect(withCode(code, phone)).toBe(whole);
});

test('headers of code columns are known', () => {
  const codes = [
    'Country Code',
    'country_code',
    'ISD',
    'ISD Code',
    'Dial code',
    'Phone Code',
    'CC',
  ];
  for (const header of codes) expect([header, isCodeHeader(header)]).toEqual([header, true]);
  for (const header of ['Pin code', 'Code', 'STD code', 'Country', 'Mobile', 'Postal code', '']) {
    expect([header, isCodeHeader(header)]).toEqual([header, false]);
  }
});
