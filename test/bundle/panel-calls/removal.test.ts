/** Everything of Naam leaves the document, but no cell. */
import { press, stageOf } from '../doubts/playing';
import { KEY } from '../stage';

test('history, ids, anchors, note and trigger go; names and statuses stay', () => {
  const stage = stageOf(12);
  stage.run();
  const cells = stage.sheet.values({ row: 1, column: 1, rows: 13, columns: 3 });
  expect(stage.sheet.note(1, 3)).toContain('Naam for Sheets');
  expect(stage.ok('removeEverything').standing).toMatchObject({ run: null, last: null });
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
  const refused = stage.panel('removeEverything');
  expect(refused.ok ? '' : refused.trouble.code).toBe('run-exists');
  expect([...stage.book.store(stage.script.id).entries]).toEqual(before);
});

test('the same phone column, run again afterwards, pays nothing twice', () => {
  const stage = stageOf(12);
  stage.run();
  stage.ok('removeEverything');
  stage.sheet.selectColumn(1);
  expect(stage.look().split).toMatchObject({ send: 0 });
});
