/** Triggers of a spreadsheet, dates of clock triggers, and functions in cells. */
import { change, edit, open, submitForm } from '../../../workbench/apps-script/sheet-events';
import { caught, messageOf, world } from './world';

const ON = (kind: string): string =>
  `ScriptApp.newTrigger('heard').forSpreadsheet(SpreadsheetApp.getActive()).${kind}().create()`;
const HEARD = `function heard(e) { console.log(JSON.stringify([String(e.authMode), e.source.getId(),
  typeof e.triggerUid, e.range && e.range.getA1Notation(), e.values, e.namedValues, e.value, e.oldValue,
  e.changeType])); }`;
const lines = (logs: readonly string[]): unknown[] =>
  logs.map((line) => JSON.parse(line.replace('log: ', '')) as unknown);

test('a trigger of a spreadsheet runs when somebody does that, with its event', () => {
  const { google, book, sheet, user, value } = world(`${HEARD}
    function main() { ${ON('onOpen')}; ${ON('onEdit')}; ${ON('onChange')}; ${ON('onFormSubmit')}; }`);
  value();
  const other = google.newUser();
  expect(
    submitForm(google, sheet, { Name: 'Asha', Phone: '9876543210', Days: ['Mon', 'Tue'] }),
  ).toMatchObject([{ kind: 'returned' }]);
  edit(google, sheet, other, { row: 2, column: 2, text: 'Ravi' });
  change(google, sheet, other, 'INSERT_ROW');
  open(google, sheet, other);
  const usual = ['FULL', book.id, 'string'];
  const none = [null, null, null, null, null, null];
  expect(lines(google.logs)).toMatchObject([
    [
      ...usual,
      'A2:D2',
      [expect.stringMatching(/^11\/23\/2026 /), 'Asha', '9876543210', 'Mon, Tue'],
      {
        Timestamp: [expect.any(String)],
        Name: ['Asha'],
        Phone: ['9876543210'],
        Days: ['Mon', 'Tue'],
      },
      ...[null, null, null],
    ],
    [...usual, 'B2', null, null, 'Ravi', 'Asha', null],
    [...usual, null, null, null, null, null, 'INSERT_ROW'],
    [...usual, ...none],
  ]);
  expect(sheet.display(1, 4)).toBe('Days');
  // It runs as whoever made it, whoever types.
  expect(user.triggerTime.has(1, 1, google.clock.now())).toBe(false);
  expect(other.triggerTime.has(1, 1, google.clock.now())).toBe(true);
});

test('what a script writes starts no trigger', () => {
  const { google, value } = world(`${HEARD} function main() { ${ON('onEdit')};
    SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); SpreadsheetApp.flush(); }`);
  value();
  expect(google.logs).toEqual([]);
});

test('an add-on has one of each type, for its own file; all are listed and deleted', () => {
  const { google, value, book } = world(`function main() {
      ${ON('onEdit')}; ${ON('onFormSubmit')};
      ScriptApp.newTrigger('heard').timeBased().everyHours(1).create(); }
    function again() { ${caught(ON('onEdit'))} }
    function elsewhere(id) { ${caught("ScriptApp.newTrigger('heard').forSpreadsheet(id).onEdit().create()")} }
    function list() { return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).map((t) => [String(t.getEventType()),
      String(t.getTriggerSource()), t.getTriggerSourceId()]); }
    function clear() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }`);
  value();
  expect(value({ function: 'again' })).toMatch(/too many edit triggers in this document/);
  expect(value({ function: 'elsewhere', args: [google.newBook().id] })).toMatch(/own file/);
  expect(value({ function: 'elsewhere', args: ['none'] })).toMatch(/is missing/);
  expect(value({ function: 'list' })).toEqual([
    ['CLOCK', 'CLOCK', null],
    ['ON_EDIT', 'SPREADSHEETS', book.id],
    ['ON_FORM_SUBMIT', 'SPREADSHEETS', book.id],
  ]);
  value({ function: 'clear' });
  expect(value({ function: 'list' })).toEqual([]);
});

test('a clock trigger may begin on a date or a day of the week', () => {
  // The clock begins on Monday, 23 November 2026, 06:30 UTC.
  const first = (calls: string): string => {
    const { google, book, value } = world(
      `ScriptApp.newTrigger('x').timeBased().${calls}.create();`,
      { kind: 'bound' },
    );
    value();
    return new Date(google.triggers(book)[0]?.nextAt ?? 0).toISOString().slice(0, 13);
  };
  expect(first('at(new Date(Date.UTC(2026, 10, 25, 9)))')).toBe('2026-11-25T09');
  expect(first('atDate(2026, 12, 24)')).toBe('2026-12-24T00');
  expect(first('onWeekDay(ScriptApp.WeekDay.WEDNESDAY)')).toBe('2026-11-25T06');
  expect(first('onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9)')).toBe('2026-11-30T06');
  expect(first('onMonthDay(5)')).toBe('2026-12-05T00');
  expect(first('everyWeeks(2)')).toBe('2026-12-07T06');
});

test('a function in a cell reads its spreadsheet and takes arguments', () => {
  const { sheet, value } = world(`function main(cells) {
    return cells.map((line) => line[0] + SpreadsheetApp.getActive().getActiveSheet().getRange('A1').getValue()); }`);
  sheet.put(1, 1, 5);
  expect(value({ surface: 'custom-function', args: [[[1], [2]]] })).toEqual([6, 7]);
});

test('a function in a cell has the user properties of the owner, and cannot write them', () => {
  const { google, script, user } = world(`function main() {
      return PropertiesService.getUserProperties().getProperty('key'); }
    function set() { PropertiesService.getUserProperties().setProperty('key', 'other'); }
    function setDocument() { PropertiesService.getDocumentProperties().setProperty('key', 'x'); }`);
  const owner = google.newUser();
  owner.store(script.id).set('key', 'secret', false);
  const book = google.newBook({ owner });
  const cell = { script, user, book, surface: 'custom-function' as const };
  expect(google.execute({ ...cell, function: 'main' })).toMatchObject({ value: 'secret' });
  expect(google.execute({ ...cell, function: 'main', surface: 'panel' })).toMatchObject({
    value: null,
  });
  expect(messageOf(google.execute({ ...cell, function: 'set' }))).toMatch(
    /permission to call setProperty/,
  );
  expect(google.execute({ ...cell, function: 'setDocument' }).kind).toBe('returned');
});

const IN_A_CELL: [string, string][] = [
  [
    "SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x')",
    'You do not have permission to call setValue',
  ],
  [
    'SpreadsheetApp.getActiveSheet().insertColumnsAfter(1, 1)',
    'You do not have permission to call insertColumnsAfter',
  ],
  ["SpreadsheetApp.getActive().toast('x')", 'You do not have permission to call toast'],
  ['SpreadsheetApp.getUi()', 'Cannot call SpreadsheetApp.getUi() from this context.'],
  [
    'ScriptApp.getProjectTriggers()',
    'You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
  ],
  [
    "SpreadsheetApp.openById('book-1')",
    'You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
  ],
  ["UrlFetchApp.fetch('https://a.b')", 'no error'],
  ['LockService.getScriptLock().tryLock(0)', 'no error'],
  ['SpreadsheetApp.getActiveSheet().createDeveloperMetadataFinder().find()', 'no error'],
];

test.each(IN_A_CELL)('in a cell: %s', (code, text) => {
  const said = world(caught(code), { manifest: {} }).value({
    surface: 'custom-function',
    args: [],
  });
  expect(said).toBe(text === 'no error' ? text : `Exception: ${text}`);
});

test('a function in a cell has thirty seconds, and no private name', () => {
  const { run } = world('function main() { Utilities.sleep(31000); } function secret_() {}');
  const cell = { surface: 'custom-function' as const };
  expect(run(cell)).toMatchObject({ kind: 'killed', why: 'thirty-seconds', tookMs: 30_000 });
  expect(run({ ...cell, function: 'secret_' })).toMatchObject({ kind: 'threw' });
  expect(run({ surface: 'open' })).toMatchObject({ kind: 'killed', why: 'thirty-seconds' });
});
