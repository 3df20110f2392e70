import type { SheetModel } from '../../../workbench/apps-script/google';
import { caught, world } from './world';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';
const column = (sheet: SheetModel, rows: number): unknown[] =>
  Array.from({ length: rows }, (_, row) => sheet.value(row + 1, 1));

test('metadata hangs on whole columns, moves with them and goes with them', () => {
  const { sheet, value } = world(`function main() { ${SHEET}
      sheet.getRange('C:C').addDeveloperMetadata('naam', 'phone', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)
        .addDeveloperMetadata('bare'); return where(); }
    function where() { ${SHEET} return sheet.createDeveloperMetadataFinder().withKey('naam').withValue('phone')
      .withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)
      .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN).find().map((m) => { const l = m.getLocation();
        return [m.getKey(), m.getValue(), String(m.getVisibility()), String(l.getLocationType()),
          l.getColumn().getA1Notation(), l.getRow(), l.getSheet(), l.getSpreadsheet()]; }); }`);
  const at = (letters: string): unknown => [
    ['naam', 'phone', 'PROJECT', 'COLUMN', `${letters}:${letters}`, null, null, null],
  ];
  expect(value()).toEqual(at('C'));
  sheet.insertColumns(1, 2);
  expect(value({ function: 'where' })).toEqual(at('E'));
  sheet.deleteColumns(1, 1);
  expect(value({ function: 'where' })).toEqual(at('D'));
  sheet.deleteColumns(4, 1);
  expect(value({ function: 'where' })).toEqual([]);
  sheet.book.undo();
  expect(value({ function: 'where' })).toEqual(at('D'));
});

test('metadata is found by scope, changed and removed', () => {
  const { value } = world(`${SHEET} const book = sheet.getParent();
    book.addDeveloperMetadata('k', 'book'); sheet.addDeveloperMetadata('k', 'sheet');
    sheet.getRange('2:2').addDeveloperMetadata('k', 'row');
    sheet.getRange(1, 4, sheet.getMaxRows(), 1).addDeveloperMetadata('k', 'column');
    const values = (finder) => finder.createDeveloperMetadataFinder().withKey('k').find().map((m) => m.getValue());
    const found = [values(book), values(sheet), values(sheet.getRange('D:D')), values(sheet.getRange('1:5')),
      values(sheet.getRange(1, 1, 5, 5)), book.getDeveloperMetadata().map((m) => m.getValue()),
      sheet.getDeveloperMetadata().map((m) => m.getLocation().getSheet().getName()),
      sheet.getRange('2:2').getDeveloperMetadata().map((m) => m.getLocation().getRow().getA1Notation()),
      book.getDeveloperMetadata()[0].getLocation().getSpreadsheet().getId() === book.getId()];
    const one = book.createDeveloperMetadataFinder().withValue('row').find()[0];
    one.setKey('new').setValue('v');
    const again = book.createDeveloperMetadataFinder().withId(one.getId()).find()[0];
    found.push(again.getKey() + again.getValue()); again.remove();
    return found.concat(values(sheet).length);`);
  expect(value()).toEqual([
    ['book', 'sheet', 'row', 'column'],
    ['sheet', 'row', 'column'],
    ['column'],
    ['row'],
    [],
    ['book'],
    ['Sheet1'],
    ['2:2'],
    true,
    'newv',
    2,
  ]);
});

test('metadata hangs neither on parts of a column nor beyond 30,000 characters', () => {
  const says = (code: string, switches = {}): unknown =>
    world(`${SHEET} ${caught(code)}`, { switches }).value();
  expect(says(`sheet.getRange(1, 1, 5, 1).addDeveloperMetadata('k')`)).toMatch(/arbitrary ranges/);
  expect(says(`sheet.getRange('A:B').addDeveloperMetadata('k')`)).toMatch(/arbitrary ranges/);
  const whole = `sheet.getRange(1, 1, 1000, 1).addDeveloperMetadata('k')`;
  expect(says(whole)).toBe('no error');
  expect(says(whole, { boundedRangeIsWholeColumn: false })).toMatch(/arbitrary ranges/);
  expect(says(`sheet.addDeveloperMetadata('k', new Array(30001).join('x'))`)).toMatch(/limit/);
});

test('rows hidden by a basic filter differ from rows hidden by hand', () => {
  const { sheet, value } = world(`${SHEET} const filter = sheet.getFilter();
    return [filter && filter.getRange().getA1Notation()].concat([1, 2, 3, 4].map((row) =>
      [sheet.isRowHiddenByFilter(row), sheet.isRowHiddenByUser(row)]));`);
  expect(value()).toEqual([null, ...Array.from({ length: 4 }, () => [false, false])]);
  sheet.setFilter({ row: 1, column: 1, rows: 9, columns: 2 }, [2]);
  sheet.hideRows(3);
  sheet.insertRows(2, 1);
  const no = [false, false];
  expect(value()).toEqual(['A1:B10', no, no, [true, false], [false, true]]);
  sheet.removeFilter();
  expect(value()).toEqual([null, no, no, no, [false, true]]);
});

test('a script hides rows and shows them again', () => {
  const { value } = world(`${SHEET}
    const hidden = () => [1, 2, 3, 4, 5].filter((row) => sheet.isRowHiddenByUser(row));
    sheet.hideRows(2, 3); const first = hidden();
    sheet.showRows(2); const then = hidden();
    sheet.unhideRow(sheet.getRange('A3:A4')); sheet.hideRow(sheet.getRange('B5'));
    return [first, then, hidden()];`);
  expect(value()).toEqual([[2, 3, 4], [3, 4], [5]]);
});

test('a script filters a column by how its texts begin', () => {
  const { sheet, value } = world(`${SHEET}
    const starts = SpreadsheetApp.newFilterCriteria().whenTextStartsWith('Not').build();
    const filter = sheet.getFilter() || sheet.getRange(1, 1, 4, 2).createFilter();
    filter.setColumnFilterCriteria(2, starts);
    const hidden = () => [1, 2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row));
    const first = hidden();
    let refused = '';
    try { sheet.getRange(1, 1, 4, 2).createFilter(); } catch (e) { refused = e.message; }
    filter.removeColumnFilterCriteria(2);
    const then = hidden();
    filter.remove();
    return [first, then, refused.length > 0, sheet.getFilter()];`);
  sheet.paste(1, 1, [
    ['A', 'B'],
    ['x', 'not found'],
    ['y', 'Found'],
    ['z', 'Not found'],
  ]);
  const none = [false, false, false, false];
  expect(value()).toEqual([[false, false, true, false], none, true, null]);
});

test('protected cells refuse writes of those who may not edit them', () => {
  const code = `${SHEET} const r = sheet.getRange(2, 1); const may = r.canEdit(); r.setValue('x');
    try { SpreadsheetApp.flush(); } catch (e) { return [may, e.message]; } return [may, 'written'];`;
  const { sheet, user, value } = world(code);
  const refused = [false, expect.stringMatching(/^You are trying to edit a protected cell/)];
  sheet.setProtection({ row: 1, column: 1, rows: 3, columns: 1, editors: [] });
  expect(value()).toEqual(refused);
  sheet.removeProtections();
  sheet.setProtection({ row: 1, column: 1, rows: 3, columns: 1, editors: [user] });
  expect(value()).toEqual([true, 'written']);
  sheet.setProtection();
  expect(value()).toEqual(refused);
});

test('protections are listed by kind', () => {
  const { sheet, value } = world(`${SHEET} const T = SpreadsheetApp.ProtectionType;
    return [T.RANGE, T.SHEET].map((t) => sheet.getProtections(t).map((p) => [p.canEdit(), p.getDescription(),
      p.getProtectionType() === t, p.getRange().getA1Notation(), p.isWarningOnly()]));`);
  sheet.setProtection({ row: 1, column: 1, rows: 3, columns: 1, description: 'd' });
  sheet.setProtection({ warningOnly: true });
  expect(value()).toEqual([
    [[false, 'd', true, 'A1:A3', false]],
    [[true, '', true, 'A1:Z1000', true]],
  ]);
});

test('merged cells show their first value only', () => {
  const { sheet, value } = world(`${SHEET} const r = sheet.getRange(1, 1, 2, 2);
    r.setValues([['a', 'b'], ['c', 'd']]);
    return [r.getValues(), r.isPartOfMerge(), sheet.getRange(5, 5).isPartOfMerge(),
      r.getMergedRanges().map((m) => m.getA1Notation())];`);
  sheet.merge(1, 1, 1, 2);
  expect(value()).toEqual([
    [
      ['a', ''],
      ['c', 'd'],
    ],
    true,
    false,
    ['A1:B1'],
  ]);
});

test('typed columns refuse writes', () => {
  const { sheet, value } = world(
    `${SHEET} sheet.getRange(3, 2).setValue('x'); ${caught('SpreadsheetApp.flush()')}`,
  );
  sheet.setTypedColumns({ row: 1, column: 2, rows: 10, columns: 1 });
  expect(value()).toBe('Exception: This operation is not allowed on cells in typed columns.');
  expect(sheet.value(3, 2)).toBe('');
});

test('an array formula spills, and breaks when something stands in its way', () => {
  const { sheet, value } = world(`function main() { ${SHEET} const r = sheet.getRange(1, 1, 3, 1);
      return [r.getValues(), r.getFormulas(), sheet.getLastRow()]; }
    function block() { ${SHEET} sheet.getRange(2, 1).setValue('mine'); }`);
  sheet.enterFormula(1, 1, '=SORT(B:B)', [['x'], ['y'], ['z']]);
  expect(value()).toEqual([[['x'], ['y'], ['z']], [['=SORT(B:B)'], [''], ['']], 3]);
  value({ function: 'block' });
  expect(value()).toEqual([[['#REF!'], ['mine'], ['']], [['=SORT(B:B)'], [''], ['']], 2]);
  sheet.clear(2, 1);
  expect(column(sheet, 3)).toEqual(['x', 'y', 'z']);
  sheet.insertRows(1, 1);
  expect(column(sheet, 4)).toEqual(['', 'x', 'y', 'z']);
});

test('people type, paste, sort and reorder, and take it back step by step', () => {
  const { book, sheet } = world('');
  sheet.paste(1, 1, [
    ['b', 2],
    ['a', 1],
    ['c', 3],
  ]);
  sheet.sortRows(1, 3, 1);
  expect(column(sheet, 3)).toEqual(['a', 'b', 'c']);
  expect(sheet.value(1, 2)).toBe(1);
  sheet.reorderRows(1, [2, 0, 1]);
  expect(column(sheet, 3)).toEqual(['c', 'a', 'b']);
  sheet.sortArea({ row: 1, column: 1, rows: 3, columns: 1 }, 1);
  expect([sheet.value(1, 1), sheet.value(1, 2)]).toEqual(['a', 3]);
  sheet.deleteRows(1, 1);
  expect(column(sheet, 3)).toEqual(['b', 'c', '']);
  for (let i = 0; i < 4; i += 1) book.undo();
  expect(column(sheet, 3)).toEqual(['b', 'a', 'c']);
  book.undo();
  expect(sheet.lastRow()).toBe(0);
  expect(book.undo()).toBe(false);
});

test('undo takes back the writes of scripts too', () => {
  const { book, sheet, run } = world(
    `${SHEET} sheet.getRange(1, 1).setValue('one'); sheet.getRange(1, 1).setValue('two');`,
  );
  run();
  book.undo();
  expect(sheet.value(1, 1)).toBe('one');
  book.undo();
  expect(sheet.value(1, 1)).toBe('');
});

test('a large paste is undone as a small one is', () => {
  const { book, sheet } = world('');
  sheet.put(1, 1, 'before');
  sheet.paste(
    1,
    1,
    Array.from({ length: 5_000 }, (_, row) => [row, 'x']),
  );
  expect([sheet.rows(), sheet.lastRow()]).toEqual([5_000, 5_000]);
  book.undo();
  expect([sheet.value(1, 1), sheet.lastRow()]).toEqual(['before', 1]);
});

test('a restored version has the cells of then, and the properties of now', () => {
  const { book, sheet, value } =
    world(`${SHEET} PropertiesService.getDocumentProperties().setProperty('p', 'now');
    sheet.getRange(1, 1).setValue('new');`);
  sheet.put(1, 1, 'old');
  const then = book.snapshot();
  value();
  book.addSheet('second');
  book.restore(then);
  expect([sheet.value(1, 1), book.sheets.length]).toEqual(['old', 1]);
  expect(book.store('script-3').entries.get('p')).toBe('now');
  sheet.put(1, 1, 'later');
  book.restore(then);
  expect(sheet.value(1, 1)).toBe('old');
  book.undo();
  expect(sheet.value(1, 1)).toBe('later');
});

test('duplicated tabs and copied documents carry cells and metadata', () => {
  const { google, book, sheet, run } = world(
    `${SHEET} sheet.getRange('B:B').addDeveloperMetadata('k', 'v');`,
  );
  run();
  sheet.put(1, 2, 'x');
  const twin = book.duplicateSheet('Sheet1');
  twin.put(1, 2, 'y');
  expect([sheet.value(1, 2), twin.value(1, 2), twin.name]).toEqual(['x', 'y', 'Copy of Sheet1']);
  expect(book.metadata.items.map(({ place }) => place)).toEqual([
    { at: 'column', sheetId: 0, index: 2 },
    { at: 'column', sheetId: twin.id, index: 2 },
  ]);
  const copy = google.copyBook(book);
  expect(copy.id).not.toBe(book.id);
  expect(copy.metadata.items).toHaveLength(2);
  expect(copy.sheet(0).value(1, 2)).toBe('x');
  book.deleteSheet(twin.name);
  expect([book.metadata.items.length, copy.metadata.items.length]).toEqual([1, 2]);
});

test('a sheet that was deleted answers with an error', () => {
  const { google, book, value } = world(
    `${SHEET} Utilities.sleep(1); ${caught('sheet.getLastRow()')}`,
  );
  book.addSheet('other');
  google.onCall = ({ when, name }) => {
    if (when === 'after' && name === 'Utilities.sleep') book.deleteSheet('Sheet1');
  };
  expect(value()).toBe('Exception: Sheet 0 not found');
});

test('a selected column stays whole when the sheet grows', () => {
  const { sheet, value } = world(`${SHEET} return sheet.getActiveRange().getA1Notation();`);
  sheet.selectColumn(2);
  sheet.put(1003, 2, 'x');
  expect(value()).toBe('B1:B1003');
  sheet.insertColumns(1);
  expect(value()).toBe('C1:C1003');
});
