/** Doubt 11: credits, daily limit, bulk permission: the run pauses with that reason, and continues after its cure. */
import { bookName, mobile, shown, wrongRows } from '../rows';
import { KEY } from '../stage';
import { codeOf, DAY_MS, expectAllRight, HOUR_MS, named, press, stageOf } from './playing';
import { someOf } from '../../thorough';

const NUMBERS = 60;
const CODES: Record<string, string> = {
  'credits exhausted': 'credits-exhausted',
  'daily limit exhausted': 'daily-limit',
  'daily limit of 50': 'daily-limit',
  'bulk disabled': 'bulk-disabled',
};
const WELL = { credits: null, dailyLimit: null, bulkEnabled: true };
/** Whether time alone may end it. */
const isDaily = (name: string): boolean => name.startsWith('daily');

describe.each(someOf(named(11)))('doubt 11, %s', (name, play) => {
  test('pauses with that reason and its cure, and keeps every row', () => {
    const stage = stageOf(NUMBERS, play);
    const rested = press(stage);
    expect(rested.run?.state).toBe('paused');
    expect(codeOf(rested)).toBe(CODES[name]);
    expect(rested.run?.trouble?.cure).toMatch(/\w{3}.*\.$/);
    expect(rested.until === null).toBe(!isDaily(name));
    const { Queued: queued = 0, ...others } = stage.tally();
    const answered = Object.values(others).reduce((sum, count) => sum + count, 0);
    expect(queued + answered).toBe(NUMBERS);
    expect(stage.naam.ledger.asked.size).toBeGreaterThanOrEqual(answered);
  });

  test('with nobody there it asks nothing, or for the day once an hour at most', () => {
    const stage = stageOf(NUMBERS, play);
    press(stage);
    const before = stage.naam.ledger.of('POST').length;
    for (let quarter = 0; quarter < 20; quarter += 1) {
      stage.clock.pass(HOUR_MS / 4);
      stage.google.fireDueTriggers();
      stage.ok('step');
    }
    const tries = stage.naam.ledger.of('POST').slice(before);
    if (!isDaily(name)) expect(tries).toEqual([]);
    const refusedAt = stage.naam.ledger.of('POST', 'daily-limit').map(({ at }) => at);
    const gaps = refusedAt.slice(1).map((at, i) => at - (refusedAt[i] ?? 0));
    expect(Math.min(...gaps, HOUR_MS)).toBeGreaterThanOrEqual(HOUR_MS);
    const { dailyLimit } = stage.naam.key(KEY);
    expect(stage.naam.ledger.asked.size).toBeLessThanOrEqual(dailyLimit ?? 0);
  });

  test('after its cure the run goes on: all right, nothing paid twice', () => {
    const stage = stageOf(NUMBERS, play);
    press(stage);
    stage.naam.key(KEY, WELL);
    expect(stage.resumed().run).toBeNull();
    expectAllRight(stage, NUMBERS);
  });

  test('a resume before the cure pauses once more, and nothing is lost', () => {
    const stage = stageOf(NUMBERS, play);
    press(stage);
    const again = stage.ok('resume');
    stage.clock.pass((again.until ?? 0) - stage.clock.now());
    expect(codeOf(stage.ok('step'))).toBe(CODES[name]);
    expect(stage.naam.ledger.asked.size).toBeLessThanOrEqual(play.key?.dailyLimit ?? 0);
    stage.naam.key(KEY, WELL);
    stage.resumed();
    expectAllRight(stage, NUMBERS);
  });
});

test('a daily limit: the trigger goes on by itself on the next day', () => {
  const stage = stageOf(NUMBERS, null, { key: { dailyLimit: 55 } });
  press(stage);
  stage.hours(30);
  expectAllRight(stage, NUMBERS);
});

test('a daily limit below the size of a batch: some numbers are sent on each day', () => {
  const stage = stageOf(NUMBERS, null, { key: { dailyLimit: 15 } });
  let standing = press(stage);
  for (let tries = 0; tries < 150 && standing.until !== null; tries += 1) {
    stage.clock.pass(standing.until - stage.clock.now());
    standing = stage.ok('step');
  }
  expectAllRight(stage, NUMBERS);
});

test('credits: nothing is tried by itself for days; what was paid for stands in the sheet', () => {
  const stage = stageOf(NUMBERS, null, { key: { credits: 10 } });
  press(stage);
  stage.finish();
  stage.hours(48);
  stage.clock.pass(3 * DAY_MS);
  stage.google.fireDueTriggers();
  expect(stage.naam.ledger.of('POST')).toHaveLength(2);
  expect(wrongRows(shown(stage).slice(0, 10))).toEqual([]);
  const names = shown(stage).filter(({ name }) => name !== '');
  const book = Array.from({ length: 10 }, (_, i) => bookName(mobile(i))).filter(Boolean);
  expect(names.map(({ name }) => name)).toEqual(book);
});

test('a daily limit that is lifted: batches grow again, and what is saved stays readable', () => {
  const processing = { fixedMs: 600_000, perNumberMs: 0, inTurn: false };
  const key = { bulkLimit: 20, dailyLimit: 100 };
  const stage = stageOf(900, null, { key, moods: { processing } });
  press(stage);
  stage.naam.key(KEY, { dailyLimit: null });
  stage.clock.pass(DAY_MS);
  expect(stage.finish(stage.ok('resume')).run).toBeNull();
  expectAllRight(stage, 900);
});
