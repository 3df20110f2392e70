/** The day's quota of requests is used up: nothing was sent, and the run continues later. */
import type { LedgerStage } from '../ledger-stage';
import { shown } from '../rows';
import { codeOf, expectAllRight, expectHonest, press, stageOf } from '../doubts/playing';
import { someOf } from '../../thorough';

const NUMBERS = 60;

/** What Google allows a consumer account. */
const A_DAY = 20_000;

/** Other scripts of this user leave so many requests of the day. */
function left(stage: LedgerStage, requests: number): void {
  stage.user.fetches.spend(A_DAY - requests, stage.clock.now());
}

test.each(someOf([0, 1, 2, 3, 5, 8]))(
  'with %i left: paused, and continued the next day',
  (requests) => {
    const stage = stageOf(NUMBERS, null, { key: { bulkLimit: 8 } });
    const used = stage.sent.length;
    left(stage, requests);
    const rested = press(stage);
    expect(codeOf(rested)).toBe('fetch-quota');
    expect(rested.run?.undecided).toEqual([]);
    expect(stage.sent.length - used).toBeLessThanOrEqual(requests);
    stage.hours(27);
    expectAllRight(stage, NUMBERS);
  },
);

test('with results awaited, nothing is asked until it is tried again', () => {
  const stage = stageOf(NUMBERS);
  stage.before('UrlFetchApp.fetchAll', () => {
    left(stage, 0);
  });
  const rested = press(stage);
  expect(codeOf(rested)).toBe('fetch-quota');
  const soon = stage.clock.now() + 3_500_000;
  expect(rested.until).toBeGreaterThan(soon);
  stage.hours(27);
  expectAllRight(stage, NUMBERS);
});

test('a run that is being stopped when the day is used up still ends on the next', () => {
  const processing = { fixedMs: 3_000_000, perNumberMs: 0, inTurn: false };
  const stage = stageOf(NUMBERS, null, { moods: { processing } });
  press(stage);
  left(stage, 0);
  stage.ok('stop');
  stage.hours(3);
  expect(shown(stage).filter(({ name }) => name !== '')).toEqual([]);
  stage.hours(24);
  expect(stage.ok('look').run).toBeNull();
  expectHonest(stage);
  expectAllRight(stage, NUMBERS);
});
