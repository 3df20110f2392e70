/** Doubt 5: pages clamped, ignored, overlapping or thinned out: all names are found, and there is no loop. */
import type { Behaviour } from '../../../workbench/naam/behaviour/behaviour';
import type { LedgerStage } from '../ledger-stage';
import { shown, wrongRows } from '../rows';
import { expectAllRight, expectHonest, HOUR_MS, named, press, stageOf } from './playing';
import { someOf } from '../../thorough';

const NUMBERS = 130;
const CLAMPED_AND_IGNORED = 'page ignored, limit clamped';

/** GETs that brought a page, or were told that there is none. */
const pagesAsked = ({ naam }: LedgerStage): number =>
  naam.ledger.of('GET').filter(({ verdict }) => verdict !== 'not-ready').length;

/**
 * Pages of this size for batches of 10 and 120, ten at once at most beyond the last of each. With a
 * new key both are read once more, the first twice (doubt 17).
 */
const enough = (size: number): number => 3 * 12 + 2 * (Math.ceil(120 / size) + 10);

/** A page without a list may only be late: it is asked for again for ten minutes, and in later looks. */
const timesFor = ({ pastEnd = 'empty' }: Partial<Behaviour>): number =>
  pastEnd === 'null-result' || pastEnd === 'message' ? 3 : 1;

describe.each(someOf(named(5).filter(([name]) => name !== CLAMPED_AND_IGNORED)))(
  'doubt 5, %s',
  (_, play) => {
    test('every name comes, nothing is not-found wrongly, and the run ends', () => {
      const stage = stageOf(NUMBERS, play);
      press(stage);
      stage.watch(HOUR_MS);
      expectAllRight(stage, NUMBERS);
      const { moods } = stage.naam;
      const most = enough(moods.maxPage ?? NUMBERS) * timesFor(moods);
      expect(pagesAsked(stage)).toBeLessThanOrEqual(most);
    });
  },
);

describe.each(named(5).filter(([name]) => name === CLAMPED_AND_IGNORED))(
  'doubt 5, %s',
  (_, play) => {
    test('batches that one page holds are right', () => {
      const stage = stageOf(55, play, { key: { bulkLimit: 45 } });
      stage.finish(press(stage));
      expectAllRight(stage, 55);
    });

    test('of a larger batch every name that Naam gives is written, and the run ends', () => {
      const stage = stageOf(NUMBERS, play);
      expect(stage.finish(press(stage)).run).toBeNull();
      expectHonest(stage);
      const rows = shown(stage);
      const names = rows.filter(({ status }) => status.startsWith('Found '));
      expect(wrongRows(names)).toEqual([]);
      // The page of 50 that it gives again and again; beside it the names of the first ten.
      const ofTheFirst = rows.slice(0, 10).filter(({ name }) => name !== '').length;
      expect(names).toHaveLength(50 + ofTheFirst);
      expect(pagesAsked(stage)).toBeLessThanOrEqual(enough(50));
    });
  },
);

const PAGINGS: Behaviour['paging'][] = ['honest', 'ignores-limit', 'overlaps'];
const ENDS: Behaviour['pastEnd'][] = ['empty', 'last-page', 'null-result', 'message'];

describe.each(someOf(PAGINGS))('doubt 5, pages %s', (paging) => {
  describe.each(someOf(ENDS))('%s past the end', (pastEnd) => {
    test('all numbers have a record: all right, of seven or of fifty a page', () => {
      for (const maxPage of [7, 50]) played({ paging, pastEnd, records: 'all-with-null', maxPage });
    });

    test('only the found: all right, of seven or of fifty a page', () => {
      for (const maxPage of [7, 50]) played({ paging, pastEnd, records: 'only-found', maxPage });
    });
  });
});

function played(moods: Partial<Behaviour>): void {
  const stage = stageOf(NUMBERS, null, { moods });
  press(stage);
  stage.watch(HOUR_MS);
  expectAllRight(stage, NUMBERS);
  const size = moods.paging === 'overlaps' ? 5 : (moods.maxPage ?? NUMBERS);
  expect(pagesAsked(stage)).toBeLessThanOrEqual(enough(size) * timesFor(moods));
}

test.each(someOf(ENDS))(
  'pages that end with %s: whatever comes of it, the requests are few',
  (pastEnd) => {
    const stage = stageOf(NUMBERS, null, { moods: { pastEnd, maxPage: 50 } });
    press(stage);
    stage.hours(30);
    expectHonest(stage);
    // At most ten an hour for each of the two batches, for the 24 hours that a batch is awaited.
    expect(stage.naam.ledger.of('GET').length).toBeLessThan(2 * 10 * 25 + 200);
    expect(wrongRows(shown(stage)).filter(({ name }) => name !== '')).toEqual([]);
    expect(stage.finish().until).toBeNull();
  },
);

test('pages cut off by the end of an execution go on at the page where it stopped', () => {
  const stage = stageOf(NUMBERS, null, { moods: { maxPage: 2, delayMs: 25_000 } });
  expect(stage.finish(press(stage)).run).toBeNull();
  expect(stage.ends.length).toBeGreaterThan(2);
  expectAllRight(stage, NUMBERS);
});

test('a page that fails in the middle is asked again, and the others are not lost', () => {
  const stage = stageOf(NUMBERS, null, { moods: { maxPage: 10 } });
  stage.naam.next('poll-500', 'poll-cut', 'poll-html');
  let gets = 0;
  stage.google.onCall = ({ name, when }) => {
    if (name !== 'UrlFetchApp.fetchAll' || when !== 'before') return;
    gets += 1;
    if (gets === 3 || gets === 5) stage.naam.next('poll-timeout', 'poll-502-html');
  };
  expect(stage.finish(press(stage)).run).toBeNull();
  expectAllRight(stage, NUMBERS);
});

test('the tally of a run adds up to its rows', () => {
  const stage = stageOf(NUMBERS, null, { moods: { maxPage: 10 } });
  stage.finish(press(stage));
  const { Found = 0, 'Not found': notFound = 0, ...others } = stage.tally();
  expect(others).toEqual({});
  expect(Found + notFound).toBe(NUMBERS);
});
