/** Which browser the tests drive, made ready once and started as often as wanted. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { fontsFor } from './fonts';
import { packageFits, unpackInto } from './packaged-browser';
import { installedBrowsers } from './where-browsers-stand';

/** A browser that has been seen to start. */
interface ReadyBrowser {
  readonly program: string;
  readonly version: string;
  /** What its environment has beside ours. */
  readonly env: Readonly<Record<string, string>>;
  /** Its private folder: fonts, and itself when it was unpacked. */
  readonly folder: string;
}

/** Nothing that goes out, by itself or by name: what is not loopback does not even resolve. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];
const START_MS = 20_000;
const KEPT_IN = 'NAAM_READY_BROWSER';

/** One loud line for a machine without a browser. */
export const SKIPPED =
  'SKIPPED: ALL BROWSER TESTS. No browser starts here. Cure: install Chrome, Chromium or Edge, ' +
  'or name one: CHROME_PATH=/path/to/chrome npm test';

function start(browser: Omit<ReadyBrowser, 'version'>): Promise<Browser> {
  const libraries = [browser.env['LD_LIBRARY_PATH'], process.env['LD_LIBRARY_PATH']];
  const joined = browser.env['LD_LIBRARY_PATH']
    ? { LD_LIBRARY_PATH: libraries.filter(Boolean).join(':') }
    : {};
  return chromium.launch({
    executablePath: browser.program,
    args: FLAGS,
    env: { ...process.env, ...browser.env, ...joined },
    timeout: START_MS,
  });
}

async function tryOut(browser: Omit<ReadyBrowser, 'version'>): Promise<ReadyBrowser | null> {
  try {
    const started = await start(browser);
    const version = started.version();
    await started.newPage();
    await started.close();
    return { ...browser, version };
  } catch {
    return null;
  }
}

/** `CHROME_PATH`, then the installed ones; NAAM_BROWSER=packaged or =none passes over them. */
function programs(): string[] {
  const wish = process.env['NAAM_BROWSER'];
  if (wish === 'packaged' || wish === 'none') return [];
  const named = process.env['CHROME_PATH'];
  if (named && !existsSync(named)) {
    process.stderr.write(`CHROME_PATH names no file, another browser is taken: ${named}\n`);
  }
  return [...(named && existsSync(named) ? [named] : []), ...installedBrowsers()];
}

async function unpacked(folder: string): Promise<ReadyBrowser | null> {
  if (!packageFits() || process.env['NAAM_BROWSER'] === 'none') return null;
  const { program, libraries, fonts } = await unpackInto(folder);
  const env = { ...fontsFor(folder, [fonts]), LD_LIBRARY_PATH: libraries };
  return tryOut({ program, env, folder });
}

/** Makes the first browser ready that starts; null where none does. Remove it when done. */
export async function makeReady(): Promise<ReadyBrowser | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'naam-browser-'));
  const env = fontsFor(folder, []);
  for (const program of programs()) {
    const ready = await tryOut({ program, env, folder });
    if (ready) return ready;
  }
  const ready = await unpacked(folder).catch((error: unknown) => {
    process.stderr.write(`The packaged Chromium did not unpack: ${String(error)}\n`);
    return null;
  });
  if (!ready) rmSync(folder, { recursive: true, force: true });
  return ready;
}

/** Removes what {@link makeReady} put on the disk. */
export function remove(ready: ReadyBrowser): void {
  rmSync(ready.folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Tells the test processes, which inherit the environment, what was made ready. */
export function keep(ready: ReadyBrowser | null): void {
  if (ready) process.env[KEPT_IN] = JSON.stringify(ready);
  else Reflect.deleteProperty(process.env, KEPT_IN);
}

/** What was made ready for this process; null where no browser starts. */
export function kept(): ReadyBrowser | null {
  const text = process.env[KEPT_IN];
  return text ? (JSON.parse(text) as ReadyBrowser) : null;
}

/** Starts the browser that was made ready. */
export function launch(ready: ReadyBrowser | null = kept()): Promise<Browser> {
  if (!ready) throw new Error(SKIPPED);
  return start(ready);
}
