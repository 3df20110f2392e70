/** The key is replaced or removed during a run: no other key pays for the run. */

import { KEY } from '../stage';
import { codeOf, expectAllRight, press, stageOf } from '../doubts/playing';

const NUMBERS = 40;
const OTHER_KEY = 'naam-live-another-customer';
const hour = { processing: { fixedMs: 3_000_000, perNumberMs: 0, inTurn: false } };

/** Forty numbers sent, their results awaited; a second key that Naam knows. */
function awaiting() {
  const stage = stageOf(NUMBERS, null, { moods: hour });
  stage.naam.key(OTHER_KEY, {});
  press(stage);
  return stage;
}

const keysUsed = (stage: ReturnType<typeof awaiting>, from: number): Set<string | undefined> =>
  new Set(stage.sent.slice(from).map(({ headers }) => headers['x-access-token']));

test('replaced while results are awaited: key-changed, and the old key pasted again goes on', () => {
  const stage = awaiting();
  stage.ok('connect', OTHER_KEY);
  const from = stage.sent.length;
  const rested = stage.ok('step');
  expect(codeOf(rested)).toBe('key-changed');
  expect(rested.until).toBeNull();
  stage.clock.pass(2 * 3_600_000);
  stage.google.fireDueTriggers();
  stage.resumed();
  expect(codeOf(stage.ok('look'))).toBe('key-changed');
  expect(stage.sent).toHaveLength(from);
  expect(stage.tally()).toEqual({ Queued: NUMBERS });

  stage.ok('connect', KEY);
  expect(stage.resumed().run).toBeNull();
  expectAllRight(stage, NUMBERS);
  expect(keysUsed(stage, from)).toEqual(new Set([KEY]));
});

test('replaced by a wrong one it is not replaced at all', () => {
  const stage = awaiting();
  expect(stage.panel('connect', 'naam-live-nobody')).toMatchObject({ ok: false });
  expect(stage.ok('keyView').lastFour).toBe(KEY.slice(-4));
  expect(stage.finish().run).toBeNull();
  expectAllRight(stage, NUMBERS);
});

test('forgotten: a pause for want of a key, and the same key pasted again goes on', () => {
  const stage = awaiting();
  stage.ok('forget');
  const from = stage.sent.length;
  const rested = stage.finish();
  expect(codeOf(rested)).toBe('no-key');
  expect(stage.sent).toHaveLength(from);
  stage.ok('connect', KEY);
  expect(stage.resumed().run).toBeNull();
  expectAllRight(stage, NUMBERS);
});

test('forgotten, and another pasted: the awaited results wait for their own key', () => {
  const stage = awaiting();
  stage.ok('forget');
  stage.ok('connect', OTHER_KEY);
  expect(codeOf(stage.finish())).toBe('key-changed');
  stage.ok('connect', KEY);
  expect(stage.resumed().run).toBeNull();
  expectAllRight(stage, NUMBERS);
});

test('replaced once all that was sent is answered: the rest goes with the new key', () => {
  const stage = stageOf(NUMBERS, null, { key: { credits: 10 } });
  stage.naam.key(OTHER_KEY, {});
  stage.finish(press(stage));
  const from = stage.sent.length;
  stage.ok('connect', OTHER_KEY);
  expect(stage.resumed().run).toBeNull();
  expectAllRight(stage, NUMBERS);
  expect(keysUsed(stage, from)).toEqual(new Set([OTHER_KEY]));
});

test('without a key nothing can be started, and the sheet is as it was', () => {
  const stage = stageOf(NUMBERS);
  stage.ok('forget');
  stage.sheet.selectColumn(1);
  const seen = stage.look();
  expect(stage.tryPress(seen)).toMatchObject({ ok: false, trouble: { code: 'no-key' } });
  expect(stage.hasRun()).toBe(false);
  expect(stage.sheet.value(1, 2)).toBe('');
});
