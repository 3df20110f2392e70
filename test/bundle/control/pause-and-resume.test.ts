/** Pause: nothing more is sent, and results of sent numbers are still collected. Resume continues. */
import { shown, wrongRows } from '../rows';
import { codeOf, expectAllRight, expectHonest, press, stageOf } from '../doubts/playing';

const NUMBERS = 40;
const slow = { processing: { fixedMs: 20_000, perNumberMs: 0, inTurn: false } };
/** Three batches and more: the limit is small. */
const small = { key: { bulkLimit: 10 }, moods: slow };

/** Presses start, and this word when so many submits were answered, as the panel would. */
function wordAfter(posts: number, word: 'pause' | 'stop') {
  const stage = stageOf(NUMBERS, null, small);
  stage.after('UrlFetchApp.fetch', () => stage.ok(word), posts);
  const rested = stage.finish(press(stage));
  return { stage, rested };
}

test.each([1, 2, 3, 4])(
  'pause during the start, after submit %i: the next one is not made',
  (nth) => {
    const { stage, rested } = wordAfter(nth, 'pause');
    expect(stage.naam.ledger.of('POST')).toHaveLength(nth);
    expect(rested.until).toBeNull();
    expect(codeOf(rested)).toBe('paused-by-you');
    const sent = stage.naam.ledger.asked.size;
    const answered = shown(stage).filter(({ status }) => /^(Found|Not found) /.test(status));
    expect(answered).toHaveLength(sent);
    expect(wrongRows(answered)).toEqual([]);
    expect(stage.tally()['Queued'] ?? 0).toBe(NUMBERS - sent);
    expectHonest(stage);
  },
);

test('paused for days nothing is sent, and resume ends the run', () => {
  const { stage } = wordAfter(1, 'pause');
  stage.hours(30);
  expect(stage.naam.ledger.of('POST')).toHaveLength(1);
  expect(stage.resumed().run).toBeNull();
  expectAllRight(stage, NUMBERS);
});

test('what is in flight when the tab closes is collected by the trigger, though paused', () => {
  const hour = { processing: { fixedMs: 3_000_000, perNumberMs: 0, inTurn: false } };
  const stage = stageOf(NUMBERS, null, { key: { credits: 10 }, moods: hour });
  press(stage);
  stage.ok('pause');
  stage.hours(3);
  expect(wrongRows(shown(stage).slice(0, 10))).toEqual([]);
  expect(stage.naam.ledger.asked.size).toBe(10);
});

test('pause twice, resume twice: as once', () => {
  const { stage } = wordAfter(1, 'pause');
  stage.ok('pause');
  stage.finish();
  stage.ok('resume');
  stage.ok('resume');
  expect(stage.finish().run).toBeNull();
  expectAllRight(stage, NUMBERS);
});

test('pause and at once resume, before anybody heard: the run goes on', () => {
  const stage = stageOf(NUMBERS, null, { key: { credits: 10 } });
  press(stage);
  stage.naam.key('naam-live-PurpleOtter-Zq8v', { credits: null });
  stage.ok('pause');
  expect(stage.resumed().run).toBeNull();
  expectAllRight(stage, NUMBERS);
});

test('another editor can neither pause nor stop nor resume', () => {
  const { stage } = wordAfter(1, 'pause');
  const other = stage.google.newUser();
  for (const word of ['pause', 'stop', 'resume', 'step']) {
    const ended = stage.execute(word, [], { user: other });
    expect(ended).toMatchObject({ value: { ok: false, trouble: { code: 'run-of-another' } } });
  }
  expect(stage.naam.ledger.of('POST')).toHaveLength(1);
  expect(stage.resumed().run).toBeNull();
  expectAllRight(stage, NUMBERS);
});

test.each(['pause', 'stop', 'resume'] as const)(
  '%s without a run is told so, without effect',
  (word) => {
    const stage = stageOf(NUMBERS);
    expect(stage.panel(word)).toMatchObject({ ok: false, trouble: { code: 'no-run' } });
    stage.finish(press(stage));
    expectAllRight(stage, NUMBERS);
  },
);
