/** The stage for tests of ledger and sheet: users who preview, start a run, and edit in between. */
import type { Options, Pointed, Preview, Reply, Server, RunStatus } from '../../src/protocol';
import type { Book, SheetModel } from '../../workbench/apps-script/google';
import type { Value } from '../../workbench/apps-script/model/sheet-cells';
import { bookName, mobile, shown, type Shown } from './rows';
import { HOUR_MS, KEY, OPTIONS, Stage, type Line, type StageOptions } from './stage';

export const DAY_MS = 24 * HOUR_MS;

const MANY = Array.from({ length: 400 }, (_, n) => mobile(n));
/** Numbers for which the stand-in's book holds a name, and those for which it holds none. */
const NAMED = MANY.filter((ten) => bookName(ten) !== null);
const NAMELESS = MANY.filter((ten) => bookName(ten) === null);

export const named = (n: number): string => NAMED[n] ?? '';
export const nameless = (n: number): string => NAMELESS[n] ?? '';
export const nameFor = (ten: string): string => bookName(ten) ?? '';

/** Columns Mobile, Name, Naam status, ready for use, as an earlier run leaves them. */
export const HEADED: Line = ['Mobile', 'Name', 'Naam status'];

/** Rows of the columns of `HEADED`: a number, and nothing beside it. */
export function listOf(...numbers: Value[]): Line[] {
  return [HEADED, ...numbers.map((number): Line => [number, '', ''])];
}

/** Thirty numbers: a key's first request takes ten of them, the second the others. */
export const THIRTY: readonly string[] = MANY.slice(0, 30);

/** Rows by what their status says, as words without day and mark. */
export function words(rows: readonly Shown[]): string[] {
  return rows.map(({ status }) => status.replace(/ (2026-|·|\(was ).*$/, ''));
}

export class LedgerStage extends Stage {
  constructor(options: StageOptions) {
    super(options);
    this.ok('connect', KEY);
  }

  /** Looks at what is selected or pointed at. */
  look(options: Partial<Options> = {}, pointed: Pointed | null = null): Preview {
    return this.ok('preview', { pointed, options: { ...OPTIONS, ...options } });
  }

  /** Presses the button that was shown. */
  press(shown: Preview, options: Partial<Options> = {}, cap = shown.split.send): RunStatus {
    const reply = this.tryPress(shown, options, cap);
    if (!reply.ok) throw new Error(JSON.stringify(reply.trouble));
    return reply.value;
  }

  tryPress(
    { start, pointed }: Pick<Preview, 'start' | 'pointed'>,
    options: Partial<Options> = {},
    cap = 1_000,
  ): Reply<RunStatus> {
    return this.panel('start', { start, pointed, cap, options: { ...OPTIONS, ...options } });
  }

  /** The whole run of column A, or of what is pointed at. */
  go(options: Partial<Options> = {}, pointed: Pointed | null = null): RunStatus {
    if (pointed === null) this.sheet.selectColumn(1);
    return this.finish(this.press(this.look(options, pointed), options));
  }

  /** Resumes, and goes on to the end or the next rest. */
  resumed(): RunStatus {
    return this.finish(this.ok('resume'));
  }

  /** Steps as an open panel does, also for the second look, at most for so long. */
  watch(ms: number): RunStatus {
    const end = this.clock.now() + ms;
    let now = this.ok('look');
    while (now.until !== null && now.until < end) {
      this.clock.pass(now.until - this.clock.now());
      now = this.ok('step');
    }
    return now;
  }

  /** How many of the rows say each word. */
  tally(rows = shown(this)): Record<string, number> {
    const count: Record<string, number> = {};
    for (const word of words(rows)) count[word] = (count[word] ?? 0) + 1;
    return count;
  }

  /** A call as the panel does it in another spreadsheet. */
  inBook<K extends keyof Server>(book: Book, name: K, ...args: Parameters<Server[K]>): unknown {
    const ended = this.execute(name, args, { book });
    const reply = ended.kind === 'returned' ? (ended.value as Reply<unknown>) : null;
    if (reply?.ok !== true) throw new Error(`${name}: ${JSON.stringify(ended)}`);
    return reply.value;
  }

  posts(): number {
    return this.naam.ledger.of('POST', 'accepted').length;
  }

  /** How many numbers were paid for, each as often as it was. */
  paid(): number {
    return [...this.naam.ledger.charged.values()].reduce((sum, times) => sum + times, 0);
  }
}

/** `expect.stringMatching` without its `any`. */
export const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);

/** A run that found ten of thirty and rests for want of credits; twenty rows say Queued. */
export function tenOfThirty(options: Partial<StageOptions> = {}): {
  stage: LedgerStage;
  rested: RunStatus;
} {
  const stage = new LedgerStage({ rows: listOf(...THIRTY), key: { credits: 10 }, ...options });
  const rested = stage.go();
  stage.naam.key(KEY, { credits: null });
  return { stage, rested };
}

/** Looks at all of a column of any sheet, as `place` says. */
export function pointAt(sheet: SheetModel, column = 1, more: Partial<Pointed> = {}): Pointed {
  const place = { kind: 'beside' } as const;
  return { sheetId: sheet.id, column, rows: null, visible: false, place, ...more };
}

/** A row of cells, from column 1 on. */
export function rowOf(sheet: SheetModel, row: number, columns: number): Value[] {
  return Array.from({ length: columns }, (_, i) => sheet.value(row, i + 1));
}
