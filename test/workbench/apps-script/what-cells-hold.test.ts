/** Data validation, tables, and pictures in cells. */
import { caught, world, type WorldOptions } from './world';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';
const STRICT = {
  criteria: 'NUMBER_BETWEEN',
  values: [1_000_000_000, 9_999_999_999],
  allowInvalid: false,
  help: null,
} as const;
const PHONES = { row: 2, column: 1, rows: 999, columns: 1 };
const violates = (cell: string): string =>
  `Exception: The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

test('a rule refuses a write when it reaches the sheet, with the real text', () => {
  const { sheet, value } = world(`${SHEET}
    sheet.getRange(2, 1, 2, 2).setValues([[9876543210, 'a'], ['Asha', 'b']]);
    ${caught('SpreadsheetApp.flush()')}`);
  sheet.setRule(PHONES, STRICT);
  expect(value()).toBe(violates('A3'));
  // The whole write is refused, not only the cell.
  expect([sheet.value(2, 1), sheet.value(2, 2)]).toEqual(['', '']);
  sheet.setRule(PHONES, { ...STRICT, allowInvalid: true });
  expect(value()).toBe('no error');
  sheet.setRule(PHONES, null);
  expect(value()).toBe('no error');
  const set = world(`${SHEET} const r = sheet.getRange('A1:A2');
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build();
    r.setDataValidation(rule); const all = r.getDataValidations().map((line) => line[0].getAllowInvalid());
    r.setDataValidations([[null], [rule]]);
    const some = [sheet.getRange('A1').getDataValidation(), r.getDataValidations()[1][0] !== null];
    r.getCell(2, 1).setValue('b'); SpreadsheetApp.flush();
    r.clearDataValidations();
    return [all, some, sheet.getRange('A2').getDataValidation(), sheet.getRange('A2').getValue()];`);
  expect(set.value()).toEqual([[false, false], [null, true], null, 'b']);
});

test('blanks are never refused, formulas by what they come to', () => {
  const code = (text: string): string =>
    `${SHEET} sheet.getRange('A2').setValue(${text}); ${caught('SpreadsheetApp.flush()')}`;
  const says = (text: string): unknown => {
    const { sheet, value } = world(code(text));
    sheet.setRule(PHONES, STRICT);
    return value();
  };
  expect(says("''")).toBe('no error');
  expect(says("'9876543210'")).toBe('no error');
  expect(says("'=9876543210+1'")).toBe('no error');
  expect(says("'=1+1'")).toBe(violates('A2'));
  expect(says("'=NA()'")).toBe(violates('A2'));
});

test.each([
  ['requireCheckbox()', 'true', "'x'"],
  ['requireDate()', '5', "'x'"],
  ['requireNumberBetween(1, 3)', '3', '4'],
  ['requireNumberEqualTo(2)', '2', '3'],
  ['requireNumberGreaterThan(2)', '3', '2'],
  ['requireNumberGreaterThanOrEqualTo(2)', '2', '1'],
  ['requireNumberLessThan(2)', '1', '2'],
  ['requireNumberLessThanOrEqualTo(2)', '2', '3'],
  ["requireTextContains('ab')", "'xABx'", "'x'"],
  ["requireTextDoesNotContain('ab')", "'x'", "'ab'"],
  ["requireTextEqualTo('ab')", "'AB'", "'abc'"],
  ['requireTextIsEmail()', "'a@b.in'", "'a'"],
  ['requireTextIsUrl()', "'https://a.b/c'", "'a b'"],
  ["requireValueInList(['a', 'b'], true)", "'b'", "'c'"],
])('%s takes %s and refuses %s', (required, good, bad) => {
  const says = (text: string): unknown =>
    world(`${SHEET} const r = sheet.getRange('A1');
      r.setDataValidation(SpreadsheetApp.newDataValidation().${required}.setAllowInvalid(false).build());
      r.setValue(${text}); ${caught('SpreadsheetApp.flush()')}`).value();
  expect([says(good), says(bad)]).toEqual(['no error', violates('A1')]);
});

test('rules are built, read and copied', () => {
  const { value } =
    world(`const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 2)
      .setHelpText('one or two').build();
    const other = rule.copy().requireFormulaSatisfied('=A1>1').build();
    return [rule.getAllowInvalid(), String(rule.getCriteriaType()), rule.getCriteriaValues(),
      rule.getHelpText(), other.getHelpText(), String(other.getCriteriaType()),
      rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.NUMBER_BETWEEN,
      SpreadsheetApp.newDataValidation().requireValueInList(['a']).build().getCriteriaValues()];`);
  expect(value()).toEqual([
    true,
    'NUMBER_BETWEEN',
    [1, 2],
    'one or two',
    'one or two',
    'CUSTOM_FORMULA',
    true,
    [['a'], true],
  ]);
});

test('inserted columns take the rules of the column to their left, by a switch', () => {
  const inserted = (options: WorldOptions = {}): unknown => {
    const { sheet, value } = world(
      `${SHEET} sheet.insertColumnsAfter(1, 2); sheet.getRange('C5').setValue('Asha');
       ${caught('SpreadsheetApp.flush()')}`,
      options,
    );
    sheet.setRule(PHONES, STRICT);
    return value();
  };
  expect(inserted()).toBe(violates('C5'));
  expect(inserted({ switches: { insertedColumnsInheritRules: false } })).toBe('no error');
});

test('typed columns refuse number formats with a text of their own, by a switch', () => {
  const code = `${SHEET} sheet.getRange('B3').setNumberFormat('@'); ${caught('SpreadsheetApp.flush()')}`;
  const says = (switches: WorldOptions['switches']): unknown => {
    const { sheet, value } = world(code, { switches: switches ?? {} });
    sheet.setTable({ row: 1, column: 1, rows: 10, columns: 3 }, [2]);
    return value();
  };
  expect(says({})).toBe('Exception: This operation is not allowed on cells in typed columns.');
  expect(says({ typedColumnsRefuseFormats: true })).toBe(
    "Exception: You can't set the number format of cells in a typed column.",
  );
  expect(says({ typedColumnsRefuseWrites: false })).toBe('no error');
});

test('typed columns take no rules, whatever else they take', () => {
  const { sheet, value } = world(
    `${SHEET} sheet.getRange('B3').clearDataValidations(); ${caught('SpreadsheetApp.flush()')}`,
    { switches: { typedColumnsRefuseWrites: false } },
  );
  sheet.setTable({ row: 1, column: 1, rows: 10, columns: 3 }, [2]);
  expect(value()).toMatch(/not allowed on cells in typed columns/);
});

test('a column inserted into a table gets a header, by a switch; beside it, none', () => {
  const headers = (options: WorldOptions = {}): unknown => {
    const { sheet, value } = world(
      `${SHEET} sheet.insertColumnsAfter(4, 1); sheet.insertColumnsAfter(1, 2);
       return sheet.getRange(2, 1, 1, 7).getValues()[0];`,
      options,
    );
    sheet.paste(2, 1, [['Phone', 'City', 'Note', 'Day']]);
    sheet.setTable({ row: 2, column: 1, rows: 10, columns: 4 });
    return value();
  };
  expect(headers()).toEqual(['Phone', 'Column 2', 'Column 3', 'City', 'Note', 'Day', '']);
  expect(headers({ switches: { tablesNameInsertedColumns: false } })).toEqual([
    ...['Phone', '', '', 'City', 'Note', 'Day', ''],
  ]);
});

test('a filter may not intersect a table, whose own filter is seen by a switch', () => {
  const code = `${SHEET} const seen = sheet.getFilter() !== null;
    try { sheet.getRange('C1:D9').createFilter(); } catch (e) { return [seen, sheet.isRowHiddenByFilter(3), e.message]; }`;
  for (const filtersOfTablesAreSeen of [false, true]) {
    const { sheet, value } = world(code, { switches: { filtersOfTablesAreSeen } });
    sheet.setTable({ row: 1, column: 1, rows: 10, columns: 3 });
    sheet.filterTable([3]);
    expect(value()).toEqual([
      filtersOfTablesAreSeen,
      true,
      'You cannot create a filter that intersects a table.',
    ]);
  }
});

test('a picture in a cell is a CellImage, and is not blank', () => {
  const { sheet, value } =
    world(`${SHEET} const [[image, text]] = sheet.getRange('A1:B1').getValues();
    sheet.getRange('C1').setValue(image);
    const copy = sheet.getRange('C1').getValue();
    return [typeof image, String(image), image.getAltTextTitle(), image.getAltTextDescription(),
      image.getContentUrl(), image.valueType === SpreadsheetApp.ValueType.IMAGE, text,
      copy.getAltTextTitle(), sheet.getRange('A1').isBlank(), sheet.getRange('A1').getDisplayValue(),
      sheet.getLastRow(), sheet.getLastColumn()];`);
  sheet.putPicture(1, 1, 'a cat', 'https://a.b/cat.png');
  sheet.put(1, 2, 'x');
  expect(value()).toEqual([
    ...['object', 'CellImage', 'a cat', '', 'https://a.b/cat.png', true, 'x'],
    ...['a cat', false, '', 1, 3],
  ]);
});

test('how cells look is kept', () => {
  const { value } = world(`${SHEET} const r = sheet.getRange('A1:B1');
    r.setBackground('#ff0000').setFontWeight('bold').setFontColor('#00ff00').setFontStyle('italic')
      .setFontSize(12).setHorizontalAlignment('center').setVerticalAlignment('top').setWrap(true);
    const first = [r.getBackground(), r.getFontWeight(), r.getFontColor(), r.getFontStyle(), r.getHorizontalAlignment()];
    r.setBackgrounds([[null, '#0000ff']]).setFontWeights([['normal', null]]);
    return [first, r.getBackgrounds(), r.getFontWeights(), sheet.getRange('D4').getBackground()];`);
  expect(value()).toEqual([
    ['#ff0000', 'bold', '#00ff00', 'italic', 'center'],
    [['#ffffff', '#0000ff']],
    [['normal', 'normal']],
    '#ffffff',
  ]);
});

test('contents, formats, notes and rules are cleared apart', () => {
  const left = (clear: string): unknown => {
    const { sheet, value } = world(`${SHEET} const r = sheet.getRange('A1'); r.${clear};
      return [r.getValue(), r.getNumberFormat(), r.getBackground(), r.getNote(), r.getDataValidation() !== null];`);
    sheet.put(1, 1, 'x');
    sheet.setFormat(1, 1, 1, 1, '@');
    sheet.setNote(1, 1, 'n');
    sheet.setRule({ row: 1, column: 1, rows: 1, columns: 1 }, { ...STRICT, allowInvalid: true });
    return value();
  };
  const general = '0.###############';
  expect(left('clear()')).toEqual(['', general, '#ffffff', 'n', true]);
  expect(left('clear({ contentsOnly: true })')).toEqual(['', '@', '#ffffff', 'n', true]);
  expect(left('clear({ formatOnly: true })')).toEqual(['x', general, '#ffffff', 'n', true]);
  expect(left('clear({ commentsOnly: true })')).toEqual(['x', '@', '#ffffff', '', true]);
  expect(left('clear({ validationsOnly: true })')).toEqual(['x', '@', '#ffffff', 'n', false]);
  expect(left('clearFormat()')).toEqual(['x', general, '#ffffff', 'n', true]);
});

test('cells are copied, moved, sorted and merged', () => {
  const { sheet, value } = world(`${SHEET}
    sheet.getRange('A1:B2').copyTo(sheet.getRange('D1'));
    sheet.getRange('A1:B2').copyTo(sheet.getRange('D4'), { contentsOnly: true });
    sheet.getRange('A1:A2').moveTo(sheet.getRange('G1'));
    sheet.getRange('D1:E2').sort({ column: 4, ascending: false });
    sheet.getRange('A5:A7').setValues([[2], [1], [3]]).sort(1);
    const merged = sheet.getRange('A9:B9').merge().isPartOfMerge();
    return [sheet.getRange('D1:G2').getValues(), sheet.getRange('E1').getFormula(),
      sheet.getRange('A1').getValue(), sheet.getRange('A5:A7').getValues().join(),
      merged, sheet.getRange('A9').breakApart().getMergedRanges().length];`);
  sheet.paste(1, 1, [[1], [2]]);
  sheet.enterFormula(1, 2, '=A1', 1);
  expect(value()).toEqual([
    [
      [2, '', '', 1],
      [1, 1, '', 2],
    ],
    '',
    '',
    '1,2,3',
    true,
    0,
  ]);
  expect(sheet.formula(2, 5)).toBe('=D1');
});

test('cells are deleted and inserted, and the others move', () => {
  const after = (call: string): unknown => {
    const { sheet, value } = world(`${SHEET} const D = SpreadsheetApp.Dimension;
      sheet.getRange('A1:A2').${call}; return sheet.getRange('A1:C4').getValues().map((line) => line.join(''));`);
    sheet.paste(1, 1, [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    return value();
  };
  expect(after('deleteCells(D.ROWS)')).toEqual(['eb', 'd', 'f', '']);
  expect(after('deleteCells(D.COLUMNS)')).toEqual(['b', 'd', 'ef', '']);
  expect(after('insertCells(D.ROWS)')).toEqual(['b', 'd', 'af', 'c']);
  expect(after('insertCells(D.COLUMNS)')).toEqual(['ab', 'cd', 'ef', '']);
  const { book, sheet, value } = world(
    `${SHEET} sheet.getRange('A1').insertCells(SpreadsheetApp.Dimension.ROWS); return sheet.getLastRow();`,
  );
  sheet.put(1000, 1, 'last');
  expect(value()).toBe(0);
  book.undo();
  expect(sheet.value(1000, 1)).toBe('last');
});

test('the data region ends at blank cells', () => {
  const { sheet, value } = world(`${SHEET} return ['C3', 'B2', 'F9'].map((at) =>
    sheet.getRange(at).getDataRegion().getA1Notation());`);
  sheet.paste(2, 2, [
    ['a', 'b', ''],
    ['', '', 'c'],
  ]);
  expect(value()).toEqual(['B2:D3', 'B2:D3', 'F9']);
});

test('formulas are set for many cells at once', () => {
  const { value } = world(
    `${SHEET} return sheet.getRange('A1:B1').setFormulas([['=1+1', '2+2']]).getValues();`,
  );
  expect(value()).toEqual([[2, 4]]);
});
