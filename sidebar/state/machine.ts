/** The whole state of the panel, including calls in progress. Its functions are pure. */
import type {
  Choice,
  Forecast,
  KeyView,
  Opening,
  Options,
  PastView,
  Pointed,
  Preview,
  Result,
  ScheduleOrder,
  Schedules,
  RunStatus,
  StartRequest,
} from '../../src/protocol';
import {
  LANES,
  WAITED_FOR,
  type Arguments,
  type Call,
  type Lane,
  type Name,
  type Outcome,
} from '../script/calls';
import type { Failure } from '../script/failure';

/** `confirm`: the menu's box. `schedule`: a panel that opens at the schedules. */
export type Mode = 'panel' | 'confirm' | 'schedule';

interface Pending {
  readonly seq: number;
  readonly call: Call;
  readonly lane: Lane;
  /** The browser's time when it was made. */
  readonly at: number;
  /** Whether it waits until the call that reads results again has ended. */
  readonly held: boolean;
}

export interface Machine {
  readonly mode: Mode;
  /** The browser's time of the last event. */
  readonly now: number;
  /** The last number given to a call. */
  readonly asked: number;
  /** Calls in progress. Replies to other calls are dropped. */
  readonly calls: readonly Pending[];
  /** Whether the user can see the page. */
  readonly visible: boolean;
  readonly panel: Panel;
}

export type Panel =
  { readonly at: 'opening' } | { readonly at: 'shut'; readonly failure: Failure } | Opened;

export interface Opened {
  readonly at: 'open';
  readonly facts: Omit<Opening, 'runStatus'>;
  readonly received: Received;
  readonly tab: Tab;
  /** What the first tab shows. It stays active while another tab is open. */
  readonly main: Main;
  /** The confirmation that is open. */
  readonly asks: Ask | null;
  readonly notice: Failure | null;
  readonly word: 'connected' | 'saved' | 'removed' | 'forgotten' | null;
  readonly doubt: Doubt | null;
  readonly pace: Pace;
}

/** A status, and the browser's time when it came, because the script's clock may differ. */
export interface Received {
  readonly status: RunStatus;
  readonly at: number;
}

export type Loaded<T> =
  | { readonly at: 'loading' }
  | { readonly at: 'ready'; readonly value: T }
  | { readonly at: 'failed'; readonly failure: Failure };

export type Tab =
  | { readonly at: 'names' }
  | { readonly at: 'history'; readonly list: Loaded<readonly PastView[]> }
  | { readonly at: 'settings' }
  | Scheduling;

export interface Scheduling {
  readonly at: 'schedule';
  readonly list: Loaded<Schedules>;
  /** The browser's time when the list was last read. */
  readonly read: number;
  readonly form: Form | null;
  /** How many numbers the next run of a schedule will send. */
  readonly count: { readonly id: string; readonly of: Loaded<Forecast> } | null;
}

/** The form of a schedule. `id`: the schedule that is edited; null for a new one. */
export interface Form {
  readonly id: string | null;
  readonly order: ScheduleOrder;
}

export type Main = Connect | Find | Run | Done;

export interface Connect {
  readonly at: 'connect';
  /** The result for the key that was just pasted. */
  readonly tested: KeyView | null;
  readonly failure: Failure | null;
}

export type Counted =
  /** `old` is shown in grey meanwhile, and can't be started. */
  | { readonly at: 'counting'; readonly old: Preview | null }
  | { readonly at: 'ready'; readonly preview: Preview }
  | { readonly at: 'failed'; readonly failure: Failure };

export interface Find {
  readonly at: 'find';
  /** What the user chose in the panel; null: the selection. */
  readonly pointed: Pointed | null;
  readonly options: Partial<Options>;
  /** The last selection that was followed; null before it is known. */
  readonly seen: Pointed | null;
  readonly counted: Counted;
}

/** What the user saw and confirmed. */
export interface Order {
  readonly preview: Preview;
  readonly request: StartRequest;
}

export interface Run {
  readonly at: 'run';
  /** Null for a run that this panel didn't start. */
  readonly order: Order | null;
  /** The ID of the last run before this one, by which the end of this one is recognized. */
  readonly before: string | null;
  /** Whether another editor started it, as far as the panel knows. */
  readonly theirs: boolean;
  /** Whether it was started from the schedules, and the panel returns there if nothing ran. */
  readonly schedule: boolean;
  /** A command that the script hasn't done yet. `resume` is repeated until it can be done. */
  readonly word: 'pause' | 'stop' | 'resume' | null;
  /** The user's decision about a request that Naam may have received. It is repeated in the same way. */
  readonly choice: { readonly n: number; readonly choice: Choice } | null;
}

export interface Done {
  readonly at: 'done';
  readonly past: PastView;
  readonly order: Order | null;
  readonly results: Loaded<readonly Result[]> | null;
  /** Whether the other numbers are being counted, to be started then. */
  readonly continuing: boolean;
}

export type Ask =
  | { readonly about: 'forget' | 'release' | 'remove' | 'discard' }
  | { readonly about: 'again'; readonly n: number }
  | { readonly about: 'delete' | 'run-now'; readonly id: string };

/**
 * After a lost call: `left` more times, the panel asks for the status. The next time is `at`; `wait`
 * (ms) grows.
 */
export interface Doubt {
  readonly left: number;
  readonly wait: number;
  readonly at: number;
}

/** When calls were last answered (browser time), and how many steps in a row failed. */
interface Pace {
  /** The last resume, or decision about a request. */
  readonly commandReplied: number;
  readonly followed: number;
  readonly looked: number;
  readonly stepped: number;
  readonly fails: number;
}

/** Returns the state of a panel that opens. */
export function newMachine(mode: Mode, now: number): Machine {
  return { mode, now, asked: 0, calls: [], visible: true, panel: { at: 'opening' } };
}

/** Returns the call in progress in a lane. */
export function callIn(m: Machine, lane: Lane): Pending | undefined {
  return m.calls.find((call) => call.lane === lane);
}

/** Calls the script, unless a call of this lane is in progress that must end first (`WAITED_FOR`). */
export function ask<K extends Name>(m: Machine, name: K, ...args: Arguments<K>): Machine {
  return askIn(m, LANES[name], { name, args } as unknown as Call);
}

/** Has the script read results of an ended run again. The user can start a run meanwhile. */
export function askAgain(m: Machine): Machine {
  return askIn(m, 'again', { name: 'step', args: [] });
}

function askIn(m: Machine, lane: Lane, call: Call): Machine {
  if (WAITED_FOR.has(lane) && callIn(m, lane)) return m;
  const seq = m.asked + 1;
  // Only one execution of the script can work at a time, and this one would be told that it is busy.
  const held = lane === 'work' && callIn(m, 'again') !== undefined;
  const calls = [...dropped(m, lane).calls, { seq, call, lane, at: m.now, held }];
  return { ...m, asked: seq, calls };
}

/** Removes the call with this number, and makes the call that waited for it. */
export function replied(m: Machine, seq: number): Machine {
  const calls = m.calls.filter((call) => call.seq !== seq);
  const held = calls.find((call) => call.held);
  if (held === undefined || callIn({ ...m, calls }, 'again')) return { ...m, calls };
  const asked = m.asked + 1;
  const made = { ...held, seq: asked, at: m.now, held: false };
  return { ...m, asked, calls: calls.map((call) => (call === held ? made : call)) };
}

/** Returns an outcome as a loaded value. */
export function loaded<T>(outcome: Outcome<T>): Loaded<T> {
  return outcome.ok
    ? { at: 'ready', value: outcome.value }
    : { at: 'failed', failure: outcome.failure };
}

/** Removes the call of this lane, so that its reply is dropped. */
export function dropped(m: Machine, lane: Lane): Machine {
  return { ...m, calls: m.calls.filter((call) => call.lane !== lane) };
}

/** Replaces parts of the open panel. */
export function put(m: Machine, parts: Partial<Opened>): Machine {
  return m.panel.at === 'open' ? { ...m, panel: { ...m.panel, ...parts } } : m;
}

/** Converts a time of the script's clock to the browser's time (ms). */
export function localTime({ status, at }: Received, moment: number): number {
  return moment - status.now + at;
}
