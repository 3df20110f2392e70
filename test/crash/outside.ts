/**
 * The world outside all executions of a story. Each call of a port has a number, and anything can happen
 * at it. After a kill, every further call of that execution throws.
 */
import { fail } from '../../src/core/texts/trouble';
import { Recording } from './recording';
import { RUN_KEY, type RunHead } from '../../src/core/saved/run-state';
import { befalls, isEdit, waits, type Fault, type FaultKind } from './faults';
import type { Execution, Moment, Sent } from './moments';
import { edit } from './outside-edits';
import { OutsideNaam, type Mood } from './outside-naam';
import { OutsideSheet, type Column, type Row } from './outside-sheet';
import { OutsideUsers } from './outside-users';

/** How a story's world stands at its beginning. */
export interface Beginning {
  readonly rows: readonly Row[];
  /** Columns that are not there yet. */
  readonly missing?: readonly Column[];
  readonly mood: Mood;
  /** A button that is pressed right after the first call of this name. */
  readonly pressed?: { readonly after: string; readonly kind: FaultKind };
  /** Most numbers that the key is known to be good for; 0 for a key never used. */
  readonly accepted: number;
}

/** Thrown when an execution is killed; whoever catches it lives in a dead world. */
const KILLED = 'killed';
/** What a call takes (ms), by how its name begins. */
const TAKES: readonly (readonly [name: string, ms: number])[] = [
  ['naam.', 300],
  ['sheet.write', 500],
  ['sheet.', 200],
  ['tables.', 200],
  ['', 40],
];
/** Google took its time, between two looks and not at a call: at each other one of some looks. */
const LEAP_MS = 15_000;
const LEAPING_LOOKS = 8;
/** Google ends every execution then. */
const GOOGLE_MS = 360_000;
/** No execution of these small stories makes more calls, unless it runs for ever. */
const MOST_CALLS = 4_000;

export class Outside {
  readonly sheet: OutsideSheet;
  readonly naam: OutsideNaam;
  readonly users: OutsideUsers;
  readonly store = new Map<string, string>();
  now = Date.parse('2026-11-23T06:30:00Z');
  lockedBy: Execution | null = null;
  /** Executions that have begun to work, and neither ended, gave back their lease, nor were killed. */
  readonly atWork = new Set<Execution>();
  readonly sent: Sent[] = [];
  calls = 0;
  /** Suspends one execution, where a story of two workers asks for it. */
  recording: Recording | null = null;
  /** What happens as soon as an execution is over. */
  readonly afterwards = new Map<Execution, () => void>();
  readonly names: string[] = [];
  readonly trace: string[] = [];
  readonly fired: FaultKind[] = [];
  /** Phases of the run, states of batches and troubles that were saved. */
  readonly seen = new Set<string>();
  /** Numbers (ten digits) → how often they may be sent in all, where a person asked again. */
  readonly allowed = new Map<string, number>();
  /** Each run and each number (ten digits) that it queued itself, with a space between. */
  readonly queued = new Set<string>();
  /** A pause or a stop that stands: how many requests had been sent before it, and executions begun. */
  word: { readonly sent: number; readonly executions: number } | null = null;
  /** A property was torn or thrown away: what it told is known to nobody. */
  torn = false;
  /** Most numbers of a run, by the id it was started with. */
  readonly caps = new Map<string, number>();
  private readonly open: Fault[];
  private dice = 0;
  private secrets = 0;
  private readonly batchNames: string[] = [];
  private leapingLooks = 0;
  private depth = 0;
  private parsed: { text: string; head: RunHead | null } = { text: 'null', head: null };
  private executions = 0;

  /** `judge` is shown every moment; `meanwhile` does what other people and triggers do. */
  constructor(
    private readonly beginning: Beginning,
    readonly faults: readonly Fault[],
    readonly judge: (moment: Moment, outside: Outside) => void,
    private readonly meanwhile: (kind: FaultKind, by: Execution) => void,
  ) {
    this.sheet = new OutsideSheet(beginning.rows, beginning.missing);
    this.naam = new OutsideNaam(beginning.mood);
    this.users = new OutsideUsers(beginning.accepted, this.now);
    this.open = [...faults];
  }

  show(moment: Moment): void {
    this.judge(moment, this);
  }

  /** Runs one execution; null when it was killed, or is suspended. */
  execute<T>(user: string, act: string, run: (by: Execution) => T): T | null {
    const by = this.begin(user, act);
    this.recording?.begin(by, () => this.carryOut(by, run));
    return this.carryOut(by, run);
  }

  private carryOut<T>(by: Execution, run: (by: Execution) => T): T | null {
    this.depth += 1;
    try {
      const result = run(by);
      return by.dead ? null : result;
    } catch (thrown) {
      if (by.dead) return null;
      throw thrown;
    } finally {
      this.depth -= 1;
      if (this.recording?.suspends(by) !== true) this.over(by);
    }
  }

  private over(by: Execution): void {
    if (this.lockedBy === by) this.lockedBy = null;
    this.atWork.delete(by);
    this.show({ kind: 'over', by });
    const next = this.afterwards.get(by);
    this.afterwards.delete(by);
    next?.();
  }

  private begin(user: string, act: string): Execution {
    this.executions += 1;
    const { generation } = this.users.of(user);
    return {
      id: `e${this.executions}`,
      user,
      generation,
      act,
      began: this.now,
      calls: 0,
      dead: false,
      overdue: false,
      rows: null,
      edits: 0,
      reads: [],
      held: 0,
      batch: 0,
    };
  }

  /** One call of a port. */
  call<T>(by: Execution, name: string, effect: (fault?: FaultKind) => T): T {
    return this.recording === null
      ? this.reach(by, name, effect)
      : this.recording.call(by, () => this.reach(by, name, effect));
  }

  private reach<T>(by: Execution, name: string, effect: (fault?: FaultKind) => T): T {
    if (by.dead) throw new Error(KILLED);
    this.calls += 1;
    by.calls += 1;
    const kinds = this.befalling(name);
    this.tell(by, name, kinds);
    this.now += TAKES.find(([begins]) => name.startsWith(begins))?.[1] ?? 0;
    for (const kind of kinds) this.befall(by, kind, name);
    if (this.isOverdue(by)) {
      by.overdue = true;
      this.die(by);
    }
    if (kinds.includes('kill-before')) this.die(by);
    if (kinds.includes('call-fails') && !name.startsWith('naam.')) fail('google-trouble', name);
    const shown = (kind: FaultKind): boolean => waits(kind) || kind === 'column-moved';
    const result = effect(kinds.includes('kill-torn') ? 'kill-torn' : kinds.find(shown));
    if (kinds.includes('kill-after') || kinds.includes('kill-torn')) this.die(by);
    return result;
  }

  /** A word of the person is written, or taken away. */
  say(stands: boolean): void {
    this.word = stands ? { sent: this.sent.length, executions: this.executions } : null;
  }

  private befalling(name: string): FaultKind[] {
    const now = this.open.filter((fault) => befalls(fault, this.calls, name));
    // Of replies only one can come; the others wait.
    const reply = now.find(({ kind }) => waits(kind));
    const falling = now.filter((fault) => !waits(fault.kind) || fault === reply);
    for (const fault of falling) this.open.splice(this.open.indexOf(fault), 1);
    const kinds = falling.map(({ kind }) => kind);
    this.fired.push(...kinds);
    const { pressed } = this.beginning;
    const first = this.names.indexOf(pressed?.after ?? '');
    return pressed && first >= 0 && first === this.names.length - 1
      ? [...kinds, pressed.kind]
      : kinds;
  }

  /** Batches are called 1, 2, 3 as they come, whatever their execution named them. */
  called(key: string): string {
    return key.replace(/^(naam\.batch\.)(\d+)/, (_, begins: string, n: string) => {
      if (!this.batchNames.includes(n)) this.batchNames.push(n);
      return begins + String(this.batchNames.indexOf(n) + 1);
    });
  }

  private tell(by: Execution, name: string, kinds: readonly FaultKind[]): void {
    this.names.push(name);
    const time = ((this.now - by.began) / 1_000).toFixed(1).padStart(6);
    const struck = kinds.length > 0 ? ` ! ${kinds.join()}` : '';
    this.trace.push(
      `${String(this.calls).padStart(4)} ${by.id} ${by.act} ${time} ${name}${struck}`,
    );
  }

  /** What an execution learns without a call, such as the time. */
  learn<T>(by: Execution, look: () => T): T {
    return this.recording === null ? look() : this.recording.look(by, look);
  }

  /** A look at the clock; time passes between any two. */
  look(): number {
    this.now += 1;
    if (this.leapingLooks > 0 && (this.leapingLooks -= 1) % 2 === 0) this.now += LEAP_MS;
    return this.now;
  }

  private befall(by: Execution, kind: FaultKind, name: string): void {
    if (kind === 'clock-leaps') this.leapingLooks = LEAPING_LOOKS;
    if (isEdit(kind)) edit(this.sheet, kind, this.calls);
    if (kind === 'slow') this.pass(by, name.startsWith('naam.') ? 30_000 : 10_000);
    this.users.befall(kind, by.user);
    if (kind === 'lock-lost') this.loseLock(by);
    if (this.depth > 3) return;
    const before = this.now;
    this.meanwhile(kind, by);
    // It went on beside this one, and took none of its time.
    by.began += this.now - before;
  }

  private pass(by: Execution, ms: number): void {
    this.now += ms;
    by.held += ms;
  }

  private loseLock(by: Execution): void {
    if (this.lockedBy === by) this.lockedBy = null;
  }

  private isOverdue(by: Execution): boolean {
    return this.now - by.began > GOOGLE_MS || by.calls > MOST_CALLS;
  }

  private die(by: Execution): never {
    by.dead = true;
    this.atWork.delete(by);
    throw new Error(KILLED);
  }

  /** The run that stands, as its head says; null without one that can be read. */
  head(): RunHead | null {
    const text = this.store.get(RUN_KEY) ?? 'null';
    if (text !== this.parsed.text) this.parsed = { text, head: headIn(text) };
    return this.parsed.head;
  }

  /** Secrets that are the same in every replay, and another each time. */
  throwSecret(): string {
    this.secrets += 1;
    return (this.secrets * 0x9e3779b1).toString(16).padStart(16, '0').slice(-16);
  }

  /** Dice that fall the same in every replay, and differently each time. */
  throwDice(): number {
    this.dice += 1;
    return (this.dice * 0.618_033_988_749) % 1;
  }
}

function headIn(text: string): RunHead | null {
  try {
    return JSON.parse(text) as RunHead | null;
  } catch {
    return null;
  }
}
