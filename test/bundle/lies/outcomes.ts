/** The ways in which a lie may end, as the rules say. */
import type { LedgerStage } from '../ledger-stage';
import { codeOf, DAY_MS, expectAllRight, expectHonest } from '../doubts/playing';
import { shown, wrongRows } from '../rows';
import { NUMBERS } from './lie';

const FIRST = 10;
const MINUTE_MS = 60_000;
/** Shorter than the ten minutes after which two empty lists would count. */
const WATCHED = 8;

/** The run ends, every row is right, each number was asked once. */
export function allRight(stage: LedgerStage): void {
  expect(stage.finish().run).toBeNull();
  expectAllRight(stage, NUMBERS);
}

/** The fate of the first ten is unknown: nothing more is sent until the person has spoken. */
export function unknown(stage: LedgerStage): void {
  expect(codeOf(stage.finish())).toMatch(/^unconfirmed/);
  const rows = { Unconfirmed: FIRST, Queued: NUMBERS - FIRST };
  expect(stage.tally()).toEqual(rows);
  stage.resumed();
  stage.clock.pass(DAY_MS);
  stage.google.fireDueTriggers();
  expect(stage.sent.filter(({ method }) => method.toUpperCase() === 'POST')).toHaveLength(1);
  expect(stage.tally()).toEqual(rows);
  expectHonest(stage);
}

/** Naam refused, for this reason; nothing is lost, and after a word all is right. */
export const pausedFor =
  (code: string) =>
  (stage: LedgerStage): void => {
    const rested = stage.ok('look');
    expect(codeOf(rested)).toBe(code);
    expect(stage.tally()).toEqual({ Queued: NUMBERS });
    expect(stage.naam.ledger.asked.size).toBe(0);
    stage.resumed();
    expectAllRight(stage, NUMBERS);
  };

/** No outcome for as long as it is told; few requests; once it is told no more, all is right. */
export function waits(stage: LedgerStage): void {
  const before = stage.sent.length;
  stage.watch(WATCHED * MINUTE_MS);
  expect(stage.tally()).toEqual({ Queued: NUMBERS });
  // Two batches, each asked with growing waits.
  expect(stage.sent.length - before).toBeLessThan(2 * 12 * WATCHED);
  stage.lie = null;
  allRight(stage);
}

/** The run ends by itself within the hour, at few requests, and says nothing that Naam did not. */
export const endsWith =
  (expected: Record<string, number>) =>
  (stage: LedgerStage): void => {
    const before = stage.sent.length;
    stage.watch(60 * MINUTE_MS);
    expect(stage.ok('look').run).toBeNull();
    expect(stage.tally()).toEqual(expected);
    expect(stage.sent.length - before).toBeLessThan(250);
    const named = shown(stage).filter(({ name }) => name !== '');
    expect(wrongRows(named)).toEqual([]);
    expectHonest(stage);
  };
