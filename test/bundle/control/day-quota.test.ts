/** Google's requests of the day used up: a pause that ends by itself on the next day. */
import type { LedgerStage } from '../ledger-stage';
import { shown } from '../rows';
import {
  codeOf,
  DAY_MS,
  expectAllRight,
  expectHonest,
  hours,
  press,
  stageOf,
} from '../doubts/playing';

const NUMBERS = 60;
/** As the add-on keeps count of this user's requests, and the tenth that it leaves to others. */
const OWN_COUNT = 18_000;

function countedSoFar(stage: LedgerStage, fetches: number): void {
  const day = JSON.stringify({ from: stage.clock.now(), fetches });
  stage.user.store(stage.script.id).set('naam.day', day, false);
}

/** Starts with so many requests left of the day, and goes on by the trigger until the next. */
function dayWith(left: number): void {
  const stage = stageOf(NUMBERS, null, { key: { bulkLimit: 8 } });
  countedSoFar(stage, OWN_COUNT - left);
  const used = stage.sent.length;
  const rested = press(stage);
  expect(codeOf(rested)).toBe('fetch-quota');
  expect(stage.sent.length - used).toBeLessThanOrEqual(left);
  hours(stage, 23);
  expect(stage.sent.length - used).toBeLessThanOrEqual(left);
  hours(stage, 4);
  expectAllRight(stage, NUMBERS);
}

test.each([0, 5, 19])('with %i left: paused, and continued the next day', dayWith);

test.each([22, 25])('with %i left: some sent, paused, continued the next day', dayWith);

test('with results awaited, the panel is told to come back on the next day', () => {
  const stage = stageOf(NUMBERS, null, { key: { bulkLimit: 8 } });
  const pressed = stage.clock.now();
  countedSoFar(stage, OWN_COUNT - 25);
  const rested = press(stage);
  expect(codeOf(rested)).toBe('fetch-quota');
  expect(rested.until ?? 0).toBeGreaterThanOrEqual(pressed + DAY_MS - 1_000);
});

test("Google's own refusal of polls: paused, tried again by itself, nothing lost", () => {
  const stage = stageOf(NUMBERS);
  const { fetches } = stage.user;
  stage.before('UrlFetchApp.fetchAll', () => {
    fetches.spend(20_000, stage.clock.now());
  });
  const rested = press(stage);
  expect(codeOf(rested)).toBe('fetch-quota');
  expect(rested.until).not.toBeNull();
  hours(stage, 27);
  expectAllRight(stage, NUMBERS);
});

test("Google's own refusal of a submit: nothing is sent twice, whatever is said of it", () => {
  const stage = stageOf(NUMBERS);
  stage.before('UrlFetchApp.fetch', () => {
    stage.user.fetches.spend(20_000, stage.clock.now());
  });
  const rested = press(stage);
  expect(['unconfirmed', 'fetch-quota']).toContain(codeOf(rested));
  expect(stage.naam.ledger.of('POST')).toEqual([]);
  hours(stage, 27);
  for (const { n } of stage.ok('look').run?.undecided ?? []) stage.ok('resolve', n, 'again');
  stage.finish();
  expectAllRight(stage, NUMBERS);
});

test('a run that is being stopped when the day is used up still ends on the next', () => {
  const processing = { fixedMs: 3_000_000, perNumberMs: 0, inTurn: false };
  const stage = stageOf(NUMBERS, null, { moods: { processing } });
  press(stage);
  countedSoFar(stage, OWN_COUNT);
  stage.ok('stop');
  hours(stage, 3);
  expect(shown(stage).filter(({ name }) => name !== '')).toEqual([]);
  hours(stage, 24);
  expect(stage.ok('look').run).toBeNull();
  expectHonest(stage);
  expectAllRight(stage, NUMBERS);
});
