/** Columns moved, and headers renamed or protected, during a run. */
import type { SheetModel } from '../../../workbench/apps-script/google';
import { LedgerStage, listOf, tenOfThirty, THIRTY } from '../ledger-stage';
import { columnOf, paidTwice, shown, wrongRows } from '../rows';
import { KEY } from '../stage';

/** Drags a whole column to another place, with all that hangs on it. */
function moveColumn(sheet: SheetModel, from: number, to: number): void {
  const order = sheet.columnList.map((_, i) => i + 1);
  order.splice(to - 1, 0, ...order.splice(from - 1, 1));
  sheet.columnList = order.map((old) => sheet.layer(old));
  for (const item of sheet.book.metadata.items) {
    const { place } = item;
    if (place.at !== 'column' || place.sheetId !== sheet.id) continue;
    item.place = { ...place, index: order.indexOf(place.index) + 1 };
  }
  sheet.changed();
}

function endsRight(stage: LedgerStage): void {
  expect(stage.resumed().run).toBeNull();
  expect([stage.paid(), paidTwice(stage)]).toEqual([30, []]);
  expect(wrongRows(shown(stage))).toEqual([]);
}

test.each([
  ['phone', 1, 9],
  ['name', 2, 9],
  ['status', 3, 1],
  ['status', 3, 26],
])('the %s column dragged from %i to %i: the run ends right', (_, from, to) => {
  const { stage } = tenOfThirty();
  stage.before('UrlFetchApp.fetchAll', () => {
    moveColumn(stage.sheet, from, to);
  });
  endsRight(stage);
  expect(columnOf(stage.sheet, stage.sheet.value(1, to) as string)).toBe(to);
});

test.each([
  ['Mobile', 1],
  ['Name', 2],
  ['Naam status', 3],
])(
  'the header “%s” renamed: pause, nothing is sent, and with its old name the run ends',
  (old, at) => {
    const { stage } = tenOfThirty();
    stage.sheet.type(1, at, 'Something else');
    const rested = stage.resumed();
    expect(rested).toMatchObject({ until: null, run: { trouble: { code: 'column-gone' } } });
    expect(rested.run?.trouble?.cure).toMatch(/old header/);
    expect(stage.posts()).toBe(1);
    stage.sheet.type(1, at, old);
    endsRight(stage);
  },
);

describe('the sentence about a column that is missing names it', () => {
  const sentenceWithout = (column: number): string => {
    const { stage } = tenOfThirty();
    stage.sheet.deleteColumns(column);
    return stage.resumed().run?.trouble?.sentence ?? '';
  };

  test('for the status column', () => {
    expect(sentenceWithout(3)).toContain('“Naam status”');
  });

  test('for the phone column', () => {
    expect(sentenceWithout(1)).toContain('“Mobile”');
  });

  test('for the name column', () => {
    expect(sentenceWithout(2)).toContain('“Name”');
  });
});

test('the header row deleted: pause, and after undo the run ends', () => {
  const { stage } = tenOfThirty();
  stage.sheet.deleteRows(1);
  expect(stage.resumed().run).toMatchObject({ trouble: { code: 'column-gone' } });
  stage.book.undo();
  endsRight(stage);
});

function cutAndPaste({ sheet }: LedgerStage): void {
  const cells = sheet.values({ row: 1, column: 1, rows: 31, columns: 3 });
  sheet.paste(1, 6, cells);
  sheet.clear(1, 1, 31, 3);
}

test('our columns cut and pasted elsewhere: found by their headers, the run ends', () => {
  const { stage } = tenOfThirty();
  cutAndPaste(stage);
  endsRight(stage);
  expect([1, 2, 3].map((column) => stage.sheet.value(2, column))).toEqual(['', '', '']);
});

test('only the header row protected in the middle: the names come, without the note', () => {
  const { stage } = tenOfThirty();
  stage.sheet.setProtection({ row: 1, column: 1, rows: 1, columns: 26 });
  stage.ok('resume');
  for (let calls = 0; calls < 9 && stage.hasRun(); calls += 1) {
    stage.clock.pass(5_000);
    stage.execute('step');
  }
  expect(wrongRows(shown(stage))).toEqual([]);
  expect([stage.paid(), paidTwice(stage)]).toEqual([30, []]);
});

test('only the header row protected in the middle: the run ends', () => {
  const { stage } = tenOfThirty();
  stage.sheet.setProtection({ row: 1, column: 1, rows: 1, columns: 26 });
  expect(stage.resumed().run).toBeNull();
});

test('a run whose columns have no header finds them by their anchors alone', () => {
  const rows = listOf(...THIRTY).slice(1);
  const stage = new LedgerStage({ rows, key: { credits: 10 } });
  stage.go();
  stage.naam.key(KEY, { credits: null });
  stage.sheet.insertColumns(1);
  stage.sheet.sortRows(1, 30, 2, false);
  expect(stage.resumed().run).toBeNull();
  stage.sheet.insertRows(1);
  stage.sheet.paste(1, 2, [['Mobile', 'Name', 'Naam status']]);
  expect(wrongRows(shown(stage))).toEqual([]);
  expect([stage.paid(), paidTwice(stage)]).toEqual([30, []]);
});

test('a run whose column is gone can be stopped, and a new start pays for the rest alone', () => {
  const stage = new LedgerStage({ rows: listOf(...THIRTY), key: { credits: 10 } });
  stage.go();
  stage.naam.key(KEY, { credits: null });
  stage.sheet.deleteColumns(3);
  stage.resumed();
  expect(stage.finish(stage.ok('stop')).run).toBeNull();
  stage.book.undo();
  expect(stage.look().split).toMatchObject({ send: 20 });
  stage.go();
  expect(wrongRows(shown(stage))).toEqual([]);
  expect([stage.paid(), paidTwice(stage)]).toEqual([30, []]);
});
