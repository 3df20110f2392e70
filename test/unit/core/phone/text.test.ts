/** The plain text of a cell, and the part in which numbers are searched. */
import { phoneText, plainText, writtenOut } from '../../../../src/core/phone/text';

test.each<[string, string, string]>([
  ['line ends', '\r\v\f\u0085\u2028\u2029\n', '\n\n\n\n\n\n\n'],
  ['blanks', '\u00a0\u3000\t\u2800\u3164', '     '],
  ['what is invisible', '\u200b\u202e\ufeff\ufe0f\u034f\u20e3\u0007', ''],
  ['dashes', '‐–—−ー⁃', '------'],
  ['slashes', '⁄∕', '//'],
  ['commas', '،٬、', ',,,'],
  ['dots', '·‧・٫。', '.....'],
  ['bars', '¦‖│┃❘', '|||||'],
  ['pluses', '⁺﹢➕', '+++'],
  ['quotes', '´‘’‛“”‟′″', "'''''''''"],
  ['full-width signs', '＋９１（Ａｚ～', '+91(Az~'],
  ['digits of India', '९৮੭૬୫௪౩೨൧٠', '9876543210'],
])('%s get one plain form', (_, raw, plain) => {
  expect(plainText(`x${raw}x`)).toBe(`x${plain}x`);
});

test('outer blanks and quotes go, all of them, and no others', () => {
  expect(plainText(` '"98765 '43210'\`" \n`)).toBe("98765 '43210");
  expect(plainText('“ 98765 ”')).toBe('98765');
});

/** Milliseconds at best, so that a busy machine doesn't count. */
function cost(cell: string): number {
  const once = (): number => {
    const from = performance.now();
    plainText(cell);
    return performance.now() - from;
  };
  return Math.min(...Array.from({ length: 5 }, once));
}

test.each([' ', "'", '\u00a0'])('ten times as many %j take about ten times as long', (sign) => {
  const inside = (count: number): string => `9${sign.repeat(count)}9`;
  // A hundred times as long would be quadratic.
  expect(cost(inside(100_000))).toBeLessThan(30 * (1 + cost(inside(10_000))));
});

test.each<[number, unknown]>([
  [9876543210, { text: '9876543210' }],
  [9007199254740991, { text: '9007199254740991' }],
  [9007199254740992, { reason: 'precision lost' }],
  [0, { text: '0' }],
  [-1, { reason: 'a negative number' }],
  [0.5, { reason: 'a decimal number' }],
  [NaN, { reason: 'not a valid number' }],
])('the number cell %p', (value, plain) => {
  expect(writtenOut(value)).toEqual(plain);
});

test.each<[string, readonly string[]]>([
  ['an error value', ['#N/A', '#REF!', '#DIV/0!', '#NAME?', '#VALUE!', '#ERROR!']],
  ['a date', ['2026-01-02', '2026/1/2 18:30', '02.01.2026', '31/12/1999 9:05:00 AM']],
  ['a date', ['1850-05-12', '2150.1.2', '2026-01-02 18:30 (12)', '31/12/1999 9:05 x 12']],
  ['a negative number', ['-9876543210', '-1234567']],
  ['precision lost', ['9E9', '9.87654E+09', '+9,1987e11']],
  ['precision lost', ['98.7654321E8', '9.1E15']],
  ['not a valid number', ['9.8E-3', '9876543210E-1']],
  [
    'a decimal number',
    [
      ...['9.8765432105E9', '987654321.5', '987654321.55', '₹ 987654321.5', '98765 4321.5 INR'],
      ...['9876543210.05', '0.5', '-0.5', '9.87654321', '77.59456290', '-33.86882'],
      ...['12.97159, 77.59456', '-33.86882,151.20930', '9.97159 -7.59456', '9,876,543,210.25'],
    ],
  ],
  ['too much text in the cell', ['x'.repeat(1001)]],
  ['the column was too narrow when the file was saved', ['##', '########']],
  ['precision lost', ['98765432109876500000', '987,654,321,098,765,000']],
  ['not a valid number', ['192.168.10.100', 'ip 98.176.54.210:8080']],
  ['not a valid number', ['8.8.8.8', '255.249.1.1', '240.255.250.9 x']],
  ['a date', ['12 May 2026', 'May 12, 2026', '10:30', '12/05/26', 'on 12-May-2026 at 10 am']],
])('%s: %j', (reason, texts) => {
  for (const text of texts) expect([text, phoneText(text)]).toEqual([text, { reason }]);
});

test.each<[string, string]>([
  ['an error behind a word', 'see #REF! 9876543210'],
  ['a tag of one letter', '#A! 9876543210'],
  ['a tag', '#SALES 98765 43210'],
  ['a dash before two numbers', '-9876543210 / 9876543211'],
  ['a power behind a word', 'Mob 9.876543210E9'],
  ['a power before a word', '9.876543210E9 x'],
  ['thousands behind another number', '98765 43210, 9,876,543,211'],
  ['thousands twice', '9,876,543,210, 9,876,543,211'],
  ['hashes before a number', '## 98765 43210'],
  ['hashes behind a number', '98765 43210 ##'],
  ['a percentage', '50%20 98765 43210'],
  ['many digits behind a word', 'x 987654321098765000'],
  ['many digits before a word', '987654321098765000 x'],
  ['a counted line', '12.0 98765 43210'],
  ['a zero within', '98765 43210.0.1'],
  ['an amount behind a number', '98765 43210/987654321.5'],
  ['an amount before a number', '987654321.5 / 98765 43210'],
  ['two numbers with a dot between', '9876543210.9876543211'],
  ['zero, dot and a number', '0.98765 43210'],
  ['code, dot and a number', '91.98765 43210'],
  ['as many letters as are read', 'x'.repeat(1000)],
])('%s is searched as it stands', (_, text) => {
  expect(phoneText(text)).toEqual({ text });
});

test.each<[string, string, string]>([
  ['a power', '9.876543210E9', '9876543210'],
  ['a power without its zeros', '9.1E14', '910000000000000'],
  ['a power of two digits', '98.76543210E8', '9876543210'],
  ['no power', '9876543210E0', '9876543210'],
  ['a power with its blanks and sign', '+9,19876543210 e +11', '+919876543210'],
  ['thousands', '9,876,543,210', '9876543210'],
  ['thousands behind a word', 'Mob 9,876,543,210', 'Mob 9876543210'],
  ['thousands before a word', '9,876,543,210 (office)', '9876543210 (office)'],
  ['zeros', '9876543210.000', '9876543210;'],
  ['zeros before a word', '9876543210.000 x', '9876543210; x'],
  ['a zero in groups', '98765 43210.0', '98765 43210;'],
  ['two zeros in groups', '98765 43210.00 x', '98765 43210; x'],
  ['zeros behind a word', 'Mob 98765-43210.0', 'Mob 98765-43210;'],
  ['a zero that is exported behind another number', '12/98765 4321.0', '12/98765 4321;'],
  ['zeros of eight digits behind others', 'Flat 12: 87654321.00', 'Flat 12: 87654321;'],
  ['places before seven digits', '12.97159, 77.59456 / 2345678', ' @  / 2345678'],
  ['a date before a number', '2026-01-02 98765 43210', '@on  98765 43210'],
  ['another', '02/01/2026 98765 43210', '@on  98765 43210'],
  ['zeros of a second number', '98765 43210 / 87654321.00', '98765 43210 / 87654321;'],
  ['the same before a word', '98765 43210 / 87654321.00 x', '98765 43210 / 87654321; x'],
])('%s: %s is %s', (_, plain, text) => {
  expect(phoneText(plain)).toEqual({ text });
});

test.each<[string, string, string]>([
  ['a chat link', 'wa.me/919876543210', ' +919876543210 '],
  ['with a text', 'wa.me/919876543210?text=12345', ' +919876543210 @ '],
  ['with blanks', 'wa.me/91%2098765%2043210', ' +919876543210 '],
  ['with signs', 'wa.me/%2B(91)98765.43-210', ' +(91)98765.43-210 '],
  ['whose text comes first', 'whatsapp.com/send?text=Hi12&phone=919876543210', ' +919876543210 '],
  ['a chat address', '+919876543210@c.us', ' +919876543210 @ '],
  ['of a device', '919876543210:12@s.whatsapp.net', ' +919876543210 @ '],
  ['a chat group', '120363041-234@g.us', ' @ '],
  ['a mail address', 'ramesh12@gmail.com', ' @ '],
  ['a payment address', '9876543210@ybl', '9876543210@ybl'],
  ['a link', 'http://crm.example/9876543210', ' @ '],
  ['a link without its scheme', 'www.crm.example/9876543210', ' @ '],
  ['a chat link without a number', 'wa.me/message/A9876543210', ' @ '],
  ['a context', 'tel:7911123456;phone-context=+44', '+44 7911123456'],
  ['and an extension', 'tel:7911123456;ext=12;phone-context=+44', '+44 7911123456 @ '],
  ['without “tel:”', '7911123456;phone-context=+44', '+44 7911123456'],
  ['that a code goes before', 'tel:+447911123456;ext=1;phone-context=+91', '+447911123456 @ '],
])('%s: of %s is left “%s”', (_, plain, text) => {
  expect(phoneText(plain)).toEqual({ text });
});
