/** Texts as in phone columns: numbers of many countries, in many forms, and rubbish. */
import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import type { Value } from '../../workbench/apps-script/model/sheet-cells';

const COATS: ((international: string, national: string) => Value)[] = [
  (e164) => e164,
  (_, national) => national,
  (e164) => e164.slice(1),
  (e164) => `00${e164.slice(1)}`,
  (e164, national) => `${e164.slice(0, 3)} (${national})`,
  (e164) => e164.split('').join(' '),
  (e164) => `tel:${e164}`,
  (_, national) => `${national} ext 12`,
  (e164, national) => `${e164} / ${national}`,
  (e164) => e164.slice(0, -2),
  (e164) => `${e164}99`,
  (e164) => e164.replace(/\d/g, (d) => String.fromCharCode(0x966 + Number(d))),
  (e164) => `\u202a${e164}\u202c`,
  (e164) => Number(e164.slice(1)),
  (_, national) => Number(national.replace(/\D/g, '')),
];

const RUBBISH: Value[] = [
  'n/a',
  '-',
  '?',
  'call me',
  '98765',
  'O9876543210',
  '9876543210.0',
  '9.87654E+09',
  '0',
  0,
  -1,
  1.5,
  true,
  'a@b.c',
  '+',
  '++91',
  '#N/A',
  '12/11/2026',
  '1800 425 4444',
  '100',
  '022-12345678',
  '9999999999',
  '0000000000',
  '+91 +91 9876543210',
  '९८७६५४३२१०',
  'ABCDEFGHIJ',
  '98765 43210;',
];

/** Repeatable dice. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** About 2,000 cells: random and example numbers of every country, in every coat. */
export function oddPhones(): Value[] {
  const roll = dice(20_261_123);
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(roll() * 10)).join('');
  const cells: Value[] = [...RUBBISH];
  const countries = getCountries();
  for (let i = 0; cells.length < 1_900; i += 1) {
    const example = getExampleNumber(countries[i % countries.length] ?? 'IN', examples);
    const coat = COATS[i % COATS.length];
    if (!example || !coat) continue;
    const changed = example.number.slice(0, -3) + digits(3);
    cells.push(coat(changed, example.formatNational()));
  }
  for (let i = 0; i < 400; i += 1) {
    const ten = digits(10);
    cells.push(COATS[i % COATS.length]?.(`+91${ten}`, ten) ?? ten);
  }
  return cells;
}
