/** Doubt 9: 406 can mean one bad number in the batch, many of them, or the request itself. */
import { mobile, shown, wrongRows } from '../rows';
import { codeOf, expectAllRight, expectHonest, named, press, stageOf } from './playing';
import { someOf } from '../../thorough';

const NUMBERS = 50;

describe.each(someOf(named(9)))('doubt 9, %s', (name, play) => {
  test('what happens to the first ten numbers of a key', () => {
    const stage = stageOf(NUMBERS, play);
    const rested = stage.finish(press(stage));
    if (name === '406 once') {
      expect(rested.run).toBeNull();
      expectAllRight(stage, NUMBERS);
      return;
    }
    expect(rested.until).toBeNull();
    expect(codeOf(rested)).toBe('request-refused');
    expect(stage.naam.ledger.charged.size).toBe(0);
    // Ten numbers and the nine sets that they are split from.
    expect(stage.naam.ledger.of('POST').length).toBeLessThanOrEqual(19);
    expect(stage.tally()['Refused by Naam']).toBeUndefined();

    stage.naam.set({ refused: [] });
    stage.resumed();
    stage.finish(press(stage));
    expectAllRight(stage, NUMBERS);
  });

  test('what happens to the numbers after them', () => {
    const stage = stageOf(10);
    stage.finish(press(stage));
    const before = stage.naam.ledger.of('POST').length;
    stage.sheet.paste(
      12,
      1,
      Array.from({ length: 40 }, (_row, i) => [mobile(10 + i)]),
    );
    stage.naam.play(play);
    stage.finish(press(stage));
    expectHonest(stage);
    expect(stage.naam.ledger.of('POST').length - before).toBeLessThanOrEqual(1 + 120);
    if (name === '406 once') expectAllRight(stage, NUMBERS);
    else expect(stage.tally(shown(stage).slice(10))).toEqual({ 'Refused by Naam': 40 });
  });
});

test.each([1, 2, 5, 9])('%i bad numbers among fifty are refused alone, the others found', (bad) => {
  const refused = Array.from({ length: bad }, (_, i) => mobile(3 + ((i * 17) % NUMBERS)));
  const stage = stageOf(NUMBERS, null, { moods: { refused } });
  expect(stage.finish(press(stage)).run).toBeNull();
  expectHonest(stage);
  const isBad = (phone: unknown): boolean => refused.includes(String(phone));
  const alone = shown(stage).filter(({ status }) => status.startsWith('Refused by Naam '));
  expect(alone.map(({ phone }) => phone).sort()).toEqual([...refused].sort());
  expect(alone.every(({ name }) => name === '')).toBe(true);
  expect(wrongRows(shown(stage).filter(({ phone }) => !isBad(phone)))).toEqual([]);
  expect(stage.look().split.send).toBe(0);
});

describe('so many bad numbers that finding them costs too much', () => {
  const SIZE = 400;
  const refused = Array.from({ length: SIZE / 4 }, (_, i) => mobile(12 + i * 4));
  const stage = stageOf(SIZE, null, { moods: { refused } });
  const rested = stage.finish(press(stage));
  const [, ...posts] = stage.naam.ledger.of('POST');

  test('takes at most 120 requests beyond the one that was refused', () => {
    expect(posts.length).toBeGreaterThan(100);
    expect(posts.length).toBeLessThanOrEqual(1 + 120);
  });

  test('pauses with a sentence, and keeps what was found', () => {
    expect(rested.until).toBeNull();
    expect(codeOf(rested)).toBe('request-refused');
    const answered = shown(stage).filter(({ status }) => /^(Found|Not found) /.test(status));
    expect(answered.length).toBeGreaterThan(10);
    expect(wrongRows(answered)).toEqual([]);
    expectHonest(stage);
  });

  test('gives the undecided back to what they were, so that they can be asked again', () => {
    const rows = shown(stage);
    const open = rows.filter(({ status }) => status === '');
    expect(open.length).toBeGreaterThan(SIZE / 4);
    expect(open.every(({ phone }) => stage.naam.ledger.askedFor(String(phone)) === 0)).toBe(true);
    stage.resumed();
    stage.naam.set({ refused: [] });
    stage.finish(press(stage));
    expectHonest(stage);
    const done = shown(stage).filter(({ status }) => !status.startsWith('Refused by Naam '));
    expect(wrongRows(done)).toEqual([]);
  });
});
