/** Doubt 16: a 4xx was not accepted, 429 waits, a firewall isn't a wrong key, and the message names a 5xx. */
import type { Undocumented } from '../../../workbench/naam/answers/undocumented';
import type { LedgerStage } from '../ledger-stage';
import { mobile, shown, wrongRows } from '../rows';
import { KEY, Stage } from '../stage';
import { codeOf, columnOf, expectAllRight, expectHonest, press, reading, stageOf } from './playing';

const NUMBERS = 40;

/** The run rests for a person or for time; nothing was charged, nothing is in doubt. */
function expectNothingSent(stage: LedgerStage): void {
  expect(stage.tally()).toEqual({ Queued: NUMBERS });
  expect(stage.naam.ledger.charged.size).toBe(0);
  expect(stage.ok('look').run?.undecided).toEqual([]);
}

describe.each<[Undocumented, string]>([
  ['404', '404 Cannot POST /api/v1/prospect/bulk'],
  ['404-page', '404 Cannot POST /api/v1/prospect/bulk'],
  ['405', '405 Method Not Allowed'],
  ['410', '410 Gone'],
  ['415', '415 Unsupported Media Type'],
])('a submit answered with %s', (name, said) => {
  test('was not accepted: the run rests with Naam’s words, and goes on when resumed', () => {
    const stage = stageOf(NUMBERS, null, { moods: { postsAs: name } });
    const rested = stage.finish(press(stage));
    expect(codeOf(rested)).toBe('rejected');
    expect(rested.run?.trouble?.sentence).toBe(`Naam rejected the request: ${said}`);
    expectNothingSent(stage);
    stage.naam.set({ postsAs: null });
    stage.resumed();
    expectAllRight(stage, NUMBERS);
  });
});

describe.each<[Undocumented, string]>([
  ['408', '408 Request Timeout'],
  ['499', '499 Client Closed Request'],
  ['503-page', '503 Service Unavailable'],
])('a submit answered with %s', (name, said) => {
  test('may have been accepted: a person is asked, with what Naam answered', () => {
    const stage = stageOf(NUMBERS);
    stage.naam.next(name);
    const rested = stage.finish(press(stage));
    expect(codeOf(rested)).toBe('unconfirmed-answer');
    expect(rested.run?.trouble?.sentence).toContain(
      `Naam answered “${said}” when 10 numbers were sent`,
    );
    const [first] = rested.run?.undecided ?? [];
    stage.finish(stage.ok('resolve', first?.n ?? 0, 'again'));
    expectAllRight(stage, NUMBERS);
  });
});

test('a connection that broke is told as that, with how long it took', () => {
  const stage = stageOf(NUMBERS);
  stage.naam.next('not-accepted-but-timeout');
  const rested = stage.finish(press(stage));
  expect(codeOf(rested)).toBe('unconfirmed-broken');
  expect(rested.run?.trouble?.sentence).toContain('broke after 30 s while sending 10 numbers');
});

test('a success without an id is told as that', () => {
  const stage = stageOf(NUMBERS);
  stage.naam.next('not-accepted-but-no-id');
  const rested = stage.finish(press(stage));
  expect(rested.run?.trouble?.sentence).toContain('Naam answered “200 success”');
});

describe.each(['400', '422'])('numbers refused with %s', (status) => {
  test('are found one by one, as with 406, and all others are looked up', () => {
    const bad = [mobile(17), mobile(31)];
    const stage = stageOf(NUMBERS, reading(16, `numbers refused with ${status}`), {
      moods: { refused: bad },
    });
    expect(stage.finish(press(stage)).run).toBeNull();
    expect(stage.tally()['Refused by Naam']).toBe(2);
    expect(wrongRows(shown(stage).filter(({ phone }) => !bad.includes(String(phone))))).toEqual([]);
    expectHonest(stage);
  });
});

test.each([1, 7])('413: smaller batches, down to %i', (most) => {
  const stage = stageOf(NUMBERS, null, { moods: { proxyLimit: most } });
  expect(stage.finish(press(stage)).run).toBeNull();
  expectAllRight(stage, NUMBERS);
});

describe('429', () => {
  test.each<[Undocumented, number]>([
    ['429', 2_000],
    ['429-seconds', 90_000],
    ['429-date', 90_000],
    ['429-day', 300_000],
  ])('%s: not accepted, and tried again no sooner than asked', (name, least) => {
    const stage = stageOf(NUMBERS);
    stage.naam.next(name);
    expect(stage.finish(press(stage)).run).toBeNull();
    const [first, second] = stage.naam.ledger.requests.filter(({ method }) => method === 'POST');
    const waited = (second?.at ?? 0) - (first?.at ?? 0);
    expect(waited).toBeGreaterThanOrEqual(least);
    expect(waited).toBeLessThan(310_000);
    expectAllRight(stage, NUMBERS);
  });
});

describe.each<Undocumented>(['403-page', '403-text'])('a firewall that answers %s', (name) => {
  test('is no wrong key in Connect', () => {
    const stage = new Stage({ rows: columnOf(NUMBERS), moods: { requestsAs: name } });
    const reply = stage.panel('connect', KEY);
    expect(reply).toMatchObject({ ok: false, trouble: { code: 'blocked' } });
  });

  test('makes a run wait, and go on by itself once it is gone', () => {
    const stage = stageOf(NUMBERS);
    stage.naam.set({ requestsAs: name });
    const rested = press(stage);
    expect(codeOf(rested)).toBe('blocked');
    expect(rested.until).toBeGreaterThan(stage.clock.now());
    expectNothingSent(stage);
    stage.naam.set({ requestsAs: null });
    stage.finish();
    expectAllRight(stage, NUMBERS);
  });

  test('between submit and results costs nothing but time', () => {
    const stage = stageOf(NUMBERS);
    press(stage);
    stage.naam.set({ requestsAs: name });
    stage.clock.pass(5_000);
    stage.ok('step');
    stage.naam.set({ requestsAs: null });
    stage.finish();
    expectAllRight(stage, NUMBERS);
  });
});
