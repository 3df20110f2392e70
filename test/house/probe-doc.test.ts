/** docs/to-verify.md has a row for everything that has not been checked on Google or at Naam. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { USUAL } from '../../workbench/apps-script/surroundings/switches';
import { SCENARIOS } from '../../workbench/naam/behaviour/scenarios';
import { NOT_OBSERVED } from '../../workbench/probe/not-observed';
import { POINTS } from '../../workbench/probe/script/points';

const ROOT = path.join(__dirname, '../..');
const text = readFileSync(path.join(ROOT, 'docs/to-verify.md'), 'utf8');
const rows = text.split('\n').filter((line) => line.startsWith('| '));

test('every switch of the emulation has a row', () => {
  expect(Object.keys(USUAL).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('every switch that the probe cannot see has a row that does not send people to it', () => {
  for (const name of Object.keys(NOT_OBSERVED))
    expect(rows.find((row) => row.includes(`\`${name}\``))).not.toMatch(/\| probe/);
});

test('every switch that the probe can see is a point of it', () => {
  const keys = POINTS.map(({ key }) => key);
  const missing = Object.keys(USUAL).filter(
    (name) => !keys.includes(name) && !(name in NOT_OBSERVED),
  );
  expect(missing).toEqual([]);
});

test('every doubt about Naam has a row', () => {
  const doubts = [...new Set(SCENARIOS.map(({ doubt }) => doubt))];
  expect(doubts.filter((doubt) => !text.includes(`\n| ${String(doubt)}. `))).toEqual([]);
});

test('each row says how to observe it, or why nobody can', () => {
  const ways = rows.map((row) => row.split(/(?<!\\)\|/)[4]?.trim() ?? '');
  expect(ways.length).toBeGreaterThan(60);
  expect(rows.filter((_, i) => !/[a-z]{4}/.test(ways[i] ?? ''))).toEqual([]);
});

test('every point that a row names is one of the probe', () => {
  const keys = [...POINTS.map(({ key }) => key), ...Object.keys(NOT_OBSERVED)];
  const named = rows.flatMap(
    (row) => /\| probe: (`.*) \|$/.exec(row)?.[1]?.match(/(?<=`)\w+(?=`)/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !keys.includes(name))).toEqual([]);
});

test('each row has its four cells, and every file that is named exists', () => {
  expect(rows.filter((row) => row.split(/(?<!\\)\|/).length !== 6)).toEqual([]);
  const named = [...text.matchAll(/`((?:src|sidebar|workbench|test)\/[\w./-]*)`/g)].map(
    ([, name]) => name,
  );
  expect(named.filter((name) => !existsSync(path.join(ROOT, name ?? '')))).toEqual([]);
});
