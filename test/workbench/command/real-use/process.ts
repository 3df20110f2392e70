/** The command as a process that can be killed, and a mock of Naam on this machine. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nameOf } from '../../../../workbench/naam/names/names';
import { startStandIn, type RunningStandIn } from '../../../../workbench/naam/serving/thread';
import { KEY, ROOT } from '../../../bundle/stage';

export interface Told {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Told>;
}

const LONGEST_MS = 120_000;
// A test starts several programs, and the machine may be busy.
jest.setTimeout(2 * LONGEST_MS);

export const QUICK = { processing: { fixedMs: 100, perNumberMs: 0, inTurn: false } };

const standing: RunningStandIn[] = [];
afterAll(() => Promise.all(standing.splice(0).map((naam) => naam.close())));

/** The name of a mobile number: there each has one, so no result is read again a real minute later. */
export const nameThere = (ten: string): string => nameOf(`91${ten}`, 1) ?? '';

/** One of the test's own, closed at the end: such tests mostly wait, so they run side by side. */
export async function standIn(
  options: Parameters<typeof startStandIn>[0],
): Promise<RunningStandIn> {
  const moods = { foundShare: 1, ...options?.moods };
  const program = path.join(ROOT, '.workbench', 'stand-in.cjs');
  const naam = await startStandIn({ ...options, moods }, program);
  standing.push(naam);
  return naam;
}

/** A folder with a file in it, and the command on that file. */
export class Desk {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'naam-real-use-'));
  readonly input = path.join(this.folder, 'in.csv');
  readonly output = path.join(this.folder, 'out.csv');

  /** Without a stand-in nothing is spoken to: the one within the command answers. */
  constructor(
    content: string | Buffer,
    private readonly naam: RunningStandIn | null = null,
  ) {
    writeFileSync(this.input, content);
  }

  /** Starts the command; every request that it makes goes to 127.0.0.1. */
  begin(...args: string[]): Running {
    return this.beginOn(this.input, args);
  }

  private beginOn(input: string, args: readonly string[]): Running {
    const env: NodeJS.ProcessEnv = { ...process.env, NAAM_API_KEY: KEY };
    delete env['NAAM_BASE_URL'];
    if (this.naam === null) delete env['NAAM_API_KEY'];
    else env['NAAM_BASE_URL'] = this.naam.url;
    if (this.naam !== null && !this.naam.url.startsWith('http://127.0.0.1:'))
      throw new Error('far');
    const program = path.join(ROOT, '.workbench', 'enrich.cjs');
    const all = [program, input, '--out', this.output, ...args];
    const child = spawn(process.execPath, all, {
      env,
      timeout: LONGEST_MS,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    const ended = new Promise<Told>((resolve) => {
      child.on('close', (code, signal) => {
        resolve({ code, signal, out, err });
      });
    });
    return { child, ended };
  }

  run(...args: string[]): Promise<Told> {
    return this.begin(...args).ended;
  }

  /** Runs it on another file than the usual one. */
  runOn(input: string, ...args: string[]): Promise<Told> {
    return this.beginOn(input, args).ended;
  }

  /** Null where there is no output file. */
  bytes(): Buffer | null {
    return existsSync(this.output) ? readFileSync(this.output) : null;
  }

  /** The files in which a run is saved, by their endings. */
  saved(): Record<string, string> {
    const names = ['.naam-state.json', '.naam-cells.json'].filter((name) =>
      existsSync(this.output + name),
    );
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(this.output + name, 'utf8')]),
    );
  }
}

/** Waits until this holds; says in vain after a minute. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
