/** docs/emulation.md is generated from facts and switches, and its example runs. UPDATE_DOCS=1 writes it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FACTS } from '../../workbench/apps-script/facts/facts';
import { ABSENT } from '../../workbench/apps-script/services';
import { FLIPPED, USUAL, type Switches } from '../../workbench/apps-script/surroundings/switches';
import { OPEN_QUESTIONS } from '../../workbench/page-server/open-questions';
import { ROOT } from './rooms';

const DOC = path.join(ROOT, 'docs/emulation.md');

/** What a fact rests on, from the marks in its source. */
const GRADES: readonly (readonly [mark: RegExp, grade: string])[] = [
  [/\bDOC\b|reference/, 'documentation'],
  [/\bLIVE\b|\bGF\b|gas-fakes/, 'live runs'],
  [/\bCOMM\b|\d{8,}|\bseen\b/, 'reports'],
  [/\bCODE\b/, 'published add-ons'],
  [/\bTYP\b/, 'type definitions'],
  [/\bINF\b|likeness|memory/, 'inferred'],
];

function restsOn(text: string): string {
  return GRADES.filter(([mark]) => mark.test(text))
    .map(([, grade]) => grade)
    .join(', ');
}

function cell(text: string): string {
  const plain = text.replace(/\s*\[[^\]]*\]/g, '').replace(/\|/g, '\\|');
  // Names of methods, classes and scopes.
  return plain.replace(
    /\b[A-Za-z]*[a-z][A-Z]\w*(?:\.\w+)*(?:\(\))?|\b[a-z]\w+\.[a-z]\w+\b/g,
    '`$&`',
  );
}

function methods(): string[] {
  const classes = new Map<string, string[]>();
  for (const [name, { fact, source }] of FACTS) {
    const [kind = '', method = ''] = name.split('.');
    const row = `| \`${method}\` | ${cell(fact)} | ${restsOn(`${source} ${fact}`)} |`;
    classes.set(kind, [...(classes.get(kind) ?? []), row]);
  }
  return [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, rows]) => [
      '',
      `### \`${kind}\``,
      '',
      '| method | what it does here | source |',
      '|---|---|---|',
      ...rows.sort(),
    ]);
}

function switches(): string[] {
  const names = Object.keys(USUAL) as (keyof Switches)[];
  return names.map(
    (name) =>
      `| \`${name}\` | ${cell(OPEN_QUESTIONS[name])} | \`${String(USUAL[name])}\` | \`${String(FLIPPED[name])}\` |`,
  );
}

function documented(): string {
  return `# Running your own Apps Script project here

The workbench runs any Apps Script project that is bound to a Google Sheet: a folder with \`appsscript.json\`, script files
(\`*.js\`) and pages (\`*.html\`), as clasp pulls it. It needs no Google account and no network. It is an emulation: a project
that runs here can still fail on Google, and the other way round.

This page is generated from the emulation's own tables by
\`UPDATE_DOCS=1 npx jest --selectProjects house --testPathPatterns emulation\`; do not edit it by hand.

## In the browser

\`npm start -- --project FOLDER\` prints an address. Open it: you see a sheet with the menus of your project, its sidebar and
its boxes, the list of executions and the logs.

## From Node

Run \`npm run build\` once. Then save this as a file in this folder, put in the path of your project, and run it:

\`\`\`js
const { Google, virtualClock } = require('./.workbench/apps-script.cjs');

// What UrlFetchApp gets. It can also be { kind: 'dns', tookMs: 1 }, 'address', 'timeout' or 'cut'.
const answer = ({ url }) => ({
  kind: 'reply',
  status: 200,
  headers: { 'Content-Type': 'text/plain' },
  body: Buffer.from(\`hello from \${url}\`),
  tookMs: 100,
});
const network = { fetchAll: (requests) => requests.map(answer) };

const google = new Google({ clock: virtualClock(), network });
const book = google.newBook();
book.sheet(0).paste(1, 1, [['Name'], ['Asha']]);

const script = google.install('path/to/project', 'bound'); // or 'add-on'
const user = google.newUser();
const ended = google.execute({ script, user, book, function: 'main', surface: 'menu' });

console.log(ended); // how it ended: returned, threw or killed; calls and milliseconds
console.log(book.sheet(0).value(2, 2)); // what is in the sheet now
console.log(google.logs, google.notEmulated);
\`\`\`

- \`surface\` is what starts the function: \`menu\`, \`panel\` (google.script.run, with \`args\`), \`open\`, \`trigger\`, or
  \`custom-function\` (a formula in a cell).
- Time is virtual: every call takes the time of a cost model, and an execution ends at six minutes.
- \`google.onCall\` is called before and after every call. It can change the sheet in between, return \`'kill'\`, or return
  \`{ throws: 'text' }\`.
- \`google.faults.once('SpreadsheetApp.flush', PASSING.internal)\` throws an error of Google once.
- \`google.ui\` holds menus, sidebars and boxes. Answers to boxes go into \`google.ui.answers\`; a box that nobody answers is an
  exception of the script.
- \`google.fireDueTriggers()\` runs clock triggers that are due. \`submitForm\`, \`edit\`, \`change\` and \`open\` run those of a
  spreadsheet.
- \`google.customFunctions.calculate(book, script, user)\` calculates formulas that call a function of the script. A function runs
  again only if its arguments changed.
- \`user.withheld.add('script.scriptapp')\` is a scope that the user did not grant. \`user.revoked\` revokes all of them.

## What is different from Google

- What isn't in the tables below throws \`not emulated: Class.method\` and is added to \`google.notEmulated\`. The services
  ${ABSENT.map((name) => `\`${name}\``).join(', ')} don't exist.
- Formulas are not calculated: only sums of numbers, texts in quotes, \`HYPERLINK\`, and calls of a function of the script with
  values, ranges and such calls in it. References don't move when rows or columns are inserted. In tests, \`enterFormula\` sets a
  formula with its result.
- Colours, fonts and alignment are stored, but not drawn. The only filter condition is "text starts with".
- Templates escape all values as HTML, whatever their context in the page.
- Only the number formats of phone lists are emulated, and dates are read in the formats of a few locales.

## Open questions

Where the sources leave a question open, the emulation has a switch:
\`new Google({ clock, network, switches: { pendingWritesLand: 'late' } })\`. Test your project both ways.

| switch | question | usual | other |
|---|---|---|---|
${switches().join('\n')}

## Emulated methods

The last column names the kind of source: Google's documentation, live runs that others recorded, reports of users, the code
of published add-ons, type definitions, or our own inference. The emulation has not been compared with real Google.
${methods().join('\n')}
`;
}

test('docs/emulation.md is what the tables say', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(DOC, documented());
  expect(existsSync(DOC) ? readFileSync(DOC, 'utf8') : '').toBe(documented());
});

test('every emulated method says what it rests on', () => {
  const bare = [...FACTS].filter(([, { source, fact }]) => restsOn(`${source} ${fact}`) === '');
  expect(bare.map(([name]) => name)).toEqual([]);
});

test('the example runs as it is', () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(documented()) ?? [];
  const folder = mkdtempSync(path.join(tmpdir(), 'project-'));
  writeFileSync(path.join(folder, 'appsscript.json'), '{"timeZone":"Asia/Kolkata"}');
  const main = `function main() {
    const text = UrlFetchApp.fetch('https://example.com').getContentText();
    SpreadsheetApp.getActiveSheet().getRange('B2').setValue(text); console.log('done'); }`;
  writeFileSync(path.join(folder, 'Code.js'), main);
  const program = code.replace('path/to/project', folder);
  const said = execFileSync(process.execPath, ['-e', program], { cwd: ROOT, encoding: 'utf8' });
  expect(said).toMatch(/kind: 'returned'/);
  expect(said).toMatch(/\nhello from https:\/\/example\.com\n\[ 'log: done' \] \[\]\n$/);
});
