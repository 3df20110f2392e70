/** ARCHITECTURE.md has a reason for each package of package.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { textOf } from './documents';
import { ROOT } from './rooms';

type Versions = Readonly<Record<string, string>>;
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
) as { dependencies: Versions; devDependencies: Versions };

const [, chapter = ''] = textOf('ARCHITECTURE.md').split('\n## Dependencies\n');
const rows = chapter
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '))
  .slice(1);

test('the table of dependencies names exactly the packages of package.json', () => {
  const named = rows.flatMap(([packages = '']) => packages.split(', '));
  expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});

test('each row says why', () => {
  expect(rows.filter(([, why = '']) => !/[a-z]{4}/.test(why))).toEqual([]);
});

test('every version is exact', () => {
  const all = Object.entries({ ...dependencies, ...devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
