/** Each documented error has its own behaviour, wherever Naam puts its status. */
import type { Moods } from '../../workbench/naam/behaviour/moods';
import { batchSizes, mobile, paidTwice, shown, wrongRows } from './rows';
import { KEY, Stage, type StageOptions } from './stage';

const NUMBERS = 30;
const FORMS: [string, Partial<Moods>][] = [
  ['in the HTTP code', { statusIn: 'http' }],
  ['in the body under HTTP 200', { statusIn: 'body', httpOfBodyErrors: 200 }],
  [
    'as text in the body under HTTP 500',
    { statusIn: 'body', statusAs: 'string', httpOfBodyErrors: 500 },
  ],
  ['in both, in capitals', { statusIn: 'both', statusField: 'statusCode', errorWords: 'upper' }],
];

function leads(moods: Partial<Moods>, more: Omit<StageOptions, 'rows'> = {}): Stage {
  const rows = [['Mobile'], ...Array.from({ length: NUMBERS }, (_, i) => [mobile(i)])];
  return new Stage({ rows, ...more, moods: { ...more.moods, ...moods } });
}

const words = (stage: Stage, word: string): number =>
  shown(stage).filter(({ status }) => status.startsWith(word)).length;

/** All is well in the end: every row right, every number paid once. */
function expectAllRight(stage: Stage): void {
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(stage.naam.ledger.charged.size).toBe(NUMBERS);
  expect(paidTwice(stage)).toEqual([]);
  expect(stage.naam.ledger.complaints).toEqual([]);
}

describe.each(FORMS)('a status %s', (_, form) => {
  test('713: the next request waits, each time longer, and the run ends by itself', () => {
    const stage = leads(form, { moods: { burst: { after: 1, length: 4 } } });
    expect(stage.run().run).toBeNull();
    expectAllRight(stage);
    const { requests } = stage.naam.ledger;
    const waits = requests.slice(2, 6).map(({ at }, i) => at - (requests[i + 1]?.at ?? 0));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2_000);
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  });

  test('406: the one bad number is refused, all others are found, at few requests', () => {
    const bad = mobile(17);
    const stage = leads(form, { moods: { refused: [bad] } });
    expect(stage.run().run).toBeNull();
    const [refused] = shown(stage).filter(({ phone }) => phone === bad);
    expect(refused?.name).toBe('');
    expect(refused?.status).toMatch(/^Refused by Naam /);
    expect(wrongRows(shown(stage).filter(({ phone }) => phone !== bad))).toEqual([]);
    expect(stage.naam.ledger.charged.has(`91${bad}`)).toBe(false);
    expect(paidTwice(stage)).toEqual([]);
    expect(stage.naam.ledger.of('POST').length).toBeLessThanOrEqual(
      2 + 2 * Math.ceil(Math.log2(20)),
    );
  });

  test('402 Bulk functionality is disabled: a pause until the person resumes', () => {
    const stage = leads(form, { key: { bulkEnabled: false } });
    const rested = stage.run();
    expect(rested).toMatchObject({
      until: null,
      run: { state: 'paused', trouble: { code: 'bulk-disabled' } },
    });
    expect(words(stage, 'Queued')).toBe(NUMBERS);
    stage.naam.key(KEY, { bulkEnabled: true });
    stage.ok('resume');
    expect(stage.finish().run).toBeNull();
    expectAllRight(stage);
  });

  test('402 Credits exhausted: what was paid is shown, and resume pays nothing twice', () => {
    const stage = leads(form, { key: { credits: 15 } });
    const rested = stage.run();
    expect(rested).toMatchObject({
      until: null,
      run: { state: 'paused', trouble: { code: 'credits-exhausted' } },
    });
    expect(wrongRows(shown(stage).slice(0, 10))).toEqual([]);
    expect(words(stage, 'Queued')).toBe(NUMBERS - 10);
    const posts = stage.naam.ledger.of('POST').length;
    stage.ok('step');
    expect(stage.naam.ledger.of('POST')).toHaveLength(posts);
    stage.naam.key(KEY, { credits: 100 });
    stage.ok('resume');
    expect(stage.finish().run).toBeNull();
    expectAllRight(stage);
  });

  test('402 Daily limit exhausted: tried again by itself, once an hour at most', () => {
    const stage = leads(form, { key: { dailyLimit: 25 } });
    stage.ok('connect', KEY);
    const rested = stage.start();
    expect(rested.run).toMatchObject({ state: 'paused', trouble: { code: 'daily-limit' } });
    expect(rested.until).not.toBeNull();
    expect(stage.finish(rested).run).toBeNull();
    expectAllRight(stage);
    const posts = stage.naam.ledger.of('POST');
    const waits = posts.flatMap(({ verdict, at }, i) => {
      const next = posts[i + 1];
      return verdict === 'daily-limit' && next ? [next.at - at] : [];
    });
    expect(waits.length).toBeGreaterThan(3);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(3_600_000);
  });

  test('401 Quantity exceeds bulk limit: smaller batches, nothing told to the person', () => {
    const stage = leads(form, { key: { bulkLimit: 6 } });
    expect(stage.run().run).toBeNull();
    expectAllRight(stage);
    expect(Math.max(...batchSizes(stage))).toBeLessThanOrEqual(6);
    expect(stage.naam.ledger.of('POST').length).toBeLessThanOrEqual(12);
  });

  test('400 Invalid Enrichment Id within two minutes only means: not ready', () => {
    const processing = { fixedMs: 90_000, perNumberMs: 0, inTurn: false };
    const stage = leads(form, { moods: { notReadyAs: 'invalid-id', processing } });
    expect(stage.run().run).toBeNull();
    expectAllRight(stage);
  });

  test('400 Invalid Enrichment Id again and again: unconfirmed, and nothing more is sent', () => {
    const stage = leads(form, { moods: { notReadyAs: 'invalid-id', stuck: true } });
    expect(stage.run()).toMatchObject({ until: null, run: { trouble: { code: 'unconfirmed' } } });
    expect(words(stage, 'Unconfirmed')).toBe(NUMBERS);
    const posts = stage.naam.ledger.of('POST').length;
    stage.ok('resume');
    stage.finish();
    expect(stage.naam.ledger.of('POST')).toHaveLength(posts);
    expect(paidTwice(stage)).toEqual([]);
  });

  test('a wrong key is not stored, and nothing can be started with it', () => {
    const stage = leads(form);
    expect(stage.panel('connect', 'some-other-key')).toMatchObject({
      ok: false,
      trouble: { code: 'key-refused' },
    });
    expect(stage.ok('keyView').lastFour).toBeNull();
    const { start, pointed, split } = stage.preview();
    const options = {
      country: 'IN',
      form: 'national',
      landlines: false,
      again: 'none',
      callbackUrl: null,
    } as const;
    expect(stage.panel('start', { start, pointed, options, cap: split.send })).toMatchObject({
      ok: false,
      trouble: { code: 'no-key' },
    });
    expect(stage.naam.ledger.of('POST')).toEqual([]);
  });

  test('a key that is refused in the middle of a run: a pause, and resume pays nothing twice', () => {
    const stage = leads(form);
    stage.ok('connect', KEY);
    stage.google.onCall = ({ name, when }) => {
      if (name === 'UrlFetchApp.fetch' && when === 'after') stage.keyRevoked = true;
    };
    const rested = stage.finish(stage.start());
    expect(rested).toMatchObject({
      until: null,
      run: { state: 'paused', trouble: { code: 'key-refused' } },
    });
    stage.google.onCall = null;
    stage.keyRevoked = false;
    stage.ok('resume');
    expect(stage.finish().run).toBeNull();
    expectAllRight(stage);
  });
});

test('a daily limit below the size of a batch: some numbers are sent on each day', () => {
  const stage = leads({}, { key: { dailyLimit: 15 } });
  stage.ok('connect', KEY);
  let standing = stage.start();
  for (let hours = 0; hours < 100 && standing.until !== null; hours += 1) {
    stage.clock.pass(standing.until - stage.clock.now());
    standing = stage.ok('step');
  }
  expectAllRight(stage);
});
