/** A "Queued" that belongs to no run of ours, and other text in a status cell. */
import { LedgerStage, listOf, nameFor, named, tenOfThirty, THIRTY, words } from '../ledger-stage';
import { KEY } from '../stage';
import { paidTwice, shown, wrongRows } from '../rows';

const queuedAt = (stage: LedgerStage, index: number): string => shown(stage)[index]?.status ?? '';

test('the bare word Queued, typed by hand, counts as never asked', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.sheet.type(2, 3, 'Queued');
  expect(stage.look().split).toMatchObject({ send: 2, foreign: 0 });
});

test('Queued with letters typed by hand counts as never asked', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.sheet.type(2, 3, 'Queued ·abcdefghi');
  expect(stage.look().split).toMatchObject({ send: 2, foreign: 0 });
  stage.go();
  expect(wrongRows(shown(stage))).toEqual([]);
});

test('Queued typed by hand into the middle of a run is not sent by it', () => {
  const { stage } = tenOfThirty();
  stage.sheet.paste(32, 1, [[named(80), '', 'Queued ·abcdefghi']]);
  stage.resumed();
  expect(stage.naam.ledger.askedFor(named(80))).toBe(0);
  expect(wrongRows(shown(stage).slice(0, 30))).toEqual([]);
  expect(stage.look().split.send).toBe(1);
});

test('Queued copied to a row with another number is not sent by the run it names', () => {
  const { stage } = tenOfThirty();
  stage.sheet.paste(32, 1, [[named(80), '', queuedAt(stage, 25)]]);
  stage.resumed();
  expect([stage.naam.ledger.askedFor(named(80)), stage.paid()]).toEqual([0, 30]);
  expect(shown(stage)[30]).toMatchObject({ name: '' });
  expect(stage.look().split).toMatchObject({ send: 1, changed: 0 });
});

test('Queued copied to a row with the same number costs nothing more', () => {
  const { stage } = tenOfThirty();
  stage.sheet.paste(32, 1, [[`+91-${THIRTY[25] ?? ''}`, '', queuedAt(stage, 25)]]);
  stage.resumed();
  expect([stage.paid(), paidTwice(stage)]).toEqual([30, []]);
  expect(wrongRows(shown(stage))).toEqual([]);
});

test('Queued of a dead run is never sent by itself, and counts as never asked', () => {
  const { stage } = tenOfThirty();
  stage.book.store(stage.script.id).clear();
  for (const _ of [1, 2]) {
    stage.hours(1);
    expect(stage.ok('step').run).toBeNull();
  }
  expect(stage.posts()).toBe(1);
  expect(stage.look().split).toMatchObject({ send: 20, foreign: 0 });
  stage.go();
  expect(wrongRows(shown(stage))).toEqual([]);
  expect(paidTwice(stage)).toEqual([]);
});

test('a dead run that was asking again left the outcome behind: it counts as that', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
  stage.go();
  stage.naam.key(KEY, { credits: 0 });
  stage.go({ again: 'all' });
  expect(words(shown(stage))).toEqual(['Queued', 'Queued']);
  stage.book.store(stage.script.id).clear();
  expect(stage.look().split).toMatchObject({ send: 0, found: 2 });
});

test('what a run did not send goes back to what it was', () => {
  const { stage } = tenOfThirty();
  expect(stage.finish(stage.ok('stop')).run).toBeNull();
  expect(wrongRows(shown(stage).slice(0, 10))).toEqual([]);
  const rest = shown(stage).slice(10);
  expect(rest.map(({ name, status }) => [name, status].join('')).join('')).toBe('');
  expect(stage.look().split).toMatchObject({ send: 20 });
});

test.each(['call back', 'found', 'Found yesterday', 'Not found', 'done ✓', 'FALSE', '7'])(
  'a status cell that says %s is a person’s: left alone, counted, and not sent',
  (text) => {
    const stage = new LedgerStage({ rows: listOf(named(0), named(1)) });
    stage.sheet.type(2, 3, text);
    const typed = stage.sheet.value(2, 3);
    expect(stage.look().split).toMatchObject({ send: 1, foreign: 1 });
    stage.go({ again: 'all', landlines: true });
    expect([stage.sheet.value(2, 2), stage.sheet.value(2, 3)]).toEqual(['', typed]);
    expect(stage.naam.ledger.askedFor(named(0))).toBe(0);
  },
);

test('text typed over Queued in the middle of a run is left alone, and its number not sent', () => {
  const { stage } = tenOfThirty();
  stage.sheet.type(31, 3, 'spoke on Monday');
  stage.resumed();
  expect(shown(stage)[29]).toMatchObject({ name: '', status: 'spoke on Monday' });
  expect(stage.naam.ledger.askedFor(THIRTY[29] ?? '')).toBe(0);
});

test('text typed over the status of a number in flight is left alone; other rows get the name', () => {
  const stage = new LedgerStage({ rows: listOf(named(0), named(0)) });
  stage.before('UrlFetchApp.fetchAll', () => {
    stage.sheet.type(2, 3, 'mine');
  });
  stage.go();
  expect(shown(stage)[0]).toMatchObject({ name: '', status: 'mine' });
  expect(shown(stage)[1]).toMatchObject({ name: nameFor(named(0)) });
});
