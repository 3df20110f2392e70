import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { virtualClock } from '../../../workbench/apps-script/surroundings/clock';
import {
  Google,
  type Book,
  type Call,
  type Ended,
  type Script,
  type SheetModel,
  type Switches,
  type User,
} from '../../../workbench/apps-script/google';
import type {
  FetchOutcome,
  FetchRequest,
  Network,
} from '../../../workbench/apps-script/surroundings/network';

export interface World {
  google: Google;
  book: Book;
  sheet: SheetModel;
  user: User;
  script: Script;
  sent: FetchRequest[];
  /** Runs `main` (or another function) and gives back how it ended. */
  run: (call?: Partial<Call>) => Ended;
  /** Runs `main` as the panel does and expects a value. */
  value: (call?: Partial<Call>) => unknown;
}

export interface WorldOptions {
  switches?: Partial<Switches>;
  kind?: 'add-on' | 'bound';
  manifest?: object;
  answer?: (request: FetchRequest) => FetchOutcome;
}

const USUAL_MANIFEST = {
  timeZone: 'Asia/Kolkata',
  oauthScopes: [
    'spreadsheets.currentonly',
    'script.container.ui',
    'script.external_request',
    'script.scriptapp',
  ].map((name) => `https://www.googleapis.com/auth/${name}`),
};

/** A world with one script in it: either whole source text, or the body of `main`. */
export function world(code: string, options: WorldOptions = {}): World {
  const folder = mkdtempSync(path.join(tmpdir(), 'naam-test-'));
  const source = code.includes('function main') ? code : `function main() {\n${code}\n}`;
  writeFileSync(path.join(folder, 'Code.js'), source);
  writeFileSync(path.join(folder, 'sidebar.html'), '<p>panel</p>');
  const manifest = JSON.stringify(options.manifest ?? USUAL_MANIFEST);
  writeFileSync(path.join(folder, 'appsscript.json'), manifest);
  const sent: FetchRequest[] = [];
  const answer = options.answer ?? ((): FetchOutcome => reply(200, 'ok'));
  const network: Network = {
    fetchAll: (requests) => {
      sent.push(...requests);
      return requests.map(answer);
    },
  };
  const google = new Google({ clock: virtualClock(), network, switches: options.switches ?? {} });
  const book = google.newBook();
  const user = google.newUser();
  const script = google.install(folder, options.kind ?? 'add-on');
  const run = (call: Partial<Call> = {}): Ended =>
    google.execute({ script, user, book, function: 'main', surface: 'panel', ...call });
  const value = (call: Partial<Call> = {}): unknown => {
    const ended = run(call);
    if (ended.kind !== 'returned') throw new Error(JSON.stringify(ended));
    return ended.value;
  };
  return { google, book, sheet: book.sheet(0), user, script, sent, run, value };
}

export function reply(status: number, text: string, tookMs = 50): FetchOutcome {
  return { kind: 'reply', status, headers: { 'X-Some': 'a' }, body: Buffer.from(text), tookMs };
}

/** A body that catches what `expression` throws and returns its message, or "no error". */
export function caught(expression: string): string {
  return `try { ${expression}; return 'no error'; } catch (e) { return e.name + ': ' + e.message; }`;
}

/** The message of an execution that threw. */
export function messageOf(ended: Ended): string {
  return ended.kind === 'threw' ? ended.message : `did not throw: ${JSON.stringify(ended)}`;
}
