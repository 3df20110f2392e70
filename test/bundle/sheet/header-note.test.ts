/** The note on the status header shows the state to everyone, without the add-on. */
import { LedgerStage, listOf, named, nameless, tenOfThirty } from '../ledger-stage';

const STATUS = 3;
const noteOf = (stage: LedgerStage, row = 1, column = STATUS): string =>
  stage.sheet.note(row, column);
const WORDS = [
  'Queued',
  'Found',
  'Not found',
  'Not a mobile number',
  'Refused by Naam',
  'Unconfirmed',
  'Kept yours',
];

test('after a run it holds the day, what was sent, what came of it, and the legend', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(0), nameless(0), 'none') });
  stage.go();
  const note = noteOf(stage);
  expect(note).toMatch(/2026-11-23.*\b2 numbers sent/);
  expect(note).toMatch(/2 with a name, 1 without, 1 not mobile numbers/);
  for (const word of WORDS) expect(note).toContain(word);
});

test('after a run that sent a single number it says so in the singular', () => {
  const stage = new LedgerStage({ rows: listOf(named(0)) });
  stage.go();
  expect(noteOf(stage)).toMatch(/\bone number sent/);
});

test('while a run is paused it holds the reason and the cure that the panel shows, and the legend', () => {
  const { stage, rested } = tenOfThirty();
  const { sentence = '-', cure = '-' } = rested.run?.trouble ?? {};
  expect(rested.run?.trouble?.code).toBe('credits-exhausted');
  expect(noteOf(stage)).toContain('2026-11-23');
  expect(noteOf(stage)).toContain(sentence);
  expect(noteOf(stage)).toContain(cure);
  for (const word of WORDS) expect(noteOf(stage)).toContain(word);
});

test('after resume and the end nothing of the pause is left in it', () => {
  const { stage, rested } = tenOfThirty();
  stage.resumed();
  expect(noteOf(stage)).not.toContain(rested.run?.trouble?.sentence ?? '');
  expect(noteOf(stage)).toMatch(/\b30 numbers sent/);
});

test('it stands on the header, wherever that is, and on no other cell', () => {
  const rows = [['Leads'], ['Mobile', '', '', 'City'], [named(0), '', '', 'Pune']];
  const stage = new LedgerStage({ rows });
  stage.go();
  const notes = [1, 2, 3].flatMap((row) =>
    [1, 2, 3, 4].map((column) => noteOf(stage, row, column)),
  );
  expect(notes.map((note) => note !== '')).toEqual(notes.map((_, i) => i === 6));
});

test('it is replaced by each run, not made longer', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.go();
  const { length } = noteOf(stage);
  stage.sheet.put(4, 1, named(2));
  stage.go();
  expect(noteOf(stage).match(/Last run/g)).toHaveLength(1);
  expect(Math.abs(noteOf(stage).length - length)).toBeLessThan(10);
});

test('it holds neither a number nor a name nor the key', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.go();
  expect(noteOf(stage)).not.toContain(named(0).slice(0, 5));
  expect(noteOf(stage)).not.toContain(String(stage.sheet.value(2, 2)));
  expect(noteOf(stage)).not.toMatch(/naam-live|Zq8v/);
});
