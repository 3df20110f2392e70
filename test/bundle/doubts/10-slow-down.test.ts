/** Doubt 10: 713 means slow down: growing waits, one request at a time, and nothing is lost. */
import type { LedgerStage } from '../ledger-stage';
import { codeOf, expectAllRight, expectHonest, named, press, stageOf } from './playing';
import { someOf } from '../../thorough';

const NUMBERS = 40;
const SLOW = 713;

/** Waits before the requests that followed a 713, in the order of the requests. */
function waitsAfterSlow({ naam }: LedgerStage): number[] {
  const { requests } = naam.ledger;
  return requests.flatMap(({ at }, i) => {
    const before = requests[i - 1];
    return before?.verdict === 'performance' ? [at - before.at] : [];
  });
}

describe.each(someOf(named(10)))('doubt 10, %s', (_, play) => {
  test('takes time, and nothing else: all right in the end', () => {
    const stage = stageOf(NUMBERS, play);
    expect(stage.finish(press(stage)).run).toBeNull();
    expect(stage.naam.ledger.requests.some(({ verdict }) => verdict === 'performance')).toBe(true);
    expectAllRight(stage, NUMBERS);
  });

  test('the next request comes two seconds later at the earliest', () => {
    const stage = stageOf(NUMBERS, play);
    stage.finish(press(stage));
    const waits = waitsAfterSlow(stage).filter((wait) => wait > 0);
    expect(waits.length).toBeGreaterThan(0);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2_000);
  });

  test('with the panel closed the trigger ends the run', () => {
    const stage = stageOf(NUMBERS, play);
    press(stage);
    // The results are read once more, an hour apart where Naam is slow.
    stage.hours(16);
    expectAllRight(stage, NUMBERS);
  });
});

describe('713 for very long', () => {
  const burst = { after: 1, length: 14 };

  test('each wait is longer, none is longer than five minutes, and then it passes', () => {
    const stage = stageOf(NUMBERS, null, { moods: { burst } });
    expect(stage.finish(press(stage)).run).toBeNull();
    const waits = waitsAfterSlow(stage);
    expect(waits).toHaveLength(burst.length);
    expect(waits.slice(0, 6)).toEqual([...waits.slice(0, 6)].sort((a, b) => a - b));
    expect(Math.max(...waits)).toBeGreaterThan(150_000);
    // Five minutes, and what an execution takes to begin.
    expect(Math.max(...waits)).toBeLessThan(305_000);
    expectAllRight(stage, NUMBERS);
  });

  test('a wait of more than ten seconds is saved, and ends the execution of a step', () => {
    const stage = stageOf(NUMBERS, null, { moods: { burst } });
    const rested = press(stage);
    stage.clock.pass((rested.until ?? 0) - stage.clock.now());
    const now = stage.ok('step');
    expect(stage.ends.at(-1)?.tookMs).toBeLessThan(20_000);
    const wait = (now.until ?? 0) - stage.clock.now();
    expect(wait).toBeGreaterThan(10_000);
    // Whoever comes sooner asks nothing.
    const before = stage.naam.ledger.requests.length;
    stage.clock.pass(wait / 2);
    stage.ok('step');
    expect(stage.naam.ledger.requests).toHaveLength(before);
    expect(stage.finish().run).toBeNull();
    expectAllRight(stage, NUMBERS);
  });

  test('one request at a time until it passes, polls of several batches among them', () => {
    const stage = stageOf(NUMBERS, null, { key: { bulkLimit: 5 } });
    stage.before('UrlFetchApp.fetchAll', () => {
      stage.naam.set({ burst: { after: 0, length: 8 } });
    });
    stage.finish(press(stage));
    expectAllRight(stage, NUMBERS);
    const slow = stage.naam.ledger.requests.filter(({ verdict }) => verdict === 'performance');
    expect(slow).toHaveLength(8);
    // The first group was on its way already; every later moment has one request.
    const later = slow.map(({ at }) => at).filter((at) => at !== slow[0]?.at);
    expect(later.filter((at, i) => later.indexOf(at) !== i)).toEqual([]);
  });
});

describe('where UrlFetchApp throws on a status of 713', () => {
  const switches = { oddStatus: 'throws' } as const;

  test('a submit is an unknown answer like any other: asked about, never repeated', () => {
    const stage = stageOf(NUMBERS, null, { switches, moods: { burst: { after: 2, length: 1 } } });
    const rested = stage.finish(press(stage));
    expect(codeOf(rested)).toMatch(/^unconfirmed/);
    expect(stage.naam.ledger.requests[2]).toMatchObject({ method: 'POST', status: SLOW });
    const lost = NUMBERS - 10;
    expect(rested.run?.unconfirmed).toBe(lost);
    expect(stage.tally()['Unconfirmed']).toBe(lost);
    expectHonest(stage);
  });

  test('a poll is asked again', () => {
    const stage = stageOf(NUMBERS, null, { switches, moods: { burst: { after: 3, length: 3 } } });
    expect(stage.finish(press(stage)).run).toBeNull();
    expectAllRight(stage, NUMBERS);
  });
});
