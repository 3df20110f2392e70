import fc from 'fast-check';
import {
  getCountries,
  getExampleNumber,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import { nationalDigits, readPhone, type Reading } from '../../../../src/core/phone/read';
import { foldDigits, plainText } from '../../../../src/core/phone/text';
import { sized } from '../../../thorough';

const RUNS = Number(process.env['PHONE_RUNS'] ?? sized(25, 500));
/** An invisible mark keeps a text from the fast path and means nothing. */
const SLOWLY = '\u200b';

const indian = fc
  .tuple(fc.constantFrom('6', '7', '8', '9'), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([first, rest]) => first + String(rest).padStart(9, '0'));

function numberOf(reading: Reading): string | null {
  return 'number' in reading ? reading.number : null;
}

function grouped(digits: string, lengths: readonly number[], between: string): string {
  let at = 0;
  return lengths.map((length) => digits.slice(at, (at += length))).join(between);
}

/** With the dashes or dots of America a reason is due. */
const isAmerican = (digits: string): boolean =>
  parsePhoneNumberFromString(`+1${digits}`)?.isValid() === true;

const digitsFrom = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

describe('a mobile of India is found whatever is wrapped around it', () => {
  const PREFIXES = [
    '',
    '0',
    '91',
    '91 ',
    '+91',
    '+91 ',
    '+91-',
    '(+91) ',
    '0091 ',
    '091',
    '+91 +91 ',
    '+91 (0) ',
    '+91 0',
    '9191',
    'tel:',
    'Mob: ',
    'wa.me/91',
  ];
  const GROUPS = [
    [10],
    [5, 5],
    [3, 3, 4],
    [4, 3, 3],
    [3, 4, 3],
    [3, 7],
    [2, 2, 2, 2, 2],
    [1, 1, 1, 1, 1, 5],
  ];
  const BETWEEN = [' ', '-', '.', ' - ', '–', '\u00a0', '\u200b', '  ', '_', '\t'];
  const BEFORE = ['', ' ', "'", '\u202a', '“', 'Ramesh: ', '1) ', '\n'];
  const BEHIND = [
    '',
    ' ',
    '\u202c',
    '”',
    ' (office)',
    ' (2)',
    ' ext 12',
    ' Ramesh',
    '.',
    ',',
    ' /',
    ' (+91)',
  ];
  const SCRIPTS: ((text: string) => string)[] = [
    (text) => text,
    digitsFrom(0xff10),
    digitsFrom(0x966),
  ];
  const form = fc.record({
    prefix: fc.constantFrom(...PREFIXES),
    lengths: fc.constantFrom(...GROUPS),
    between: fc.constantFrom(...BETWEEN),
    before: fc.constantFrom(...BEFORE),
    behind: fc.constantFrom(...BEHIND),
    script: fc.constantFrom(...SCRIPTS),
  });
  test('never dropped; a landline only where a zero dials its area', () => {
    fc.assert(
      fc.property(indian, form, (digits, { prefix, lengths, between, before, behind, script }) => {
        const link = prefix.startsWith('wa');
        const number = link ? digits : grouped(digits, lengths, between);
        const text = script(before + prefix + number + behind);
        const reading = readPhone(text, 'IN');
        if (lengths.length === 3 && /^\d{3}([-.–])\d{3}\1\d{4}$/.test(number) && isAmerican(digits))
          return;
        const fixed = parsePhoneNumberFromString(`+91${digits}`)?.getType() === 'FIXED_LINE';
        if (reading.kind === 'none') {
          expect([reading.reason, fixed, /0\W*$/.test(prefix)]).toEqual(['landline', true, true]);
        } else {
          const kind = fixed ? 'possibly-landline' : 'mobile';
          expect([text, reading]).toEqual([text, { kind, number: `91${digits}`, ofTwo: false }]);
        }
      }),
      { numRuns: 4 * RUNS },
    );
  });

  test('as a number cell', () => {
    fc.assert(
      fc.property(indian, fc.boolean(), (digits, coded) => {
        const reading = readPhone(Number(coded ? `91${digits}` : digits), 'IN');
        expect(numberOf(reading)).toBe(`91${digits}`);
      }),
      { numRuns: RUNS },
    );
  });

  test('two of them: the first is used, and the second is told', () => {
    const gap = fc.constantFrom(
      '/',
      ' / ',
      ', ',
      ',',
      '\n',
      '; ',
      ' & ',
      ' or ',
      ' ',
      ' - ',
      ' | ',
      '\r\n',
    );
    fc.assert(
      fc.property(indian, indian, gap, fc.boolean(), (one, two, between, cut) => {
        const write = (digits: string) => (cut ? grouped(digits, [5, 5], ' ') : digits);
        const reading = readPhone(write(one) + between + write(two), 'IN');
        expect(reading).toMatchObject({ number: `91${one}`, ofTwo: one !== two });
      }),
      { numRuns: RUNS },
    );
  });
});

test('one digit too few or too many is no number of India, whatever stands behind it', () => {
  const prefix = fc.constantFrom('', '0', '91', '+91', '+91 ', '(+91) ', '0091 ', '091', '+91 91 ');
  const lengths = fc.constantFrom([11], [5, 6], [3, 3, 5], [4, 3, 4]);
  const behind = fc.constantFrom(
    '',
    '/1',
    '/11',
    '/210',
    ', 11',
    ' (2)',
    ' ext 12',
    ' #1',
    '\n2',
    '.0',
    ',00',
    '.5',
  );
  const change = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(
      fc.tuple(indian, prefix, lengths, behind, change, fc.boolean()),
      ([digits, before, groups, after, at, more]) => {
        const rest = more ? `7${digits.slice(at)}` : digits.slice(at + 1);
        const number = grouped(digits.slice(0, at) + rest, groups, ' ');
        const text = before + number + after;
        // "0" and nine digits that begin with another 0 are dialled abroad.
        const found = numberOf(readPhone(text, 'IN')) ?? 'none';
        expect([text, found]).not.toEqual([text, expect.stringMatching(/^91/)]);
      },
    ),
    { numRuns: 4 * RUNS },
  );
});

test('the fast path says what the slow one says', () => {
  const clean = fc.constantFrom('', '91', '+91', '91 ', '+91 ', '91-', '+91-', '0', ' ');
  fc.assert(
    fc.property(indian, clean, fc.constantFrom('', ' ', '-', '.'), (digits, prefix, between) => {
      const text = prefix + grouped(digits, [5, 5], between);
      expect(readPhone(text, 'IN')).toEqual(readPhone(SLOWLY + text, 'IN'));
    }),
    { numRuns: RUNS },
  );
});

test('every prefix of 9 is mobile in the numbering plan, as the fast path believes', () => {
  const others: string[] = [];
  for (let prefix = 90_000; prefix <= 99_999; prefix += 1) {
    const number = `+91${prefix}${prefix % 2 === 0 ? '00000' : '77777'}`;
    if (parsePhoneNumberFromString(number)?.getType() !== 'MOBILE') others.push(number);
  }
  expect(others).toEqual([]);
});

describe('any text', () => {
  const signs = fc.constantFrom(
    ...Array.from('0123456789'),
    ...Array.from('0123456789'),
    ...Array.from('91919'),
    ...Array.from(" +-./,()\n';&xE#:@_"),
    'ext',
    '+91 ',
    '98765',
    '(2)',
    '.0',
    'wa.me/',
    '९',
    '\u200b',
    '/11',
  );
  const garbage = fc.oneof(
    fc.array(signs, { maxLength: 24 }).map((all) => all.join('')),
    fc.array(signs, { maxLength: 24 }).map((all) => `+${all.join('')}`),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  // Countries whose plans rewrite no digits; Argentina's 15 becomes a 9.
  const country = fc.constantFrom('IN', 'IN', 'US', 'GB', 'SG', 'AE', 'DE', 'XX');

  test('is read without an error, and a number read stands there digit by digit', () => {
    fc.assert(
      fc.property(garbage, country, (text, home) => {
        const number = numberOf(readPhone(text, home));
        if (number === null) return;
        const national = parsePhoneNumberFromString(`+${number}`)?.nationalNumber ?? 'none';
        expect(foldDigits(text).replace(/\D/g, '')).toContain(national);
        if (number.startsWith('91')) expect(number).toHaveLength(12);
      }),
      { numRuns: 10 * RUNS },
    );
  });

  test('gives a number that gives itself again, in the code’s form and in the sent form', () => {
    fc.assert(
      fc.property(garbage, country, (text, home) => {
        const reading = readPhone(text, home);
        if (!('number' in reading)) return;
        const again = { ...reading, ofTwo: false };
        expect(readPhone(`+${reading.number}`, home)).toEqual(again);
        const national = nationalDigits(reading.number, home);
        if (national !== null) expect(readPhone(national, home)).toEqual(again);
      }),
      { numRuns: 10 * RUNS },
    );
  });

  test.each([
    '9',
    '1,',
    'a',
    'a@',
    '+',
    '(1',
    '1 ',
    '12345/',
    '+91 ',
    'wa.me/',
    'whatsapp.com/send?&',
    '12 (2) ',
    '98765 43210 ',
    '9876543210,',
    '.',
    ';',
    '1.',
  ])('of a thousand characters made of %j takes no time to speak of', (part) => {
    const started = performance.now();
    for (const home of ['IN', 'SG', 'DE']) readPhone(part.repeat(1000 / part.length), home);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

test('number cells never throw, and only whole positive numbers are read', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      const number = numberOf(readPhone(value, 'IN'));
      if (number !== null) expect(Number.isSafeInteger(value) && value > 0).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

describe('the library’s example mobile of each country', () => {
  const table = getCountries().flatMap((country): [CountryCode, string, string[]][] => {
    const example = getExampleNumber(country, examples);
    if (example === undefined) return [];
    const national = [example.nationalNumber, example.formatNational()];
    return [[country, example.number.slice(1), national]];
  });
  test.each(table)('%s: %s', (country, number, national) => {
    const mobile = { kind: 'mobile', number, ofTwo: false };
    const parsed = parsePhoneNumberFromString(`+${number}`);
    expect(readPhone(`+${number}`, 'IN')).toEqual(mobile);
    expect(readPhone(`00${number}`, 'IN')).toEqual(mobile);
    expect(readPhone(parsed?.formatInternational() ?? '', 'IN')).toEqual(mobile);
    expect(readPhone(parsed?.formatInternational() ?? '', country)).toEqual(mobile);
    for (const text of national) expect(readPhone(text, country)).toEqual(mobile);
    expect(readPhone(nationalDigits(number, country) ?? '', country)).toEqual(mobile);
  });
});

test('digits of every script that Unicode has are folded', () => {
  let value = 0;
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const sign = String.fromCodePoint(code);
    if (!/^\p{Nd}$/u.test(sign)) continue;
    expect([code, foldDigits(sign)]).toEqual([code, String(value % 10)]);
    value += 1;
  }
  expect(plainText('１２－３４')).toBe('12-34');
});
