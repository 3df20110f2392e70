import { nameOf } from '../../../workbench/naam/names/names';
import { canonicalOf, isAccepted, mobileAs } from '../../../workbench/naam/answers/forms';

const numbers = Array.from(
  { length: 20_000 },
  (_, i) => `91${String(6_000_000_000 + i * 199_999)}`,
);
const names = numbers.map((number) => nameOf(number)).filter((name) => name !== null);
const share = (fits: (name: string) => boolean): number => names.filter(fits).length / names.length;

describe('the invented book', () => {
  it('knows four numbers of five, also when they are neighbours', () => {
    expect(names.length / numbers.length).toBeCloseTo(0.8, 1);
    const next = Array.from({ length: 5000 }, (_, i) => nameOf(`91${String(9_876_500_000 + i)}`));
    expect(next.filter((name) => name !== null).length / 5000).toBeCloseTo(0.8, 1);
    expect(new Set(next).size).toBeGreaterThan(2000);
  });

  it('gives the same number the same name', () => {
    expect(nameOf('919876543210')).toBe(nameOf('919876543210'));
    expect(nameOf('919876543210', 0)).toBeNull();
  });

  it('writes names in all the ways in which people do', () => {
    expect(share((name) => /\p{Script=Devanagari}/u.test(name))).toBeGreaterThan(0.04);
    expect(share((name) => name === name.toUpperCase() && /[A-Z]{3}/.test(name))).toBeGreaterThan(
      0.05,
    );
    expect(share((name) => name === name.toLowerCase() && /[a-z]{3}/.test(name))).toBeGreaterThan(
      0.03,
    );
    expect(share((name) => !name.includes(' '))).toBeGreaterThan(0.04);
    expect(share((name) => /Traders|Store|Clinic|Travels|Tailor|Hotel/.test(name))).toBeGreaterThan(
      0.02,
    );
    expect(new Set(names).size).toBeGreaterThan(3000);
  });

  it('has other names for other countries', () => {
    const abroad = Array.from({ length: 200 }, (_, i) => nameOf(`1415555${String(1000 + i)}`));
    expect(abroad.join(' ')).toMatch(/Smith|Garcia|Nguyen/);
    expect(nameOf('818012345678', 1)).toMatch(/\S/);
  });
});

describe('numbers as they are sent and given back', () => {
  it.each([
    ['9876543210', '919876543210'],
    ['919876543210', '919876543210'],
    ['+919876543210', '919876543210'],
    ['09876543210', '919876543210'],
    ['00919876543210', '919876543210'],
    ['14155550123', '14155550123'],
    // ten digits are Indian, as in Naam's own sample, even where they are also a number of Singapore
    ['6581234567', '916581234567'],
    ['+6581234567', '6581234567'],
  ])('%s means %s', (sent, canonical) => {
    expect(canonicalOf(sent)).toBe(canonical);
  });

  it.each([
    ['as-sent', '9876543210'],
    ['+91', '+919876543210'],
    ['91', '919876543210'],
    ['0', '09876543210'],
    ['0091', '00919876543210'],
    ['spaces', ' +91 98765 43210 '],
    ['dashes', '91-98765-43210'],
    ['number', 9876543210],
    ['number-91', 919876543210],
  ] as const)('given back as %s', (form, written) => {
    expect(mobileAs(form, '9876543210')).toBe(written);
    expect(String(mobileAs(form, '14155550123'))).toContain('14155550123');
  });

  it.each([
    ['any', '9876543210', true],
    ['any', '98765 43210', false],
    ['national', '9876543210', true],
    ['national', '919876543210', false],
    ['national', '14155550123', true],
    ['e164', '919876543210', true],
    ['e164', '9876543210', false],
    ['plus-e164', '+919876543210', true],
    ['plus-e164', '919876543210', false],
  ] as const)('accepting %s: %s %s', (form, sent, taken) => {
    expect(isAccepted(form, sent)).toBe(taken);
  });
});
