import { caught, messageOf, world } from './world';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';

test('the realm has what Apps Script has and nothing of Node or the web', () => {
  const names =
    'setTimeout setInterval URL fetch TextEncoder Buffer process require module global atob crypto ' +
    'structuredClone queueMicrotask performance window navigator';
  const { value } = world(`return '${names}'.split(' ').filter(
    (name) => { try { return eval('typeof ' + name) !== 'undefined'; } catch (e) { return true; } });`);
  expect(value()).toEqual([]);
});

test('dates inside are of the virtual clock and of the realm', () => {
  const { value, google } = world(`
    const now = new Date();
    const before = Date.now();
    Utilities.sleep(5000);
    return [now instanceof Date, now.constructor === Date, Date.now() - before, typeof Date(),
      new Date(0).getTime(), Date.UTC(1970, 0, 1), now.getTime()];`);
  const [isDate, made, slept, text, zero, utc, now] = value() as unknown[];
  expect([isDate, made, slept, text, zero, utc]).toEqual([true, true, 5000, 'string', 0, 0]);
  expect(google.clock.now()).toBeGreaterThanOrEqual((now as number) + 5000);
});

test('what services return is of the realm', () => {
  const { value, sheet } = world(`${SHEET}
    const values = sheet.getRange(1, 1).getValues();
    const props = PropertiesService.getUserProperties().getProperties();
    return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
      props instanceof Object];`);
  sheet.put(1, 1, new Date('2026-01-02T00:00:00Z'));
  expect(value()).toEqual([true, true, true, true]);
});

test('errors of services are Exceptions of the realm', () => {
  const { value } = world(`${SHEET}
    try { sheet.getRange(1, 1, 2000, 1); } catch (e) {
      return [e instanceof Error, e.name, e.message, String(e)];
    }`);
  const text = 'The coordinates of the range are outside the dimensions of the sheet.';
  expect(value()).toEqual([true, 'Exception', text, `Exception: ${text}`]);
});

test('what is not emulated says so and is remembered', () => {
  const { run, google } = world(`${SHEET} sheet.getRange(1, 1).randomize();`);
  expect(messageOf(run())).toBe('not emulated: Range.randomize');
  expect(google.notEmulated).toEqual(['Range.randomize']);
  expect(messageOf(world('MailApp.sendEmail()').run())).toBe('not emulated: MailApp.sendEmail');
});

test('wrong arguments get the text of Google', () => {
  const sheet = 'SpreadsheetApp.getActiveSpreadsheet().getActiveSheet()';
  expect(world(caught(`${sheet}.getRange(1, 1, 1, null)`)).value()).toBe(
    'Exception: The parameters (number,number,number,null) ' +
      "don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  );
  expect(world(caught(`${sheet}.getRange(1, 1).setValues('x')`)).value()).toContain(
    "(String) don't match the method signature for SpreadsheetApp.Range.setValues.",
  );
});

test('a kill runs neither catch nor finally, and lets go of the locks', () => {
  const { google, run } = world(`
    LockService.getDocumentLock().tryLock(0);
    try { PropertiesService.getUserProperties().setProperty('a', '1'); }
    catch (e) { console.log('caught'); }
    finally { console.log('finally'); }`);
  google.onCall = ({ when, name }) =>
    when === 'before' && name === 'Properties.setProperty' ? 'kill' : undefined;
  const first = run();
  expect(first).toMatchObject({ kind: 'killed', why: 'test' });
  expect(google.logs).toEqual([]);
  google.onCall = null;
  expect(run()).toMatchObject({ kind: 'returned' });
  expect(google.logs).toEqual(['log: finally']);
});

test('every call of an execution can be the last one', () => {
  const { google, run } = world(`${SHEET}
    sheet.getRange(1, 1).setValue('x'); SpreadsheetApp.flush(); sheet.getRange(1, 1).getValue();`);
  const { calls } = run();
  expect(calls).toBe(7);
  for (let at = 0; at < calls; at += 1)
    for (const moment of ['before', 'after'] as const) {
      google.onCall = ({ when, index }) => (when === moment && index === at ? 'kill' : undefined);
      expect(run()).toMatchObject({ kind: 'killed', calls: at + 1 });
    }
});

test('a script that loads with a call can be killed and refused there too', () => {
  const code = `const id = SpreadsheetApp.getActiveSpreadsheet().getId(); function main() { return id; }`;
  const { google, run, book } = world(code);
  expect(run()).toMatchObject({ kind: 'returned', value: book.id });
  expect(messageOf(run({ surface: 'open', authMode: 'NONE' }))).toMatch(/permission/);
  google.onCall = () => 'kill';
  expect(run()).toMatchObject({ kind: 'killed' });
});

test('six minutes end an execution at the next call, or within a sleep', () => {
  const { run } = world(`for (let i = 0; i < 100; i++) Utilities.sleep(10000); return 'never';`);
  expect(run()).toMatchObject({ kind: 'killed', why: 'six-minutes', tookMs: 360_000 });
});

test('an execution may start while another sleeps', () => {
  const { google, run, book } = world(`
    function main() { LockService.getDocumentLock().tryLock(0); Utilities.sleep(1000); return 'outer'; }
    function status() { return [LockService.getDocumentLock().tryLock(100), 'inner']; }`);
  const seen: unknown[] = [];
  google.onCall = ({ when, name }) => {
    if (when === 'before' && name === 'Utilities.sleep')
      seen.push(run({ function: 'status', user: google.newUser() }));
  };
  expect(run()).toMatchObject({ kind: 'returned', value: 'outer' });
  expect(seen).toMatchObject([{ kind: 'returned', value: [false, 'inner'] }]);
  google.onCall = null;
  expect(run({ function: 'status', book })).toMatchObject({ value: [true, 'inner'] });
});

test('a kill inside a nested execution ends that one only', () => {
  const { google, run } = world(`
    function main() { Utilities.sleep(1000); return 'outer'; }
    function inner() { Session.getActiveUserLocale(); return 'inner'; }`);
  const seen: unknown[] = [];
  google.onCall = ({ when, name }) => {
    if (name.startsWith('Session')) return 'kill';
    if (when === 'before') seen.push(run({ function: 'inner' }).kind);
    return undefined;
  };
  expect(run()).toMatchObject({ value: 'outer' });
  expect(seen).toEqual(['killed']);
});

test('thirty executions of one user at once are all there can be', () => {
  const { google, run } = world('Utilities.sleep(1); return 1;');
  const ends: string[] = [];
  google.onCall = ({ when }) => {
    if (when === 'before') ends.push(run().kind);
  };
  expect(run().kind).toBe('returned');
  expect(ends.filter((kind) => kind === 'threw')).toHaveLength(1);
  expect(ends).toHaveLength(30);
});

test('promises settle before an execution ends', () => {
  const { value } = world('async function main() { await null; return "later"; }');
  expect(value()).toBe('later');
});

test('private and missing functions are not there for the panel', () => {
  const { run } = world('function main() {} function secret_() {}');
  expect(messageOf(run({ function: 'secret_' }))).toBe('Script function not found: secret_');
  expect(messageOf(run({ function: 'Date' }))).toBe('Script function not found: Date');
  expect(messageOf(run({ function: 'gone' }))).toBe('Script function not found: gone');
});

test('values cross to and from the panel as google.script.run copies them', () => {
  const { value, run } = world(`function main(kind) {
    return { map: new Map([[1, 2]]), list: [1, undefined, { a: NaN }], date: [new Date()],
      nothing: undefined, fn: function f() {}, bytes: new Uint8Array(2), plain: { a: [true] },
      sheet: SpreadsheetApp.getActiveSpreadsheet() }[kind]; }`);
  const get = (kind: string): unknown => value({ args: [kind] });
  expect(get('map')).toEqual({});
  expect(get('list')).toEqual([1, null, { a: null }]);
  expect(get('date')).toBeNull();
  expect(get('nothing')).toBeNull();
  expect(get('sheet')).toBeNull();
  expect(get('fn')).toBe('function f() {}');
  expect(get('plain')).toEqual({ a: [true] });
  expect(messageOf(run({ args: ['bytes'] }))).toMatch(/server error/);
  expect(messageOf(run({ args: [[1, new Date()]] }))).toMatch(/illegal value in property: 1/);
  expect(messageOf(run({ args: [new Map()] }))).toMatch(/illegal value/);
});

test('a thrown error of the script ends with its name and message', () => {
  expect(world('throw new TypeError("bad");').run()).toMatchObject({
    kind: 'threw',
    name: 'TypeError',
    message: 'bad',
  });
});

test('a meter counts calls by execution and in all, and calls cost time', () => {
  const { google, run } = world(`PropertiesService.getUserProperties().getProperty('a');`);
  const first = run();
  run();
  expect(google.meter.executions).toBe(2);
  expect(google.meter.total.serviceCalls['Properties.getProperty']).toBe(2);
  expect(google.meter.byExecution.get(first.execution)?.serviceCalls).toEqual({
    'PropertiesService.getUserProperties': 1,
    'Properties.getProperty': 1,
  });
  expect(first.tookMs).toBe(730);
});

test('consoles and loggers end up in the logs', () => {
  const { google, run } = world(`console.log('a %s', 'b'); console.error(new Error('x').message);
    console.warn({ a: 1 }); console.info(1); console.time('t'); console.timeEnd('t'); Logger.log('l');`);
  expect(run().kind).toBe('returned');
  expect(google.logs.map((line) => line.split('\n')[0])).toEqual([
    'log: a b',
    'error: x',
    'warn: { a: 1 }',
    'info: 1',
    'log: t: ended',
    'log: l',
  ]);
});
