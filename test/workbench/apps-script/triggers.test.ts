import { caught, messageOf, world } from './world';

const MAKE = `function make(hours) {
    return ScriptApp.newTrigger('tick').timeBased().everyHours(hours || 1).create().getUniqueId(); }
  function tick(e) { PropertiesService.getDocumentProperties().setProperty('ticked',
      JSON.stringify([e.triggerUid, String(e.authMode), e.year, e['day-of-week'], e.source === undefined,
        SpreadsheetApp.getActiveSpreadsheet().getId()])); return 'ticked'; }`;

test('a clock trigger fires when due, with its event and its document', () => {
  const { google, book, run } = world(`${MAKE} function main() { return make(); }`);
  expect(run().kind).toBe('returned');
  expect(google.fireDueTriggers()).toEqual([]);
  google.clock.pass(3_600_000);
  expect(google.fireDueTriggers()).toMatchObject([{ kind: 'returned', value: 'ticked' }]);
  expect(google.fireDueTriggers()).toEqual([]);
  const ticked = JSON.parse(book.store('script-3').entries.get('ticked') ?? '') as unknown[];
  expect(ticked).toEqual(['trigger-1', 'FULL', 2026, 1, true, book.id]);
  expect(google.triggers(book)).toMatchObject([
    { function: 'tick', everyMs: 3_600_000, disabled: false },
  ]);
});

test('an add-on has one clock trigger by user and document, and at least an hour', () => {
  const { google, run } = world(`${MAKE} function main() { make(); }
    function often() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(); }
    function odd() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(7).create(); }
    function days() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(9).nearMinute(5)
      .inTimezone('UTC').create(); }`);
  expect(messageOf(run({ function: 'often' }))).toBe(
    'Add-ons may not create time-based triggers to run more frequently than once per hour.',
  );
  expect(messageOf(run({ function: 'odd' }))).toMatch(/one of 1, 5, 10, 15 or 30/);
  expect(run().kind).toBe('returned');
  const second =
    'This add-on has created too many time-based triggers in this document for this Google user account.';
  expect(messageOf(run())).toBe(second);
  expect(messageOf(run({ function: 'days' }))).toBe(second);
  expect(run({ user: google.newUser() }).kind).toBe('returned');
  expect(run({ book: google.newBook() }).kind).toBe('returned');
});

test('a bound script may tick every five minutes, and have twenty triggers', () => {
  const { run } = world(
    `function main() { for (let i = 0; i < 20; i++)
      ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create();
    ${caught("ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create()")} }`,
    { kind: 'bound' },
  );
  expect(run()).toMatchObject({
    value:
      'Exception: This script has too many triggers. ' +
      'Triggers must be deleted from the script before more can be added.',
  });
});

test('triggers are listed by document or by project, and deleted by a listed one', () => {
  const { google, book, run, value } = world(`${MAKE} function main() {
      const made = ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
      ${caught('ScriptApp.deleteTrigger(made)')} }
    function list() { const ss = SpreadsheetApp.getActiveSpreadsheet();
      return [ScriptApp.getUserTriggers(ss).length, ScriptApp.getProjectTriggers().length]; }
    function clear() { ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet())
      .forEach((t) => { if (t.getHandlerFunction() === 'tick' && t.getEventType() === ScriptApp.EventType.CLOCK
        && t.getTriggerSource() === ScriptApp.TriggerSource.CLOCK && t.getTriggerSourceId() === null)
        ScriptApp.deleteTrigger(t); }); }`);
  expect(value()).toMatch(/server error/);
  value({ book: google.newBook() });
  expect(value({ function: 'list' })).toEqual([1, 2]);
  expect(value({ function: 'list', user: google.newUser() })).toEqual([0, 0]);
  expect(run({ function: 'clear' }).kind).toBe('returned');
  expect(value({ function: 'list' })).toEqual([0, 1]);
  expect(google.triggers(book)).toEqual([]);
});

test('one-shots stay listed when used, and a trigger made by a trigger sleeps', () => {
  const { google, book, run } = world(
    `
    function main() { ScriptApp.newTrigger('again').timeBased().after(5000).create(); }
    function again() { main(); }`,
    { kind: 'bound' },
  );
  run();
  google.clock.pass(5_000);
  expect(google.fireDueTriggers()).toMatchObject([{ kind: 'returned' }]);
  expect(google.triggers(book)).toMatchObject([{ disabled: true }, { disabled: true }]);
});

test('triggers have no user interface, and 90 minutes a day', () => {
  const { google, run, user } = world(`function main() { ${caught('SpreadsheetApp.getUi()')} }
    function long() { Utilities.sleep(300000); }`);
  expect(run({ surface: 'trigger' })).toMatchObject({
    value: 'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
  });
  const tick = () => run({ surface: 'trigger', function: 'long' });
  const ends = Array.from({ length: 19 }, tick);
  expect(ends.filter(({ kind }) => kind === 'returned')).toHaveLength(18);
  expect(messageOf(tick())).toBe('Service using too much computer time for one day.');
  expect(run({ surface: 'menu' }).kind).toBe('returned');
  expect(run({ surface: 'trigger', user: google.newUser() }).kind).toBe('returned');
  expect(user.account).toBe('consumer');
});

test('a trigger without authorization stops at what needs it', () => {
  const { user, value, run } = world(`function main() { const ok = ScriptApp.getAuthorizationInfo(
      ScriptApp.AuthMode.FULL); return [ok.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED,
      ok.getAuthorizedScopes().length, typeof ok.getAuthorizationUrl(), typeof ScriptApp.getScriptId()]; }
    function fetch() { UrlFetchApp.fetch('https://a.b'); }`);
  expect(value()).toEqual([false, 4, 'object', 'string']);
  user.revoked = true;
  expect(value()).toEqual([true, 0, 'string', 'string']);
  expect(messageOf(run({ function: 'fetch', surface: 'trigger' }))).toBe(
    'Authorization is required to perform that action.',
  );
});
