/** Doubt 4: the run waits for names, in whatever form "not ready" comes. */
import { codeOf, expectAllRight, expectHonest, HOUR_MS, named, press, stageOf } from './playing';
import { someOf } from '../../thorough';

const NUMBERS = 40;
const MINUTE_MS = 60_000;
const NO_TIME = ['never ready', 'no name at all'];
const FORMS = named(4).filter(([name]) => !NO_TIME.includes(name));
/** Such an answer is a sign of its own when it lasts: see the other files of doubt 4. */
const LASTING = ['an empty list', 'Invalid Enrichment Id'];
const slow = (ms: number) => ({ processing: { fixedMs: ms, perNumberMs: 0, inTurn: false } });

describe.each(someOf(FORMS))('doubt 4, %s', (_, play) => {
  test('not ready for a hundred seconds: no outcome before, all right after', () => {
    const stage = stageOf(NUMBERS, play, { moods: slow(100_000) });
    press(stage);
    stage.google.onCall = ({ name, when }) => {
      const early = stage.naam.ledger.of('GET', 'page').length === 0;
      if (name === 'UrlFetchApp.fetchAll' && when === 'before' && early) {
        expect(stage.tally()).toEqual({ Queued: NUMBERS });
      }
    };
    expect(stage.finish().run).toBeNull();
    expect(stage.naam.ledger.of('GET', 'not-ready').length).toBeGreaterThan(3);
    expectAllRight(stage, NUMBERS);
  });
});

describe.each(someOf(FORMS.filter(([name]) => !LASTING.includes(name))))(
  'doubt 4, %s',
  (_, play) => {
    test('not ready for three hours with nobody there: the trigger brings all names', () => {
      const stage = stageOf(NUMBERS, play, { moods: slow(3 * HOUR_MS) });
      press(stage);
      stage.hours(2);
      expect(stage.tally()).toEqual({ Queued: NUMBERS });
      stage.hours(2);
      expectAllRight(stage, NUMBERS);
    });

    test('never ready: Unconfirmed after 24 hours and not before; checked again it is free', () => {
      const stage = stageOf(NUMBERS, play, { moods: { stuck: true } });
      press(stage);
      stage.hours(23);
      expect(stage.tally()).toEqual({ Queued: NUMBERS });
      stage.hours(2);
      expect(stage.tally()).toEqual({ Unconfirmed: NUMBERS });
      const rested = stage.ok('step');
      expect(codeOf(rested)).toMatch(/^unconfirmed/);
      expect(rested.until).toBeNull();
      expect(rested.run?.undecided.map(({ canCheck }) => canCheck)).toEqual([true, true]);

      stage.naam.set({ stuck: false });
      for (const { n } of rested.run?.undecided ?? []) stage.ok('resolve', n, 'check');
      expect(stage.finish().run).toBeNull();
      expectAllRight(stage, NUMBERS);
      expect(stage.naam.ledger.of('POST')).toHaveLength(2);
    });
  },
);

describe.each(named(4).filter(([name]) => name === 'never ready'))('doubt 4, %s', (_, play) => {
  test('in an open panel a minute of waiting takes few requests', () => {
    const stage = stageOf(NUMBERS, play);
    press(stage);
    const before = stage.naam.ledger.requests.length;
    stage.watch(30 * MINUTE_MS);
    const perMinute = (stage.naam.ledger.requests.length - before) / 30;
    // Two batches, each asked with growing waits of two to thirty seconds.
    expect(perMinute).toBeLessThanOrEqual(2 * 12);
    expectHonest(stage);
  });
});

describe.each(named(4).filter(([name]) => name === 'no name at all'))('doubt 4, %s', (_, play) => {
  test.each(['only-found', 'all-with-null'] as const)(
    'records %s: all are not found',
    (records) => {
      const stage = stageOf(NUMBERS, play, { moods: { records } });
      press(stage);
      stage.watch(15 * MINUTE_MS);
      expectHonest(stage);
      expect(stage.tally()).toEqual({ 'Not found': NUMBERS });
      expect(stage.ok('look').run).toBeNull();
    },
  );
});
