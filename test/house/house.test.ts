/** What types can't see: words that a folder must not use, and files that are too long. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './rooms';

function filesOf(folder: string, deep: boolean): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return deep ? filesOf(name, deep) : [];
    return /\.(ts|tsx)$/.test(entry.name) ? [name] : [];
  });
}

function code(file: string): string {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

const offenders = (files: readonly string[], words: RegExp): string[] =>
  files.filter((file) => words.test(code(file)));

const SHIPPED = filesOf('src', true);
const PURE = [...filesOf('src/core', true), ...filesOf('src/naam', true)];

test('nothing in src is asynchronous', () => {
  expect(offenders(SHIPPED, /(?<!['-])\b(async|await|Promise|yield)\b(?!['-])/)).toEqual([]);
});

test('the pure rooms have no clock and no dice of their own', () => {
  expect(
    offenders(
      PURE,
      /\bnew Date(?!\()|\bnew Date\(\)|\bDate\(\)|\bDate\.(?!UTC\b)|\bMath\.random\b|\bIntl\b|toLocale/,
    ),
  ).toEqual([]);
});

test('no HTML is made of strings', () => {
  const words = /innerHTML|outerHTML|insertAdjacentHTML|document\.write/;
  expect(offenders([...SHIPPED, ...filesOf('sidebar', true)], words)).toEqual([]);
});

test('no room for everything: no file is called utils, helpers, common, types or manager', () => {
  const all = ['src', 'sidebar', 'workbench', 'test'].flatMap((folder) => filesOf(folder, true));
  expect(
    all.filter((file) =>
      /^(utils?|helpers?|common|managers?|misc|types)\.tsx?$/i.test(path.basename(file)),
    ),
  ).toEqual([]);
});

test('a file has one subject: none in src is longer than 300 lines', () => {
  const lines = (file: string): number =>
    readFileSync(path.join(ROOT, file), 'utf8').split('\n').length;
  expect(SHIPPED.filter((file) => lines(file) > 300)).toEqual([]);
});

test('sidebar and workbench know src by the types of protocol.ts alone', () => {
  // Project references reach through one another, so the compiler lets these imports pass.
  const outside = [...filesOf('sidebar', true), ...filesOf('workbench', true)];
  const strays = outside.filter((file) =>
    [...code(file).matchAll(/^(import|export)\b[^;]*?from '([^']*)'/gm)].some(
      ([statement, , from = '']) =>
        /(^|\/)src\//.test(from) &&
        !(/\/src\/protocol$/.test(from) && /^(import|export) type\b/.test(statement)),
    ),
  );
  expect(strays).toEqual([]);
});
