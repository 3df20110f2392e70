/** How a run begins: by a person, by a schedule, or once more with the results of a past one. */
import { preview } from './preview';
import type { Options } from '../options/options';
import { inOneRun } from '../options/policy';
import type { Pointed, Survey, TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { type Rested, work } from '../run/run';
import { readHistory } from '../saved/history';
import { mine, sweep, ticketOf } from '../saved/standing-run';
import { AT_FIRST, type Head, HEAD_KEY, headText, HISTORY_KEY, type Ticket } from '../saved/ticket';
import { needsAlarm } from '../schedules/list';
import { runId } from '../status/marks';
import { stop } from '../texts/trouble';

/** What a person was shown and agreed to. */
export interface Order {
  readonly start: string;
  readonly pointed: Pointed | null;
  readonly options: Options;
  readonly cap: number;
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

export function freshHead(world: World, table: TableRef, options: Options, start: string): Head {
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
