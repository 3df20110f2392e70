/**
 * What is in dist/ passes. A delivery with one thing changed doesn't, and the message says which. These
 * deliveries have a small script, since checking the whole one takes seconds.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  CODE,
  MANIFEST,
  readDelivery,
  SIDEBAR,
  type DeliveredFile,
  type Delivery,
} from '../../../workbench/release/basics/delivery';
import { faultsOf, mustBeRight } from '../../../workbench/release/check/validate';
import { ROOT } from '../../bundle/stage';

jest.setTimeout(120_000);

const built = readDelivery(path.join(ROOT, 'dist'));
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const mainSource = readFileSync(path.join(ROOT, 'src/main.ts'), 'utf8');
const expected = { version, mainSource, env: {} };
const SMALL = `/**
 * Naam for Sheets ${version}
 */
"use strict";var NaamForSheets=(()=>{return{a:()=>1}})();
function a() { return NaamForSheets.a.apply(this, arguments); }
`;
const small = built.map((file) => (file.name === CODE ? withText(file, SMALL) : file));
const ofSmall = { ...expected, mainSource: 'export function a() {}' };

function withText(file: DeliveredFile, text: string): DeliveredFile {
  return { ...file, text, bytes: Buffer.from(text) };
}

/** The same files, with one of them changed. */
function changed(of: Delivery, name: string, change: (text: string) => string): Delivery {
  return of.map((file) => {
    if (file.name !== name) return file;
    const text = change(file.text);
    expect(text).not.toBe(file.text);
    return withText(file, text);
  });
}

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
/** Within the bundle, where a slip of ours would stand. */
const inBundle = (code: string) => (text: string) =>
  text.replace('var NaamForSheets=(()=>{', (start) => `${start}${code};`);
const inPage = (code: string) => replaced('</script>', `;${code}</script>`);
const AUTH = 'https://www.googleapis.com/auth/';

test('the three files as they were built have no fault', () => {
  expect(faultsOf(built, expected)).toEqual([]);
});

test.each<[string, string, (text: string) => string, RegExp]>([
  [
    'another version in the script',
    CODE,
    replaced(` * Naam for Sheets ${version}`, ' * Naam for Sheets 9.9.9'),
    /^Code\.js has version 9\.9\.9, but package\.json has \S+\.$/,
  ],
  [
    'no version in the script',
    CODE,
    replaced(` * Naam for Sheets ${version}\n`, ''),
    /^Code\.js has version none/,
  ],
  [
    'another version in the page',
    SIDEBAR,
    replaced(`data-version="${version}"`, 'data-version="9.9.9"'),
    /^sidebar\.html has version 9\.9\.9, but package\.json has \S+\.$/,
  ],
  [
    'a fifth scope',
    MANIFEST,
    replaced(`"${AUTH}script.scriptapp"`, `"${AUTH}script.scriptapp", "${AUTH}drive"`),
    /^appsscript\.json: "oauthScopes" must not have https:\S+\/drive\.$/,
  ],
  [
    'a scope less',
    MANIFEST,
    replaced(new RegExp(`,\\s*"${AUTH}script\\.scriptapp"|"${AUTH}script\\.scriptapp",`), ''),
    /^appsscript\.json: "oauthScopes" lacks https:\S+\/script\.scriptapp\.$/,
  ],
  [
    'a service that is not ours',
    CODE,
    inBundle('DriveApp.getFiles()'),
    /'DriveApp' is not defined/,
  ],
  [
    'text run as code in the script',
    CODE,
    inBundle('(0,"".at.constructor)("return 1")()'),
    /text as code/,
  ],
  ['a request by the page', SIDEBAR, inPage('fetch("/x")'), /fetch/],
  ['a module loaded by the page', SIDEBAR, inPage('import("https://a.example")'), /import\(\)/],
  [
    'what looks like a key',
    CODE,
    // Put together here, so that nothing in this repository looks like a key.
    inBundle(`var k="${['AI', 'za', 'x'.repeat(35)].join('')}"`),
    /^Code\.js seems to contain a Google API key\.$/,
  ],
])('%s is a fault, and the only one', (_, name, change, sentence) => {
  const [fault = '', ...more] = faultsOf(changed(small, name, change), ofSmall);
  expect(fault).toMatch(sentence);
  expect(more).toEqual([]);
});

test('the small delivery has no fault', () => {
  expect(faultsOf(small, ofSmall)).toEqual([]);
});

test('the key of the environment, and every fault in one refusal', () => {
  const env = { NAAM_API_KEY: 'PurpleOtter-1' };
  const wrong = changed(small, SIDEBAR, (text) =>
    inPage('var k="PurpleOtter-1"')(text).replace(`data-version="${version}"`, 'data-version="0"'),
  );
  const refuse = (): void => {
    mustBeRight(wrong, { ...ofSmall, env });
  };
  expect(refuse).toThrow(/the value of NAAM_API_KEY.*\n.*sidebar\.html has version 0/);
  expect(refuse).not.toThrow(/PurpleOtter/);
});
