/** Results of a past run restored for free: after Ctrl+Z, a restored version, a lost column. */
import type { LedgerStage } from '../ledger-stage';
import { below, bookName, columnOf, mobile, shown, wrongRows } from '../rows';
import { KEY } from '../stage';
import { expectHonest, press, stageOf } from '../doubts/playing';

const NUMBERS = 40;

function finished(stage = stageOf(NUMBERS)): { stage: LedgerStage; run: string } {
  const { last } = stage.finish(press(stage));
  return { stage, run: last?.run ?? '' };
}

/** Writes the run again, and expects that it was free and that all names stand there. */
function expectRestored(stage: LedgerStage, run: string, name = 'Name'): void {
  const posts = stage.posts();
  expect(stage.finish(stage.ok('writeAgain', run)).run).toBeNull();
  expect(stage.posts()).toBe(posts);
  expectHonest(stage);
  const rows = shown(stage, ['Mobile', name, 'Naam status']);
  const asked = rows.filter(({ phone }) => stage.naam.ledger.askedFor(String(phone)) > 0);
  const lacking = wrongRows(asked).filter(({ phone }) => bookName(phone) !== null);
  expect(lacking).toEqual([]);
  expect(rows.filter((row) => row.name !== '').length).toBeGreaterThan(NUMBERS / 2);
}

test('after Ctrl+Z as often as it takes, the names come back, free', () => {
  const { stage, run } = finished();
  while (shown(stage).some(({ name }) => name !== '') && stage.book.undo());
  expect(stage.tally()['Found']).toBeUndefined();
  expectRestored(stage, run);
});

test('after a version from before the run was restored', () => {
  const stage = stageOf(NUMBERS);
  stage.sheet.paste(1, 2, [['Name', 'Naam status']]);
  const before = stage.book.snapshot();
  const { run } = finished(stage);
  stage.book.restore(before);
  expect(stage.tally()).toEqual({ '': NUMBERS });
  expectRestored(stage, run);
});

test('after the name column was deleted and made again by its header', () => {
  const { stage, run } = finished();
  const column = columnOf(stage.sheet, 'Name');
  stage.sheet.deleteColumns(column);
  stage.sheet.insertColumns(column);
  stage.sheet.put(1, column, 'Name');
  for (let row = 2; row <= NUMBERS + 1; row += 1) stage.sheet.clear(row, column + 1);
  expectRestored(stage, run);
});

test.each([
  ['both columns', ['Naam status', 'Name'], 'Name'],
  ['the name column', ['Name'], 'Name (Mobile)'],
  ['the status column', ['Naam status'], 'Name (Naam)'],
])('after a person deleted %s: new ones are made beside the numbers, once', (_, gone, name) => {
  const { stage, run } = finished();
  for (const header of gone) stage.sheet.deleteColumns(columnOf(stage.sheet, header));
  expectRestored(stage, run, name);
  const width = stage.sheet.lastColumn();
  stage.sheet.clear(2, 2, NUMBERS, 2);
  expectRestored(stage, run, name);
  expect(stage.sheet.lastColumn()).toBe(width);
});

test('after the phone column was deleted: a sentence, and nothing is changed', () => {
  const { stage, run } = finished();
  stage.sheet.deleteColumns(columnOf(stage.sheet, 'Mobile'));
  const cells = (): unknown[] => [shown(stage, ['Name', 'Naam status', 'Naam status'])];
  const before = [cells(), stage.sheet.lastColumn()];
  expect(stage.panel('writeAgain', run)).toMatchObject({
    ok: false,
    trouble: { code: 'column-gone' },
  });
  expect([cells(), stage.sheet.lastColumn()]).toEqual(before);
  expect(stage.hasRun()).toBe(false);
  expect(stage.neededTriggers()).toEqual([]);
});

test('rows sorted, added and deleted since: each name goes beside its number', () => {
  const { stage, run } = finished();
  for (let row = 2; row <= NUMBERS + 1; row += 1) stage.sheet.clear(row, 2, 1, 2);
  stage.sheet.sortRows(2, NUMBERS + 1, 1, false);
  stage.sheet.deleteRows(5, 3);
  stage.sheet.insertRows(9, 2);
  stage.sheet.put(9, 1, mobile(900));
  expectRestored(stage, run);
  expect(stage.sheet.value(9, 2)).toBe('');
});

test('names that a person typed meanwhile are left alone', () => {
  const { stage, run } = finished();
  for (let row = 2; row <= NUMBERS + 1; row += 1) stage.sheet.clear(row, 2, 1, 2);
  stage.sheet.put(4, 2, 'Own Asha');
  stage.finish(stage.ok('writeAgain', run));
  expect(stage.sheet.value(4, 2)).toBe('Own Asha');
  expect(below(stage.sheet, 'Name').filter((name) => name !== '').length).toBeGreaterThan(20);
});

test('results that Naam no longer holds: nothing is written, nothing sent, and it is told', () => {
  const { stage, run } = finished(stageOf(NUMBERS, null, { moods: { forgetAfterMs: 3_600_000 } }));
  for (let row = 2; row <= NUMBERS + 1; row += 1) stage.sheet.clear(row, 2, 1, 2);
  stage.clock.pass(2 * 3_600_000);
  const rested = stage.finish(stage.ok('writeAgain', run));
  expect(stage.tally()).toEqual({ '': NUMBERS });
  expect(stage.posts()).toBe(2);
  expect(rested.until).toBeNull();
});

test('results that are gone have the sentence of results that are gone', () => {
  const { stage, run } = finished(stageOf(NUMBERS, null, { moods: { forgetAfterMs: 3_600_000 } }));
  stage.clock.pass(2 * 3_600_000);
  const rested = stage.finish(stage.ok('writeAgain', run));
  expect(rested.run?.trouble?.code).toBe('results-gone');
});

test.each(['nobody', '../naam.key', 'x'])('a run %j that is none: told, without effect', (run) => {
  const { stage } = finished();
  const before = shown(stage);
  expect(stage.panel('writeAgain', run)).toMatchObject({ trouble: { code: 'results-gone' } });
  expect(shown(stage)).toEqual(before);
  expect(stage.hasRun()).toBe(false);
});

test('thirty-one days later nothing is kept of a run, once another has ended', () => {
  const { stage, run } = finished();
  stage.clock.pass(31 * 86_400_000);
  stage.sheet.put(NUMBERS + 2, 1, mobile(500));
  stage.finish(press(stage));
  expect(stage.panel('writeAgain', run)).toMatchObject({ trouble: { code: 'results-gone' } });
});

test('with another key stored it waits for the key of that run, and uses no other', () => {
  const { stage, run } = finished();
  stage.naam.key('naam-live-another-customer', {});
  stage.ok('connect', 'naam-live-another-customer');
  const rested = stage.finish(stage.ok('writeAgain', run));
  expect(rested.run?.trouble?.code).toBe('key-changed');
  stage.ok('connect', KEY);
  expect(stage.resumed().run).toBeNull();
  expectHonest(stage);
});

test('the results of another editor cannot be fetched', () => {
  const { stage, run } = finished();
  const other = stage.google.newUser();
  const ended = stage.execute('writeAgain', [run], { user: other });
  expect(ended).toMatchObject({ value: { ok: false, trouble: { code: 'run-of-another' } } });
});
