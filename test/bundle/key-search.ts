/** Searches for a key: it must be in one user property and in one header, and nowhere else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Stage } from './stage';

/** What every key begins with tells nothing; its last four characters, too, may be shown. */
const OPENING = 'naam-live-';

type Coat = readonly [coat: (text: string) => string, piece: number];

const base64 = (text: string, before: number): string =>
  Buffer.from('\0'.repeat(before) + text)
    .toString('base64')
    .slice(before === 0 ? 0 : before + 1)
    .replace(/.{2}={1,2}$/, '');

/** How a key may be dressed, and how much of it in that dress gives it away: eight characters. */
export const COATS: Readonly<Record<string, Coat>> = {
  plain: [(text) => text, 8],
  reversed: [(text) => Array.from(text).reverse().join(''), 8],
  hexadecimal: [(text) => Buffer.from(text).toString('hex'), 16],
  'base64 from its first byte': [(text) => base64(text, 0), 10],
  'base64 from its second byte': [(text) => base64(text, 1), 10],
  'base64 from its third byte': [(text) => base64(text, 2), 10],
  'for an address': [(text) => encoded(text, (code) => `%${code}`), 24],
  'escaped in JSON': [(text) => encoded(text, (code) => `\\u00${code}`), 48],
};

function encoded(text: string, as: (code: string) => string): string {
  return Array.from(text, (c) => as(c.charCodeAt(0).toString(16))).join('');
}

/** All pieces of a key, in every coat, of which none may stand anywhere; in small letters. */
export function tracesOf(key: string): string[] {
  const found = Object.values(COATS).flatMap(([coat, size]) => {
    const [text, telling] = [coat(key), coat(OPENING)];
    const pieces = Array.from({ length: Math.max(0, text.length - size + 1) }, (_, i) =>
      text.slice(i, i + size),
    );
    return pieces.filter((piece) => !telling.includes(piece));
  });
  return [...new Set(found.map((piece) => piece.toLowerCase()))];
}

/** All that a script and the people around it can read, by where it stands. */
const PLACES: Readonly<Record<string, (stage: Stage) => unknown[]>> = {
  'document properties': ({ google, script }) =>
    google.books.flatMap((book) => [...book.store(script.id).entries]),
  'script properties': ({ google, script }) => [...google.scriptStore(script).entries],
  "user properties but the key's own": ({ people, script }) =>
    [...people].flatMap((user) =>
      [...user.store(script.id).entries].filter(([name]) => name !== 'naam.key'),
    ),
  'cells, formulas, formats and notes': ({ google }) =>
    google.books.flatMap((book) => book.sheets.map(({ columnList }) => columnList)),
  'names of tabs and protections': ({ google }) =>
    google.books.flatMap((book) => [
      book.title,
      ...book.sheets.map(({ name, protections }) => [name, protections.map((p) => p.description)]),
    ]),
  filters: ({ google }) =>
    google.books.flatMap((book) => book.sheets.map(({ filtered }) => [...filtered])),
  'developer metadata': ({ google }) =>
    google.books.flatMap((book) => book.metadata.items.map(({ key, value }) => [key, value])),
  'the log': ({ google }) => google.logs,
  'panels, boxes, menus and toasts': ({ google }) => [google.ui],
  'replies and errors': ({ told }) => told,
  'addresses and bodies of requests': ({ sent }) => sent.map(({ url, body }) => [url, body]),
  'other headers of requests': ({ sent }) =>
    sent.map(({ headers }) =>
      Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'x-access-token'),
    ),
  'requests to anybody but Naam': ({ sent }) =>
    sent.filter(({ url }) => !url.startsWith('https://app.naam.ai/')),
  triggers: ({ google }) => google.triggerTable.list.map(({ id, function: name }) => [id, name]),
};

/** Where the key stands that should not, with the piece that was found; `[]` when all is well. */
export function leaksOf(stage: Stage, key: string): string[] {
  const traces = known.get(key) ?? tracesOf(key);
  known.set(key, traces);
  const found = (text: string): string | undefined => traces.find((piece) => text.includes(piece));
  const texts = Object.entries(PLACES).map(([place, of]) => [place, textOf(of(stage))] as const);
  if (found(texts.map(([, text]) => text).join('\n')) === undefined) return [];
  return texts.flatMap(([place, text]) => {
    const trace = found(text);
    return trace === undefined ? [] : [`${trace} in ${place}`];
  });
}

const known = new Map<string, readonly string[]>();

/** JSON writes a backslash twice; an escaped key must be found all the same. */
function textOf(things: readonly unknown[]): string {
  return JSON.stringify(things).replaceAll('\\\\', '\\').toLowerCase();
}

export const ALL_PLACES = Object.keys(PLACES);

/** Whether the shipped script could keep something where the search does not look. */
export function unsearchedServices(dist: string): string[] {
  const code = readFileSync(path.join(dist, 'Code.js'), 'utf8');
  const others = /\b(CacheService|DriveApp|GmailApp|MailApp|DocumentApp|Logger|ContentService)\b/g;
  return [...code.matchAll(others)].map(([name]) => name);
}

/** Stages of the test at hand, and those that all tests of a file share. */
const ofTest = new Map<Stage, string>();
const ofFile = new Map<Stage, string>();

/** The stage is searched when its test ends; one that no test made, when its file ends. */
export function searchAtTheEnd(stage: Stage, key: string): void {
  const inTest = expect.getState().currentTestName !== undefined;
  (inTest ? ofTest : ofFile).set(stage, key);
}

function searchAll(stages: Map<Stage, string>): void {
  const leaks = [...stages].flatMap(([stage, key]) => leaksOf(stage, key));
  stages.clear();
  expect(leaks).toEqual([]);
}

afterEach(() => {
  searchAll(ofTest);
});
afterAll(() => {
  searchAll(ofFile);
});

/** For the canaries alone: a key that was planted in it is no leak of the script. */
export function searchNoMore(stage: Stage): void {
  ofTest.delete(stage);
  ofFile.delete(stage);
}
