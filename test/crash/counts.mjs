/** Adds up the counts of a crash run (`tally.ts`) in one table: how often each law was checked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By what the laws are tried, and in which files. */
const WAYS = [
  ['singles', /^(kills|faults)\.test\.ts/],
  ['two workers', /^(two-workers|waits)\.test\.ts/],
  ['pairs', /^(pairs|moved)\.test\.ts/],
  ['storms', /^storms/],
  ['mended', /^(known|replay)/],
  ['canaries', /^canary/],
  ['bundle', /^bundle-/],
];

export function counts(folder) {
  if (!existsSync(folder)) return '';
  const told = readdirSync(folder).map((name) => ({
    way: WAYS.find(([, files]) => files.test(name))?.[0],
    ...JSON.parse(readFileSync(join(folder, name), 'utf8')),
  }));
  const ways = WAYS.map(([way]) => way).filter((way) => told.some((one) => one.way === way));
  const sum = (way, of) =>
    told.filter((one) => one.way === way).reduce((all, one) => all + (of(one) ?? 0), 0);
  const names = [...new Set(told.flatMap(({ laws }) => Object.keys(laws)))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const wide = Math.max(...names.map(({ length }) => length));
  const line = (name, cells) =>
    name.padEnd(wide) + cells.map((cell) => String(cell).padStart(12)).join('') + '\n';
  return [
    '\nStories played, and the moments in them that each law judged:\n',
    line('', ways),
    line(
      'stories',
      ways.map((way) => sum(way, ({ stories }) => stories).toLocaleString('en')),
    ),
    ...names.map((name) =>
      line(
        name,
        ways.map((way) => sum(way, ({ laws }) => laws[name]).toLocaleString('en')),
      ),
    ),
  ].join('');
}
