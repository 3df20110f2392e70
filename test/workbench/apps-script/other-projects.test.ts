/** What other projects use, and this add-on doesn't. */
import { caught, world } from './world';

const SHEET = `const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getActiveSheet();`;
const ALL = { manifest: {} };

test('whole sheets are appended to, cleared and sorted', () => {
  const { sheet, value } = world(`${SHEET}
    sheet.appendRow(['b', 2]).appendRow(['a', '1']);
    const first = sheet.getSheetValues(1, 1, 2, 2);
    sheet.sort(1); const then = sheet.getSheetValues(1, 1, 2, 2);
    sheet.getRange('A1').setNote('n').setNumberFormat('@');
    sheet.clearContents(); const format = sheet.getRange('A1').getNumberFormat();
    sheet.clearFormats(); const note = sheet.getRange('A1').getNote();
    sheet.clearNotes(); sheet.appendRow(['x']); sheet.clear({ formatOnly: true });
    const kept = sheet.getLastRow(); sheet.clear();
    return [first, then, format, note, sheet.getRange('A1').getNote(), kept, sheet.getLastRow()];`);
  expect(value()).toEqual([
    [
      ['b', 2],
      ['a', 1],
    ],
    [
      ['a', 1],
      ['b', 2],
    ],
    ...['@', 'n', '', 1, 0],
  ]);
  sheet.deleteRows(2, 999);
  sheet.put(1, 1, 'full');
  expect(
    world(`${SHEET} sheet.deleteRows(2, 999); sheet.appendRow([1]); sheet.appendRow([2]);
    return [sheet.getMaxRows(), sheet.getLastRow()];`).value(),
  ).toEqual([2, 2]);
});

test('tabs are added, named and deleted', () => {
  const { value, book } = world(`${SHEET}
    const made = book.insertSheet(); const named = book.insertSheet('Log', 0); made.setName('Other');
    let same = ''; try { book.insertSheet('Log'); } catch (e) { same = e.message; }
    let taken = ''; try { made.setName('Log'); } catch (e) { taken = e.message; }
    named.appendRow(['x']); const copy = book.duplicateActiveSheet();
    const names = book.getSheets().map((s) => s.getName());
    const read = [book.getRange('Log!A1').getValue(), book.getRange("'Copy of Log'!A1").getValue(),
      book.getRange('A1').getValue(), book.getLastRow(), book.getLastColumn(), book.getDataRange().getA1Notation()];
    [named, copy, made].forEach((s) => book.deleteSheet(s));
    let last = ''; try { book.deleteSheet(sheet); } catch (e) { last = e.message; }
    book.rename('Renamed');
    return [names, read, same, taken === same, last, book.getNumSheets(), book.getName(), book.getUrl()];`);
  expect(value()).toEqual([
    ['Log', 'Sheet1', 'Other', 'Copy of Log'],
    ['x', 'x', 'x', 1, 1, 'A1'],
    'A sheet with the name "Log" already exists. Please enter another name.',
    true,
    "You can't remove all the sheets in a document.",
    1,
    'Renamed',
    `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
  ]);
});

test('named ranges move with their cells', () => {
  const { sheet, value } = world(`function main() { ${SHEET}
      book.setNamedRange('Phones', sheet.getRange('B2:B9')); return where(); }
    function where() { ${SHEET} const one = book.getRangeByName('phones');
      return [one && one.getA1Notation(), book.getNamedRanges().map((n) => n.getName()), sheet.getNamedRanges().length]; }
    function change() { ${SHEET} const [one] = book.getNamedRanges(); one.setName('Numbers').setRange(sheet.getRange('A1'));
      return [one.getName(), one.getRange().getA1Notation(), book.getRange('Numbers').getA1Notation()]; }
    function remove() { ${SHEET} const [one] = sheet.getNamedRanges(); one.remove(); book.removeNamedRange('none');
      return where(); }`);
  expect(value()).toEqual(['B2:B9', ['Phones'], 1]);
  sheet.insertRows(1, 1);
  sheet.insertColumns(1, 1);
  expect(value({ function: 'where' })).toEqual(['C3:C10', ['Phones'], 1]);
  sheet.book.undo();
  expect(value({ function: 'where' })).toEqual(['B3:B10', ['Phones'], 1]);
  expect(value({ function: 'change' })).toEqual(['Numbers', 'A1', 'A1']);
  expect(value({ function: 'remove' })).toEqual([null, [], 0]);
});

test('menus of the spreadsheet are built and taken away', () => {
  const { google, value } = world(`${SHEET}
    book.addMenu('Mine', [{ name: 'Go', functionName: 'main' }, null]);
    book.addMenu('Other', []); book.updateMenu('Mine', [{ name: 'Stop', functionName: 'main' }]);
    book.removeMenu('Other');`);
  value();
  expect(google.ui.menus).toEqual([
    { caption: 'Mine', items: [{ caption: 'Stop', function: 'main', items: [] }] },
  ]);
});

test('spreadsheets are made and opened where the whole scope is granted', () => {
  const { google, value } = world(
    `const made = SpreadsheetApp.create('New', 5, 3); made.getSheets()[0].appendRow(['x']);
     const again = SpreadsheetApp.openByUrl(made.getUrl());
     SpreadsheetApp.setActiveSheet(SpreadsheetApp.getActiveSheet());
     return [again.getName(), again.getSheets()[0].getMaxRows(), again.getSheets()[0].getMaxColumns(),
       again.getSheets()[0].getRange('A1').getValue(), SpreadsheetApp.getActiveRange().getA1Notation()];`,
    ALL,
  );
  expect(value()).toEqual(['New', 5, 3, 'x', 'A1']);
  expect(google.books).toHaveLength(2);
  const copied = world(
    `const other = SpreadsheetApp.create('Other'); const sheet = SpreadsheetApp.getActiveSheet();
     sheet.appendRow(['x']); const copy = sheet.copyTo(other);
     return [copy.getName(), copy.getIndex(), other.getSheets()[1].getRange('A1').getValue()];`,
    ALL,
  );
  expect(copied.value()).toEqual(['Copy of Sheet1', 2, 'x']);
  expect(world(caught("SpreadsheetApp.create('x')")).value()).toMatch(/auth\/spreadsheets$/);
});

test('pages with scriptlets are evaluated', () => {
  const { value } = world(`function rows() { return [1, 2]; }
    function main() {
      const page = HtmlService.createTemplate('<b><?= name ?></b><? for (const n of rows()) { ?><i><?!= n + more ?></i><? } ?>');
      page.name = 'A & <B>'; page.more = '<br>';
      const file = HtmlService.createTemplateFromFile('sidebar');
      return [page.name, page.evaluate().setTitle('T').getContent(), file.evaluate().getContent(),
        file.getRawContent(), 'none' in page]; }
    function wrong() { ${caught("HtmlService.createTemplate('<?= missing ?>').evaluate()")} }`);
  expect(value()).toEqual([
    'A & <B>',
    '<b>A &#38; &#60;B&#62;</b><i>1<br></i><i>2<br></i>',
    '<p>panel</p>',
    '<p>panel</p>',
    false,
  ]);
  expect(value({ function: 'wrong' })).toBe('Exception: ReferenceError: missing is not defined');
});

test('caches keep text for some time', () => {
  const { google, value } = world(`function main() { const cache = CacheService.getUserCache();
      cache.put('a', 1); cache.put('n', null); cache.putAll({ b: 'x', c: {} }, 1200);
      CacheService.getScriptCache().put('a', 'script'); CacheService.getDocumentCache().put('a', 'document');
      return look(); }
    function look() { const cache = CacheService.getUserCache(); return [cache.get('a'), cache.get('none'),
      cache.getAll(['a', 'b', 'c', 'n', 'none']), CacheService.getScriptCache().get('a'), CacheService.getDocumentCache().get('a')]; }
    function drop() { const cache = CacheService.getUserCache(); cache.remove('b'); cache.removeAll(['c', 'none']); return look(); }
    function large() { ${caught("CacheService.getUserCache().put('k', new Array(102402).join('x'))")} }
    function nameless() { ${caught("CacheService.getUserCache().get('')")} }`);
  const all = { a: '1', b: 'x', c: '[object Object]', n: 'null' };
  expect(value()).toEqual(['1', null, all, 'script', 'document']);
  google.clock.pass(601_000);
  const later = { b: 'x', c: '[object Object]' };
  expect(value({ function: 'look' })).toEqual([null, null, later, null, null]);
  expect(value({ function: 'drop' })).toEqual([null, null, {}, null, null]);
  expect(value({ function: 'large' })).toBe('Exception: Argument too large: value');
  expect(value({ function: 'nameless' })).toBe('Exception: Invalid argument: key');
});

test('a full cache drops its oldest items', () => {
  const { value } = world(`const cache = CacheService.getUserCache();
    for (let i = 0; i < 1001; i++) cache.put('k' + i, 'v');
    return [cache.get('k100'), cache.get('k101')];`);
  expect(value()).toEqual([null, 'v']);
});

test('the older boxes answer with a text', () => {
  const { google, value } =
    world(`return [Browser.msgBox('Sure?', Browser.Buttons.YES_NO), Browser.msgBox('fine'),
    Browser.inputBox('Name?'), Browser.inputBox('T', 'Name?', Browser.Buttons.OK_CANCEL)];`);
  google.ui.answers.push('YES', 'OK', 'OK', 'CLOSE');
  google.ui.texts.push('Asha', 'lost');
  expect(value({ surface: 'menu' })).toEqual(['yes', 'ok', 'Asha', 'cancel']);
});

test('users have an address where the scope allows to read it', () => {
  const code =
    'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];';
  const { google, script, book, value } = world(code, ALL);
  expect(value()).toEqual([expect.stringMatching(/@example\.com$/), expect.any(String)]);
  const user = google.newUser({ email: 'asha@example.org' });
  const ended = google.execute({ script, book, user, function: 'main', surface: 'panel' });
  expect(ended).toMatchObject({ value: ['asha@example.org', 'asha@example.org'] });
  expect(world(caught('Session.getActiveUser()')).value()).toMatch(/auth\/userinfo\.email$/);
});
