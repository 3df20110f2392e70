/** Doubt 4: two empty lists ten minutes apart, and three unknown IDs after two minutes. */

import type { LedgerStage } from '../ledger-stage';
import { codeOf, expectAllRight, expectHonest, press, reading, stageOf } from './playing';

const NUMBERS = 40;
const MINUTE_MS = 60_000;
const slow = (ms: number) => ({ processing: { fixedMs: ms, perNumberMs: 0, inTurn: false } });

/** From the first GET of each job to its last, in milliseconds. */
function spansOfIds({ naam, sent }: LedgerStage): number[] {
  const spans = new Map<string, [first: number, last: number]>();
  naam.ledger.requests.forEach(({ at, verdict }, i) => {
    const id = new URL(sent[i]?.url ?? '').searchParams.get('enrichmentId');
    if (id === null || verdict !== 'not-ready') return;
    spans.set(id, [spans.get(id)?.[0] ?? at, at]);
  });
  return [...spans.values()].map(([first, last]) => last - first);
}

/** When the GETs came that were told that there are no results. */
function times({ naam }: LedgerStage): number[] {
  return naam.ledger.of('GET', 'not-ready').map(({ at }) => at);
}

describe('an empty list', () => {
  const play = reading(4, 'an empty list');

  test('for nine and a half minutes means not ready: all right after', () => {
    const stage = stageOf(NUMBERS, play, { moods: slow(9.5 * MINUTE_MS) });
    stage.finish(press(stage));
    expect(times(stage).length).toBeGreaterThan(10);
    expectAllRight(stage, NUMBERS);
  });

  test('twice at least ten minutes apart means that no name was found, and not sooner', () => {
    const stage = stageOf(NUMBERS, play, { moods: { stuck: true } });
    expect(stage.finish(press(stage)).run).toBeNull();
    expect(stage.tally()).toEqual({ 'Not found': NUMBERS });
    const spans = spansOfIds(stage);
    expect(spans).toHaveLength(2);
    expect(Math.min(...spans)).toBeGreaterThanOrEqual(10 * MINUTE_MS);
    expect(Math.max(...spans)).toBeLessThan(12 * MINUTE_MS);
    expectHonest(stage);
  });

  test('twice, whatever the age of the job: two ticks of a trigger are enough', () => {
    const stage = stageOf(NUMBERS, play, { moods: { stuck: true } });
    press(stage);
    stage.clock.pass(30 * 60 * MINUTE_MS);
    stage.google.fireDueTriggers();
    expect(stage.tally()).toEqual({ 'Not found': NUMBERS });
    expectHonest(stage);
  });

  test('with failures in between is still the same list, and a failure counts for nothing', () => {
    const stage = stageOf(NUMBERS, play, { moods: slow(8 * MINUTE_MS) });
    press(stage);
    for (let minute = 0; minute < 7; minute += 1) {
      stage.naam.next('poll-500', 'poll-timeout', 'poll-html', 'poll-cut');
      stage.watch(MINUTE_MS);
    }
    stage.finish();
    expectAllRight(stage, NUMBERS);
  });
});

describe('Invalid Enrichment Id', () => {
  const play = reading(4, 'Invalid Enrichment Id');

  test('three times after the first two minutes: Unconfirmed; in these minutes it counts not', () => {
    const stage = stageOf(NUMBERS, play, { moods: { stuck: true } });
    const pressed = stage.clock.now();
    stage.finish(press(stage));
    expect(codeOf(stage.ok('look'))).toMatch(/^unconfirmed/);
    expect(stage.tally()).toEqual({ Unconfirmed: NUMBERS });
    const posts = stage.naam.ledger.of('POST').map(({ at }) => at);
    const early = times(stage).filter((at) => at < Math.min(...posts) + 2 * MINUTE_MS);
    expect(early.length).toBeGreaterThan(6);
    const late = times(stage).filter((at) => at > Math.max(...posts) + 2 * MINUTE_MS);
    expect(late.length).toBeLessThanOrEqual(2 * 3);
    expect(stage.clock.now() - pressed).toBeLessThan(6 * MINUTE_MS);
  });

  test('the id is kept: checked again, free, it brings the names', () => {
    const stage = stageOf(NUMBERS, play, { moods: { stuck: true } });
    const { run } = stage.finish(press(stage));
    stage.naam.set({ stuck: false });
    expect(run?.undecided).toHaveLength(2);
    for (const { n, canCheck } of run?.undecided ?? []) {
      expect(canCheck).toBe(true);
      stage.ok('resolve', n, 'check');
    }
    stage.finish();
    expectAllRight(stage, NUMBERS);
    expect(stage.naam.ledger.of('POST')).toHaveLength(2);
  });

  test('checked again in vain it is asked about again, and still nothing is sent', () => {
    const stage = stageOf(NUMBERS, play, { moods: { stuck: true } });
    const { run } = stage.finish(press(stage));
    for (const { n } of run?.undecided ?? []) stage.ok('resolve', n, 'check');
    const rested = stage.finish();
    expect(codeOf(rested)).toMatch(/^unconfirmed/);
    expect(stage.tally()).toEqual({ Unconfirmed: NUMBERS });
    expect(stage.naam.ledger.of('POST')).toHaveLength(2);
    expectHonest(stage);
  });

  test('twice, and then the names: all right', () => {
    const stage = stageOf(NUMBERS, play, { moods: slow(2.3 * MINUTE_MS) });
    stage.finish(press(stage));
    expectAllRight(stage, NUMBERS);
  });
});
