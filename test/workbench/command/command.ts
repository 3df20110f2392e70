/** Runs the command as a real process, with its own files. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../bundle/stage';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface Told extends Omit<Ended, 'signal'> {
  /** The output file as it is, null where there is none. */
  readonly file: string | null;
}

/** A command that takes longer is ended, and has no exit code. */
const LONGEST_MS = 200_000;

const fresh = (): string => mkdtempSync(path.join(tmpdir(), 'naam-command-'));

/** Writes `csv` to a file of its own and runs the command on it. */
export function enrich(
  csv: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Told> {
  const folder = fresh();
  const input = path.join(folder, 'in.csv');
  const output = path.join(folder, 'out.csv');
  writeFileSync(input, csv);
  return run([input, '--out', output, ...args], env, output);
}

export async function run(
  args: readonly string[],
  env: Record<string, string> = {},
  output = '',
): Promise<Told> {
  const { code, out, err } = await begin(args, env).ended;
  return { code, out, err, file: textOf(output) };
}

/** Starts the command, without the server and the key of whoever runs the tests. */
export function begin(args: readonly string[], env: Record<string, string>): Running {
  const clean = { ...process.env };
  delete clean['NAAM_BASE_URL'];
  delete clean['NAAM_API_KEY'];
  const child = spawn(process.execPath, [path.join(ROOT, '.workbench', 'enrich.cjs'), ...args], {
    env: { ...clean, ...env },
    timeout: LONGEST_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, out, err });
    });
  });
  return { child, ended };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The fields of simple lines, those of the header first. */
export function fieldsOf(csv: string | null): string[][] {
  return (csv ?? '')
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => line.split(','));
}
