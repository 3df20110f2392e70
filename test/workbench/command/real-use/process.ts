/** The command as a process that can be killed, and a mock of Naam on this machine. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nameOf } from '../../../../workbench/naam/names/names';
import { startStandIn, type RunningStandIn } from '../../../../workbench/naam/serving/thread';
import { mobile } from '../../../bundle/rows';
import { KEY, ROOT } from '../../../bundle/stage';
import { begin, fieldsOf, type Ended } from '../command';

// A test starts several programs, and the machine may be busy.
jest.setTimeout(240_000);

export const QUICK = { processing: { fixedMs: 100, perNumberMs: 0, inTurn: false } };

const standing: RunningStandIn[] = [];
afterAll(() => Promise.all(standing.splice(0).map((naam) => naam.close())));

/** The name of a mobile number: there each has one, so no result is read again a real minute later. */
export const nameThere = (ten: string): string => nameOf(`91${ten}`, 1) ?? '';

/** A file of so many numbers, each with its town. */
export const csvOf = (count: number): string =>
  `Mobile,City\n${Array.from({ length: count }, (_, i) => `${mobile(i)},Pune\n`).join('')}`;

/** The names in a file that the command has written, row by row. */
export const namesIn = (csv: string | Buffer | null): (string | undefined)[] =>
  fieldsOf(String(csv))
    .slice(1)
    .map((row) => row[1]);

/** The names of the numbers of `csvOf`, from one row to another. */
export const namesThere = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => nameThere(mobile(from + i)));

/** Counts of so many numbers that were each sent, or paid, once. */
export const onceEach = (count: number): number[] => Array.from({ length: count }, () => 1);

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
  begin(...args: string[]): ReturnType<typeof begin> {
    return this.beginOn(this.input, args);
  }

  private beginOn(input: string, args: readonly string[]): ReturnType<typeof begin> {
    if (this.naam !== null && !this.naam.url.startsWith('http://127.0.0.1:'))
      throw new Error('far');
    const env = this.naam === null ? {} : { NAAM_BASE_URL: this.naam.url, NAAM_API_KEY: KEY };
    return begin([input, '--out', this.output, ...args], env);
  }

  run(...args: string[]): Promise<Ended> {
    return this.begin(...args).ended;
  }

  /** Runs it on another file than the usual one. */
  runOn(input: string, ...args: string[]): Promise<Ended> {
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
