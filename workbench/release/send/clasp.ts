/** Runs clasp on a copy of the checked files, and checks its output. */
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

/** The result of a push. */
type Sent = 'sent' | 'already there';

/**
 * Sends the files to the script. They are first written to a temporary folder, so that no other build, no
 * other file and no ignore rule changes what is sent. Throws a Refusal if clasp doesn't send all of them.
 */
export async function claspPush(
  scriptId: string,
  delivery: Delivery,
  env: NodeJS.ProcessEnv,
): Promise<Sent> {
  const said = await inFolder(scriptId, delivery, (folder) => run(folder, ['push', '-f'], env));
  if (said.includes('Script is already up to date.')) return 'already there';
  if (new RegExp(`Pushed ${String(delivery.length)} files`).test(said)) return 'sent';
  // clasp prints "Skipping push." or nothing, and still ends with success.
  throw new Refusal(
    `clasp didn't send everything. Its output: ${said.trim() || 'none'}`,
    'Try again, then check the script in Google’s editor.',
  );
}

/** Creates a version of the script as it is at Google. Returns its number. Throws a Refusal if clasp fails. */
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
  // clasp refuses folders behind a symbolic link, such as temporary folders on macOS.
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

/** Runs clasp and returns its stdout. Throws a Refusal if it fails. */
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
