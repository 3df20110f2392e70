/** The table of Indian numbers agrees with the library. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { dice } from '../../../../workbench/apps-script/surroundings/dice';
import { sized } from '../../../thorough';

type Reads = typeof import('../../../../src/core/phone/read');
type India = typeof import('../../../../src/core/phone/india');

const ROOT = path.join(__dirname, '../../../..');
const PRINT = "process.stdout.write(await (await import('./build/india.mjs')).indianLines())";

function modules(lines: string | undefined): { india: India; read: Reads } {
  Object.assign(globalThis, { INDIAN_LINES: lines });
  jest.resetModules();
  return {
    india: jest.requireActual<India>('../../../../src/core/phone/india'),
    read: jest.requireActual<Reads>('../../../../src/core/phone/read'),
  };
}

const lines = execFileSync(process.execPath, ['--input-type=module', '-e', PRINT], {
  cwd: ROOT,
  encoding: 'utf8',
});
// The table is spread out at the first number, so each asks before the next is loaded.
const library = modules(undefined);
library.india.indianLine('9876543210');
const table = modules(lines);
table.india.indianLine('9876543210');

const chance = dice(20_261_130);
const digits = (count: number): string =>
  Array.from({ length: count }, () => String(Math.floor(chance() * 10))).join('');

function libraryLine(national: string): string | undefined {
  const parsed = parsePhoneNumberFromString(national, { defaultCountry: 'IN', extract: false });
  const type = parsed?.getType();
  return type === 'FIXED_LINE_OR_MOBILE' ? 'MOBILE' : type;
}

/** How many numbers, in the whole suite and in the quick one. */
const RANDOM = sized(500, 20_000, 1_000_000);

test('the source without the table asks the library', () => {
  expect(library.india.indianLine('9876543210')).toBeNull();
  expect(table.india.indianLine('9876543210')).toBe('MOBILE');
});

test('nothing but ten digits from 6 to 9 is known to it', () => {
  for (const other of ['987654321', '98765432101', '5876543210', '', '98765 4321'])
    expect([other, table.india.indianLine(other)]).toEqual([other, null]);
});

test('every beginning of six digits', () => {
  const step = sized(151, 11, 1);
  for (let beginning = 600_000; beginning < 1_000_000; beginning += step) {
    const national = `${String(beginning)}${digits(4)}`;
    if (table.india.indianLine(national) !== libraryLine(national))
      expect([national, table.india.indianLine(national)]).toEqual([
        national,
        libraryLine(national),
      ]);
  }
});

test('random numbers', () => {
  for (let i = 0; i < RANDOM; i += 1) {
    const national = `${String(6 + Math.floor(chance() * 4))}${digits(9)}`;
    if (table.india.indianLine(national) !== libraryLine(national))
      expect([national, table.india.indianLine(national)]).toEqual([
        national,
        libraryLine(national),
      ]);
  }
});

const FORMS: readonly ((ten: string) => string)[] = [
  (ten) => ten,
  (ten) => `0${ten}`,
  (ten) => `91${ten}`,
  (ten) => `+91${ten}`,
  (ten) => `+91 ${ten.slice(0, 5)} ${ten.slice(5)}`,
  (ten) => `91-${ten.slice(0, 5)}-${ten.slice(5)}`,
  (ten) => `0${ten.slice(0, 5)} ${ten.slice(5)}`,
  (ten) => `0${ten.slice(0, 3)}-${ten.slice(3)}`,
  (ten) => `(${ten.slice(0, 4)}) ${ten.slice(4)}`,
  (ten) => `0091 ${ten}`,
  (ten) => `+91 91 ${ten}`,
  (ten) => `${ten.slice(0, 5)}.${ten.slice(5)} / ${ten.slice(0, 9)}1`,
];

test.each(['IN', 'US', 'SG'])('with and without it, cells of %s read alike', (country) => {
  const each = sized(100, 300, 2_000);
  for (let i = 0; i < each; i += 1) {
    const ten = `${String(5 + Math.floor(chance() * 5))}${digits(9)}`;
    for (const form of FORMS) {
      const cell = form(ten);
      const readings = [table, library].map(({ read }) => read.readPhone(cell, country));
      expect([cell, readings[0]]).toEqual([cell, readings[1]]);
    }
  }
});
