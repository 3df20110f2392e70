/** Starting, looking at and moving a run: what stands between a person's word and `run.work`. */
import { readHistory, type Past } from './history';
import { numbersOf } from './numbers';
import { plan, type Plan } from './plan';
import { runId } from './ledger';
import { fields } from './request';
import { askedAgain, cutOff, lost } from './job';
import type { Judge } from './row';
import { work, type Rested } from './run';
import {
  AT_FIRST,
  batchKeys,
  batchProperty,
  CONTROL_KEY,
  HEAD_KEY,
  headText,
  HISTORY_KEY,
  readTicket,
  type Batch,
  type Head,
  type Options,
  type Ticket,
} from './ticket';
import { asBatches, readResults } from './past-results';
import type { Schedule } from './schedule';
import {
  dueSchedules,
  failed,
  goOnWithRun,
  needsAlarm,
  prepare,
  skip,
} from './scheduling';
import { settle, type Choice } from './settle';
import { stop, type Trouble } from './trouble';
import type { Pointed, Survey, TableRef, World } from './world';

/** What a person was shown and agreed to. */
export interface Order {
  readonly start: string;
  readonly pointed: Pointed | null;
  readonly options: Options;
  readonly cap: number;
}

/** The split before anything is spent. Reads the sheet, changes nothing. */
export function preview(
  world: World,
  pointed: Pointed | null,
  options: Options,
): { survey: Survey; plan: Plan } {
  const survey = world.tables.survey(pointed, options.country);
  const judge: Judge = { numbers: numbersOf(options.country), options, run: null };
  const barred = inFlight(ticketOf(world));
  const others = world.tables.others(survey.table);
  return { survey, plan: plan(survey.rows, judge, { barred, within: survey.within, others }) };
}

/** Starts a run under the lock, and works on it. The order's own id twice is the same run. */
export function start(world: World, order: Order, patience: number): Rested {
  const standing = ticketOf(world);
  if (history(world).some(({ start }) => start === order.start)) return { kind: 'ended' };
  if (standing !== null) return again(world, standing, order, patience);
  const { survey, plan } = preview(world, order.pointed, order.options);
  const table = roomFor(world, survey);
  const head: Head = {
    ...freshHead(world, table, order.options),
    start: order.start,
    planned: Math.min(order.cap, plan.send.length),
    scoped: survey.within !== null,
  };
  sweep(world);
  world.store.put(HEAD_KEY, headText(head));
  const { within, rows } = survey;
  const chosen = within === null ? null : { within, phones: rows.phones };
  return work(world, { head, batches: [] }, patience, chosen);
}

/** Alarm first: what is killed from here on wakes up again. Nothing began if there is no room. */
function roomFor(world: World, survey: Survey): TableRef {
  world.alarm.set();
  try {
    return world.tables.prepare(survey);
  } catch (thrown) {
    if (!needsAlarm(world)) world.alarm.clear();
    throw thrown;
  }
}

function freshHead(world: World, table: TableRef, options: Options): Head {
  const now = world.clock.now();
  return {
    run: runId(world.clock.dice()),
    start: '',
    owner: world.me,
    table,
    options,
    planned: 0,
    phase: { at: 'marking' },
    began: now,
    beat: now,
    ...AT_FIRST,
    worker: world.execution,
  };
}

function again(world: World, ticket: Ticket, order: Order, patience: number): Rested {
  mine(world, ticket);
  if (ticket.head.start !== order.start) stop('run-exists');
  return work(world, ticket, patience);
}

/** What a run that was killed at its very end may have left behind. */
function sweep(world: World): void {
  for (const key of batchKeys(world.store.all())) world.store.remove(key);
  world.store.remove(CONTROL_KEY);
}

/** Fetches the results of a past run once more, free, and writes them by number. */
export function writeAgain(world: World, run: string, patience: number): Rested {
  if (ticketOf(world) !== null) stop('run-exists');
  const past = readResults(world.store.all(), run);
  if (past.owner !== world.me) stop('run-of-another');
  world.alarm.set();
  sweep(world);
  const now = world.clock.now();
  const batches = asBatches(past, now, world.execution);
  for (const batch of batches) world.store.put(...batchProperty(batch));
  const head: Head = {
    ...freshHead(world, past.table, past.options),
    start: `again ${run}`,
    planned: 0,
    phase: { at: 'running' },
  };
  world.store.put(HEAD_KEY, headText(head));
  return work(world, { head, batches }, patience);
}

/** Removes a saved state that cannot be read: its rows count as never asked. */
export function discard(world: World): void {
  const loaded = readTicket(world.store.all());
  if (loaded.kind === 'ticket') stop('run-exists');
  // What a newer version saved is readable to it: only the unreadable is thrown away.
  if (loaded.kind === 'unreadable' && loaded.trouble.code === 'state-newer') stop('state-newer');
  const owner = ownerIn(world.store.get(HEAD_KEY));
  if (owner !== null && owner !== world.me) stop('run-of-another');
  sweep(world);
  world.store.remove(HEAD_KEY);
  if (!needsAlarm(world)) world.alarm.clear();
}

/** Whose run it is, where even an unreadable state still says so. */
function ownerIn(text: string | null): string | null {
  try {
    const { owner } = fields(JSON.parse(text ?? ''), 'run');
    return typeof owner === 'string' ? owner : null;
  } catch {
    return null;
  }
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
  const { owner, beat } = ticket.head;
  if (owner !== world.me && !isAbandoned(ticket, world.clock.now())) stop('not-abandoned');
  const batches = ticket.batches.map((batch) => letGo(batch));
  for (const batch of batches) world.store.put(...batchProperty(batch));
  const head: Head = { ...ticket.head, phase: { at: 'stopping' }, beat };
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
  const ticket = ticketOf(world);
  if (ticket?.head.owner === world.me) work(world, ticket, patience);
  for (const schedule of dueSchedules(world)) {
    if (ticketOf(world) !== null) skip(world, schedule);
    else if (world.budget.left() > A_START_MS) runSchedule(world, schedule, patience);
  }
  if (ticketOf(world)?.head.owner !== world.me && !needsAlarm(world)) world.alarm.clear();
}

/** A person is there, and something of theirs needs the trigger: it is made sure of. */
export function keepAwake(world: World): void {
  if (ticketOf(world)?.head.owner === world.me || needsAlarm(world)) world.alarm.check();
}

/** Starts a run of a schedule, if there is anything to ask. Throws nothing. */
export function runSchedule(world: World, schedule: Schedule, patience: number): Rested {
  const ready = prepare(world, schedule);
  if (ready === null) return { kind: 'ended' };
  const head: Head = {
    ...freshHead(world, schedule.table, ready.options),
    start: `schedule ${schedule.id} ${ready.schedule.handled}`,
    planned: ready.planned,
    schedule: schedule.id,
  };
  sweep(world);
  world.store.put(HEAD_KEY, headText(head));
  const rested = work(world, { head, batches: [] }, patience);
  if (rested.kind === 'abandoned') failed(world, schedule, rested.trouble);
  return rested;
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
  if (word === 'pause' && world.store.get(CONTROL_KEY) === 'stop') return;
  world.store.put(CONTROL_KEY, word);
}

/** The last runs, newest first. */
export function history(world: World): Past[] {
  return readHistory(world.store.get(HISTORY_KEY));
}

/** The run of this document, null when there is none. Throws what makes it unreadable. */
export function ticketOf(world: World): Ticket | null {
  return ticketIn(world.store.all());
}

/** The same, from properties that were read. */
export function ticketIn(saved: Readonly<Record<string, string>>): Ticket | null {
  const loaded = readTicket(saved);
  if (loaded.kind === 'unreadable') return stopWith(loaded.trouble);
  return loaded.kind === 'ticket' ? loaded.ticket : null;
}

function stopWith({ code, about }: Trouble): never {
  return stop(code, about);
}

function mine(world: World, ticket: Ticket): void {
  if (ticket.head.owner !== world.me) stop('run-of-another');
}

/** Numbers that are in flight or of unknown fate: nobody asks them again. */
function inFlight(ticket: Ticket | null): Set<string> {
  const barred = new Set<string>();
  for (const batch of ticket?.batches ?? []) for (const n of batch.numbers) barred.add(n);
  return barred;
}
