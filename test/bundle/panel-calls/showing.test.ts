/** What the panel shows in the sheet: the selection, single cells, rows with one status. */
import { HEADED, LedgerStage, listOf, named, nameFor, nameless, THIRTY } from '../ledger-stage';
import { stageOf } from '../doubts/playing';

const visible = (stage: LedgerStage): number[] =>
  Array.from({ length: stage.sheet.lastRow() }, (_, i) => i + 1).filter(
    (row) => stage.sheet.hidden.get(row - 1) !== 'filter',
  );

test('the selection is told as the preview would take it', () => {
  const stage = stageOf(5);
  stage.sheet.selectColumn(1);
  expect(stage.ok('selection')).toMatchObject({ column: 1, rows: null, visible: true });
  stage.sheet.select(2, 1, 3, 1);
  expect(stage.ok('selection')).toMatchObject({ column: 1, rows: [{ from: 2, to: 4 }] });
});

test('the first fifty that are not sent are told with row, text and reason', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [i === 0 ? 'Mobile' : `x${String(i)}`]);
  const stage = new LedgerStage({ rows: [...rows, ['98100'], ['9810000001'], ['022 2345 6789']] });
  stage.sheet.selectColumn(1);
  const shown = stage.look({}, stage.ok('selection'));
  expect(shown.notMobile).toHaveLength(50);
  expect(shown.notMobile[0]).toEqual({ row: 2, text: 'x1', reason: expect.any(String) as string });
  expect(shown.notMobile.every(({ reason }) => reason !== '')).toBe(true);
  expect(shown.tab).toBe('Sheet1');
});

test('a click selects the cell, and brings its tab to the front', () => {
  const stage = stageOf(5);
  stage.book.addSheet('Other');
  stage.book.activeSheetId = stage.book.sheet('Other').id;
  stage.ok('showCell', stage.sheet.id, 4, 1);
  expect(stage.book.activeSheet()).toBe(stage.sheet);
  expect(stage.sheet.selection).toEqual([{ row: 4, column: 1, rows: 1, columns: 1 }]);
  const beyond = stage.panel('showCell', stage.sheet.id, 1_001, 1);
  expect(beyond.ok ? '' : beyond.trouble.code).toBe('bad-request');
  const gone = stage.panel('showCell', 99, 1, 1);
  expect(gone.ok ? '' : gone.trouble.code).toBe('sheet-gone');
});

function finished(): { stage: LedgerStage; run: string } {
  const stage = new LedgerStage({
    rows: listOf(named(0), nameless(0), 'x', named(1), nameless(1)),
  });
  stage.sheet.selectColumn(1);
  stage.finish(stage.press(stage.look()));
  const { last } = stage.ok('look');
  return { stage, run: last?.run ?? '' };
}

test('only the not found, then only the found, then all rows again', () => {
  const { stage, run } = finished();
  expect(visible(stage)).toEqual([1, 2, 3, 4, 5, 6]);
  stage.ok('showOnly', run, 'not-found');
  expect(visible(stage)).toEqual([1, 3, 6]);
  stage.ok('showOnly', run, 'found');
  expect(visible(stage)).toEqual([1, 2, 5]);
  stage.ok('showOnly', run, 'not-mobile');
  expect(visible(stage)).toEqual([1, 4]);
  stage.ok('showOnly', run, 'all');
  expect(visible(stage)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a filter of the person stays as it is: ours goes in where it covers the column', () => {
  const { stage, run } = finished();
  stage.sheet.setFilter({ row: 1, column: 1, rows: 6, columns: 2 }, [5]);
  const refused = stage.panel('showOnly', run, 'found');
  expect(refused.ok ? '' : refused.trouble.code).toBe('filter-there');
  expect(stage.sheet.filter).toEqual({ row: 1, column: 1, rows: 6, columns: 2 });
  stage.sheet.setFilter({ row: 1, column: 1, rows: 6, columns: 3 }, []);
  stage.ok('showOnly', run, 'found');
  expect(visible(stage)).toEqual([1, 2, 5]);
});

test('columns that are gone are told, and so is a run that nobody knows', () => {
  const { stage, run } = finished();
  const unknown = stage.panel('showOnly', 'zzzz', 'found');
  expect(unknown.ok ? '' : unknown.trouble.code).toBe('no-table');
  stage.sheet.deleteColumns(3);
  const gone = stage.panel('showOnly', run, 'found');
  expect(gone.ok ? '' : gone.trouble.code).toBe('column-gone');
});

test('a try tells its names in the panel, where they stand now; a large run does not', () => {
  const stage = new LedgerStage({ rows: listOf(...THIRTY) });
  stage.sheet.selectColumn(1);
  stage.finish(stage.press(stage.look(), {}, 10));
  const { last } = stage.ok('look');
  expect(last).toMatchObject({ few: true, again: true, filters: true, sent: 10 });
  stage.sheet.insertRows(2, 3);
  const results = stage.ok('results', last?.run ?? '');
  expect(results.map(({ row, phone }) => [row, phone])).toEqual(
    THIRTY.slice(0, 10).map((phone, i) => [i + 5, phone]),
  );
  for (const { phone, name, word } of results) {
    expect([name, word]).toEqual([nameFor(phone), nameFor(phone) === '' ? 'not-found' : 'found']);
  }
  stage.finish(stage.press(stage.look()));
  const other = stage.ok('look').last;
  expect(other).toMatchObject({ few: false, sent: 20 });
  expect(stage.ok('results', other?.run ?? '')).toEqual([]);
  expect(HEADED).toHaveLength(3);
});
