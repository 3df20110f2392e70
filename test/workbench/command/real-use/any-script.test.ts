/** Any Apps Script project runs in the emulation: a folder with its code and its manifest. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { virtualClock } from '../../../../workbench/apps-script/surroundings/clock';
import { Google } from '../../../../workbench/apps-script/google';
import { standInNetwork } from '../../../../workbench/naam/serving/in-process';
import { StandIn } from '../../../../workbench/naam/stand-in';

const CODE = `
  function greet(greeting) {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    const names = sheet.getRange(1, 1, sheet.getLastRow(), 1).getValues();
    const greetings = names.map(([name]) => [greeting + ' ' + name]);
    sheet.getRange(1, 2, greetings.length, 1).setValues(greetings);
    PropertiesService.getDocumentProperties().setProperty('greeted', String(names.length));
    return names.length;
  }
`;
const SCOPE = 'https://www.googleapis.com/auth/spreadsheets.currentonly';

function project(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'any-script-'));
  writeFileSync(path.join(folder, 'Code.js'), CODE);
  const manifest = { timeZone: 'Asia/Kolkata', oauthScopes: [SCOPE] };
  writeFileSync(path.join(folder, 'appsscript.json'), JSON.stringify(manifest));
  return folder;
}

function opened() {
  const clock = virtualClock();
  const google = new Google({ clock, network: standInNetwork(new StandIn(), clock) });
  const script = google.install(project(), 'bound');
  const book = google.newBook();
  book.sheet(0).paste(1, 1, [['Asha'], ['Ravi']]);
  const call = { script, book, user: google.newUser(), function: 'greet', args: ['Namaste'] };
  return { google, book, script, call: { ...call, surface: 'panel' as const } };
}

test('a function of it is called as its panel would, and what it did stands in the sheet', () => {
  const { google, book, script, call } = opened();
  expect(google.execute(call)).toMatchObject({ kind: 'returned', value: 2 });
  expect([1, 2].map((row) => book.sheet(0).value(row, 2))).toEqual([
    'Namaste Asha',
    'Namaste Ravi',
  ]);
  expect(book.store(script.id).entries.get('greeted')).toBe('2');
});

test('it can be killed before any call of a service, and has then done what came before it', () => {
  const { google, book, script, call } = opened();
  google.onCall = ({ when, name }) =>
    when === 'before' && name === 'Properties.setProperty' ? 'kill' : undefined;
  expect(google.execute(call)).toMatchObject({ kind: 'killed', why: 'test' });
  expect(book.store(script.id).entries.size).toBe(0);
});

test('what its manifest does not permit is refused, as Google does', () => {
  const { google, call } = opened();
  const folder = project();
  writeFileSync(
    path.join(folder, 'Code.js'),
    "const greet = () => UrlFetchApp.fetch('https://x.example');",
  );
  const script = google.install(folder, 'bound');
  expect(google.execute({ ...call, script }).kind).toBe('threw');
});
