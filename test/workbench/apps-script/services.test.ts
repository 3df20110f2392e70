import { caught, messageOf, reply, world } from './world';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';
const USER = 'const store = PropertiesService.getUserProperties();';

test('properties keep text under text', () => {
  const { value } = world(`${USER}
    store.setProperty('a', '1').setProperties({ b: '2', c: '3' });
    const all = store.getProperties(); all.a = 'changed'; store.deleteProperty('c');
    const kept = [store.getProperty('a'), store.getProperty('x'), store.getKeys()];
    store.setProperties({ d: '4' }, true);
    return kept.concat(store.getProperties(), store.deleteAllProperties().getKeys().length);`);
  expect(value()).toEqual(['1', null, ['a', 'b'], { d: '4' }, 0]);
});

test('properties belong to the user, the document or the script', () => {
  const { google, book, user, value } = world(`function main() {
      PropertiesService.getUserProperties().setProperty('k', 'u');
      PropertiesService.getDocumentProperties().setProperty('k', 'd');
      PropertiesService.getScriptProperties().setProperty('k', 's'); }
    function look() { return ['getUserProperties', 'getDocumentProperties', 'getScriptProperties']
      .map((name) => PropertiesService[name]().getProperty('k')); }`);
  value();
  const look = (call: object): unknown => value({ function: 'look', ...call });
  expect(look({})).toEqual(['u', 'd', 's']);
  expect(look({ user: google.newUser() })).toEqual([null, 'd', 's']);
  expect(look({ book: google.newBook() })).toEqual(['u', null, 's']);
  expect(look({ book: google.copyBook(book), user })).toEqual(['u', null, 's']);
});

test('properties have the limits that were measured', () => {
  const says = (code: string, switches = {}): unknown =>
    world(`${USER} const x = (n) => new Array(n + 1).join('x'); ${caught(code)}`, {
      switches,
    }).value();
  expect(says(`store.setProperty('k', x(524287))`)).toBe('no error');
  expect(says(`store.setProperty('k', x(524288))`)).toMatch(/exceeded the property storage quota/);
  expect(says(`store.setProperty(x(8067), '')`)).toBe('Exception: Data storage error');
  expect(says(`store.setProperty('', 'v')`)).toMatch(/must not be null or empty/);
  expect(says(`store.setProperty('k', undefined)`)).toBe('Exception: Invalid argument: value');
  const nine = { propertyValueLimit: 'nine-kilobytes' };
  expect(says(`store.setProperty('k', x(9217))`, nine)).toMatch(/too large/);
  expect(says(`store.setProperty('k', x(9216))`, nine)).toBe('no error');
});

test('the daily quota of properties is counted by user, for 24 hours from its first use', () => {
  const { google, user, run } = world(`${USER} store.getProperty('a');`);
  user.properties.take(49_999, 50_000, google.clock.now());
  expect(run().kind).toBe('returned');
  expect(messageOf(run())).toBe(
    'Service invoked too many times for one day: graphite property reads.',
  );
  expect(run({ user: google.newUser() }).kind).toBe('returned');
  google.clock.pass(86_400_000);
  expect(run().kind).toBe('returned');
});

test('locks are by document, user and script, re-entrant, and wait', () => {
  const { google, run, user } = world(`
    function main() { const l = LockService.getDocumentLock(); const u = LockService.getUserLock();
      return [l.hasLock(), l.tryLock(0), l.tryLock(0), l.hasLock(), u.tryLock(0),
        LockService.getScriptLock().tryLock(0), Utilities.sleep(1), l.releaseLock(), l.hasLock()]; }
    function other() { const l = LockService.getDocumentLock(); l.releaseLock();
      return [l.tryLock(500), LockService.getUserLock().tryLock(0)]; }
    function wait() { ${caught('LockService.getDocumentLock().waitLock(1000)')} }`);
  const seen: unknown[] = [];
  google.onCall = ({ when, name }) => {
    if (when === 'before' && name === 'Utilities.sleep') {
      seen.push(run({ function: 'other', user: google.newUser() }), run({ function: 'wait' }));
      seen.push(run({ function: 'other', book: google.newBook(), user }));
    }
  };
  expect(run()).toMatchObject({
    value: [false, true, true, true, true, true, null, null, false],
  });
  expect(seen).toMatchObject([
    { value: [false, true] },
    { value: 'Exception: Lock timeout: another process was holding the lock for too long.' },
    { value: [true, false] },
  ]);
});

test('a document lock may be null, and is not kept over a box', () => {
  const none = world('return LockService.getDocumentLock();', {
    switches: { documentLockIsNull: true },
  });
  expect(none.value()).toBeNull();
  const { value } = world(`const lock = LockService.getDocumentLock(); lock.tryLock(0);
    SpreadsheetApp.getUi().alert('hm'); return lock.hasLock();`);
  expect(value({ surface: 'menu' })).toBe(false);
});

test('the session knows language, zone and a key, but no e-mail', () => {
  const { google, value, run } = world(`const k = Session.getTemporaryActiveUserKey();
    return [Session.getActiveUserLocale(), Session.getScriptTimeZone(), k, k.length > 9];`);
  const [locale, zone, key] = value() as string[];
  expect([locale, zone]).toEqual(['en', 'Asia/Kolkata']);
  const other = value({ user: google.newUser({ locale: 'hi' }) }) as string[];
  expect(other[0]).toBe('hi');
  expect(other[2]).not.toBe(key);
  expect(run().kind).toBe('returned');
});

test('utilities format dates, hash and encode', () => {
  const { value } = world(`const at = new Date(Date.UTC(2026, 0, 5, 19, 4, 9));
    const sum = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc');
    return [Utilities.formatDate(at, 'Asia/Kolkata', "yyyy-MM-dd'T'HH:mm:ss Z"),
      Utilities.formatDate(at, 'UTC', 'EEE d MMM yy, h:mm a'), sum.length, sum[0],
      Utilities.base64Encode('नाम', Utilities.Charset.UTF_8), Utilities.base64Decode('gA=='),
      Utilities.base64EncodeWebSafe([-1, -2, -3]), Utilities.base64DecodeWebSafe('__79')[0],
      Utilities.computeHmacSha256Signature('a', 'b').length,
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid()),
      Utilities.getUuid() === Utilities.getUuid(),
      Utilities.formatString('%s|%5.2f|%04d|%-4s|%x|%%|%,d', 'a', 1.005, -7, 'b', 255, 1234567)];`);
  expect(value()).toEqual([
    '2026-01-06T00:34:09 +0530',
    'Mon 5 Jan 26, 7:04 PM',
    32,
    -70,
    '4KSo4KS+4KSu',
    [-128],
    '__79',
    -1,
    32,
    true,
    false,
    'a| 1.00|-007|b   |ff|%|1,234,567',
  ]);
});

test('sleep passes time', () => {
  const { value } = world('const t = Date.now(); Utilities.sleep(1500); return Date.now() - t;');
  expect(value()).toBe(1500);
});

test('pages of the project become a panel with a title', () => {
  const { google, value, run } = world(`
    const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Naam').setWidth(1).setHeight(1);
    SpreadsheetApp.getUi().showSidebar(page);
    SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<b>'), 'Box');
    return [page.getTitle(), page.getContent()];`);
  expect(value()).toEqual(['Naam', '<p>panel</p>']);
  expect(google.ui.sidebars).toEqual([{ title: 'Naam', content: '<p>panel</p>' }]);
  expect(google.ui.dialogs).toEqual([{ title: 'Box', content: '<b>' }]);
  expect(run().kind).toBe('returned');
  expect(world(caught(`HtmlService.createHtmlOutputFromFile('no')`)).value()).toBe(
    'Exception: No HTML file named no was found.',
  );
});

test('menus are built and boxes answered', () => {
  const { google, run } = world(`
    function onOpen(e) { const ui = SpreadsheetApp.getUi();
      ui.createAddonMenu().addItem('Find names', 'main').addSeparator()
        .addSubMenu(ui.createMenu('More').addItem('About', 'about')).addToUi();
      return String(e.authMode); }
    function main() { const ui = SpreadsheetApp.getUi();
      const a = ui.alert('T', 'Sure?', ui.ButtonSet.YES_NO); ui.alert('fine');
      const p = ui.prompt('Key?', ui.ButtonSet.OK_CANCEL);
      return [a === ui.Button.YES, String(p.getSelectedButton()), p.getResponseText()]; }`);
  expect(run({ function: 'onOpen', surface: 'open', authMode: 'NONE' })).toMatchObject({
    value: 'NONE',
  });
  expect(google.ui.menus).toMatchObject([
    {
      caption: null,
      items: [{ caption: 'Find names', function: 'main' }, {}, { caption: 'More' }],
    },
  ]);
  google.ui.answers.push('YES', 'OK', 'CANCEL');
  google.ui.texts.push('k');
  expect(run({ surface: 'menu' })).toMatchObject({ value: [true, 'CANCEL', 'k'] });
  expect(google.ui.alerts[0]).toEqual({ title: 'T', prompt: 'Sure?', buttons: 'YES_NO' });
  expect(messageOf(run({ surface: 'menu' }))).toMatch(/no answer is queued/);
});

test('toasts are shown', () => {
  const { google, run } = world(`SpreadsheetApp.getActiveSpreadsheet().toast('done', 'Naam', 3);`);
  expect(run().kind).toBe('returned');
  expect(google.ui.toasts).toEqual([{ message: 'done', title: 'Naam', seconds: 3 }]);
});

test.each([
  ['PropertiesService.getDocumentProperties()', 'NONE'],
  ['SpreadsheetApp.getActiveSpreadsheet()', 'NONE'],
  ["UrlFetchApp.fetch('https://app.naam.ai/')", 'LIMITED'],
  ["SpreadsheetApp.getUi().alert('x')", 'LIMITED'],
  ["ScriptApp.newTrigger('main')", 'LIMITED'],
] as const)('%s is forbidden in %s', (code, authMode) => {
  const { value } = world(caught(code));
  expect(value({ authMode, surface: 'open' })).toMatch(
    /^Exception: You do not have permission to call/,
  );
});

test('what is allowed in LIMITED is allowed', () => {
  const { run } = world(`PropertiesService.getUserProperties().getProperty('a');
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).getValue();
    SpreadsheetApp.getUi().createAddonMenu().addToUi();`);
  expect(run({ surface: 'open' }).kind).toBe('returned');
});

test('scopes that the manifest does not ask for are missing', () => {
  const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };
  const says = (code: string): unknown =>
    world(caught(code), { manifest }).value({ surface: 'menu' });
  expect(says("UrlFetchApp.fetch('https://x.com')")).toBe(
    'Exception: You do not have permission to call UrlFetchApp.fetch. Required permissions: ' +
      'https://www.googleapis.com/auth/script.external_request',
  );
  expect(says("ScriptApp.newTrigger('x')")).toMatch(/script\.scriptapp/);
  expect(says('SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput())')).toMatch(
    /container/,
  );
  expect(says("SpreadsheetApp.openById('book-1')")).toMatch(/auth\/spreadsheets$/);
});

test('openById opens where the whole scope is granted', () => {
  const { value, book } = world('return SpreadsheetApp.openById("book-1").getId();', {
    manifest: {},
  });
  expect(value()).toBe(book.id);
});

test('a fetch sends what it was given and reads what comes', () => {
  const { sent, value } = world(
    `const r = UrlFetchApp.fetch('https://app.naam.ai/x?y=1', {
      method: 'post', contentType: 'application/json', payload: '{"a":1}', headers: { 'X-Key': 'k' },
      muteHttpExceptions: true, followRedirects: false, timeoutSeconds: 20 });
    return [r.getResponseCode(), r.getContentText('UTF-8'), r.getHeaders(), r.getAllHeaders(),
      r.getContent()];`,
    { answer: () => reply(713, 'né') },
  );
  expect(value()).toEqual([713, 'né', { 'X-Some': 'a' }, { 'X-Some': 'a' }, [110, -61, -87]]);
  expect(sent).toMatchObject([
    {
      method: 'POST',
      url: 'https://app.naam.ai/x?y=1',
      body: '{"a":1}',
      timeoutMs: 20_000,
      followRedirects: false,
      headers: { 'Content-Type': 'application/json', 'X-Key': 'k' },
    },
  ]);
});

test('getRequest checks options as fetch does, sends nothing and costs nothing', () => {
  const asked = `UrlFetchApp.getRequest('https://a.b/c', {
    method: 'post', contentType: 'application/json', payload: '{}', headers: { 'X-Key': 'k' } })`;
  const { sent, value, user, google } = world(`return ${asked};`);
  expect(value()).toMatchObject({
    ...{ url: 'https://a.b/c', method: 'post', contentType: 'application/json', payload: '{}' },
    headers: { 'X-Key': 'k' },
  });
  expect(sent).toEqual([]);
  expect(user.fetches.take(20_000, 20_000, google.clock.now())).toBe(true);
  for (const timeoutSecondsWorks of ['refused', 'refused-unnamed'] as const) {
    const options = { switches: { timeoutSecondsWorks } };
    const says = (method: string): unknown =>
      world(caught(`UrlFetchApp.${method}('https://a.b', { timeoutSeconds: 5 })`), options).value();
    expect(says('getRequest')).toBe(says('fetch'));
    expect(says('fetch')).toMatch(
      timeoutSecondsWorks === 'refused' ? /timeoutSeconds/ : /argument$/,
    );
  }
});

test.each([
  ['dns', 'DNS error: https://a.b/c?d'],
  ['address', 'Address unavailable: https://a.b/c?d'],
  ['timeout', 'Timeout: https://a.b/c?d'],
  ['cut', 'Unexpected error: https://a.b/c?d'],
] as const)('a transport failure is thrown although muted: %s', (kind, text) => {
  const options = { answer: () => ({ kind, tookMs: 10 }) as const };
  const { value } = world(
    caught(`UrlFetchApp.fetch('https://a.b/c?d', { muteHttpExceptions: true })`),
    options,
  );
  expect(value()).toBe(`Exception: ${text}`);
});

test('HTTP errors are thrown unless muted, with host and the beginning of the body', () => {
  const answer = () => reply(404, 'x'.repeat(300));
  const { value } = world(caught(`UrlFetchApp.fetch('https://a.b/c?d')`), { answer });
  expect(value()).toBe(
    `Exception: Request failed for https://a.b returned code 404. Truncated server response: ` +
      `${'x'.repeat(180)}... (use muteHttpExceptions option to examine full response)`,
  );
});

test('a batch comes in order, costs as the slowest, and fails as a whole', () => {
  const body = `const all = UrlFetchApp.fetchAll(['https://a.b/1', { url: 'https://a.b/2' }]);
    return all.map((r) => r.getContentText());`;
  const answer = ({ url }: { url: string }) => reply(200, url, url.endsWith('1') ? 4000 : 10);
  const good = world(body, { answer });
  const ended = good.run();
  expect(ended).toMatchObject({ value: ['https://a.b/1', 'https://a.b/2'], tookMs: 4800 });
  const bad = world(caught(body.replace(/return.*/, '')), {
    answer: ({ url }) => (url.endsWith('2') ? { kind: 'dns', tookMs: 1 } : reply(200, '')),
  });
  expect(bad.value()).toBe('Exception: DNS error: https://a.b/2');
  expect(bad.sent).toHaveLength(2);
});

test('the daily quota of fetches counts every request', () => {
  const { google, user, value } = world(
    caught(`UrlFetchApp.fetchAll(['https://a.b', 'https://a.b'])`),
  );
  user.fetches.take(19_999, 20_000, google.clock.now());
  expect(value()).toBe('Exception: Service invoked too many times for one day: urlfetch.');
});

test('a fetch that would cross the six minutes is killed, though it was sent', () => {
  const { run, sent } = world(`Utilities.sleep(355000); UrlFetchApp.fetch('https://a.b');`, {
    answer: ({ timeoutMs }) => ({ kind: 'timeout', tookMs: timeoutMs }),
  });
  expect(run()).toMatchObject({ kind: 'killed', why: 'six-minutes' });
  expect(sent).toHaveLength(1);
});

test('the manifest may name the only addresses', () => {
  const manifest = { urlFetchWhitelist: ['https://app.naam.ai/', 'https://*.x.com/a'] };
  const says = (url: string): unknown =>
    world(caught(`UrlFetchApp.fetch('${url}')`), { manifest }).value();
  for (const url of ['https://app.naam.ai/v1?x', 'https://b.x.com/a', 'https://b.x.com/a/c?d'])
    expect(says(url)).toBe('no error');
  for (const url of [
    'https://evil.ai/',
    'http://app.naam.ai/',
    'https://x.com/a',
    'https://b.x.com/ab',
    'https://app.naam.ai.evil.com/',
  ])
    expect(says(url)).toMatch(/not permitted/);
});

test('a fetch is refused before it is sent when its parts are too large or wrong', () => {
  const says = (args: string): unknown => world(caught(`UrlFetchApp.fetch(${args})`)).value();
  expect(says(`'https://a.b/' + new Array(2100).join('x')`)).toBe(
    'Exception: Limit Exceeded: URLFetch URL Length.',
  );
  expect(says(`'https://a.b', { headers: { a: new Array(9000).join('x') } }`)).toMatch(
    /Header Size/,
  );
  expect(says(`'nonsense'`)).toBe('Exception: Invalid argument: nonsense');
  expect(says(`'https://a.b', { method: 'head' }`)).toMatch(/invalid value: method/);
});

test('selection is of the person, and a trigger has none', () => {
  const code = `${SHEET} const book = sheet.getParent(); const list = sheet.getActiveRangeList();
    return [sheet.getActiveRange(), book.getActiveRange(), list, book.getActiveRangeList()]
      .map((x) => x && ('getRanges' in x ? x.getRanges().length : x.getA1Notation()))
      .concat(sheet.getActiveCell().getA1Notation());`;
  const { sheet, value } = world(code);
  sheet.selectAreas([
    { row: 1, column: 1, rows: 1, columns: 1 },
    { row: 2, column: 3, rows: 5, columns: 1 },
  ]);
  expect(value()).toEqual(['C2:C6', 'C2:C6', 2, 2, 'C2']);
  sheet.selectColumn(2);
  expect(value()).toEqual(['B1:B1000', 'B1:B1000', 1, 1, 'B1']);
  expect(value({ surface: 'trigger', args: [] })).toBeTruthy();
});
