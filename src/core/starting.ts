/** How a run begins: by a person, by a schedule, or once more with the results of a past one. */
import { readHistory } from './history';
import { runId } from './ledger';
import { numbersOf } from './numbers';
import { asBatches, readResults, type PastResults } from './past-results';
import { plan, type Plan } from './plan';
import { inOneRun } from './policy';
import type { Judge } from './row';
import { work, type Rested } from './run';
import type { Schedule } from './schedule';
import { failed, needsAlarm, prepare } from './scheduling';
import { mine, sweep, ticketOf } from './standing-run';
import {
  AT_FIRST,
  batchProperty,
  HEAD_KEY,
  headText,
  HISTORY_KEY,
  type Head,
  type Options,
  type Ticket,
} from './ticket';
import { stop } from './trouble';
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
  const past = readHistory(world.store.get(HISTORY_KEY));
  if (past.some(({ start }) => start === order.start)) return { kind: 'ended' };
  if (standing !== null) return again(world, standing, order, patience);
  const { survey, plan } = preview(world, order.pointed, order.options);
  const table = roomFor(world, survey);
  const head: Head = {
    ...freshHead(world, table, order.options, order.start),
    planned: Math.min(order.cap, inOneRun(plan.send.length)),
    scoped: survey.within !== null,
  };
  sweep(world);
  world.store.put(HEAD_KEY, headText(head));
  const { within, rows } = survey;
  const chosen = within === null ? null : { within, phones: rows.phones };
  return work(world, { head, batches: [] }, patience, chosen);
}

/** Alarm first: what is killed from here on wakes up again. Nothing began if there is no room. */
export function roomFor(world: World, survey: Survey): TableRef {
  world.alarm.set();
  try {
    return world.tables.prepare(survey);
  } catch (thrown) {
    if (!needsAlarm(world)) world.alarm.clear();
    throw thrown;
  }
}

function freshHead(world: World, table: TableRef, options: Options, start: string): Head {
  const now = world.clock.now();
  return {
    run: runId(world.clock.dice()),
    start,
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

/** Fetches the results of a past run once more, free, and writes them by number. */
export function writeAgain(world: World, run: string, patience: number): Rested {
  if (ticketOf(world) !== null) stop('run-exists');
  const past = readResults(world.store.all(), run);
  if (past.owner !== world.me) stop('run-of-another');
  const table = tableAgain(world, past);
  world.alarm.set();
  sweep(world);
  const now = world.clock.now();
  const batches = asBatches(past, now, world.execution);
  for (const batch of batches) world.store.put(...batchProperty(batch));
  const head: Head = {
    ...freshHead(world, table, past.options, `again ${run}`),
    phase: { at: 'running' },
  };
  world.store.put(HEAD_KEY, headText(head));
  return work(world, { head, batches }, patience);
}

/** Where the results of a past run go: its own columns, or new ones where these were deleted. */
function tableAgain(world: World, { table, options }: PastResults): TableRef {
  const phones = world.tables.bereft(table);
  return phones === null ? table : roomFor(world, world.tables.survey(phones, options.country));
}

/** Starts a run of a schedule, if there is anything to ask. Throws nothing. */
export function runSchedule(world: World, schedule: Schedule, patience: number): Rested {
  const ready = prepare(world, schedule);
  if (ready === null) return { kind: 'ended' };
  const start = `schedule ${schedule.id} ${ready.schedule.handled}`;
  const head: Head = {
    ...freshHead(world, schedule.table, ready.options, start),
    planned: ready.planned,
    schedule: schedule.id,
  };
  sweep(world);
  world.store.put(HEAD_KEY, headText(head));
  const rested = work(world, { head, batches: [] }, patience);
  if (rested.kind === 'abandoned') failed(world, schedule, rested.trouble);
  return rested;
}

/** Numbers that are in flight or of unknown fate: nobody asks them again. */
function inFlight(ticket: Ticket | null): Set<string> {
  const barred = new Set<string>();
  for (const batch of ticket?.batches ?? []) for (const n of batch.numbers) barred.add(n);
  return barred;
}
