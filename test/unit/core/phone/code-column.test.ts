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
  ['971', ' 501234567 ', '+971 501234567', 'blanks around it'],
  ['971', '501200567', '+971 501200567', 'two zeros within'],
  ['971', '(+44) 7911 123456', '(+44) 7911 123456', 'a bracket before its own code'],
  ['971', '(0044) 7911 123456', '(0044) 7911 123456', 'one that is dialled'],
  ['971', '971 50 123 4567', '+971501234567', 'a number that has it, in groups'],
  ['91', '447911123456', '+91 447911123456', 'a number that would have another'],
  ['91', '098765 43210', '+91 098765 43210', 'a zero in India'],
  ['39', '0612345678', '+39 0612345678', 'a zero in Italy'],
  ['0091', '9876543210', '+91 9876543210', 'a code as it is dialled'],
  ['20', '1001234567', '+20 1001234567', 'a code with a zero'],
  ['1234', '501234567', '+999 501234567', 'digits that are no code'],
  ['nowhere', '9876543210', '+999 9876543210', 'a code that nobody has'],
])('%s and %s make %s: %s', (code, phone, whole) => {
  expect(withCode(code, phone)).toBe(whole);
});

test.each([
  ['91', 'India'],
  ['1', 'USA', 'united states', 'Canada'],
  ['44', 'UK', 'United Kingdom'],
  ['971', 'UAE', 'United Arab Emirates'],
  ['65', 'Singapore'],
  ['61', 'Australia'],
  ['977', 'Nepal'],
  ['880', 'Bangladesh'],
  ['966', 'Saudi Arabia'],
])('%s is the code of %s', (code, ...names) => {
  expect(names.map((name) => withCode(name, '123'))).toEqual(names.map(() => `+${code} 123`));
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
    ...[' Country Code ', 'Country - code', 'CountryCode', 'Dialing code', 'Dialling code'],
    ...['Country ISD Code', 'ISD: number', 'Code no.', 'Prefix number', 'WhatsApp code'],
  ];
  for (const header of codes) expect([header, isCodeHeader(header)]).toEqual([header, true]);
  const others = ['Pin code', 'Code', 'STD code', 'Country', 'Mobile', 'Postal code', ''];
  const longer = ['Country code of mobile', 'Acc', 'CC2', 'ISD2', 'prefix', 'Area code'];
  for (const header of [...others, ...longer]) {
    expect([header, isCodeHeader(header)]).toEqual([header, false]);
  }
});
