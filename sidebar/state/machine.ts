/** The whole state of the panel. Pure: events in, state out; calls under way are part of it. */
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

/** `confirm` is the menu's box, `schedule` a panel that opens at the schedule. */
export type Mode = 'panel' | 'confirm' | 'schedule';

export interface Pending {
  readonly seq: number;
  readonly call: Call;
  readonly lane: Lane;
  /** The browser's time when it was made. */
  readonly at: number;
  /** The person asked for it while results were read again: it is made when that has ended. */
  readonly held: boolean;
}

export interface Machine {
  readonly mode: Mode;
  /** The browser's time of the last event. */
  readonly now: number;
  /** The last number given to a call. */
  readonly asked: number;
  /** Calls under way; a reply to any other is stale and dropped. */
  readonly calls: readonly Pending[];
  /** Whether the person can see the page. */
  readonly visible: boolean;
  readonly panel: Panel;
}

export type Panel =
  { readonly at: 'opening' } | { readonly at: 'shut'; readonly failure: Failure } | Opened;

export interface Opened {
  readonly at: 'open';
  readonly facts: Omit<Opening, 'runStatus'>;
  readonly heard: Heard;
  readonly tab: Tab;
  /** What the first tab shows; it goes on while another tab is looked at. */
  readonly main: Main;
  /** What is asked before it is done. */
  readonly asks: Ask | null;
  readonly notice: Failure | null;
  readonly word: 'connected' | 'saved' | 'removed' | 'forgotten' | null;
  readonly doubt: Doubt | null;
  readonly pace: Pace;
}

/** A standing, and the browser's time when it came: the script's clock may be another. */
export interface Heard {
  readonly standing: RunStatus;
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
  /** The browser's time when the list was read last. */
  readonly read: number;
  readonly form: Form | null;
  /** How many numbers the next run of this schedule would ask. */
  readonly count: { readonly id: string; readonly of: Loaded<Forecast> } | null;
}

/** A new schedule, or one that is changed: then `id` names it. */
export interface Form {
  readonly id: string | null;
  readonly order: ScheduleOrder;
}

export type Main = Connect | Find | Run | Done;

export interface Connect {
  readonly at: 'connect';
  /** What Naam said of the key that was just pasted. */
  readonly tested: KeyView | null;
  readonly failure: Failure | null;
}

export type Counted =
  /** `old` is shown in grey meanwhile; nothing of it can be started. */
  | { readonly at: 'counting'; readonly old: Preview | null }
  | { readonly at: 'ready'; readonly preview: Preview }
  | { readonly at: 'failed'; readonly failure: Failure };

export interface Find {
  readonly at: 'find';
  /** Null: what is selected; else what the person chose beyond the selection. */
  readonly pointed: Pointed | null;
  readonly options: Partial<Options>;
  /** The selection that was followed last; null before it is known. */
  readonly seen: Pointed | null;
  readonly counted: Counted;
}

/** What a person agreed to. */
export interface Order {
  readonly preview: Preview;
  readonly request: StartRequest;
}

export interface Run {
  readonly at: 'run';
  /** Null for a run that this panel did not start. */
  readonly order: Order | null;
  /** The last run before this one: one that ended since is ours to show. */
  readonly before: string | null;
  /** Another editor's, as far as it was heard. */
  readonly theirs: boolean;
  /** Started from the schedules: if nothing came of it, back to them. */
  readonly schedule: boolean;
  /** What the person said and the script has not done yet; `resume` waits until it can be done. */
  readonly word: 'pause' | 'stop' | 'resume' | null;
  /** The person's decision on a request that may not have arrived; it waits in the same way. */
  readonly choice: { readonly n: number; readonly choice: Choice } | null;
}

export interface Done {
  readonly at: 'done';
  readonly past: PastView;
  readonly order: Order | null;
  readonly results: Loaded<readonly Result[]> | null;
  /** The other numbers are counted again, and then started. */
  readonly going: boolean;
}

export type Ask =
  | { readonly about: 'forget' | 'release' | 'remove' | 'discard' }
  | { readonly about: 'again'; readonly n: number }
  | { readonly about: 'delete' | 'run-now'; readonly id: string };

/** A call was lost: what stands is asked, so often, in growing distances. */
export interface Doubt {
  readonly left: number;
  readonly wait: number;
  readonly at: number;
}

/** Browser times of what was done last, and how often in a row a step failed. */
export interface Pace {
  /** A resume, or a decision on a request. */
  readonly spoken: number;
  readonly followed: number;
  readonly looked: number;
  readonly stepped: number;
  readonly fails: number;
}

export function afresh(mode: Mode, now: number): Machine {
  return { mode, now, asked: 0, calls: [], visible: true, panel: { at: 'opening' } };
}

/** The call under way in a lane. */
export function under(m: Machine, lane: Lane): Pending | undefined {
  return m.calls.find((call) => call.lane === lane);
}

/** Asks the script; where a call of this lane is waited for, the new one is not made. */
export function ask<K extends Name>(m: Machine, name: K, ...args: Arguments<K>): Machine {
  return askIn(m, LANES[name], { name, args } as unknown as Call);
}

/** Asks for results of an ended run to be read again: work that keeps nobody from starting more. */
export function askAgain(m: Machine): Machine {
  return askIn(m, 'again', { name: 'step', args: [] });
}

function askIn(m: Machine, lane: Lane, call: Call): Machine {
  if (WAITED_FOR.has(lane) && under(m, lane)) return m;
  const seq = m.asked + 1;
  // The script does one work at a time, and would say that it is busy.
  const held = lane === 'work' && under(m, 'again') !== undefined;
  const calls = [...dropped(m, lane).calls, { seq, call, lane, at: m.now, held }];
  return { ...m, asked: seq, calls };
}

/** Without the call with this number; what was held back for it is made now. */
export function replied(m: Machine, seq: number): Machine {
  const calls = m.calls.filter((call) => call.seq !== seq);
  const held = calls.find((call) => call.held);
  if (held === undefined || under({ ...m, calls }, 'again')) return { ...m, calls };
  const asked = m.asked + 1;
  const made = { ...held, seq: asked, at: m.now, held: false };
  return { ...m, asked, calls: calls.map((call) => (call === held ? made : call)) };
}

/** What a reply brought. */
export function loaded<T>(outcome: Outcome<T>): Loaded<T> {
  return outcome.ok
    ? { at: 'ready', value: outcome.value }
    : { at: 'failed', failure: outcome.failure };
}

/** The reply to what is under way in this lane will be stale. */
export function dropped(m: Machine, lane: Lane): Machine {
  return { ...m, calls: m.calls.filter((call) => call.lane !== lane) };
}

/** With parts of the opened panel replaced. */
export function put(m: Machine, parts: Partial<Opened>): Machine {
  return m.panel.at === 'open' ? { ...m, panel: { ...m.panel, ...parts } } : m;
}

/** A moment of the script's clock, in the browser's time. */
export function localTime({ standing, at }: Heard, moment: number): number {
  return moment - standing.now + at;
}
