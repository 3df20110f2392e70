/** Finds a browser for the tests, prepares it once, and starts it as often as needed. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { fontsFor } from './fonts';
import { packageFits, unpackInto } from './packaged-browser';
import { installedBrowsers } from './where-browsers-stand';

/** A browser that starts on this machine. */
interface ReadyBrowser {
  readonly program: string;
  readonly version: string;
  /** Variables to add to our environment for it. */
  readonly env: Readonly<Record<string, string>>;
  /** Its temporary folder, with fonts, and with the browser itself if it was unpacked. */
  readonly folder: string;
}

/** The browser must not reach the network: only loopback addresses are resolved. */
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

/** Printed on a machine without a browser. */
export const SKIPPED =
  'SKIPPED: ALL BROWSER TESTS. No browser starts here. Install Chrome, Chromium or Edge, ' +
  'or set its path: CHROME_PATH=/path/to/chrome npm test';

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

/** Returns `CHROME_PATH`, then installed browsers; none of them with NAAM_BROWSER=packaged or NAAM_BROWSER=none. */
function programs(): string[] {
  const wish = process.env['NAAM_BROWSER'];
  if (wish === 'packaged' || wish === 'none') return [];
  const named = process.env['CHROME_PATH'];
  if (named && !existsSync(named)) {
    process.stderr.write(`CHROME_PATH isn't a file, so another browser is used: ${named}\n`);
  }
  return [...(named && existsSync(named) ? [named] : []), ...installedBrowsers()];
}

async function unpacked(folder: string): Promise<ReadyBrowser | null> {
  if (!packageFits() || process.env['NAAM_BROWSER'] === 'none') return null;
  const { program, libraries, fonts } = await unpackInto(folder);
  const env = { ...fontsFor(folder, [fonts]), LD_LIBRARY_PATH: libraries };
  return tryOut({ program, env, folder });
}

/** Prepares the first browser that starts; null if none does. Call `remove` when you are done. */
export async function makeReady(): Promise<ReadyBrowser | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'naam-browser-'));
  const env = fontsFor(folder, []);
  for (const program of programs()) {
    const ready = await tryOut({ program, env, folder });
    if (ready) return ready;
  }
  const ready = await unpacked(folder).catch((error: unknown) => {
    process.stderr.write(`The packaged Chromium can't be unpacked: ${String(error)}\n`);
    return null;
  });
  if (!ready) rmSync(folder, { recursive: true, force: true });
  return ready;
}

/** Removes the files of {@link makeReady}. */
export function remove(ready: ReadyBrowser): void {
  rmSync(ready.folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Saves the prepared browser in the environment, which the test processes inherit. */
export function keep(ready: ReadyBrowser | null): void {
  if (ready) process.env[KEPT_IN] = JSON.stringify(ready);
  else Reflect.deleteProperty(process.env, KEPT_IN);
}

/** Returns the prepared browser from the environment; null if no browser starts. */
export function kept(): ReadyBrowser | null {
  const text = process.env[KEPT_IN];
  return text ? (JSON.parse(text) as ReadyBrowser) : null;
}

/** Starts the prepared browser. Throws if there is none. */
export function launch(ready: ReadyBrowser | null = kept()): Promise<Browser> {
  if (!ready) throw new Error(SKIPPED);
  return start(ready);
}
