/** Doubt 17: "success" before all names are there: a name that comes late is written, for free. */
import { bookName, mobile, shown } from '../rows';
import {
  codeOf,
  columnOf,
  expectAllRight,
  expectHonest,
  named,
  press,
  reading,
  stageOf,
} from './playing';

const NUMBERS = 40;
const LATE = reading(17, 'half of the records for a minute');

describe.each(named(17))('%s', (_, play) => {
  test('with the panel open, every name gets beside its number', () => {
    const stage = stageOf(NUMBERS, play);
    stage.finish(press(stage));
    expectAllRight(stage, NUMBERS);
  });

  test('with the panel closed, the trigger does it, and goes', () => {
    const stage = stageOf(NUMBERS, play);
    press(stage);
    stage.hours(6);
    expectAllRight(stage, NUMBERS);
  });
});

test('the summary does not wait for it, and follows what came', () => {
  const stage = stageOf(NUMBERS, LATE);
  const ended = press(stage);
  expect(ended.run).toBeNull();
  const before = ended.last?.found ?? 0;
  const found = Array.from({ length: NUMBERS }, (_, i) => bookName(mobile(i))).filter(Boolean);
  expect(before).toBeLessThan(found.length);
  expect(stage.finish(ended).last?.found).toBe(found.length);
});

test('what a person did meanwhile stays: a name, a cleared row, another number', () => {
  const stage = stageOf(NUMBERS, LATE);
  press(stage);
  const open = shown(stage).flatMap(({ status }, i) => {
    return status.startsWith('Not found') && bookName(mobile(i)) !== null ? [i] : [];
  });
  const [typed = 0, cleared = 0, changed = 0] = open;
  stage.sheet.paste(typed + 2, 2, [['My own name']]);
  stage.sheet.paste(cleared + 2, 3, [['']]);
  stage.sheet.paste(changed + 2, 1, [['98200 12345']]);
  stage.finish();
  const rows = shown(stage);
  expect(rows[typed]?.name).toBe('My own name');
  expect(rows[typed]?.status).toMatch(/^Kept yours .*: ./);
  expect([rows[cleared]?.name, rows[cleared]?.status]).toEqual(['', '']);
  expect(rows[changed]?.name).toBe('');
  expect(rows[open[3] ?? 0]?.name).toBe(bookName(mobile(open[3] ?? 0)));
  expectHonest(stage);
});

test('results of a key that are final at once are read again for its first sizes only', () => {
  const stage = stageOf(NUMBERS);
  stage.finish(press(stage));
  const asked = (): number => stage.naam.ledger.of('GET', 'page').length;
  const before = asked();
  stage.sheet.paste(1, 1, columnOf(2 * NUMBERS));
  stage.finish(press(stage));
  expectAllRight(stage, 2 * NUMBERS);
  // One batch, of which one page holds all records: nothing beside it.
  expect(asked() - before).toBe(1);
});

test('a run that rests for a person: the trigger reads again meanwhile', () => {
  const stage = stageOf(NUMBERS, LATE, { key: { credits: 12 } });
  expect(codeOf(stage.finish(press(stage)))).toBe('credits-exhausted');
  stage.hours(2);
  const first = shown(stage).slice(0, 10);
  expect(first.map(({ name }) => name)).toEqual(first.map((_, i) => bookName(mobile(i)) ?? ''));
  expect(stage.tally()['Queued']).toBe(NUMBERS - 10);
  expectHonest(stage);
});

test('with another key nothing is asked of what the first one paid, and the trigger goes', () => {
  const stage = stageOf(NUMBERS, LATE);
  press(stage);
  stage.naam.key('naam-live-another-key-1234');
  stage.ok('connect', 'naam-live-another-key-1234');
  const before = stage.naam.ledger.requests.length;
  stage.hours(2);
  expect(stage.naam.ledger.requests.length).toBe(before);
  expect(stage.neededTriggers()).toEqual([]);
});

/** Calls of the second look at which it is killed. */
const KILLED_AT = [3, 9, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60];

test.each(KILLED_AT)('killed at call %i of the second look: the next one does it', (at) => {
  const stage = stageOf(NUMBERS, LATE);
  const ended = press(stage);
  stage.clock.pass((ended.until ?? 0) - stage.clock.now());
  let calls = 0;
  stage.google.onCall = ({ when }) =>
    when === 'before' && (calls += 1) === at ? 'kill' : undefined;
  expect(stage.execute('step', []).kind).toBe('killed');
  stage.google.onCall = null;
  stage.hours(1);
  stage.finish();
  expectAllRight(stage, NUMBERS);
});
