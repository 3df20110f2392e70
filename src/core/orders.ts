/** Moving a run that stands: what is between a person's word, or a trigger, and `run.work`. */
import { askedAgain, cutOff, lost } from './job';
import { work, type Rested } from './run';
import { dueSchedules, goOnWithRun, needsAlarm, restAll, skip } from './scheduling';
import { settle, type Choice } from './settle';
import { fields, readSaved, text } from './shape';
import { mine, sweep, ticketOf } from './standing-run';
import { runSchedule } from './starting';
import {
  batchProperty,
  CONTROL_KEY,
  HEAD_KEY,
  headText,
  readTicket,
  type Batch,
  type Head,
  type Ticket,
} from './ticket';
import { stop, trouble } from './trouble';
import type { World } from './world';

/** Whose run it is, where even an unreadable state still says so. */
const OWNED = fields({ owner: text });

/** Removes a saved state that cannot be read: its rows count as never asked. */
export function discard(world: World): void {
  const loaded = readTicket(world.store.all());
  if (loaded.kind === 'ticket') stop('run-exists');
  // What a newer version saved is readable to it: only the unreadable is thrown away.
  if (loaded.kind === 'unreadable' && loaded.trouble.code === 'state-newer') stop('state-newer');
  const owned = readSaved(world.store.get(HEAD_KEY), OWNED) as Pick<Head, 'owner'> | null;
  if (owned !== null && owned.owner !== world.me) stop('run-of-another');
  // Head first: without it the batches mean nothing, with some of them gone it would send again.
  world.store.remove(HEAD_KEY);
  sweep(world);
  if (!needsAlarm(world)) world.alarm.clear();
}

/** The person's word on a request whose fate is unknown. */
export function decide(world: World, n: number, choice: Choice): void {
  const ticket = ticketOf(world) ?? stop('no-run');
  mine(world, ticket);
  settle(world, ticket, n, choice);
}

/** A run that nobody worked on for so long may be released by any editor. */
export const ABANDONED_AFTER_MS = 86_400_000;

export function isAbandoned({ head }: Ticket, now: number): boolean {
  return now - head.beat > ABANDONED_AFTER_MS;
}

/**
 * Ends a run that another editor left: unsent rows go back to what they were, what is in flight
 * says Unconfirmed, and its ids are kept for whoever started it. Nothing is asked of Naam.
 */
export function release(world: World, patience: number): Rested {
  const ticket = ticketOf(world) ?? stop('no-run');
  if (ticket.head.owner !== world.me && !isAbandoned(ticket, world.clock.now()))
    stop('not-abandoned');
  const batches = ticket.batches.map((batch) => letGo(batch));
  for (const batch of batches) world.store.put(...batchProperty(batch));
  const head: Head = { ...ticket.head, phase: { at: 'stopping' } };
  return work(world, { head, batches }, patience);
}

function letGo(batch: Batch): Batch {
  if (batch.state === 'waiting') return lost(batch);
  return batch.state === 'sending' ? cutOff(batch) : batch;
}

/** Throws `run-exists` while a run stands here: only what has ended is removed. */
export function mayRemove(world: World): void {
  if (readTicket(world.store.all()).kind === 'ticket') stop('run-exists');
}

/** Goes on with the run, if there is one. */
export function step(world: World, patience: number): Rested {
  const ticket = ticketOf(world);
  if (ticket === null) return { kind: 'ended' };
  mine(world, ticket);
  return work(world, ticket, patience);
}

/** What a start of a schedule and what follows it may need. */
const A_START_MS = 90_000;

/**
 * A trigger fired: the run of this user goes on, then its schedules that are due are run; without
 * either the alarm goes. Never makes a trigger.
 */
export function tick(world: World, patience: number): void {
  world.alarm.fired();
  const ticket = permitted(world);
  if (ticket?.head.owner === world.me) {
    const { kind } = work(world, ticket, patience);
    // Another execution ended it, so the lock is lost: nothing more is this one's to begin.
    if (kind === 'resting' && ticketOf(world) === null) return;
  }
  for (const schedule of dueSchedules(world)) {
    const standing = ticketOf(world);
    if (standing === null) {
      if (world.budget.left() > A_START_MS) runSchedule(world, schedule, patience);
    } else if (!isMySchedules(standing, world.me)) skip(world, schedule);
  }
  const standing = ticketOf(world);
  if (standing === null) sweep(world);
  if (standing?.head.owner !== world.me && !needsAlarm(world)) world.alarm.clear();
}

/**
 * Google wants the permissions again: what is this person's rests and says so, though nothing can be
 * written into the sheet. The run goes on at the first trigger that is allowed to; schedules cost
 * anew, and wait for a click.
 */
export function withdrawn(world: World): void {
  const why = trouble('authorization');
  const since = world.clock.now();
  restAll(world, why, since);
  const head = ticketOf(world)?.head;
  if (head?.owner !== world.me || head.phase.at !== 'running') return;
  const phase = { at: 'paused', trouble: why, since, until: null } as const;
  world.store.put(HEAD_KEY, headText({ ...head, phase }));
}

/** The run that stands; one of this person's that only waited for a permission goes on. */
function permitted(world: World): Ticket | null {
  const ticket = ticketOf(world);
  if (ticket?.head.owner !== world.me || ticket.head.phase.at !== 'paused') return ticket;
  if (ticket.head.phase.trouble.code !== 'authorization') return ticket;
  resume(world);
  return ticketOf(world);
}

/** One schedule of a person waits for another of theirs: it comes round at the next tick. */
function isMySchedules({ head }: Ticket, me: string): boolean {
  return head.owner === me && head.schedule !== '';
}

/** A person is there, and something of theirs needs the trigger: it is made sure of. */
export function keepAwake(world: World): void {
  if (ticketOf(world)?.head.owner === world.me || needsAlarm(world)) world.alarm.check();
}

/** The person's word that a paused run goes on; work follows by `step`. */
export function resume(world: World): void {
  const ticket = ticketOf(world) ?? stop('no-run');
  mine(world, ticket);
  world.store.remove(CONTROL_KEY);
  const { head, batches } = ticket;
  if (head.phase.at !== 'paused') return;
  goOnWithRun(world, head);
  const { code } = head.phase.trouble;
  if (code === 'limit-too-small') world.keys.remember({ ...world.keys.memory(), refused: null });
  if (code === 'went-back') {
    for (const batch of batches.map(askedAgain)) world.store.put(...batchProperty(batch));
  }
  const calm = { phase: { at: 'running' as const }, slow: 0, notBefore: 0 };
  world.store.put(HEAD_KEY, headText({ ...head, ...calm }));
}

/** Written without the lock; the worker reads it before every request that spends. */
export function say(world: World, word: 'pause' | 'stop'): void {
  const ticket = ticketOf(world) ?? stop('no-run');
  mine(world, ticket);
  // A stop that was not heard yet is the stronger word.
  if (world.store.get(CONTROL_KEY) === 'stop') return;
  world.store.put(CONTROL_KEY, word);
}
