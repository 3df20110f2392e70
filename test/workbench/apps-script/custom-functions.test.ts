/** Functions of a script in cells: their arguments, what the cells show, and when they run. */
import { world, type World } from './world';

const CODE = `
function main() {}
function SAME(value) { return value; }
function TYPES(range) { return range.map(function (row) { return row.map(function (one) {
  return one instanceof Date ? 'date' : typeof one; }); }); }
function SUM2(a, b) { return a + b; }
function FAILS() { throw new Error('on purpose'); }
function LONG() { for (;;) Utilities.sleep(1000); }
function MAIL() { return Session.getActiveUser().getEmail(); }
function WRITES() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
function TRIGGERS() { return ScriptApp.getProjectTriggers().length; }
function nothing() {}
function hidden_() { return 'hidden'; }
`;

const stage = (): World & { calculate: () => number; shown: (cell: string) => string } => {
  const made = world(CODE);
  const { google, book, script, user, sheet } = made;
  sheet.paste(1, 1, [
    ['Phone', 'x', 'y'],
    [9876543210, 'b2', true],
    ['98765 43211', '', new Date(0)],
  ]);
  return {
    ...made,
    calculate: () => google.customFunctions.calculate(book, script, user).length,
    shown: (cell) => sheet.display(Number(cell.slice(1)), cell.charCodeAt(0) - 64),
  };
};

test.each([
  ['=SAME(B2)', 'b2'],
  ['=same( B2 )', 'b2'],
  ['=SAME("a ""b""")', 'a "b"'],
  ['=SUM2(1, 2.5)', '3.5'],
  ['=SUM2(1; -2)', '-1'],
  ['=SAME(true)', 'TRUE'],
  ['=SAME($A$2)', '9876543210'],
  ["=SAME('Sheet1'!B2)", 'b2'],
  ['=SAME(Sheet1!B2)', 'b2'],
  ['=SUM2(SAME(1), SAME(SAME(2)))', '3'],
  ['=nothing()', ''],
  ['=SAME(B3)', ''],
  ['=SAME(Other!B2)', '#REF!'],
  ['=SAME(ZZ1)', '#REF!'],
  ['=FAILS()', '#ERROR!'],
  ['=LONG()', '#ERROR!'],
  ['=WRITES()', '#ERROR!'],
  ['=TRIGGERS()', '#ERROR!'],
  ['=hidden_()', '#NAME?'],
  ['=UNKNOWN(B2)', '#NAME?'],
  ['=SAME(B2)+1', '#ERROR!'],
  ['="SAME(B2)"', 'SAME(B2)'],
])('%s shows %s', (formula, expected) => {
  const { sheet, calculate, shown } = stage();
  sheet.type(1, 5, formula);
  calculate();
  expect(shown('E1')).toBe(expected);
  expect(sheet.formula(1, 5)).toBe(formula);
});

test('a range is handed over by its rows, and what comes back spills', () => {
  const { sheet, calculate } = stage();
  sheet.type(1, 5, '=SAME(A1:B3)');
  sheet.type(1, 8, '=TYPES(A2:C3)');
  calculate();
  expect(sheet.displays({ row: 1, column: 5, rows: 3, columns: 2 })).toEqual([
    ['Phone', 'x'],
    ['9876543210', 'b2'],
    ['98765 43211', ''],
  ]);
  expect(sheet.displays({ row: 1, column: 8, rows: 2, columns: 3 })).toEqual([
    ['number', 'string', 'boolean'],
    ['string', 'string', 'date'],
  ]);
  sheet.type(2, 5, 'in the way');
  expect(sheet.display(1, 5)).toBe('#REF!');
});

test('a range without an end goes to the last row of the sheet', () => {
  const { sheet, calculate } = stage();
  sheet.type(2, 5, '=SAME(A2:A)');
  calculate();
  expect(sheet.display(3, 5)).toBe('98765 43211');
  expect(sheet.display(1000, 5)).toBe('');
  expect(sheet.display(2, 5)).toBe('9876543210');
});

test('it runs again only if its arguments changed, and undo brings the result of before', () => {
  const { sheet, book, calculate, shown } = stage();
  sheet.type(1, 5, '=SAME(B2)');
  sheet.type(2, 5, '=SAME(B2)');
  expect(calculate()).toBe(1);
  expect(calculate()).toBe(0);
  sheet.type(2, 1, 'something else');
  expect(calculate()).toBe(0);
  sheet.type(2, 2, 'c2');
  expect(calculate()).toBe(1);
  expect([shown('E1'), shown('E2')]).toEqual(['c2', 'c2']);
  book.undo();
  calculate();
  expect(shown('E1')).toBe('b2');
});

test('one formula may stand on another, in any order', () => {
  const { sheet, calculate, shown } = stage();
  sheet.type(1, 5, '=SAME(E2)');
  sheet.type(2, 5, '=SAME(E3)');
  sheet.type(3, 5, '=SAME(B2)');
  calculate();
  expect([shown('E1'), shown('E2')]).toEqual(['b2', 'b2']);
});

test('a circle ends', () => {
  const { sheet, calculate } = stage();
  sheet.type(1, 5, '=SUM2(E2, 1)');
  sheet.type(2, 5, '=SUM2(E1, 1)');
  expect(calculate()).toBeLessThan(100);
});

test('it runs without authorization: what it may not call throws, and the cell says so', () => {
  const { google, sheet, calculate } = stage();
  const said: unknown[] = [];
  google.onEnd = ({ surface }, ended) => {
    said.push([surface, ended.kind === 'threw' ? ended.message : ended.kind]);
  };
  sheet.type(1, 5, '=TRIGGERS()');
  sheet.type(1, 6, '=WRITES()');
  calculate();
  expect(said).toEqual([
    ['custom-function', expect.stringContaining('You do not have permission to call ScriptApp')],
    ['custom-function', 'You do not have permission to call setValue'],
  ]);
  expect(sheet.value(1, 1)).toBe('Phone');
  expect(sheet.rawAt(1, 6)).toMatchObject({ said: 'You do not have permission to call setValue' });
});
