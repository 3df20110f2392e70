/** Moving a run that stands: step, pause, resume, stop, release, discard. */
import { type Choice, settle } from './settle';
import type { World } from '../ports/world';
import { type Rested, work } from '../run/run';
import { askedAgain, type Batch, batchProperty, cutOff, lost } from '../saved/batch';
import { fields, readSaved, text } from '../saved/shape';
import { mine, sweep, ticketOf } from '../saved/standing-run';
import {
  CONTROL_KEY,
  type Head,
  HEAD_KEY,
  headText,
  readTicket,
  type Ticket,
} from '../saved/ticket';
import { goOnWithRun, needsAlarm } from '../schedules/list';
import { stop } from '../texts/trouble';

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
