/** Stop: no further submit, results of sent numbers are collected, other rows are reset. */
import type { LedgerStage } from '../ledger-stage';
import { shown, wrongRows } from '../rows';
import { sized } from '../../thorough';
import { codeOf, expectAllRight, expectHonest, press, stageOf } from '../doubts/playing';

const NUMBERS = 40;
const moods = { processing: { fixedMs: 20_000, perNumberMs: 0, inTurn: false } };
const small = { key: { bulkLimit: 10 }, moods };

function stopped(stage: LedgerStage): void {
  expectHonest(stage);
  expect(stage.ok('look').run).toBeNull();
  const asked = new Set(stage.naam.ledger.asked.keys());
  const [sent, unsent] = [true, false].map((is) =>
    shown(stage).filter(({ phone }) => asked.has(`91${String(phone)}`) === is),
  );
  expect(wrongRows(sent ?? [])).toEqual([]);
  expect(unsent?.filter(({ name, status }) => name !== '' || status !== '')).toEqual([]);
  expect(stage.neededTriggers()).toEqual([]);
  expect(stage.leftovers()).toEqual([]);
}

test.each([1, 2, 3])('pressed while the start sends, after submit %i: no further submit', (nth) => {
  const stage = stageOf(NUMBERS, null, small);
  stage.after('UrlFetchApp.fetch', () => stage.ok('stop'), nth);
  stage.finish(press(stage));
  expect(stage.naam.ledger.of('POST')).toHaveLength(nth);
  stopped(stage);
});

test('pressed at any call of the start: at most the submit that was already under way', () => {
  const model = stageOf(NUMBERS, null, small);
  let calls = 0;
  model.google.onCall = ({ when }) => {
    if (when === 'before') calls += 1;
  };
  press(model);
  expect(calls).toBeGreaterThan(100);
  let stops = 0;
  for (let at = 3; at < calls; at += sized(40, 17, 5)) {
    const stage = stageOf(NUMBERS, null, small);
    let [index, posts] = [0, -1];
    stage.google.onCall = ({ when }) => {
      if (when !== 'before' || (index += 1) !== at) return;
      stage.google.onCall = null;
      const reply = stage.panel('stop');
      if (reply.ok) posts = stage.naam.ledger.of('POST').length;
    };
    stage.finish(press(stage));
    if (posts < 0) continue;
    stops += 1;
    expect(stage.naam.ledger.of('POST').length).toBeLessThanOrEqual(posts + 1);
    stopped(stage);
  }
  expect(stops).toBeGreaterThan(sized(1, 4, 15));
}, 60_000);

test('what was not sent can be asked in the next run, and nothing of the first is paid again', () => {
  const stage = stageOf(NUMBERS, null, small);
  stage.before('UrlFetchApp.fetch', () => stage.ok('stop'), 2);
  stage.finish(press(stage));
  const sent = stage.naam.ledger.asked.size;
  expect(sent).toBeLessThan(NUMBERS);
  stage.sheet.selectColumn(1);
  expect(stage.look().split.send).toBe(NUMBERS - sent);
  stage.finish(press(stage));
  expectAllRight(stage, NUMBERS);
});

test('stop of a paused run collects and ends it', () => {
  const stage = stageOf(NUMBERS, null, { key: { credits: 10 } });
  expect(codeOf(stage.finish(press(stage)))).toBe('credits-exhausted');
  stage.ok('stop');
  expect(stage.finish().run).toBeNull();
  stopped(stage);
});

test('stop with a request of unknown fate: its rows stay Unconfirmed, the others are blank', () => {
  const stage = stageOf(NUMBERS, null, { moods: { atPost: { 1: 'accepted-but-cut' } } });
  stage.finish(press(stage));
  stage.ok('stop');
  expect(stage.finish().run).toBeNull();
  expect(stage.tally()).toEqual({ Unconfirmed: 10, '': NUMBERS - 10 });
  stage.sheet.selectColumn(1);
  expect(stage.look().split.send).toBe(NUMBERS - 10);
  expectHonest(stage);
});

test('a name that a refresh asked for again keeps its old outcome when it is stopped', () => {
  const stage = stageOf(NUMBERS);
  stage.finish(press(stage));
  const before = shown(stage);
  stage.naam.key('naam-live-PurpleOtter-Zq8v', { credits: 0 });
  expect(codeOf(press(stage, { again: 'all' }))).toBe('credits-exhausted');
  expect(stage.tally()).toEqual({ Queued: NUMBERS });
  stage.ok('stop');
  expect(stage.finish().run).toBeNull();
  expect(shown(stage)).toEqual(before);
});

test('a request was cut off, the sheet was undone, then Stop: its rows say Unconfirmed all the same', () => {
  const stage = stageOf(10);
  let queued = stage.book.snapshot();
  stage.before('UrlFetchApp.fetch', () => (queued = stage.book.snapshot()));
  stage.naam.next('accepted-but-cut');
  press(stage);
  expect(stage.ok('look').run?.unconfirmed).toBe(10);
  stage.book.restore(queued);
  stage.ok('stop');
  expect(stage.finish(stage.ok('step')).run).toBeNull();
  expect(stage.tally()).toEqual({ Unconfirmed: 10 });
  expect(stage.ok('preview', { pointed: null, options: {} }).split.send).toBe(0);
});
