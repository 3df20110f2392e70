/**
 * What real Apps Script returned, from other projects' test suites that run on it and from dated
 * observations; each case names its source. None of their code is copied.
 */
import { caught, messageOf, world, type WorldOptions } from './world';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';

const of = (code: string, options: WorldOptions = {}): unknown =>
  world(`${SHEET} return ${code};`, options).value();
const says = (code: string, options: WorldOptions = {}): unknown =>
  world(`${SHEET} ${caught(code)}`, options).value();

test.each([
  ["sheet.getRange('$C$3')", 'C3'],
  ["sheet.getRange('Sheet1!E10:F12')", 'E10:F12'],
  ['sheet.getRange("\'Sheet1\'!E10")', 'E10'],
  ["sheet.getRange('!c2:e5')", 'C2:E5'],
  ["sheet.getRange('C5:B2')", 'B2:C5'],
  ["sheet.getRange('5:2')", '2:5'],
  ["sheet.getRange('D:B')", 'B:D'],
  ["sheet.getRange('R5C3')", 'C5'],
  ["sheet.getRange('r1c1:r2c2')", 'A1:B2'],
  ["sheet.getRange('B2:C')", 'B2:C1000'],
])('%s is %s [gas-fakes testsheets, testsheetsdeveloper]', (range, notation) => {
  expect(of(`${range}.getA1Notation()`)).toBe(notation);
});

test.each(['Other!A1', 'A', '1', 'A1:B2:C3', '', 'A0'])('%p is no range', (text) => {
  expect(says(`sheet.getRange('${text}')`)).toMatch(
    text === 'A0' ? /starting row .* too small/ : /^Exception: Range not found$/,
  );
});

test('a text beyond the grid gives a range, or throws, by a switch', () => {
  const code = "const range = sheet.getRange('RC1'); sheet.getName(); range.getValue()";
  expect(says(code)).toMatch(/outside the dimensions/);
  expect(says("sheet.getRange('RC1')", { switches: { notationBeyondTheGrid: 'a-range' } })).toBe(
    'no error',
  );
  expect(says(code, { switches: { notationBeyondTheGrid: 'a-range' } })).toMatch(
    /outside the dimensions/,
  );
});

test('rows and columns before the first are too small [61680743800, 66221932443, 56742540274]', () => {
  expect(says('sheet.getRange(0, 1)')).toBe(
    'Exception: The starting row of the range is too small.',
  );
  expect(says('sheet.getRange(1, 0)')).toBe(
    'Exception: The starting column of the range is too small.',
  );
});

test('a cell outside its range is out of range [694420642]', () => {
  expect(says('sheet.getRange(1, 1, 2, 2).getCell(3, 1)')).toBe(
    'Exception: Cell reference out of range',
  );
  expect(of('sheet.getRange(2, 2, 2, 2).getCell(2, 2).getA1Notation()')).toBe('C3');
});

test('not all rows or columns can be deleted [60368080189, 63163646686]', () => {
  expect(says('sheet.deleteRows(1, 1000)')).toBe(
    'Exception: Sorry, it is not possible to delete all non-frozen rows.',
  );
  expect(says('sheet.setFrozenRows(2); sheet.deleteRows(3, 998)')).toMatch(/non-frozen rows/);
  expect(says('sheet.setFrozenRows(2); sheet.deleteRows(2, 998)')).toBe('no error');
  expect(says('sheet.deleteColumns(1, 26)')).toMatch(/non-frozen columns/);
  expect(says('sheet.setFrozenColumns(1); sheet.deleteColumns(2, 25)')).toMatch(/non-frozen/);
  expect(
    of(
      '[sheet.setFrozenRows(3), sheet.setFrozenColumns(2), sheet.getFrozenRows(), sheet.getFrozenColumns()]',
    ),
  ).toEqual([null, null, 3, 2]);
});

test('a formula moves along with the cells it is set to [gas-fakes testsheets 2176-2184]', () => {
  const formulas = `sheet.getRange('A51:B52').setFormula('=A1').getFormulas()`;
  expect(of(formulas)).toEqual([
    ['=A1', '=B1'],
    ['=A2', '=B2'],
  ]);
  const fixed = `sheet.getRange('C1:D2').setFormula('=$A1+B$1&"A1"&LOG10(A1)').getFormulas()[1][1]`;
  expect(of(fixed)).toBe('=$A2+C$1&"A1"&LOG10(B2)');
});

test('a formula of null clears [gas-fakes testsheets 2054]', () => {
  expect(
    of(`[sheet.getRange('A1').setFormula('=1+1').getValue(),
      sheet.getRange('A1').setFormula(null).getFormula(), sheet.getLastRow()]`),
  ).toEqual([2, '', 0]);
});

test('a negative wait for a lock is refused [gas-fakes testlock 64-76]', () => {
  expect(of('LockService.getScriptLock().tryLock(-100)')).toBe(false);
  expect(says('LockService.getScriptLock().waitLock(-100)')).toMatch(/Lock timeout/);
  expect(of('LockService.getScriptLock().tryLock(0)')).toBe(true);
});

test('digests of a text without a charset are of its ASCII [gas-fakes testutilities 163-182, 337]', () => {
  const digest = (rest: string): string =>
    `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '€🙂'${rest}).slice(0, 3)`;
  expect(of(digest(''))).toEqual([-22, 3, -4]);
  expect(of(digest(', Utilities.Charset.US_ASCII'))).toEqual([-22, 3, -4]);
  expect(of(digest(', Utilities.Charset.UTF_8'))).toEqual([-71, 89, 42]);
  const same = `Utilities.computeHmacSha256Signature('é', 'k')[0] ===
    Utilities.computeHmacSha256Signature('?', 'k')[0]`;
  expect(of(same)).toBe(true);
});

test('bytes take no charset, and are numbers [gas-fakes testutilities 212, 214, 379, 392]', () => {
  const MD5 = 'Utilities.DigestAlgorithm.MD5';
  expect(says(`Utilities.computeDigest(${MD5}, [0], Utilities.Charset.UTF_8)`)).toMatch(
    /parameters \(.*\) don't match/,
  );
  expect(says(`Utilities.computeDigest(${MD5}, ['1woah'])`)).toMatch(/Cannot convert/);
  expect(says(`Utilities.base64Encode(['1woah'])`)).toMatch(/Cannot convert/);
});

test('an authorization URL is there only while something is to be authorized [reference]', () => {
  const { user, value } = world(
    `return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl();`,
  );
  expect(value()).toBeNull();
  user.revoked = true;
  expect(value()).toMatch(/^https:/);
});

test.each([
  [`{ headers: { Host: 'x' } }`, 'Header:Host'],
  [`{ headers: { 'Content-Length': '3' } }`, 'Header:Content-Length'],
  [`{ headers: { 'X-Key': null } }`, 'Header:null'],
  [`{ headers: { 'X-Key': 'a\\nb' } }`, 'Header:X-Key'],
])('a fetch with %s is refused [41678563191, 69399286937, 60326980693]', (params, attribute) => {
  const { value, sent } = world(caught(`UrlFetchApp.fetch('https://a.b', ${params})`));
  expect(value()).toBe(`Exception: Attribute provided with invalid value: ${attribute}`);
  expect(sent).toEqual([]);
});

test('fetch takes null for its parameters [ImportJSON, 2022-05-14]', () => {
  expect(of(`UrlFetchApp.fetch('https://a.b', null).getResponseCode()`)).toBe(200);
});

test('in Vietnamese 20.926738 is grouped [69407090079, 2026-09-18]', () => {
  const { google, script, user } = world(`${SHEET}
    return sheet.getRange(1, 1).setValue('20.926738').getValue();`);
  const book = google.newBook({ locale: 'vi_VN' });
  const ended = google.execute({ script, user, book, function: 'main', surface: 'panel' });
  expect(ended).toMatchObject({ value: 20926738 });
});

test('a document that is not there has the newer text [12294443120, 2018-10]', () => {
  expect(says(`SpreadsheetApp.openById('none')`, { manifest: {} })).toBe(
    "Exception: Document none is missing (perhaps it was deleted, or you don't have read access?)",
  );
});

test('an array as a value shows as Java prints it', () => {
  expect(of(`sheet.getRange(1, 1).setValue([1, 2]).getValue()`)).toMatch(
    /^\[Ljava\.lang\.Object;@[0-9a-f]+$/,
  );
});

test('dates are formatted in any zone that Java knows; no zone is an exception', () => {
  const at = (zone: string): string =>
    `Utilities.formatDate(new Date(Date.UTC(2026, 0, 5, 19, 4)), ${zone}, 'HH:mm Z')`;
  expect(of(at("'GMT+05:30'"))).toBe('00:34 +0530');
  expect(of(at("'GMT-3'"))).toBe('16:04 -0300');
  expect(of(at("'IST'"))).toBe('00:34 +0530');
  const text = 'Exception: Invalid argument: timeZone. Should be of type: String';
  expect(says(at('undefined'))).toBe(text);
  expect(says(at("'EDT'"))).toBe(text);
  expect(says(`Utilities.formatDate(new Date(), 'UTC', 'q')`)).toMatch(/^Exception: not emulated/);
});

test('a box without a queued answer is an exception of the script', () => {
  const { run } = world(
    `const ui = SpreadsheetApp.getUi(); ui.alert('T', 'Sure?', ui.ButtonSet.YES_NO);`,
  );
  expect(messageOf(run({ surface: 'menu' }))).toBe('no answer is queued for "Sure?"');
});

test('what agreed from the start still does', () => {
  expect(of(`sheet.getRange('A1').setNumberFormat('general').getNumberFormat()`)).toBe(
    '0.###############',
  );
  expect(of(`[sheet.getRange('A9').setValue(false), sheet.getLastRow()][1]`)).toBe(9);
  expect(of(`[sheet.getRange('A9').setFormula('=""'), sheet.getLastRow()][1]`)).toBe(9);
  const kept = `sheet.getRange('A1').setNumberFormat('@').setValue('0334828489').getValue()`;
  expect(of(kept)).toBe('0334828489');
});
