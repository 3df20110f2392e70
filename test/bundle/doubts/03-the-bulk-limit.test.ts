/** Doubt 3: the bulk limit isn't documented; it is found with few requests, and remembered. */
import { sized, someOf } from '../../thorough';
import { LedgerStage } from '../ledger-stage';
import { batchSizes, mobile } from '../rows';
import { KEY } from '../stage';
import { codeOf, DAY_MS, expectAllRight, named, press, stageOf } from './playing';

const refusedSizes = ({ naam }: LedgerStage): number => naam.ledger.of('POST', 'quantity').length;

/** More rows below the others: from number `from` to `to`, the last left out. */
function moreRows(stage: LedgerStage, from: number, to: number): void {
  const rows = Array.from({ length: to - from }, (_, i) => [mobile(from + i)]);
  stage.sheet.paste(2 + from, 1, rows);
}

describe.each(someOf(named(3)))('doubt 3, %s', (_, play) => {
  test('the first request ever carries ten numbers at most, and the run is right', () => {
    const stage = stageOf(60, play);
    stage.finish(press(stage));
    expect(batchSizes(stage)[0]).toBeLessThanOrEqual(10);
    expect(stage.naam.ledger.of('POST')[0]?.numbers).toBe(10);
    expectAllRight(stage, 60);
  });

  test('the rest waits for the acceptance of the first request, not for its results', () => {
    const stage = stageOf(60, play, { moods: { stuck: true } });
    press(stage);
    expect(stage.naam.ledger.asked.size).toBe(60);
    stage.naam.set({ stuck: false });
    stage.finish();
    expectAllRight(stage, 60);
  });
});

/** Submits that would do if the limit were known (ten first), and how many more finding it costs. */
const COUNTS: [limit: number | null, numbers: number, known: number, more: number][] = [
  // One submit for each 1,000 numbers.
  [1_000, 4_010, 5, 0],
  // 1,000 is refused once; 500 and 750 are accepted on the way.
  [999, 4_010, 6, 2],
  [999, 10_000, 11, 3],
  // 1,000, 500, 250 and 200 are refused, 100 is met exactly; what is finer is tried if it can pay.
  [100, 2_010, 21, 7],
  [100, 10_000, 101, 9],
  // Doubled where that saves more requests than the refusals it may cost.
  [5_000, 16_010, 5, 5],
  [null, 16_010, 5, 5],
];

/** As many distinct Indian mobile numbers as are wanted. */
const manyOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, i) => [String(9_800_000_000 + i * 6_007)]);

test.each(COUNTS.filter(([, numbers]) => numbers <= sized(2_500, 10_000, Infinity)))(
  'a limit of %p, %i numbers: %i submits would do if it were known, and at most %i more are made',
  (bulkLimit, numbers, known, more) => {
    const stage = new LedgerStage({
      rows: [['Mobile'], ...manyOf(numbers)],
      key: { bulkLimit },
      moods: { maxPage: null },
    });
    stage.finish(press(stage));
    expectAllRight(stage, numbers);
    expect(stage.naam.ledger.of('POST').length).toBeLessThanOrEqual(known + more);
  },
  60_000,
);

test('what was refused is remembered with the key: the next run is refused nothing', () => {
  const stage = stageOf(60, null, { key: { bulkLimit: 20 } });
  stage.finish(press(stage));
  const before = refusedSizes(stage);
  expect(before).toBeGreaterThan(0);
  moreRows(stage, 60, 90);
  stage.finish(press(stage));
  expect(refusedSizes(stage)).toBe(before);
  expectAllRight(stage, 90);
});

test('after a week the refused size is forgotten: a limit that was raised is found', () => {
  const stage = stageOf(60, null, { key: { bulkLimit: 20 } });
  stage.finish(press(stage));
  stage.naam.key(KEY, { bulkLimit: 1_000 });
  moreRows(stage, 60, 120);
  stage.clock.pass(8 * DAY_MS);
  stage.finish(press(stage));
  expect(batchSizes(stage).at(-1)).toBe(60);
  expectAllRight(stage, 120);
});

test('a limit that was lowered is obeyed: no number is lost, and none is paid twice', () => {
  const stage = stageOf(60);
  stage.finish(press(stage));
  stage.naam.key(KEY, { bulkLimit: 5 });
  moreRows(stage, 60, 120);
  stage.finish(press(stage));
  expect(Math.max(...batchSizes(stage).slice(2))).toBeLessThanOrEqual(5);
  expectAllRight(stage, 120);
});

test('a limit of none at all pauses with its own sentence, and goes on once there is one', () => {
  const stage = stageOf(40, null, { key: { bulkLimit: 0 } });
  const rested = stage.finish(press(stage));
  expect(rested.until).toBeNull();
  expect(codeOf(rested)).toBe('limit-too-small');
  expect(stage.naam.ledger.of('POST').map(({ numbers }) => numbers)).toEqual([10, 5, 2, 1]);
  stage.naam.key(KEY, { bulkLimit: 100 });
  expect(stage.resumed().run).toBeNull();
  expectAllRight(stage, 40);
});
