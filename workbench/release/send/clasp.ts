/** clasp, run on a copy of what was checked, and held to what it says. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../root';
import { claspTrouble } from './clasp-trouble';
import type { Delivery } from '../basics/delivery';
import { Refusal } from '../basics/refusal';

const CLASP = path.join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
const LONGEST_MS = 120_000;

/** What became of a push. */
type Sent = 'sent' | 'already there';

/**
 * Sends the files to the script. They are written to a folder of their own first: no build in
 * between, no stray file, and no ignore rule changes what was shown. Throws a Refusal.
 */
export async function claspPush(
  scriptId: string,
  delivery: Delivery,
  env: NodeJS.ProcessEnv,
): Promise<Sent> {
  const said = await inFolder(scriptId, delivery, (folder) => run(folder, ['push', '-f'], env));
  if (said.includes('Script is already up to date.')) return 'already there';
  if (new RegExp(`Pushed ${String(delivery.length)} files`).test(said)) return 'sent';
  // It says "Skipping push." or nothing at all, and calls that a success.
  throw new Refusal(
    `clasp didn't send everything. Its output: ${said.trim() || 'none'}`,
    'Try again, then check the script in Google’s editor.',
  );
}

/** Makes a version of what stands in the script, and gives its number. Throws a Refusal. */
export async function claspVersion(
  scriptId: string,
  description: string,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const said = await inFolder(scriptId, [], (folder) =>
    run(folder, ['create-version', description], env),
  );
  const number = Number(/Created version (\d+)/.exec(said)?.[1] ?? 0);
  if (number > 0) return number;
  throw new Refusal(
    `clasp didn't create a version. Its output: ${said.trim() || 'none'}`,
    'Check the versions in Google’s editor, then try again.',
  );
}

async function inFolder(
  scriptId: string,
  delivery: Delivery,
  act: (folder: string) => Promise<string>,
): Promise<string> {
  // clasp refuses folders behind a symbolic link, as temporary ones are on macOS.
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'naam-push-'));
  try {
    mkdirSync(path.join(folder, 'dist'));
    for (const { name, bytes } of delivery) writeFileSync(path.join(folder, 'dist', name), bytes);
    const project = { scriptId, rootDir: 'dist' };
    writeFileSync(path.join(folder, '.clasp.json'), JSON.stringify(project));
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What clasp said on stdout; throws a Refusal where it failed. */
async function run(
  cwd: string,
  args: readonly string[],
  given: NodeJS.ProcessEnv,
): Promise<string> {
  const env = { ...given };
  for (const name of ['clasp_config_ignore', 'clasp_config_project']) delete env[name];
  const child = spawn(process.execPath, [CLASP, ...args], {
    cwd,
    env,
    timeout: LONGEST_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return out;
  throw claspTrouble(`${err}${out}`.trim() || `it ended without output (${String(code)})`);
}
