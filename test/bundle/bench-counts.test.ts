/** The counts of docs/performance.md at sizes that are quick: they cannot rot. */
import { billOf } from '../../bench/google-time/bill';
import {
  callsPerThousand,
  MOST_EXECUTIONS,
  MOST_FLUSHES,
  MOST_READS,
} from '../../bench/google-time/chapter';
import type { Scene } from '../../bench/google-time/scene';
import { Journey } from '../../bench/journey/journey';
import { DEAR_WRITE } from '../../bench/journey/tape';
import { metadataBuilt } from '../../bench/load/metadata';
import { lowerBound } from '../../bench/requests/bound';
import { askedOf, isFrugal, MOST_POLLS } from '../../bench/requests/chapter';
import { count } from '../../bench/requests/count';
import { SMALL } from '../../bench/requests/grid';
import { race, raceOurs } from '../../bench/side-by-side/race';
import { WAYS } from '../../bench/side-by-side/ways';
import { windowsOf } from '../../bench/window/window';

test('the lower bound counts submits and the pages of each batch', () => {
  expect(lowerBound(1_000, { limit: 1_000, page: 100 })).toBe(1 + 10);
  expect(lowerBound(1_001, { limit: 1_000, page: 100 })).toBe(2 + 10 + 1);
  expect(lowerBound(99, { limit: 1_000, page: 100 })).toBe(1 + 1);
  expect(lowerBound(0, { limit: 1_000, page: 100 })).toBe(0);
});

test.each(SMALL)(
  'requests near the bound: $rows rows, $share, page $page, limit $limit',
  (point) => {
    for (const one of count(point)) {
      expect({ ...one, asked: askedOf(one), frugal: isFrugal(one) }).toMatchObject({
        frugal: true,
      });
      expect(one.polls).toBeLessThanOrEqual(MOST_POLLS);
      expect(one.paid).toBe(Math.round(point.rows * point.share));
    }
  },
);

test('Google’s services for 10,000 rows: few executions, few calls, early names', () => {
  const scene: Scene = {
    name: 'test',
    column: { rows: 10_000, share: 1 },
    writeMs: DEAR_WRITE,
    known: false,
    way: 'panel',
  };
  const journey = new Journey({ moods: { maxPage: 1_000 }, writeMs: DEAR_WRITE });
  const bill = billOf(journey.run(scene.column), scene.column.rows);
  expect(bill.executions).toBeLessThanOrEqual(MOST_EXECUTIONS);
  expect(bill.firstName).toBeLessThan(bill.lastSubmit);
  expect(callsPerThousand({ scene, bill })).toBeLessThanOrEqual(CALLS_AT_10_000);
  expect(bill.flushes).toBeLessThanOrEqual(FLUSHES);
  expect(bill.readsAtOnce).toBeLessThanOrEqual(READS);
});

test('an execution that only collects reads, reads back, looks once at the end, and flushes twice', () => {
  const scene = { column: { rows: 4_000, share: 1 }, way: 'closed' } as const;
  const processing = { fixedMs: 1_800_000, perNumberMs: 5, inTurn: false };
  const moods = { maxPage: 1_000, processing };
  const journey = new Journey({ moods, key: { bulkLimit: 1_000 }, writeMs: DEAR_WRITE });
  journey.teach(1_000);
  const bill = billOf(journey.run(scene.column, scene.way), scene.column.rows);
  expect(bill).toMatchObject({ executions: 2, readsLater: MOST_READS, flushesLater: MOST_FLUSHES });
});

/** At this size what a run calls once weighs more than at 100,000 rows. */
const CALLS_AT_10_000 = 25;
const FLUSHES = 6;
const READS = 12;

test('an execution that reads no number does not build the phone metadata', () => {
  const built = metadataBuilt();
  expect(built.filter(({ reads, times }) => !reads && times > 0)).toEqual([]);
  expect(built.some(({ reads, times }) => reads && times === 1)).toBe(true);
});

describe('other ways on 200 rows, 80 of them distinct', () => {
  const column = { rows: 200, share: 0.4 };

  test('ours pays each distinct number once', () => {
    expect(raceOurs(column, {})).toMatchObject({ paid: 80, lost: 0, again: 0, done: true });
  });

  test.each(WAYS)('$kind comes to its end and fills every row', (way) => {
    const raced = race(way, column, {});
    expect(raced).toMatchObject({ done: true, lost: 0, again: 0 });
    expect(raced.paid).toBeGreaterThanOrEqual(80);
  });

  test('what is kept in memory is lost at six minutes, and paid for again', () => {
    const moods = { processing: { fixedMs: 0, perNumberMs: 6_000, inTurn: true } };
    const kept = WAYS.find(({ folder }) => folder === 'kept-in-memory');
    if (kept === undefined) throw new Error('no such way');
    expect(race(kept, column, moods)).toMatchObject({ done: false, lost: 160, again: 80 });
  });
});

test('a write lands within seconds of the read by which it was planned', () => {
  const { writes, longest } = windowsOf(1_000);
  expect(writes).toBeGreaterThan(1);
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(5_000);
});
