/** Consent given in part, texts in the account's language, and transient errors of Google. */
import { PASSING } from '../../../workbench/apps-script/google';
import { PATTERNS } from '../../../workbench/apps-script/surroundings/languages/patterns';
import { SHEET_TEXT } from '../../../workbench/apps-script/surroundings/exception';
import {
  inLanguage,
  TRANSLATED,
} from '../../../workbench/apps-script/surroundings/languages/languages';
import { caught, messageOf, world } from './world';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';
const AUTH = 'https://www.googleapis.com/auth/';

test.each([
  ['script.external_request', "UrlFetchApp.fetch('https://a.b')", 'UrlFetchApp.fetch'],
  ['script.scriptapp', "ScriptApp.newTrigger('main')", 'ScriptApp.newTrigger'],
  ['script.scriptapp', 'ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers'],
  [
    'script.container.ui',
    "SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(), 'x')",
    'Ui.showModalDialog',
  ],
  ['script.container.ui', "SpreadsheetApp.getUi().alert('x')", 'Ui.alert'],
])('without %s: %s', (scope, code, name) => {
  const { user, value } = world(caught(code));
  expect(value({ surface: 'menu' })).toBe('no error');
  user.withheld.add(scope);
  expect(value({ surface: 'menu' })).toBe(
    `Exception: Specified permissions are not sufficient to call ${name}. ` +
      `Required permissions: ${AUTH}${scope}`,
  );
});

test('without the scope of the spreadsheet nothing of it can be read, but menus are built', () => {
  const { user, value, run } = world(`function main() { ${caught('SpreadsheetApp.getActive()')} }
    function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'main').addToUi(); }`);
  user.withheld.add('spreadsheets.currentonly');
  expect(value()).toBe(
    'Exception: Specified permissions are not sufficient to call SpreadsheetApp.getActive. ' +
      `Required permissions: (${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`,
  );
  expect(run({ function: 'onOpen', surface: 'open' }).kind).toBe('returned');
});

test('consent may be given in part', () => {
  const { google, user, run, value } = world(`function main() {
      ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); return 'all'; }
    function some() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${AUTH}script.scriptapp']); }
    function seen() { const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      const one = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${AUTH}script.scriptapp']);
      return [String(info.getAuthorizationStatus()), String(one.getAuthorizationStatus()),
        info.getAuthorizedScopes().length]; }`);
  expect(value({ surface: 'menu' })).toBe('all');
  user.withheld.add('script.external_request');
  expect(run({ surface: 'menu' })).toMatchObject({ kind: 'killed', why: 'consent' });
  expect(google.ui.consents).toEqual([{ scopes: [`${AUTH}script.external_request`] }]);
  expect(run({ surface: 'menu', function: 'some' }).kind).toBe('returned');
  expect(value({ function: 'seen' })).toEqual(['REQUIRED', 'NOT_REQUIRED', 3]);
  const required = 'Authorization is required to perform that action.';
  expect(messageOf(run({ surface: 'trigger', args: [] }))).toBe(required);
  expect(messageOf(run())).toBe(required);
});

test('requireScopes called by the panel ends the execution, by a switch', () => {
  const { google, user, run } = world('ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);', {
    switches: { requireScopesInPanel: 'ends' },
  });
  user.withheld.add('script.scriptapp');
  expect(run()).toMatchObject({ kind: 'killed', why: 'consent' });
  expect(google.ui.consents).toHaveLength(1);
});

test('an administrator allows some addresses only, and nothing leaves for others', () => {
  const { user, sent, value } = world(caught("UrlFetchApp.fetch('https://app.naam.ai/v1')"));
  user.allowedAddresses = ['https://app.naam.ai/'];
  expect(value()).toBe('no error');
  user.allowedAddresses = ['https://example.com/'];
  expect(value()).toBe(
    'Exception: UrlFetch calls to https://app.naam.ai/v1 are not permitted by your admin',
  );
  expect(sent).toHaveLength(1);
});

test('the day’s quota is refused before anything leaves', () => {
  const { google, user, sent, value } = world(caught("UrlFetchApp.fetch('https://a.b')"));
  user.fetches.take(20_000, 20_000, google.clock.now());
  expect(value()).toMatch(/too many times for one day: urlfetch/);
  expect(sent).toEqual([]);
});

test('a planned fault is thrown once, at its call, before or after it', () => {
  const code = `${SHEET} sheet.getRange(1, 1).setValue('x'); ${caught('SpreadsheetApp.flush()')}`;
  const { google, book, sheet, value } = world(code);
  const text = PASSING.failedWhileAccessing(book.id);
  google.faults.once('SpreadsheetApp.flush', text, { skip: 1 });
  expect([value(), google.faults.left()]).toEqual(['no error', 1]);
  expect([value(), google.faults.left()]).toEqual([`Exception: ${text}`, 0]);
  expect(value()).toBe('no error');
  google.faults.once('Range.setValue', PASSING.internal, { when: 'after' });
  sheet.clear(1, 1);
  expect(world(caught('1')).value()).toBe('no error');
  expect(() => value()).toThrow(/Internal error encountered/);
  expect(sheet.value(1, 1)).toBe('x');
});

test('a listener can make any call throw a text of Google’s, in the language of the account', () => {
  const { google, value } = world(caught('LockService.getScriptLock().tryLock(0)'), {
    switches: { exceptionTexts: 'ja' },
  });
  google.onCall = ({ when, name }) =>
    when === 'before' && name === 'Lock.tryLock' ? { throws: PASSING.tooManyLocks } : undefined;
  expect(value()).toBe('Exception: 同じスクリプトに対する LockService の操作が多すぎます。');
});

test.each(TRANSLATED)(
  'in %s no exception is English, and what is never translated stays',
  (lang) => {
    const says = (code: string): unknown =>
      world(`${SHEET} ${caught(code)}`, { switches: { exceptionTexts: lang } }).value();
    const dns = world(caught("UrlFetchApp.fetch('https://a.b/c')"), {
      switches: { exceptionTexts: lang },
      answer: () => ({ kind: 'dns', tookMs: 1 }),
    });
    expect(dns.value()).toMatch(/^Exception: (?!DNS error).*DNS.* https:\/\/a\.b\/c$/);
    const permission = world(caught("ScriptApp.newTrigger('x')"), {
      switches: { exceptionTexts: lang },
    });
    permission.user.withheld.add('script.scriptapp');
    expect(permission.value()).toMatch(
      /^Exception: (?!Specified).*ScriptApp\.newTrigger.*https:\/\/www\.googleapis\.com\/auth\/script\.scriptapp/,
    );
    expect(says('sheet.insertColumnsAfter(1, 9000000)')).toMatch(/^Exception: (?!This).*10000000/);
    expect(says('sheet.getRange(2000, 1)')).not.toMatch(/coordinates/);
    expect(says('sheet.getRange(1, 1).setValues([[1, 2]])')).not.toMatch(/number/);
    expect(says("HtmlService.createHtmlOutputFromFile('no')")).not.toMatch(/HTML file/);
  },
);

test('every text of the Spreadsheet service and every passing fault has its pattern', () => {
  const texts = [
    ...Object.values(SHEET_TEXT).filter((text) => typeof text === 'string'),
    ...[PASSING.failedWhileAccessing('id'), PASSING.internal, PASSING.tooManyLocks],
    ...[PASSING.unexpectedWhileGetting('getRange', 'SpreadsheetApp.Sheet')],
    ...[PASSING.timedOutWhileAccessing('id'), PASSING.serverError],
  ].filter((text) => !/invented|delete all|remove all|metadata/.test(text));
  const patterns = Object.values(PATTERNS);
  expect(texts.filter((text) => !patterns.some((one) => one.test(text)))).toEqual([]);
  for (const lang of TRANSLATED)
    for (const text of texts) expect(inLanguage(text, lang)).not.toBe(text);
});

test('British accounts read “authorisation”', () => {
  const { user, run } = world("UrlFetchApp.fetch('https://a.b')", {
    switches: { exceptionTexts: 'en-GB' },
  });
  user.revoked = true;
  expect(messageOf(run({ surface: 'trigger' }))).toBe(
    'Authorisation is required to perform that action.',
  );
});

test('a refused write that nobody waited for ends in the language of the account', () => {
  const { sheet, run } = world(`${SHEET} sheet.getRange(1, 1).setValue('x');`, {
    switches: { exceptionTexts: 'pt' },
  });
  sheet.setProtection();
  expect(messageOf(run())).toMatch(/^Você está tentando editar/);
});
