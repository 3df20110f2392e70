/** Every run ends, or says what is left and why, even if the user who started it never comes back. */
import { DAY_MS, LedgerStage, listOf, tenOfThirty, THIRTY } from '../ledger-stage';
import { instead, type Tells } from '../lies/lie';
import { paidTwice, shown, wrongRows } from '../rows';
import { Editor } from '../schedules/keeping';
import { HOUR_MS } from '../stage';

const OTHER_KEY = 'naam-live-GreenHeron-Yw2k';

type Obstacle = (stage: LedgerStage) => void;

const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  protected: ({ sheet }) => {
    sheet.setProtection({ row: 1, column: 2, rows: 1_000, columns: 2 });
  },
  'typed-column': ({ sheet }) => {
    sheet.setTypedColumns({ row: 2, column: 2, rows: 31, columns: 2 });
  },
};

describe.each(Object.entries(OBSTACLES))('the columns are %s', (code, obstruct) => {
  test('a run that cannot stop says why, and ends at the second word', () => {
    const { stage } = tenOfThirty();
    obstruct(stage);
    stage.ok('stop');
    expect(stage.ok('step').run).toMatchObject({ state: 'stopping', trouble: { code } });
    stage.ok('stop');
    expect(stage.ok('step').run).toBeNull();
    expect(stage.ok('history')).toMatchObject([{ sent: 10, stopped: true }]);
  });

  test('another editor, who ends a run that was left, is told the same, and has the same way out', () => {
    const { stage } = tenOfThirty();
    obstruct(stage);
    const ravi = connected(stage);
    stage.clock.pass(2 * DAY_MS);
    expect(ravi.ok('release').run).toMatchObject({ state: 'stopping', trouble: { code } });
    expect(ravi.ok('release').run).toBeNull();
  });
});

function connected(stage: LedgerStage): Editor {
  const ravi = new Editor(stage, { user: stage.google.newUser() });
  stage.naam.key(OTHER_KEY, {});
  ravi.ok('connect', OTHER_KEY);
  return ravi;
}

test.each<[string, Tells, string]>([
  ['402', instead(402, { message: 'Credits exhausted' }), 'credits-exhausted'],
  ['406', instead(406, { message: 'Not Acceptable' }), 'answer-form'],
  ['713', instead(713, { message: 'Performance Threshold Exceeded' }), 'slow-down'],
  ['500', instead(500, ''), 'unreachable'],
  ['a page', instead(200, '<html>'), 'unreachable'],
  ['an array', instead(200, []), 'unreachable'],
])('every GET is answered with %s: the run says why, and so does a stop', (_, tells, code) => {
  const stage = new LedgerStage({ rows: listOf(...THIRTY) });
  stage.lie = (request, honest) =>
    request.method.toUpperCase() === 'POST' ? honest() : tells(honest, request);
  stage.sheet.selectColumn(1);
  stage.press(stage.look());
  stage.hours(3);
  expect(stage.ok('look').run).toMatchObject({ state: 'paused', trouble: { code } });
  expect(stage.ok('look').run?.resumesAt).toBeGreaterThan(stage.clock.now() - HOUR_MS);
  stage.ok('stop');
  stage.hours(1);
  expect(stage.ok('look').run).toMatchObject({ state: 'stopping', trouble: { code } });
  stage.ok('stop');
  expect(stage.ok('step').run).toBeNull();
  expect([stage.tally(), paidTwice(stage)]).toEqual([{ Unconfirmed: 30 }, []]);
});

test('every GET fails for three hours: then all names come, and the run ends', () => {
  const stage = new LedgerStage({ rows: listOf(...THIRTY) });
  const fails = instead(500, '');
  stage.lie = (request, honest) =>
    request.method.toUpperCase() === 'POST' ? honest() : fails(honest, request);
  stage.sheet.selectColumn(1);
  stage.press(stage.look());
  stage.hours(3);
  stage.lie = null;
  stage.hours(1);
  expect([stage.hasRun(), wrongRows(shown(stage)), paidTwice(stage)]).toEqual([false, [], []]);
});

test('a trigger that finds nothing to do is no sign of life: a paused run is abandoned after a day', () => {
  const { stage } = tenOfThirty();
  const ravi = connected(stage);
  stage.hours(26);
  expect(ravi.ok('release').run).toBeNull();
});

test('whoever looks after a paused run has not abandoned it', () => {
  const { stage } = tenOfThirty();
  const ravi = connected(stage);
  for (let hour = 0; hour < 26; hour += 1) {
    stage.clock.pass(3_600_000);
    stage.ok('step');
  }
  expect(ravi.code('release')).toBe('not-abandoned');
});

test('a store without room rests the run with what is left; stopped, the rest can be started', () => {
  const { stage } = tenOfThirty();
  // So many batches as if the run had gone on for long.
  const store = stage.book.store(stage.script.id);
  const value = [...store.entries].find(([name]) => name.startsWith('naam.batch.'))?.[1] ?? '{}';
  const empty = { state: 'done', id: 'x', found: 0, count: 0, held: 0, parts: 0, numbers: '' };
  for (let batchId = 1; batchId < 2_000; batchId += 1) {
    const batch = { ...(JSON.parse(value) as object), ...empty, batchId };
    store.set(`naam.batch.${String(batchId)}`, JSON.stringify(batch), false);
  }
  const rested = stage.resumed();
  expect(rested.run?.trouble?.code).toBe('no-room');
  expect(rested.run?.trouble?.sentence).toContain("20 numbers haven't been looked up yet");
  stage.ok('stop');
  expect(stage.finish(stage.ok('step')).run).toBeNull();
  stage.go();
  expect([paidTwice(stage), stage.look().split.send]).toEqual([[], 0]);
});
