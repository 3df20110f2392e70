import { caught, messageOf, world } from './world';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';

/** Text written to a cell left on Automatic, and what stands there then. [platform.md 6.2] */
const PARSED: [string, unknown, string?][] = [
  ['hello', 'hello'],
  ['9876543210', 9876543210],
  ['09876543210', 9876543210],
  ['007', 7],
  ['+919876543210', 919876543210],
  ['+91 98765 43210', '#ERROR!', '=+91 98765 43210'],
  ['+91-98765-43210', 91 - 98765 - 43210, '=+91-98765-43210'],
  ['-2', -2],
  ['+1', 1],
  ['-abc', '#NAME?', '=-abc'],
  ['- a b', '#ERROR!', '=- a b'],
  ['-', '-'],
  ['=1+2', 3, '=1+2'],
  ['=', '='],
  ['=HYPERLINK("http://x","Name")', 'Name', '=HYPERLINK("http://x","Name")'],
  ["'0123", '0123'],
  ["'=1", '=1'],
  ['50%', 0.5],
  ['12.5%', 0.125],
  ['$2.99', 2.99],
  ['1,000,000', 1000000],
  ['9,876,543,210', 9876543210],
  ['1,00,000', 100000],
  ['2.000', 2],
  ['1E5', 100000],
  ['9.87654E+09', 9876540000],
  ['TRUE', true],
  ['false', false],
  ['@x', '@x'],
  ['22 34', '22 34'],
  ['98765 43210', '98765 43210'],
  ['98765-43210', '98765-43210'],
  ['(2)', -2],
  [' 42 ', 42],
  ['tel:98', 'tel:98'],
  ['', ''],
];

test.each(PARSED)('a written string is parsed as typed: %p', (text, value, formula = '') => {
  const { sheet, run } = world(`${SHEET} sheet.getRange(1, 1).setValue(${JSON.stringify(text)});`);
  expect(run().kind).toBe('returned');
  expect(sheet.value(1, 1)).toBe(value);
  expect(sheet.formula(1, 1)).toBe(formula);
});

test.each([
  ['1/2', '2026-01-02', '1/2/2026'],
  ['2-3', '2026-02-03', '2/3/2026'],
  ['2026-05-04', '2026-05-04', '2026-05-04'],
  ['5 Jan 2026', '2026-01-05', '5 Jan 2026'],
])('dates are parsed by the locale: %p', (text, day, shown) => {
  const { sheet } = world('');
  sheet.type(1, 1, text);
  const value = sheet.value(1, 1) as Date;
  expect(value.getTime()).toBe(Date.parse(`${day}T00:00:00+05:30`));
  expect(sheet.display(1, 1)).toBe(shown);
});

test('times are parsed too', () => {
  const { sheet } = world('');
  sheet.type(1, 1, '12:30');
  expect(sheet.display(1, 1)).toBe('12:30');
  expect(sheet.value(1, 1)).toBeInstanceOf(Date);
});

test('the text format keeps strings as they are, but for a leading = by its switch', () => {
  const body = `${SHEET} const range = sheet.getRange(1, 1, 6, 1);
    range.setNumberFormat('@');
    range.setValues([['007'], ['+1'], ['1/2'], ['TRUE'], ['12:30'], ['=1+1']]);
    return range.getValues().map((row) => row[0]).concat(range.getNumberFormats()[0]);`;
  const texts = ['007', '+1', '1/2', 'TRUE', '12:30'];
  expect(world(body).value()).toEqual([...texts, 2, '@']);
  const flipped = world(body, { switches: { textFormatStopsFormulas: true } });
  expect(flipped.value()).toEqual([...texts, '=1+1', '@']);
});

test('values come back by kind, and as they are shown', () => {
  const { sheet, value } = world(`${SHEET} const range = sheet.getRange(1, 1, 1, 5);
    return [range.getValues()[0], range.getDisplayValues()[0], sheet.getRange(1, 1).getValue(),
      sheet.getRange(1, 1).getDisplayValue(), sheet.getRange(2, 2).getValue(),
      sheet.getRange(1, 1).isBlank(), sheet.getRange(5, 5).isBlank(),
      sheet.getRange(1, 1).getNumberFormat()];`);
  sheet.paste(1, 1, [[9876543210, 919876543210, 'x', true, '']]);
  expect(value()).toEqual([
    [9876543210, 919876543210, 'x', true, ''],
    ['9876543210', '9.19877E+11', 'x', 'TRUE', ''],
    9876543210,
    '9876543210',
    '',
    false,
    true,
    '0.###############',
  ]);
});

test('formulas are read and written apart from values', () => {
  const { sheet, value } = world(`${SHEET}
    sheet.getRange(2, 1).setFormula('=1+1');
    sheet.getRange(3, 1).setFormula('"a"');
    return [sheet.getRange(1, 1, 3, 1).getFormulas(), sheet.getRange(1, 1).getFormula(),
      sheet.getRange(1, 1, 3, 1).getValues()];`);
  sheet.enterFormula(1, 1, '=VLOOKUP(B1;C:D;2)', 'found');
  expect(value()).toEqual([
    [['=VLOOKUP(B1;C:D;2)'], ['=1+1'], ['="a"']],
    '=VLOOKUP(B1;C:D;2)',
    [['found'], [2], ['a']],
  ]);
});

test('arrays of another size are refused at once', () => {
  const at = 'SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(1, 1, 2, 2)';
  expect(world(caught(`${at}.setValues([[1, 2]])`)).value()).toBe(
    'Exception: The number of rows in the data does not match the number of rows in the range. ' +
      'The data has 1 but the range has 2.',
  );
  expect(world(caught(`${at}.setNumberFormats([['@'], ['@']])`)).value()).toMatch(
    /number of columns in the data .* The data has 1 but the range has 2\.$/,
  );
});

test('undefined, null and the empty string clear a cell', () => {
  const { sheet, run } =
    world(`${SHEET} sheet.getRange(1, 1, 1, 3).setValues([[undefined, null, '']]);
    sheet.getRange(2, 1).setValue(undefined); sheet.getRange(3, 1, 1, 3).clearContent();`);
  sheet.paste(1, 1, [[1, 2, 3], [4], [5, 6, 7]]);
  expect(run().kind).toBe('returned');
  expect(sheet.lastRow()).toBe(0);
});

test('a refused write throws at the next call of the Spreadsheet service, or at flush', () => {
  const long = `${SHEET} const long = new Array(50002).join('x');`;
  const next = world(
    `${long} sheet.getRange(1, 1).setValue(long); PropertiesService.getUserProperties();
     ${caught('sheet.getSheetId()')}`,
  );
  const text =
    'Exception: Your input contains more than the maximum of 50000 characters in a single cell.';
  expect(next.value()).toBe(text);
  const flushed = world(`${long} sheet.getRange(1, 1).setValue(long);
     ${caught('SpreadsheetApp.flush()')}`);
  expect(flushed.value()).toBe(text);
  const never = world(`${long} sheet.getRange(1, 1).setValue(long); return 1;`);
  expect(`Exception: ${messageOf(never.run())}`).toBe(text);
});

test('late writes meet the sheet as it is when they land', () => {
  const body = `${SHEET} sheet.getRange(2, 1).setValue('name'); SpreadsheetApp.flush();`;
  for (const [lands, row] of [
    ['at-once', 3],
    ['late', 2],
  ] as const) {
    const { google, sheet, run } = world(body, { switches: { pendingWritesLand: lands } });
    google.onCall = ({ when, name }) => {
      if (when === 'after' && name === 'Range.setValue') sheet.insertRows(1, 1);
    };
    expect(run().kind).toBe('returned');
    expect(sheet.value(row, 1)).toBe('name');
  }
});

test('reads see writes that were not flushed, and flushes are counted', () => {
  const { google, value } = world(
    `${SHEET} sheet.getRange(1, 1).setValue(5);
    const seen = sheet.getRange(1, 1).getValue(); SpreadsheetApp.flush(); return seen;`,
    {
      switches: { pendingWritesLand: 'late' },
    },
  );
  expect(value()).toBe(5);
  expect(google.meter.total).toMatchObject({ flushes: 1, hiddenFlushes: 1 });
});

test('ranges outside the grid are refused', () => {
  const sheet = 'SpreadsheetApp.getActiveSpreadsheet().getActiveSheet()';
  const says = (code: string): unknown => world(caught(`${sheet}.${code}`)).value();
  const outside =
    'Exception: The coordinates of the range are outside the dimensions of the sheet.';
  expect(says('getRange(1001, 1)')).toBe(outside);
  expect(says('getRange(1, 1, 0, 1)')).toBe(
    'Exception: The number of rows in the range must be at least 1.',
  );
  expect(says('getRange(1, 1, 1, 0)')).toMatch(/number of columns in the range must be at least 1/);
  expect(says('insertColumnsAfter(27, 1)')).toBe('Exception: Those columns are out of bounds.');
  expect(says('deleteRows(1000, 2)')).toBe('Exception: Those rows are out of bounds.');
});

test('ranges know where they are', () => {
  const { value } = world(`${SHEET} const r = sheet.getRange(2, 3, 4, 5); const o = r.offset(1, 1);
    return [r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns(), r.getLastRow(),
      r.getLastColumn(), r.getA1Notation(), sheet.getRange('C:C').getA1Notation(),
      sheet.getRange('2:2').getA1Notation(), sheet.getRange('B2').getA1Notation(), o.getA1Notation(),
      r.getCell(1, 1).getA1Notation(), r.getSheet().getSheetId(), r.offset(0, 0, 1).getA1Notation(),
      sheet.getRange('C:C').getNumRows(), r.activate().getRow(), r.getHeight(), r.getWidth(),
      r.getRowIndex(), r.getGridId()];`);
  expect(value()).toEqual([
    2,
    3,
    4,
    5,
    5,
    7,
    'C2:G5',
    'C:C',
    '2:2',
    'B2',
    'D3:H6',
    'C2',
    0,
    'C2:G2',
    1000,
    2,
    4,
    5,
    2,
    0,
  ]);
});

test('sheets know their size, their content and their place', () => {
  const { sheet, book, value } = world(`${SHEET} const book = sheet.getParent();
    return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns(),
      sheet.getName(), sheet.getSheetName(), sheet.getIndex(), book.getId(), book.getName(),
      book.getSheets().length, book.getSheetById(0).getName(), book.getSheetById(9),
      book.getSheetByName('Sheet1').getSheetId(), book.getSheetByName('x'),
      book.getSpreadsheetTimeZone(), book.getSpreadsheetLocale(), sheet.getFrozenRows(),
      sheet.getDataRange().getA1Notation(), SpreadsheetApp.getActive().getId(),
      SpreadsheetApp.getActiveSheet().getName(), book.setActiveSheet(sheet).activate().getIndex()];`);
  sheet.put(7, 3, 'x');
  expect(value()).toEqual([
    7,
    3,
    1000,
    26,
    'Sheet1',
    'Sheet1',
    1,
    book.id,
    'Untitled spreadsheet',
    1,
    'Sheet1',
    null,
    0,
    null,
    'Asia/Kolkata',
    'en_US',
    0,
    'A1:C7',
    book.id,
    'Sheet1',
    1,
  ]);
});

test('rows and columns are inserted and deleted with what is in them', () => {
  const { sheet, value } = world(`${SHEET}
    sheet.insertColumnsAfter(1, 2); sheet.insertColumnsBefore(1, 1); sheet.insertRowsAfter(1, 1);
    sheet.insertRowsBefore(1, 1); sheet.insertRowAfter(9); sheet.insertRowBefore(9);
    sheet.insertRows(9); sheet.insertColumns(20, 2); sheet.deleteColumns(20, 2); sheet.deleteRows(9, 3); sheet.insertColumnAfter(4); sheet.insertColumnBefore(1);
    const at = [sheet.getRange(2, 3).getValue(), sheet.getRange(4, 7).getValue(), sheet.getMaxColumns()];
    sheet.deleteRow(1); sheet.deleteRows(2, 1); sheet.deleteColumn(1); sheet.deleteColumns(1, 1);
    return at.concat(sheet.getRange(1, 1).getValue(), sheet.getMaxRows(), sheet.getMaxColumns());`);
  sheet.paste(1, 1, [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(value()).toEqual(['a', 'd', 31, 'a', 1000, 29]);
});

test('columns are as wide as they were drawn, until that is undone', () => {
  const { book, value } = world(`${SHEET}
    sheet.setColumnWidths(2, 1, 240); sheet.setColumnWidth(3, 240);
    return [1, 2, 3, 4].map((column) => sheet.getColumnWidth(column));`);
  expect(value()).toEqual([100, 240, 240, 100]);
  book.undo();
  book.undo();
  expect(
    book
      .sheet(0)
      .columnList.slice(0, 3)
      .map(({ width }) => width),
  ).toEqual([null, null, null]);
});

test('ten million cells are the most a spreadsheet holds', () => {
  const { book, value } = world(`${SHEET}
    ${caught('sheet.insertColumnsAfter(1, 2)')}`);
  book.addSheet('big', 99_739, 100);
  expect(value()).toBe(
    'Exception: This action would increase the number of cells in the workbook ' +
      'above the limit of 10000000 cells.',
  );
});

test('notes are read and written', () => {
  const { sheet, value } = world(`${SHEET} const r = sheet.getRange(1, 1, 1, 2);
    const before = r.getNotes(); r.setNote('new'); sheet.getRange(1, 2).clearNote();
    const after = [r.getNote(), r.getNotes()];
    return [before, ...after, r.setNotes([['a', null]]).getNotes()];`);
  sheet.setNote(1, 2, 'old');
  expect(value()).toEqual([[['', 'old']], 'new', [['new', '']], [['a', '']]]);
});

test('a date written by a script is a date in the zone of the spreadsheet', () => {
  const { sheet, run } = world(
    `${SHEET} sheet.getRange(1, 1).setValue(new Date(Date.UTC(2026, 0, 1, 20)));`,
  );
  expect(run().kind).toBe('returned');
  expect(sheet.display(1, 1)).toBe('2026-01-02');
  expect((sheet.value(1, 1) as Date).toISOString()).toBe('2026-01-01T20:00:00.000Z');
});
