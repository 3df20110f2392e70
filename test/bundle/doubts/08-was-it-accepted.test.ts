/** Doubt 8: a submit with an unknown outcome is never repeated, blocks all others, and the user is asked. */
import { BREAKAGES } from '../../../workbench/naam/behaviour/faults';
import { mobile, paidTwice, shown, wrongRows } from '../rows';
import { KEY } from '../stage';
import { codeOf, expectAllRight, expectHonest, named, press, reading, stageOf } from './playing';
import { someOf } from '../../thorough';

const NUMBERS = 40;
const UNSENT = 'DNS error';
const THIRD = 'the third POST cut';
const UNKNOWN = named(8).filter(([name]) => name !== UNSENT && name !== THIRD);

/** A reply in which an ID stands, though it is no JSON. */
const WITH_ID = 'accepted, but not-json';

describe.each(someOf(UNKNOWN))('doubt 8, the first submit %s', (name, play) => {
  test('at most ten rows are Unconfirmed, nothing more is sent, and the person is asked', () => {
    const stage = stageOf(NUMBERS, play);
    const rested = stage.finish(press(stage));
    expect(rested.until).toBeNull();
    expect(codeOf(rested)).toMatch(/^unconfirmed/);
    expect(stage.tally()).toEqual({ Unconfirmed: 10, Queued: NUMBERS - 10 });
    expect(rested.run?.trouble?.sentence).toContain('10 numbers');
    const [asked] = rested.run?.undecided ?? [];
    expect(asked).toMatchObject({ count: 10, canCheck: name === WITH_ID });
    const sent = Array.from({ length: 10 }, (_row, i) => `+91${mobile(i)}`).sort();
    expect([asked?.first, asked?.last]).toEqual([sent[0], sent[9]]);

    stage.ok('resume');
    stage.finish();
    stage.hours(30);
    expect(stage.naam.ledger.of('POST')).toHaveLength(1);
    expect(stage.ok('look').run?.undecided).toHaveLength(1);
    expectHonest(stage);
  });

  test('left as they are: the others are found, and these ten are asked by nobody', () => {
    const stage = stageOf(NUMBERS, play);
    const { run } = stage.finish(press(stage));
    stage.ok('resolve', run?.undecided[0]?.n ?? 0, 'leave');
    expect(stage.finish().run).toBeNull();
    const unconfirmed = shown(stage).filter(({ status }) => status.startsWith('Unconfirmed '));
    expect(unconfirmed).toHaveLength(10);
    expect(wrongRows(shown(stage).slice(10))).toEqual([]);
    expectHonest(stage);
    expect(stage.look().split.send).toBe(0);
  });
});

const SECOND = BREAKAGES.flatMap(
  (how) => [`accepted-but-${how}`, `not-accepted-but-${how}`] as const,
);

test.each(someOf(SECOND))('doubt 8, the second submit %s: the first brings its names', (fault) => {
  const stage = stageOf(30, null, { moods: { atPost: { 2: fault } } });
  expect(stage.finish(press(stage))).toMatchObject({
    until: null,
    run: {
      state: 'paused',
      unconfirmed: 20,
      trouble: { code: expect.stringMatching(/^unconfirmed/) as string },
    },
  });
  expect(stage.tally(shown(stage).slice(10))).toEqual({ Unconfirmed: 20 });
  expect(wrongRows(shown(stage).slice(0, 10))).toEqual([]);

  for (const word of ['step', 'resume', 'step'] as const) stage.ok(word);
  stage.finish();
  stage.hours(24);
  expect(stage.naam.ledger.of('POST')).toHaveLength(2);
  expect(paidTwice(stage)).toEqual([]);
});

test('doubt 8, a lost reply to a poll is nothing: it is asked again', () => {
  for (const breakage of BREAKAGES) {
    const stage = stageOf(30);
    stage.naam.next(`poll-${breakage}`, `poll-${breakage}`);
    stage.finish(press(stage));
    expectAllRight(stage, 30);
  }
});

describe.each(named(8).filter(([name]) => name === THIRD))('doubt 8, %s', (_, play) => {
  test('the two before it bring their names, the fourth waits for the person', () => {
    const stage = stageOf(NUMBERS, play, { key: { bulkLimit: 10 } });
    stage.naam.key(KEY, { bulkLimit: 10 });
    const rested = stage.finish(press(stage));
    expect(codeOf(rested)).toMatch(/^unconfirmed/);
    const sent = stage.naam.ledger.asked.size;
    const lost = rested.run?.unconfirmed ?? 0;
    const { Unconfirmed: unconfirmed = 0, Queued: queued = 0 } = stage.tally();
    expect(unconfirmed).toBe(lost);
    const answered = shown(stage).filter(({ status }) => /^(Found|Not found) /.test(status));
    expect(wrongRows(answered)).toEqual([]);
    expect(answered).toHaveLength(NUMBERS - unconfirmed - queued);
    expect(answered.length + unconfirmed).toBeGreaterThanOrEqual(sent);
    expectHonest(stage);
  });
});

describe.each(named(8).filter(([name]) => name === UNSENT))('doubt 8, %s', (_, play) => {
  test('means not sent: it is sent again by itself, and all is right', () => {
    const stage = stageOf(NUMBERS, play);
    expect(stage.finish(press(stage)).run).toBeNull();
    expectAllRight(stage, NUMBERS);
  });

  test('for hours: a pause that says so and ends by itself, with nothing sent twice', () => {
    const stage = stageOf(NUMBERS);
    for (let times = 0; times < 40; times += 1) stage.naam.play(play, KEY);
    const rested = press(stage);
    expect(codeOf(rested)).toBe('unreachable');
    expect(rested.until).not.toBeNull();
    expect(stage.finish(rested).run).toBeNull();
    expectAllRight(stage, NUMBERS);
  });
});

test.each(['302', '500', 'timeout'] as const)('the server refused and answered %s', (how) => {
  const stage = stageOf(NUMBERS, reading(8, `not accepted, but ${how}`));
  stage.finish(press(stage));
  expect(stage.naam.ledger.of('POST').map(({ verdict }) => verdict)).toEqual(['lost']);
  expect(stage.naam.ledger.of('GET', 'maintenance')).toEqual([]);
  expect(stage.naam.ledger.charged.size).toBe(0);
});

test.each([
  ['success and an error', 200, { message: 'success', code: 400 }],
  ['201 and an error', 201, { message: 'queued', status: 406 }],
  ['408 and an error', 408, { message: 'Not Acceptable' }],
])('a reply that contradicts itself, %s: nothing is sent again', (_, status, body) => {
  const stage = stageOf(NUMBERS);
  stage.lie = (request, honest) => {
    const outcome = honest();
    if (request.method.toUpperCase() !== 'POST' || outcome.kind !== 'reply') return outcome;
    return { ...outcome, status, body: new TextEncoder().encode(JSON.stringify(body)) };
  };
  expect(codeOf(stage.finish(press(stage)))).toBe('unconfirmed-answer');
  expect(stage.tally()).toEqual({ Unconfirmed: 10, Queued: NUMBERS - 10 });
  expect(stage.naam.ledger.of('POST')).toHaveLength(1);
});
