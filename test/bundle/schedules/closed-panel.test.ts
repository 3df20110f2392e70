/** Thousands of rows with a closed panel: the trigger finishes the run, whatever happened to the start. */
import path from 'node:path';
import type { Script } from '../../../workbench/apps-script/google';
import { expectHonest, HOUR_MS } from '../doubts/playing';
import { LedgerStage, pointAt } from '../ledger-stage';
import { shown, wrongRows } from '../rows';
import { KEY, OPTIONS, ROOT } from '../stage';
import { sized, THOROUGH } from '../../thorough';
import { Editor, fire } from './keeping';

const ROWS = sized(2_000, 8_000, 20_000);
const MINUTE_MS = 60_000;
/** Two minutes a batch, however many are on their way. */
const slow = { processing: { fixedMs: 2 * MINUTE_MS, perNumberMs: 0, inTurn: false } };
/**
 * A call that dies with its panel has worked for so long. It dies between two requests: one that
 * is cut off is a question to the person, which no trigger answers (kills.test.ts).
 */
const CLOSED_AFTER_MS = 20_000;
const BETWEEN_REQUESTS = 'Properties.getProperty';

const COLUMN = Array.from({ length: ROWS }, (_, n) => [String(9_800_000_000 + n * 3_571)]);

/** Presses the button, closes the panel, and lets triggers fire until nothing needs them. */
function walkedAway(install: (stage: LedgerStage) => Script, dies: boolean) {
  const stage = new LedgerStage({ rows: [['Mobile'], ...COLUMN], moods: slow });
  const { google, clock, book, sheet } = stage;
  const editor = new Editor(stage, { script: install(stage) });
  editor.ok('connect', KEY);
  const request = { pointed: pointAt(sheet), options: OPTIONS };
  const { start, pointed } = editor.ok('preview', request);
  const began = clock.now();
  if (dies) {
    google.onCall = ({ name, when }) => {
      const over = clock.now() >= began + CLOSED_AFTER_MS;
      return over && when === 'before' && name === BETWEEN_REQUESTS ? 'kill' : undefined;
    };
  }
  const { script, user } = editor;
  const args = [{ ...request, start, pointed, cap: ROWS }];
  const ended = stage.execute('start', args, { script, user, book });
  google.onCall = null;
  expect(ended.kind).toBe(dies ? 'killed' : 'returned');
  let ticks = 0;
  for (; stage.neededTriggers(script).length > 0 && ticks < 10; ticks += 1) {
    clock.pass((google.triggers(book)[0]?.nextAt ?? 0) - clock.now());
    fire(stage);
  }
  expect(ticks).toBeGreaterThanOrEqual(dies ? 1 : 0);
  expect(editor.ok('look').run).toBeNull();
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(stage.naam.ledger.asked.size).toBe(ROWS);
  expectHonest(stage);
  return { ms: clock.now() - began, ticks };
}

const bound = (stage: LedgerStage): Script =>
  stage.google.install(path.join(ROOT, '.workbench', 'bound-dist'), 'bound');
const addOn = (stage: LedgerStage): Script => stage.script;

describe.each([
  ['dies with its panel', true] as const,
  ...(THOROUGH ? [['goes on without its panel', false] as const] : []),
])('a start that %s', (_, dies) => {
  test('in a script bound to the sheet: done within twenty minutes', () => {
    expect(walkedAway(bound, dies).ms).toBeLessThan(20 * MINUTE_MS);
  }, 60_000);

  test('in the add-on: done at the second hourly tick at the latest', () => {
    const { ms, ticks } = walkedAway(addOn, dies);
    expect(ticks).toBeLessThanOrEqual(2);
    expect(ms).toBeLessThan(2 * HOUR_MS + 6 * MINUTE_MS);
  }, 60_000);
});
