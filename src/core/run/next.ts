/** The machine of a run: what to do next, and what a reply makes of a batch. No input or output. */
import { type Sending, undecided, type Waiting } from '../saved/batch';
import type { Head, Ticket } from '../saved/ticket';
import type { Code } from '../texts/troubles-english';

export type Control = 'none' | 'pause' | 'stop';

/** Everything that the next step depends on, within one execution. */
export interface Job extends Ticket {
  readonly now: number;
  /** Milliseconds this execution may still work. */
  readonly left: number;
  readonly execution: string;
  readonly control: Control;
  /** Numbers to be sent; null before the sheet was read for them. */
  readonly queue: number | null;
  /** Whether the store has room for one more batch. */
  readonly room: boolean;
  /** The key's generation now. */
  readonly key: number;
  /** Requests that Google allows today, and when the day ends (ms). */
  readonly allowance: { readonly left: number; readonly until: number };
  /** Whether an execution before this one may have ended while it wrote. */
  readonly suspect: boolean;
  /** Answers that are not in the sheet yet, and since when (ms). */
  readonly unwritten: { readonly count: number; readonly since: number };
  /** Whether names were written in this execution. */
  readonly wrote: boolean;
  /** When each waiting batch is due, by its `n` (ms). */
  readonly due: ReadonlyMap<number, number>;
  /** Longest wait that is spent sleeping rather than by ending the execution (ms). */
  readonly patience: number;
  /** How many batches are asked for at once. */
  readonly width: number;
  /** How long fewer of them than that may wait while something can be sent (ms). */
  readonly gather: number;
}

export type Step =
  | { readonly do: 'mark' }
  | { readonly do: 'obey'; readonly control: 'pause' | 'stop' }
  | { readonly do: 'wake' }
  /** A request's fate is open: sending pauses until the person has spoken. */
  | { readonly do: 'hold' }
  | { readonly do: 'heal' }
  /** Sending and polling rest: the day's requests are used up, or the key is another one. */
  | {
      readonly do: 'halt';
      readonly code: 'fetch-quota' | 'key-changed';
      readonly until: number | null;
    }
  | { readonly do: 'give-up'; readonly batch: Sending }
  | { readonly do: 'poll'; readonly batches: readonly Waiting[] }
  | { readonly do: 'plan' }
  | { readonly do: 'send' }
  | { readonly do: 'write' }
  | { readonly do: 'wait'; readonly until: number }
  /** The execution ends; `until` is when it makes sense to go on, null for a person's word. */
  | { readonly do: 'rest'; readonly until: number | null }
  | { readonly do: 'end' };

/** A request that is older was cut off: Google ends every execution at six minutes. */
const CUT_OFF_MS = 390_000;

/** What a request may take: its time-out and some. */
export const REQUEST_MS = 35_000;

/** What writing everything at hand may take. */
export const WRITE_MS = 45_000;

/** Answers are not kept from the sheet for longer than this while Naam is slow. */
const HOLD_MS = 60_000;

export function next(job: Job): Step {
  const { head } = job;
  if (job.control !== 'none' && head.phase.at !== 'marking') {
    const obeyed = job.control === 'stop' ? head.phase.at === 'stopping' : isPaused(head);
    if (!obeyed) return { do: 'obey', control: job.control };
  }
  if (head.phase.at === 'marking') {
    return job.left < WRITE_MS ? { do: 'rest', until: job.now } : { do: 'mark' };
  }
  const cutOff = sendings(job).find((b) => b.at + CUT_OFF_MS <= job.now);
  if (cutOff) return { do: 'give-up', batch: cutOff };
  if (job.suspect) return { do: 'heal' };
  if (head.phase.at === 'running' && undecided(job.batches).length > 0) return { do: 'hold' };
  if (wakes(job)) return { do: 'wake' };
  const full = job.left < WRITE_MS + REQUEST_MS;
  // The first names soon, but in one go with all that can be asked for right now.
  const first = !job.wrote && dueNow(job).length === 0;
  if (job.unwritten.count > 0 && (first || full || held(job))) return { do: 'write' };
  if (full) return { do: 'rest', until: job.now };
  return halted(job) ?? work(job) ?? linger(job) ?? { do: 'end' };
}

/** What one more step may need in requests. */
const FEW_REQUESTS = 20;

/** A reason not to ask anything of Naam, beside those that Naam gives itself. */
function halted(job: Job): Step | null {
  if (job.head.phase.at === 'paused') return null;
  if (waitings(job).some((batch) => batch.key !== job.key)) {
    return { do: 'halt', code: 'key-changed', until: null };
  }
  const { until } = job.allowance;
  return lacksRequests(job) ? { do: 'halt', code: 'fetch-quota', until } : null;
}

/** Requests that can be made right now. */
function work(job: Job): Step | null {
  if (mustWait(job)) return null;
  const due = dueNow(job);
  const post = posting(job);
  const waits = post?.do === 'send' && due.length < job.width && !due.some((b) => late(job, b));
  if (due.length === 0 || waits) return post;
  return { do: 'poll', batches: due.slice(0, job.width) };
}

/** What the next request that spends needs, where one may be made. */
function posting(job: Job): Step | null {
  if (!mayPost(job)) return null;
  if (job.queue === null) return { do: 'plan' };
  return job.queue > 0 && job.room ? { do: 'send' } : null;
}

const mustWait = (job: Job): boolean => job.now < job.head.notBefore || lacksRequests(job);

/** Batches that may be asked for at once, the oldest first. */
function dueNow(job: Job): Waiting[] {
  return mustWait(job) ? [] : awaited(job).filter((b) => dueAt(job, b) <= job.now);
}

const late = (job: Job, batch: Waiting): boolean => dueAt(job, batch) + job.gather <= job.now;

/** Nothing can be asked now, but the run is not at its end. */
function linger(job: Job): Step | null {
  const until = wakeTime(job);
  const soon = until !== null && until - job.now <= job.patience;
  if (soon && until - job.now < job.left - WRITE_MS - REQUEST_MS) return { do: 'wait', until };
  if (job.unwritten.count > 0) return { do: 'write' };
  if (until !== null) return { do: 'rest', until };
  return isPaused(job.head) ? { do: 'rest', until: null } : null;
}

/** When something can be done again, null when nothing is awaited but a person. */
function wakeTime(job: Job): number | null {
  const { head, now } = job;
  const times = awaited(job).map((b) => Math.max(dueAt(job, b), head.notBefore));
  times.push(...sendings(job).map((b) => b.at + CUT_OFF_MS));
  if (lacksRequests(job) && waitings(job).length > 0) times.push(job.allowance.until);
  if (head.phase.at === 'paused' && head.phase.until !== null) times.push(head.phase.until);
  if (mayPost(job) && job.queue !== 0 && now < head.notBefore) times.push(head.notBefore);
  return times.length === 0 ? null : Math.max(now + 1, Math.min(...times));
}

function held(job: Job): boolean {
  return job.now - job.unwritten.since > HOLD_MS;
}

function wakes(job: Job): boolean {
  const { phase } = job.head;
  if (phase.at !== 'paused') return false;
  // Killed between the word on the last request and the wake of its run.
  if (phase.trouble.code === 'unconfirmed' && undecided(job.batches).length === 0) return true;
  return phase.until !== null && job.now >= phase.until;
}

const lacksRequests = (job: Job): boolean => job.allowance.left < FEW_REQUESTS;

/** Batches worth asking for: none without requests left, or while Naam does not accept the key. */
function awaited(job: Job): Waiting[] {
  const { phase } = job.head;
  if (lacksRequests(job)) return [];
  const locked = phase.at === 'paused' && KEY_TROUBLES.has(phase.trouble.code);
  return locked ? [] : waitings(job).filter((batch) => batch.key === job.key);
}

const KEY_TROUBLES: ReadonlySet<Code> = new Set(['no-key', 'key-refused', 'key-changed']);

const isPaused = (head: Head): boolean => head.phase.at === 'paused';

const dueAt = (job: Job, batch: Waiting): number => job.due.get(batch.n) ?? 0;

function sendings(ticket: Ticket): Sending[] {
  return ticket.batches.filter((b): b is Sending => b.state === 'sending');
}

function waitings(ticket: Ticket): Waiting[] {
  return ticket.batches.filter((b): b is Waiting => b.state === 'waiting');
}

/** A request whose fate is open stops all others until the person has spoken. */
function mayPost(job: Job): boolean {
  const open = job.batches.some((b) => b.state === 'sending' || b.state === 'unconfirmed');
  return job.head.phase.at === 'running' && !open;
}
