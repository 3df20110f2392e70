/** All data of Naam is removed from the document, but no cell. */
import { expectHonest, press, stageOf } from '../doubts/playing';
import { named, type LedgerStage } from '../ledger-stage';
import { Editor } from '../schedules/keeping';
import { KEY } from '../stage';

test('history, ids, anchors, note and trigger go; names and statuses stay', () => {
  const stage = stageOf(12);
  stage.run();
  const cells = stage.sheet.values({ row: 1, column: 1, rows: 13, columns: 3 });
  expect(stage.sheet.note(1, 3)).toContain('Naam for Sheets');
  expect(stage.ok('removeEverything', 'document').runStatus).toMatchObject({
    run: null,
    last: null,
  });
  expect([...stage.book.store(stage.script.id).entries.keys()]).toEqual([]);
  expect(stage.book.metadata.items).toEqual([]);
  expect(stage.sheet.note(1, 3)).toBe('');
  expect(stage.google.triggers(stage.book)).toEqual([]);
  expect(stage.sheet.values({ row: 1, column: 1, rows: 13, columns: 3 })).toEqual(cells);
  // The key is the person's, not the document's.
  expect(stage.ok('open').key.lastFour).toBe(KEY.slice(-4));
});

test('not while a run is going on', () => {
  const stage = stageOf(12, null, {
    moods: { processing: { fixedMs: 600_000, perNumberMs: 0, inTurn: false } },
  });
  press(stage);
  const before = [...stage.book.store(stage.script.id).entries];
  const refused = stage.panel('removeEverything', 'document');
  expect(refused.ok ? '' : refused.trouble.code).toBe('run-exists');
  expect([...stage.book.store(stage.script.id).entries]).toEqual(before);
});

describe('with all that is kept of the person', () => {
  const kept = (stage: LedgerStage): string[] => [
    ...stage.user.store(stage.script.id).entries.keys(),
  ];

  test('key, settings, id and counts go too, and looking on brings nothing back', () => {
    const stage = stageOf(12);
    stage.run();
    stage.ok('saveSettings', { ...stage.ok('open').settings, country: 'AE', price: 2 });
    expect(kept(stage).length).toBeGreaterThan(4);
    const { key, settings, sentThisMonth } = stage.ok('removeEverything', 'account');
    expect([key.lastFour, settings.country, settings.price, sentThisMonth]).toEqual([
      ...[null, 'IN', null, 0],
    ]);
    expect([...stage.book.store(stage.script.id).entries.keys()]).toEqual([]);
    for (const name of ['open', 'look', 'history', 'schedules', 'selection'] as const)
      stage.ok(name);
    expect(kept(stage)).toEqual([]);
  });

  test('not while a run waits in another spreadsheet, and then nothing goes', () => {
    const stage = stageOf(12);
    stage.run();
    const elsewhere = new Editor(stage, { book: stage.google.newBook() });
    elsewhere.book.sheet(0).paste(1, 1, [['Mobile'], [named(40)]]);
    const { id } = elsewhere.keep();
    const before = [kept(stage), [...stage.book.store(stage.script.id).entries]];
    const refused = stage.panel('removeEverything', 'account');
    expect(refused.ok ? '' : refused.trouble.code).toBe('elsewhere');
    expect([kept(stage), [...stage.book.store(stage.script.id).entries]]).toEqual(before);
    elsewhere.ok('changeSchedule', id, 'delete');
    stage.ok('removeEverything', 'account');
    expect(kept(stage)).toEqual([]);
  });

  test('who pastes a key again starts anew, and pays nothing twice', () => {
    const stage = stageOf(12);
    stage.run();
    stage.ok('removeEverything', 'account');
    stage.ok('connect', KEY);
    stage.sheet.selectColumn(1);
    expect(stage.look().split).toMatchObject({ send: 0 });
    stage.sheet.put(14, 1, named(60));
    stage.run();
    expectHonest(stage);
  });
});

test('the same phone column, run again afterwards, pays nothing twice', () => {
  const stage = stageOf(12);
  stage.run();
  stage.ok('removeEverything', 'document');
  stage.sheet.selectColumn(1);
  expect(stage.look().split).toMatchObject({ send: 0 });
});
