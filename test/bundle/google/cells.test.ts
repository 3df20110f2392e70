/** Every public function typed into a cell, where it has the properties of the spreadsheet's owner. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { KEY, ROOT } from '../stage';
import { LedgerStage, listOf, named } from '../ledger-stage';
import { someOf } from '../../thorough';

const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
const CODE = readFileSync(path.join(ROOT, 'dist/Code.js'), 'utf8');
const PUBLIC = [...CODE.matchAll(/^function (\w+)\(/gm)].map(([, name = '']) => name);
/** What a cell can pass: nothing, text, numbers, ranges. */
const ARGUMENTS: readonly unknown[][] = [[], ['x'], [1, 'again'], [[['a', 'b']]]];
/** Reads of the owner's properties and requests, which no cell may cause. */
const FORBIDDEN = /^(Properties\.(get|set|delete)|UrlFetchApp\.)/;

test('all public functions are found', () => {
  expect(PUBLIC).toEqual(expect.arrayContaining(['start', 'step', 'connect', 'tick', 'openPanel']));
});

test.each(someOf(PUBLIC.filter((name) => !name.startsWith('NAAM_'))))(
  '=%s() reads nothing of the key and sends nothing',
  (name) => {
    for (const args of ARGUMENTS) {
      const [calls, sent] = [new Set<string>(), stage.sent.length];
      stage.google.onCall = ({ when, name: call }) => {
        if (when === 'before') calls.add(call);
      };
      const ended = stage.execute(name, args, { surface: 'custom-function' });
      stage.google.onCall = null;
      expect([...calls].filter((call) => FORBIDDEN.test(call))).toEqual([]);
      expect(stage.sent).toHaveLength(sent);
      expect(JSON.stringify(ended)).not.toContain(KEY.slice(-4));
    }
  },
);

test('a trigger that something else calls does nothing', () => {
  for (const args of [[], [null], ['uid'], [{}], [{ triggerUid: 7 }]]) {
    const before = [...stage.book.store(stage.script.id).entries];
    stage.execute('tick', args, { surface: 'menu' });
    expect([...stage.book.store(stage.script.id).entries]).toEqual(before);
  }
});
