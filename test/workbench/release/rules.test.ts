/** What can be sent to Google, and the errors for everything else. */
import { codeFaults, entryPoints } from '../../../workbench/release/check/code-rules';
import { claspTrouble } from '../../../workbench/release/send/clasp-trouble';
import { ADDRESSES, manifestFaults, SCOPES } from '../../../workbench/release/check/manifest-rules';
import { pageFaults } from '../../../workbench/release/check/page-rules';
import { secretFaults } from '../../../workbench/release/check/secrets';

const MANIFEST = {
  timeZone: 'Asia/Kolkata',
  dependencies: {},
  exceptionLogging: 'NONE',
  runtimeVersion: 'V8',
  oauthScopes: [...SCOPES],
  urlFetchWhitelist: [...ADDRESSES],
};
const manifest = (change: object): string[] =>
  manifestFaults(JSON.stringify({ ...MANIFEST, ...change }));

test('the manifest as it is has no fault', () => {
  expect(manifest({})).toEqual([]);
});

test.each<[string, object, RegExp]>([
  ['a field that nobody knows', { webapp: {} }, /"webapp", which isn't allowed/],
  ['another engine', { runtimeVersion: 'STABLE' }, /"runtimeVersion" must be "V8"/],
  ['logs', { exceptionLogging: 'STACKDRIVER' }, /"exceptionLogging" must be "NONE"/],
  ['a library', { dependencies: { libraries: [{}] } }, /"dependencies" must be empty/],
  ['one scope more', { oauthScopes: [...SCOPES, 'x'] }, /must not have x/],
  ['one scope less', { oauthScopes: SCOPES.slice(1) }, /lacks .*container\.ui/],
  ['a scope twice', { oauthScopes: [...SCOPES, SCOPES[0]] }, /has duplicates/],
  ['scopes that are no list', { oauthScopes: 'all' }, /must be a list/],
  [
    'another address',
    { urlFetchWhitelist: ['https://evil.example/'] },
    /must not have https:\/\/evil/,
  ],
  ['an address without a path', { urlFetchWhitelist: ['https://app.naam.ai'] }, /lacks/],
  ['no time zone', { timeZone: 'Mars/Olympus' }, /"timeZone" isn't a time zone/],
])('%s in the manifest is a fault', (_, change, sentence) => {
  expect(manifest(change).join()).toMatch(sentence);
});

test('a manifest that is broken or lacks a field is a fault', () => {
  expect(manifestFaults('{"timeZone":')).toEqual(["appsscript.json isn't a JSON object."]);
  expect(manifestFaults('[]')).toHaveLength(1);
  expect(manifestFaults('{}').join()).toMatch(/has no "oauthScopes"/);
});

const script = (
  inside: string,
  after = 'function a() { return NaamForSheets.a.apply(this, arguments); }',
) => `"use strict";var NaamForSheets=(()=>{${inside}})();\n${after}`;

test('entry points are the exported functions, and what is exported by destructuring', () => {
  const source = [
    'export function b() {}',
    'function c() {}',
    'export function a() {}',
    'const { x } = serve();',
    'export const { e, old: d } = serve();',
    'export const f = serve();',
    "export { g, old as h } from './others';",
  ];
  expect(entryPoints(source.join('\n'))).toEqual(['a', 'b', 'd', 'e', 'f', 'g', 'h']);
});

test('a script with its entry points, the language and our services has no fault', () => {
  const inside = 'SpreadsheetApp.flush(); const m = new Map(); return { a: () => m };';
  expect(codeFaults(script(inside), ['a'])).toEqual([]);
});

test.each<[string, RegExp]>([
  ['fetch("x")', /'fetch' is not defined/],
  ['setTimeout(() => 1)', /'setTimeout' is not defined/],
  ['require("fs")', /'require' is not defined/],
  ['typeof process', /'process' is not defined/],
  ['console.log(1)', /'console' is not defined/],
  ['DriveApp.getFiles()', /'DriveApp' is not defined/],
  ['eval("1")', /'eval'/],
  ['globalThis.x = 1', /'globalThis'/],
  ['new Function("1")', /Function constructor/],
  ['(0, Function.prototype.constructor)("return 1")()', /text as code/],
  ['Function.prototype.constructor("return 1")()', /text as code/],
  ['const F = Function; F("return 1")', /Only Function\.toString/],
  ['this.Function("return 1")', /Only Function\.toString/],
  ['"".at.constructor("return 1")()', /text as code/],
  ['"".at["constructor"]("return 1")()', /text as code/],
  ['(0, "".at.constructor)("return 1")()', /text as code/],
  ['("".at?.constructor)("return 1")()', /text as code/],
  ['new ("".at.constructor)("return 1")', /text as code/],
  ['const F = "".constructor.constructor', /text as code/],
  ['const F = (() => 1).constructor', /text as code/],
  ['import("https://app.naam.ai/x.js")', /import\(\) loads code/],
  ['/* eslint-disable */ fetch("x")', /'fetch' is not defined/],
  ['const x = "https://evil.example/x"', /other than Naam’s: https:\/\/evil\.example/],
  ['const = 1', /doesn't parse/],
])('%s in the script is a fault', (inside, sentence) => {
  expect(codeFaults(script(inside), ['a']).join()).toMatch(sentence);
});

test('entry points that are missing, strange, double or empty are faults', () => {
  const lead = (name: string): string =>
    `function ${name}(){return NaamForSheets.${name}.apply(this)}`;
  expect(codeFaults(script('', ''), ['a']).join()).toMatch(/doesn't declare the entry point a/);
  expect(codeFaults(script('', lead('a') + lead('b')), ['a']).join()).toMatch(/makes b callable/);
  expect(codeFaults(script('', lead('a') + lead('a')), ['a']).join()).toMatch(/twice/);
  expect(codeFaults(script('', 'function a() {}'), ['a']).join()).toMatch(
    /doesn't call the bundle/,
  );
  expect(codeFaults(script('', `${lead('a')};a()`), ['a']).join()).toMatch(/at its top level/);
});

const page = (code: string, before = ''): string[] =>
  pageFaults(`<html>${before}<script>${code}</script></html>`);

test.each<[string, string[], RegExp]>([
  ['a template', page('', '<?= 1 ?>'), /<\?, which HtmlService would alter/],
  ['a script from outside', page('', '<img src="https://evil.example/x">'), /loads something/],
  ['a style from outside', page('', '<style>@import "x"</style>'), /loads something/],
  ['an address without https', page('const a = "http://evil.example"'), /without https/],
  ['fetch', page('fetch("x")'), /fetch/],
  ['window.fetch', page('window.fetch("x")'), /fetch/],
  ['a module from elsewhere', page('import("https://app.naam.ai/x.js")'), /import\(\) loads code/],
  ['Function', page('Function("return 1")()'), /Function/],
  [
    'a constructor of functions',
    page('(0, document.open.constructor)("return 1")()'),
    /text as code/,
  ],
  ['the same, plainly', page('document.open.constructor("return 1")()'), /text as code/],
  ['a beacon', page('navigator.sendBeacon("x")'), /sendBeacon/],
  ['two scripts', pageFaults('<script></script><script></script>'), /2 scripts/],
])('%s in the page is a fault', (_, faults, sentence) => {
  expect(faults.join('\n')).toMatch(sentence);
});

test('a constructor may be compared, and a component may call its own', () => {
  expect(page('if ([].constructor === Array) document.title = [].constructor.name')).toEqual([]);
  expect(page('function render(props) { return this.constructor(props); }')).toEqual([]);
  const prints = 'return { a: () => Function.toString.call(Map) + [].constructor.name };';
  expect(codeFaults(script(prints), ['a'])).toEqual([]);
});

test('a plain page has no fault, and may name the language of SVG', () => {
  expect(page('document.createElementNS("http://www.w3.org/2000/svg", "svg")')).toEqual([]);
});

// Put together here, so that nothing in this repository looks like a key.
const of = (...parts: string[]): string => parts.join('');
test.each([
  of('AI', 'za', 'x'.repeat(35)),
  of('ya', '29.', 'x'.repeat(30)),
  of('GOC', 'SPX-', 'x'.repeat(28)),
  of('AK', 'IA', 'ABCDEFGHIJKLMNOP'),
  of('-----BEGIN ', 'PRIVATE KEY-----'),
  of('"x-access-token"', ': "abc"'),
  of('api', 'Key = "0123456789"'),
])('a secret is found: %s', (text) => {
  expect(secretFaults('Code.js', `var a = '${text}';`)).toHaveLength(1);
});

test('the key of the environment is found, and not repeated', () => {
  const faults = secretFaults('Code.js', 'x = "PurpleOtter-1"', { NAAM_API_KEY: 'PurpleOtter-1' });
  expect(faults).toEqual(['Code.js seems to contain the value of NAAM_API_KEY.']);
  expect(secretFaults('Code.js', 'headers["x-access-token"] = key')).toEqual([]);
});

test('what clasp says becomes a sentence with a cure, and its words stay', () => {
  const { sentence, cure } = claspTrouble('No credentials found.');
  expect(sentence).toBe(
    'You are not logged in to Google with clasp. (clasp: No credentials found.)',
  );
  expect(cure).toMatch(/npx clasp login/);
  expect(claspTrouble('Something new').sentence).toBe('clasp failed. Its output: Something new');
});
