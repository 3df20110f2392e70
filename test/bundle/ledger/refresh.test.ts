/** Looking up again: numbers not found, or all; no existing result is lost. */
import {
  like,
  DAY_MS,
  LedgerStage,
  listOf,
  nameFor,
  named,
  nameless,
  words,
} from '../ledger-stage';
import { bookName, shown } from '../rows';
import { KEY } from '../stage';

const MISSING = { again: 'not-found' } as const;
const ALL = { again: 'all' } as const;
const key = (ten: string): string => `91${ten}`;

/** Two found and two not found, on the day before. */
function yesterday(): LedgerStage {
  const stage = new LedgerStage({
    rows: listOf(named(0), nameless(0), named(1), nameless(1)),
  });
  stage.go();
  stage.clock.pass(DAY_MS);
  return stage;
}

test('in a run like any other no outcome grows old, however many days have passed', () => {
  const stage = yesterday();
  stage.clock.pass(3_000 * DAY_MS);
  expect(stage.look().split).toMatchObject({ send: 0, found: 2, notFound: 2 });
});

describe('asking again for the not found', () => {
  test('sends these alone', () => {
    const stage = yesterday();
    expect(stage.look(MISSING).split).toMatchObject({ send: 2, found: 2, notFound: 0 });
    stage.go(MISSING);
    const asked = stage.naam.ledger.accepted[1] ?? [];
    expect([...asked].sort()).toEqual([nameless(0), nameless(1)].sort());
  });

  test('a name that is known now is written; what is still not found bears the new day', () => {
    const stage = yesterday();
    const [first, , third] = shown(stage);
    stage.naam.set({ nameOf: { [key(nameless(0))]: 'Late Name' } });
    stage.go(MISSING);
    const rows = shown(stage);
    expect([rows[0], rows[2]]).toEqual([first, third]);
    expect(rows[1]).toMatchObject({
      name: 'Late Name',
      status: like(/^Found 2026-11-24 ·[0-9a-z]{10}$/),
    });
    expect(rows[3]?.status).toMatch(/^Not found 2026-11-24 ·[0-9a-z]{5}$/);
  });

  test('every row with the number gets the new answer', () => {
    const stage = new LedgerStage({ rows: listOf(nameless(0), `0${nameless(0)}`) });
    stage.go();
    stage.naam.set({ nameOf: { [key(nameless(0))]: 'Late Name' } });
    expect(stage.look(MISSING).split).toMatchObject({ send: 1, repeated: 1 });
    stage.go(MISSING);
    expect(shown(stage).map(({ name }) => name)).toEqual(['Late Name', 'Late Name']);
  });
});

describe('asking again for all', () => {
  test('replaces our own name where another one comes', () => {
    const stage = yesterday();
    stage.naam.set({ nameOf: { [key(named(0))]: 'New Name' } });
    stage.go(ALL);
    expect(shown(stage)[0]).toMatchObject({ name: 'New Name' });
    expect(shown(stage)[2]?.name).toBe(nameFor(named(1)));
    expect(words(shown(stage))).toEqual(['Found', 'Not found', 'Found', 'Not found']);
  });

  test('keeps our name where nothing is found any more, and says so with a mark of the name', () => {
    const stage = yesterday();
    stage.naam.set({ nameOf: { [key(named(0))]: null } });
    stage.go(ALL);
    expect(shown(stage)[0]).toMatchObject({
      name: nameFor(named(0)),
      status: like(/^Not found 2026-11-24 ·[0-9a-z]{10}$/),
    });
    stage.naam.set({ nameOf: { [key(named(0))]: 'Back Again' } });
    stage.go(MISSING);
    expect(shown(stage)[0]).toMatchObject({ name: 'Back Again' });
  });

  test('leaves a name that a person typed in the meantime', () => {
    const stage = yesterday();
    stage.naam.set({ nameOf: { [key(named(0))]: 'New Name' } });
    stage.before('UrlFetchApp.fetchAll', () => {
      stage.sheet.type(2, 2, 'Bhaiya');
    });
    stage.go(ALL);
    expect(shown(stage)[0]?.name).toBe('Bhaiya');
    expect(shown(stage)[0]?.status).toMatch(/^Kept yours 2026-11-24 ·[0-9a-z]{5}: New Name$/);
  });

  test('leaves a name beside Kept yours, and does not pay for it', () => {
    const stage = yesterday();
    stage.sheet.type(2, 2, 'Bhaiya');
    stage.go(ALL);
    expect(stage.look(ALL).split).toMatchObject({ kept: 1, send: 3 });
    stage.go(ALL);
    expect(stage.naam.ledger.chargedFor(named(0))).toBe(2);
    expect(shown(stage)[0]?.name).toBe('Bhaiya');
  });

  test('a name that Naam rejects by now stays where it is', () => {
    const stage = yesterday();
    stage.naam.set({ refused: [key(named(0))] });
    stage.go(ALL);
    expect(shown(stage)[0]?.name).toBe(nameFor(named(0)));
    expect(shown(stage)[2]?.status).toMatch(/^Found 2026-11-24/);
  });

  test('sends no more numbers than the button said, and leaves the others as they were', () => {
    const stage = yesterday();
    const before = shown(stage);
    stage.finish(stage.press(stage.look(ALL), ALL, 1));
    expect(stage.naam.ledger.accepted.map(({ length }) => length)).toEqual([4, 1]);
    expect(shown(stage).slice(1)).toEqual(before.slice(1));
  });
});

test.each([MISSING, ALL])('a refresh comes to its end by itself (%p)', (again) => {
  expect(yesterday().go(again).run).toBeNull();
});

describe('a refresh that does not come to its end', () => {
  test('stopped before anything was sent, it leaves every cell as it was', () => {
    const stage = yesterday();
    const before = shown(stage);
    stage.naam.key(KEY, { credits: 0 });
    stage.go(ALL);
    expect(words(shown(stage))).toEqual(Array(4).fill('Queued'));
    expect(shown(stage).map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(stage.finish(stage.ok('stop')).run).toBeNull();
    expect(shown(stage)).toEqual(before);
    expect(stage.look().split).toMatchObject({ send: 0, found: 2, notFound: 2 });
  });

  test('stopped in its middle, what was sent is written and what was not is as it was', () => {
    const numbers = Array.from({ length: 14 }, (_, n) => named(n));
    const stage = new LedgerStage({ rows: listOf(...numbers), key: { bulkLimit: 10 } });
    stage.go();
    const before = shown(stage);
    stage.clock.pass(DAY_MS);
    stage.naam.key(KEY, { credits: 10 });
    stage.go(ALL);
    stage.finish(stage.ok('stop'));
    const days = shown(stage).map(({ status }) => status.slice(0, 16));
    expect(days.filter((day) => day === 'Found 2026-11-24')).toHaveLength(10);
    expect(shown(stage).filter((row, i) => row.status !== before[i]?.status)).toHaveLength(10);
    expect(shown(stage).every(({ phone, name }) => name === bookName(phone))).toBe(true);
  });

  test('cut off after Naam took it, our name stays in its cell beside Unconfirmed', () => {
    const stage = yesterday();
    stage.naam.set({ atPost: { 1: 'accepted-but-cut' } });
    stage.go(ALL);
    stage.finish(stage.ok('stop'));
    expect(shown(stage)[0]?.name).toBe(nameFor(named(0)));
    expect(words(shown(stage))).toEqual(Array(4).fill('Unconfirmed'));
  });
});
