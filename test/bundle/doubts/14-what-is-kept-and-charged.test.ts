/** Doubt 14: what costs, and how long results are kept, isn't known: nothing relies on it. */
import { shown, wrongRows } from '../rows';
import {
  codeOf,
  expectAllRight,
  expectHonest,
  HOUR_MS,
  named,
  press,
  reading,
  stageOf,
} from './playing';

const NUMBERS = 40;
/** Readings by which results are there for long enough. */
const KEPT = ['not-found costs', 'not-found is free', 'asked again is free', 'kept for a month'];

describe.each(named(14))('doubt 14, %s', (name, play) => {
  test('with the panel open: names right, nothing paid twice, no not-found that is none', () => {
    const stage = stageOf(NUMBERS, play);
    const rested = stage.finish(press(stage));
    expectHonest(stage);
    const rows = shown(stage);
    const answered = rows.filter(({ status }) => /^(Found|Not found) /.test(status));
    expect(wrongRows(answered)).toEqual([]);
    if (!name.startsWith('given once') || name.endsWith('empty')) {
      expectAllRight(stage, NUMBERS);
      return;
    }
    // Its first page is all that it ever gives: whether there is more, nobody can know.
    expect(codeOf(rested)).toMatch(/^unconfirmed/);
    expect(stage.tally(rows)['Unconfirmed']).toBe(NUMBERS - answered.length);
    expect(rows.filter(({ status }) => status.startsWith('Found '))).toHaveLength(answered.length);
    for (const { n } of rested.run?.undecided ?? []) stage.ok('resolve', n, 'leave');
    expect(stage.finish().run).toBeNull();
    expect(stage.look().split.send).toBe(0);
  });

  test('what is said of money is numbers sent, never credits spent', () => {
    const stage = stageOf(NUMBERS, play);
    stage.finish(press(stage));
    const said = JSON.stringify([stage.ends, stage.sheet.note(1, 3)]);
    expect(said).not.toMatch(/credits? (were |was )?(spent|charged|deducted)/i);
    expect(stage.ok('history')[0]?.sent ?? NUMBERS).toBe(NUMBERS);
  });

  test('the results written again: free, or told that Naam no longer holds them', () => {
    const stage = stageOf(NUMBERS, play, { moods: { records: 'all-with-null' } });
    const ended = stage.finish(press(stage));
    expect(ended.run).toBeNull();
    const before = shown(stage);
    stage.clock.pass(HOUR_MS);
    for (let row = 2; row <= NUMBERS + 1; row += 1) stage.sheet.clear(row, 2, 1, 2);
    const again = stage.finish(stage.ok('writeAgain', ended.last?.run ?? ''));
    expect(stage.naam.ledger.of('POST')).toHaveLength(2);
    expectHonest(stage);
    if (KEPT.includes(name)) {
      expect(again.run).toBeNull();
      const found = before.filter(({ status }) => status.startsWith('Found '));
      const now = shown(stage).filter(({ status }) => status.startsWith('Found '));
      expect(now).toEqual(found);
    } else {
      expect(shown(stage).filter(({ name: cell }) => cell !== '')).toEqual([]);
    }
  });
});

test('results that were forgotten before anybody looked: Unconfirmed, id kept, nothing resent', () => {
  const processing = { fixedMs: 10 * 60_000, perNumberMs: 0, inTurn: false };
  const stage = stageOf(NUMBERS, reading(14, 'kept for a minute'), { moods: { processing } });
  press(stage);
  stage.hours(5);
  expect(stage.tally()).toEqual({ Unconfirmed: NUMBERS });
  expect(codeOf(stage.ok('look'))).toMatch(/^unconfirmed/);
  expect(stage.ok('look').run?.undecided.every(({ canCheck }) => canCheck)).toBe(true);
  expect(stage.naam.ledger.of('POST')).toHaveLength(2);
  expectHonest(stage);
});

test('asking again what was not found is the word of the person, and only then', () => {
  const stage = stageOf(NUMBERS);
  stage.finish(press(stage));
  const lacking = shown(stage).filter(({ name }) => name === '').length;
  expect(stage.look().split.send).toBe(0);
  expect(stage.look({ again: 'not-found' }).split.send).toBe(lacking);
  stage.finish(press(stage, { again: 'not-found' }));
  const twice = [...stage.naam.ledger.asked.values()].filter((times) => times === 2);
  expect(twice).toHaveLength(lacking);
  expect(wrongRows(shown(stage))).toEqual([]);
});
