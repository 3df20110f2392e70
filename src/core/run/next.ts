/** Decides the next step of a run from a snapshot of it. Has no input or output. */
import { type Sending, sentCount, undecided, type Waiting } from '../saved/batch';
import type { RunHead, RunState } from '../saved/run-state';
import { isUnconfirmed } from '../texts/trouble';
import type { Code } from '../texts/troubles-english';

export type Control = 'none' | 'pause' | 'stop';

/** Everything that the next step depends on, within one execution. */
export interface Snapshot extends RunState {
  readonly now: number;
  /** Milliseconds this execution may still work. */
  readonly left: number;
  readonly control: Control;
  /** How many numbers are still to be sent; null until the sheet was read for them. */
  readonly queue: number | null;
  /** Whether the store has room for one more batch. */
  readonly room: boolean;
  /** The key's generation now. */
  readonly key: number;
  /** Whether an earlier execution may have been ended while it wrote. */
  readonly repairNeeded: boolean;
  /** Answers that are not in the sheet yet, since when (ms), and how long writing them takes (ms). */
  readonly unwritten: {
    readonly count: number;
    readonly since: number;
    readonly writeMs: number;
    /** Whether their rows lie apart. */
    readonly scattered: boolean;
  };
  /** How long it takes to send and collect everything else, and then to write it all (ms). */
  readonly restMs: number;
  /** Whether names were written in this execution. */
  readonly wrote: boolean;
  /** When each waiting batch is due (ms), by its `batchId`. */
  readonly due: ReadonlyMap<number, number>;
  /** Longest wait that is spent sleeping rather than by ending the execution (ms). */
  readonly patience: number;
  /** How many batches are asked for at once. */
  readonly width: number;
  /** How long fewer than `width` due batches may wait while something can be sent (ms). */
  readonly gather: number;
}

export type Step =
  | { readonly do: 'mark-queued' }
  | { readonly do: 'apply-control'; readonly control: 'pause' | 'stop' }
  | { readonly do: 'unpause' }
  /** Nobody knows whether Naam received a request: sending pauses until the user decides. */
  | { readonly do: 'await-decision' }
  | { readonly do: 'repair' }
  /** Sending pauses: the key has changed, or the store is full. */
  | { readonly do: 'suspend'; readonly code: 'key-changed' | 'no-room' }
  | { readonly do: 'mark-unconfirmed'; readonly batch: Sending }
  | { readonly do: 'poll'; readonly batches: readonly Waiting[] }
  | { readonly do: 'load-queue' }
  | { readonly do: 'send' }
  | { readonly do: 'write' }
  | { readonly do: 'wait'; readonly until: number }
  /** The execution ends; `until` is when another can continue, null if the user has to act first. */
  | { readonly do: 'yield'; readonly until: number | null }
  | { readonly do: 'end' }
  /** The run ends although something keeps it from stopping: the user stopped it twice. */
  | { readonly do: 'give-up' };

/** How long a request can take (ms): its timeout and a margin. */
export const REQUEST_MS = 35_000;

/** How long writing all collected answers can take (ms). */
export const WRITE_MS = 45_000;

/** Longest time that answers wait to be written while Naam is slow (ms). */
const HOLD_MS = 60_000;

/** How long the first names wait for those of the batch that was sent first (ms). */
const FIRST_HOLD_MS = 10_000;

/** Returns the next step of a run. */
export function next(snapshot: Snapshot): Step {
  const { head } = snapshot;
  if (snapshot.control === 'stop' && head.phase.at === 'stopping' && head.phase.trouble) {
    return { do: 'give-up' };
  }
  if (snapshot.control !== 'none' && head.phase.at !== 'queueing') {
    const applied = snapshot.control === 'stop' ? head.phase.at === 'stopping' : isPaused(head);
    if (!applied) return { do: 'apply-control', control: snapshot.control };
  }
  if (head.phase.at === 'queueing') {
    return snapshot.left < WRITE_MS ? { do: 'yield', until: snapshot.now } : { do: 'mark-queued' };
  }
  // Only one execution works at a time, so the one that sent this was ended before the reply.
  const cutOff = snapshot.batches.find((b) => b.state === 'sending');
  if (cutOff) return { do: 'mark-unconfirmed', batch: cutOff };
  if (snapshot.repairNeeded) return { do: 'repair' };
  if (head.phase.at === 'running' && undecided(snapshot.batches).length > 0)
    return { do: 'await-decision' };
  if (mayUnpause(snapshot)) return { do: 'unpause' };
  const full = forMore(snapshot) < 0;
  const now = full || isFirstWrite(snapshot) || writeIsOverdue(snapshot);
  // If the time isn't enough for all of them, the next execution fetches the rest again, for free.
  if (snapshot.unwritten.count > 0 && now && snapshot.left > 0) return { do: 'write' };
  if (full) return { do: 'yield', until: snapshot.now };
  return suspensionReason(snapshot) ?? work(snapshot) ?? linger(snapshot) ?? { do: 'end' };
}

/**
 * Returns the time left for one more request after all collected answers are written (ms). If
 * everything else can be collected in this time, too, writing waits: together the rows make few
 * blocks.
 */
function forMore({ left, unwritten, restMs }: Snapshot): number {
  const spare = left - WRITE_MS - REQUEST_MS;
  return restMs <= spare ? spare : spare - unwritten.writeMs;
}

/** Returns the step that pauses a run whose key has changed, or null. */
function suspensionReason(snapshot: Snapshot): Step | null {
  if (snapshot.head.phase.at === 'paused') return null;
  if (waitings(snapshot).some((batch) => batch.keyGeneration !== snapshot.key)) {
    return { do: 'suspend', code: 'key-changed' };
  }
  return null;
}

/** Returns the request that can be made right now, or null. */
function work(snapshot: Snapshot): Step | null {
  if (mustWait(snapshot)) return null;
  const due = dueNow(snapshot);
  const post = posting(snapshot);
  const waits =
    post?.do === 'send' && due.length < snapshot.width && !due.some((b) => late(snapshot, b));
  if (due.length === 0 || waits) return post;
  return { do: 'poll', batches: affordable(snapshot, due.slice(0, snapshot.width)) };
}

/** Returns the batches whose answers this execution can also write: others are fetched again. */
function affordable(snapshot: Snapshot, batches: readonly Waiting[]): Waiting[] {
  const taken: Waiting[] = [];
  const { count, writeMs } = snapshot.unwritten;
  const msEach = writeMs / Math.max(1, count);
  let left = forMore(snapshot);
  for (const batch of batches) {
    left -= batch.numbers.length * msEach;
    if (taken.length > 0 && left < 0) break;
    taken.push(batch);
  }
  return taken;
}

/** Returns the step towards the next submit, or null if none can be made. */
function posting(snapshot: Snapshot): Step | null {
  if (!mayPost(snapshot)) return null;
  if (snapshot.queue === null) return { do: 'load-queue' };
  if (snapshot.queue === 0) return null;
  if (snapshot.room) return { do: 'send' };
  return sentCount(snapshot.batches) < snapshot.head.planned
    ? { do: 'suspend', code: 'no-room' }
    : null;
}

const mustWait = (snapshot: Snapshot): boolean => snapshot.now < snapshot.head.notBefore;

/** Returns the batches that can be polled now, the oldest first. */
function dueNow(snapshot: Snapshot): Waiting[] {
  return awaitedBatches(snapshot).filter((b) => dueAt(snapshot, b) <= snapshot.now);
}

const late = (snapshot: Snapshot, batch: Waiting): boolean =>
  dueAt(snapshot, batch) + snapshot.gather <= snapshot.now;

/** Returns what to do while no request can be made; null if the run is at its end. */
function linger(snapshot: Snapshot): Step | null {
  const until = wakeTime(snapshot);
  const soon = until !== null && until - snapshot.now <= snapshot.patience;
  if (soon && until - snapshot.now < snapshot.left - WRITE_MS - REQUEST_MS)
    return { do: 'wait', until };
  if (snapshot.unwritten.count > 0) return { do: 'write' };
  if (until !== null) return { do: 'yield', until };
  return isPaused(snapshot.head) ? { do: 'yield', until: null } : null;
}

/** Returns when the run can continue (ms); null if only the user can continue it, or it is done. */
function wakeTime(snapshot: Snapshot): number | null {
  const { head, now } = snapshot;
  const times = awaitedBatches(snapshot).map((b) => Math.max(dueAt(snapshot, b), head.notBefore));
  if (head.phase.at === 'paused' && head.phase.until !== null) times.push(head.phase.until);
  if (mayPost(snapshot) && snapshot.queue !== 0 && now < head.notBefore) times.push(head.notBefore);
  return times.length === 0 ? null : Math.max(now + 1, Math.min(...times));
}

/** Whether to write the first names now: soon, but after all batches that are due were polled. */
function isFirstWrite(snapshot: Snapshot): boolean {
  if (snapshot.wrote || work(snapshot)?.do === 'poll') return false;
  const [oldest] = mustWait(snapshot) ? [] : awaitedBatches(snapshot);
  const gathered = oldest === undefined || dueAt(snapshot, oldest) === Infinity;
  return gathered || snapshot.now - snapshot.unwritten.since > FIRST_HOLD_MS;
}

/** Whether answers have waited too long. Scattered rows wait on, to need fewer blocks together. */
function writeIsOverdue({ now, unwritten: { since, scattered } }: Snapshot): boolean {
  return now - since > HOLD_MS && !scattered;
}

function mayUnpause(snapshot: Snapshot): boolean {
  const { phase } = snapshot.head;
  if (phase.at !== 'paused') return false;
  // An execution can be killed after the user's last decision, before the run was resumed.
  const asked = isUnconfirmed(phase.trouble.code);
  if (asked && undecided(snapshot.batches).length === 0) return true;
  return phase.until !== null && snapshot.now >= phase.until;
}

/** Returns the batches of the current key to poll; none while no request can get through. */
function awaitedBatches(snapshot: Snapshot): Waiting[] {
  const { phase } = snapshot.head;
  const locked = phase.at === 'paused' && NO_POLLS.has(phase.trouble.code);
  return locked ? [] : waitings(snapshot).filter((batch) => batch.keyGeneration === snapshot.key);
}

const NO_POLLS: ReadonlySet<Code> = new Set([
  'no-key',
  'key-refused',
  'key-changed',
  'fetch-quota',
  'authorization',
  'address-not-allowed',
  'blocked',
  'answer-unreadable',
]);

const isPaused = (head: RunHead): boolean => head.phase.at === 'paused';

const dueAt = (snapshot: Snapshot, batch: Waiting): number => snapshot.due.get(batch.batchId) ?? 0;

function waitings(state: RunState): Waiting[] {
  return state.batches.filter((b): b is Waiting => b.state === 'waiting');
}

/** Whether numbers can be sent. A batch that Naam may have received never comes here: see `next`. */
function mayPost({ head }: Snapshot): boolean {
  return head.phase.at === 'running';
}
