/** What is shipped: three small files, with nothing that Google's services would alter. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';
import { ROOT } from './stage';

const DIST = path.join(ROOT, 'dist');
const read = (name: string): string => readFileSync(path.join(DIST, name), 'utf8');
const code = read('Code.js');
const whole = read('sidebar.html');
const parsed = ts.createSourceFile('Code.js', code, ts.ScriptTarget.ES2019, true);

/** Everything that anybody can call: menu, panel, triggers and formulas. Pinned here and nowhere else. */
const TOP_LEVEL = [
  'NAAM_CHECK',
  'NAAM_NAME',
  'NAAM_PHONE',
  'changeSchedule',
  'connect',
  'discard',
  'findNames',
  'forecast',
  'forget',
  'formSubmitted',
  'help',
  'history',
  'keyView',
  'look',
  'makeSchedule',
  'onInstall',
  'onOpen',
  'open',
  'openPanel',
  'openSchedule',
  'pause',
  'preview',
  'release',
  'removeEverything',
  'reorderSchedule',
  'resolve',
  'results',
  'resume',
  'runSchedule',
  'saveSettings',
  'schedules',
  'selection',
  'showCell',
  'showOnly',
  'start',
  'step',
  'stop',
  'stopRun',
  'tick',
  'writeAgain',
];

test('dist/ holds exactly the script, the page and the manifest', () => {
  expect(readdirSync(DIST).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
});

test('neither file grew out of hand: 500 KB of script, 200 KB of page', () => {
  expect(Buffer.byteLength(code)).toBeLessThan(500 * 1024);
  expect(Buffer.byteLength(whole)).toBeLessThan(200 * 1024);
});

test('Code.js loads where there is nothing but the language, and calls no service', () => {
  const bare = vm.createContext({});
  vm.runInContext('delete globalThis.console; delete globalThis.WebAssembly;', bare);
  vm.runInContext(code, bare);
  const made = Object.keys(bare as object).filter((name) => typeof bare[name] === 'function');
  expect(made.sort()).toEqual(TOP_LEVEL);
});

test('its top-level functions are declared, as Apps Script wants them', () => {
  const declared = parsed.statements.filter(ts.isFunctionDeclaration).map(({ name }) => name?.text);
  expect(declared.sort()).toEqual(TOP_LEVEL);
});

test('those for formulas have the comment and the arguments that Sheets shows', () => {
  const shown = [...code.matchAll(/@customfunction\s+\*\/\nfunction (\w+)\(([^)]*)\)/g)];
  expect(shown.map(([, name, list]) => `${name ?? ''}(${list ?? ''})`)).toEqual([
    'NAAM_CHECK(numbers, country)',
    'NAAM_NAME(numbers, list, names, country)',
    'NAAM_PHONE(numbers, country)',
  ]);
});

/** What stands in the script that Apps Script's parser or its missing event loop would mind. */
function minded(): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const kind = ts.SyntaxKind[node.kind];
    if (MINDED.has(node.kind)) found.push(`${kind}: ${node.getText().slice(0, 80)}`);
    ts.forEachChild(node, look);
  };
  look(parsed);
  return found;
}

const MINDED = new Set([
  ts.SyntaxKind.PropertyDeclaration,
  ts.SyntaxKind.PrivateIdentifier,
  ts.SyntaxKind.ClassStaticBlockDeclaration,
  ts.SyntaxKind.AsyncKeyword,
  ts.SyntaxKind.AwaitExpression,
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);

test('Code.js has no class field, no async, no module', () => {
  expect(minded()).toEqual([]);
});

test('our own code stays readable: only the phone library stands in long lines', () => {
  const lines = code.split('\n');
  const long = lines.flatMap((line, i) => (line.length > 1_000 ? [i] : []));
  expect(lines[long[0] ?? 0]).toContain('() => {');
  expect((long.at(-1) ?? 0) - (long[0] ?? 0)).toBeLessThan(20);
  expect(lines.length).toBeGreaterThan(1_000);
});

test('the only address in the script is that of Naam, and no log is written', () => {
  const hosts = [...code.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host);
  expect([...new Set(hosts)]).toEqual(['app.naam.ai']);
  expect(/\b(console|Logger)\s*\.\s*\w+\(/.exec(code)).toBeNull();
});

test('the manifest asks for V8, four scopes and one address', () => {
  const manifest = JSON.parse(read('appsscript.json')) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    runtimeVersion: 'V8',
    urlFetchWhitelist: ['https://app.naam.ai/'],
  });
  const scopes = [
    'script.container.ui',
    'script.external_request',
    'script.scriptapp',
    'spreadsheets.currentonly',
  ];
  expect([...(manifest['oauthScopes'] as string[])].sort()).toEqual(
    scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
  );
});

test('the page loads nothing from outside, and has nothing that HtmlService minds', () => {
  // Names of XML's namespaces are no addresses.
  const page = whole.replace(/http:\/\/www\.w3\.org\/[\w/]+/g, '');
  for (const trap of ['`', '<?', '<!--', 'http://', '<iframe', '<link', '@import', 'eval(']) {
    expect(page.includes(trap) ? trap : '').toBe('');
  }
  expect(page).not.toMatch(/(src|href)\s*=\s*["']?\s*(https?:)?\/\//i);
  expect(page).not.toMatch(/\/\* (style\.css|main\.ts) \*\//);
});
