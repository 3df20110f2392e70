import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PRICED } from '../../../workbench/apps-script/surroundings/cost';
import { FACTS } from '../../../workbench/apps-script/facts/facts';
import { KINDS } from '../../../workbench/apps-script/kinds';
import {
  FLIPPED,
  USUAL,
  type Switches,
} from '../../../workbench/apps-script/surroundings/switches';

const emulated = KINDS.flatMap((kind) =>
  Object.keys(kind.methods).map((method) => `${kind.name}.${method}`),
);

const tests = readdirSync(__dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(path.join(__dirname, name), 'utf8'))
  .join('\n');

test('every emulated method has a row in the table of facts, and no row is left over', () => {
  expect([...FACTS.keys()].sort()).toEqual([...emulated].sort());
});

test('every row names its fact, its source and a test that exists', () => {
  for (const [name, row] of FACTS) {
    expect([name, row.fact.length > 2, row.source.length > 2]).toEqual([name, true, true]);
    expect([name, tests.includes(`'${row.test}`)]).toEqual([name, true]);
  }
});

test('every emulated method is called somewhere in the tests', () => {
  const uncalled = emulated.filter((name) => !tests.includes(name.split('.')[1] ?? ''));
  expect(uncalled).toEqual([]);
});

test('prices are for methods that are there', () => {
  expect(PRICED.filter((name) => !emulated.includes(name))).toEqual([]);
});

test('every switch has another value to be flipped to', () => {
  for (const name of Object.keys(USUAL) as (keyof Switches)[])
    expect([name, FLIPPED[name] === USUAL[name]]).toEqual([name, false]);
});
