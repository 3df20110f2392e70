/** Doubt 1: each documented error is recognised, wherever its status is. */
import { sized } from '../../thorough';
import type { LedgerStage } from '../ledger-stage';
import { bookName, mobile, shown, wrongRows } from '../rows';
import { KEY } from '../stage';
import { codeOf, expectAllRight, expectHonest, named, press, stageOf } from './playing';

const NUMBERS = 40;
const BAD = mobile(23);

/** Plays the error until the run rests, takes its cause away, resumes, and expects all right. */
function pausesUntilCured(stage: LedgerStage, code: string, sent: number): void {
  const rested = stage.finish(press(stage));
  expect(rested).toMatchObject({ until: null, run: { state: 'paused', trouble: { code } } });
  expect(stage.naam.ledger.charged.size).toBe(sent);
  expect(stage.tally()['Queued']).toBe(NUMBERS - sent);
  stage.naam.key(KEY, { credits: null, bulkEnabled: true });
  expect(stage.resumed().run).toBeNull();
  expectAllRight(stage, NUMBERS);
}

/** Those of which `npm test` plays whole runs; test/unit/naam knows all. */
const FEW = [
  'the HTTP status',
  'a code in the body under HTTP 200',
  '"2001"',
  'messages among words',
];
const READINGS = named(1).filter(([name]) => sized(FEW.includes(name), true));

describe.each(READINGS)('doubt 1, %s', (_, play) => {
  test('a success is a success: the run ends, and every row is right', () => {
    const stage = stageOf(NUMBERS, play);
    stage.finish(press(stage));
    expectAllRight(stage, NUMBERS);
  });

  test('713 is a wait of its own, and no other error', () => {
    const stage = stageOf(NUMBERS, play, { moods: { burst: { after: 2, length: 3 } } });
    stage.finish(press(stage));
    expect(stage.naam.ledger.requests.filter((r) => r.verdict === 'performance')).toHaveLength(3);
    expectAllRight(stage, NUMBERS);
  });

  test('406 leads to the one number that Naam refuses', () => {
    const stage = stageOf(NUMBERS, play, { moods: { refused: [BAD] } });
    expect(stage.finish(press(stage)).run).toBeNull();
    expect(stage.tally()['Refused by Naam']).toBe(1);
    expect(wrongRows(shown(stage).filter(({ phone }) => phone !== BAD))).toEqual([]);
    expect(stage.naam.ledger.askedFor(BAD)).toBe(0);
    expectHonest(stage);
  });

  test('402 Bulk functionality is disabled pauses the run with that reason', () => {
    pausesUntilCured(stageOf(NUMBERS, play, { key: { bulkEnabled: false } }), 'bulk-disabled', 0);
  });

  test('402 Credits exhausted pauses the run with that reason', () => {
    pausesUntilCured(stageOf(NUMBERS, play, { key: { credits: 12 } }), 'credits-exhausted', 10);
  });

  test('402 Daily limit exhausted is tried again by itself, on the next day with success', () => {
    const stage = stageOf(NUMBERS, play, { key: { dailyLimit: NUMBERS - 1 } });
    const rested = press(stage);
    expect(codeOf(rested)).toBe('daily-limit');
    expect(rested.until).not.toBeNull();
    expect(stage.finish(rested).run).toBeNull();
    expectAllRight(stage, NUMBERS);
  });

  test('401 Quantity exceeds bulk limit makes smaller batches, and is no wrong key', () => {
    const stage = stageOf(NUMBERS, play, { key: { bulkLimit: 15 } });
    stage.finish(press(stage));
    expect(stage.naam.ledger.of('POST', 'quantity').length).toBeGreaterThan(0);
    expectAllRight(stage, NUMBERS);
  });

  test('400 Invalid Enrichment Id soon after the submit means not ready', () => {
    const stage = stageOf(NUMBERS, play, { moods: { notReadyAs: 'invalid-id' } });
    stage.finish(press(stage));
    expect(stage.naam.ledger.of('GET', 'not-ready').length).toBeGreaterThan(0);
    expectAllRight(stage, NUMBERS);
  });
});

test('among these numbers the book has names for some and none for others', () => {
  const names = Array.from({ length: NUMBERS }, (_, i) => bookName(mobile(i)));
  expect(names.filter((name) => name === null).length).toBeGreaterThan(3);
  expect(names.filter((name) => name !== null).length).toBeGreaterThan(20);
});
