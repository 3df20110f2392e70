/** The counts of docs/performance.md: small ones exactly as on the page, the others on smaller sheets. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { billOf } from '../../../bench/google-time/bill';
import { scenesTable } from '../../../bench/google-time/chapter';
import { answeredPerThousand, MOST_EXECUTIONS } from '../../../bench/google-time/goals';
import { play, QUICK, type Scene } from '../../../bench/google-time/scene';
import { Journey } from '../../../bench/journey/journey';
import { DEAR_WRITE } from '../../../bench/journey/tape';
import { metadataBuilt } from '../../../bench/load/metadata';
import { lowerBound } from '../../../bench/requests/bound';
import { askedOf, isFrugal, MOST_POLLS, requestsTable } from '../../../bench/requests/chapter';
import { count } from '../../../bench/requests/count';
import { GRID, SMALL } from '../../../bench/requests/grid';
import { KEYS, rereadOf, rereadTable } from '../../../bench/requests/late-names';
import { racesTable } from '../../../bench/side-by-side/chapter';
import { HEATS } from '../../../bench/side-by-side/heats';
import { race } from '../../../bench/side-by-side/race';
import { raceOurs } from '../../../bench/side-by-side/race-ours';
import { RIVALS } from '../../../bench/side-by-side/rivals';
import { windowsOf } from '../../../bench/window/window';

const PAGE = readFileSync(path.join(__dirname, '../../../docs/performance.md'), 'utf8').split('\n');

/** The lines of a Markdown table as cells, without its head. */
const cellsOf = (lines: readonly string[]): string[][] =>
  lines.filter((line) => line.startsWith('| ')).map((line) => line.slice(2, -2).split(' | '));

describe('docs/performance.md (made by npm run bench) says what the program measures', () => {
  test('in the scene of a closed panel with 20,000 rows, every figure', () => {
    const bill = billOf(play(QUICK), QUICK.column.rows);
    const [head = [], , ...lines] = cellsOf(scenesTable([{ scene: QUICK, bill }]).split('\n'));
    const page = cellsOf(PAGE);
    const from = page.findIndex((cells) => cells.at(-1) === QUICK.name);
    const published = page.slice(from + 2, from + 2 + lines.length);
    expect(head.at(-1)).toBe(QUICK.name);
    expect(published.map((cells) => [cells[0], cells.at(-1)])).toEqual(lines);
  });

  test.each(GRID.filter(({ rows }) => rows === 1_000).slice(2, 4))(
    'in the requests for $rows rows, $share, page $page, limit $limit',
    (point) => {
      const [line = ''] = requestsTable(count(point)).split('\n').slice(2);
      expect(PAGE).toContain(line);
    },
  );

  test('in what it costs to read results again for late names', () => {
    const lines = rereadTable(KEYS.slice(1, 2).flatMap((key) => rereadOf(key))).split('\n');
    expect(PAGE).toEqual(expect.arrayContaining(lines.slice(2)));
    expect(lines).toHaveLength(4);
  });

  test('in what ours takes beside the other ways', () => {
    const raced = raceOurs(HEATS.column, HEATS.weathers[0]?.moods ?? {});
    const [line = ''] = racesTable([raced]).split('\n').slice(2);
    expect(PAGE).toContain(line);
  });
});

test('the lower bound counts submits and the pages of each batch', () => {
  expect(lowerBound(1_000, { limit: 1_000, page: 100 })).toBe(1 + 10);
  expect(lowerBound(1_001, { limit: 1_000, page: 100 })).toBe(2 + 10 + 1);
  expect(lowerBound(99, { limit: 1_000, page: 100 })).toBe(1 + 1);
  expect(lowerBound(0, { limit: 1_000, page: 100 })).toBe(0);
});

test('names that come late: each batch is read again until two answers agree', () => {
  const [, , late] = KEYS;
  if (late === undefined) throw new Error('no such key');
  for (const { again, pages } of rereadOf({ ...late, sheets: 2 }, 1_000)) {
    expect(again).toBeGreaterThan(pages);
  }
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
  expect(answeredPerThousand({ scene, bill })).toBeLessThanOrEqual(CALLS_AT_10_000);
  expect(bill.flushes).toBeLessThanOrEqual(FLUSHES);
  for (const { reads } of bill.writing) {
    expect(reads.length).toBeLessThanOrEqual(READS);
    expect(reads).not.toContain('other');
  }
});

test('an execution that only collects reads, looks before it writes, reads back, looks once at the end, and flushes twice', () => {
  const scene = { column: { rows: 4_000, share: 1 }, way: 'closed' } as const;
  const processing = { fixedMs: 1_800_000, perNumberMs: 5, inTurn: false };
  const moods = { maxPage: 1_000, processing };
  const journey = new Journey({ moods, key: { bulkLimit: 1_000 }, writeMs: DEAR_WRITE });
  journey.teach(1_000);
  const bill = billOf(journey.run(scene.column, scene.way), scene.column.rows);
  expect(bill.writing.slice(1)).toEqual([
    { reads: ['names', 'names', 'written', 'end'], flushes: ['names', 'note'] },
  ]);
});

/** At this size what a run calls once weighs more than at 100,000 rows. */
const CALLS_AT_10_000 = 30;
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
    expect(raceOurs(column, {})).toMatchObject({
      paid: 80,
      lost: 0,
      again: 0,
      rerun: 0,
      done: true,
    });
  });

  test('ours loses nothing where Naam takes longer than six minutes', () => {
    const moods = { processing: { fixedMs: 0, perNumberMs: 6_000, inTurn: true } };
    expect(raceOurs(column, moods)).toMatchObject({ paid: 80, lost: 0, rerun: 0, done: true });
  });

  test.each(RIVALS)('$kind comes to its end and fills every row', (way) => {
    const raced = race(way, column, {});
    expect(raced).toMatchObject({ done: true, lost: 0, again: 0, rerun: 0 });
    expect(raced.paid).toBeGreaterThanOrEqual(80);
  });

  test('what is kept in memory is lost at six minutes, and paid for again', () => {
    const moods = { processing: { fixedMs: 0, perNumberMs: 6_000, inTurn: true } };
    const kept = RIVALS.find(({ folder }) => folder === 'kept-in-memory');
    if (kept === undefined) throw new Error('no such way');
    expect(race(kept, column, moods)).toMatchObject({
      done: false,
      lost: 160,
      again: 80,
      rerun: 80,
    });
  });
});

test('a write lands within seconds of the read by which it was planned', () => {
  const { writes, longest } = windowsOf(1_000);
  expect(writes).toBeGreaterThan(1);
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(5_000);
});
