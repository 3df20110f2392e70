/** Schedules made, changed, paused and found. */
import type { Options } from '../options/options';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { responseKey } from './responses';
import type { RunHead } from '../saved/run-state';
import { nextLookAt } from '../saved/second-looks';
import { type Moment, momentOf } from './rhythm';
import {
  pausedFor,
  type Schedule,
  type ScheduleEnd,
  scheduleKey,
  type ScheduleSettings,
  schedulesIn,
  scheduleText,
} from './schedule';
import { runId } from '../status/tags';
import { fail, trouble, type Trouble } from '../texts/trouble';

/** Schedules of a document. */
const MOST = 20;

export function schedulesOf(world: World): Schedule[] {
  return schedulesIn(world.store.all());
}

/** Whether a schedule of this person is paused for a reason of its own, or failed the last time. */
export function needsAttention(world: World): boolean {
  return schedulesOf(world).some(({ owner, state, last }) => {
    if (owner !== world.me) return false;
    const paused = state.at === 'paused' && state.trouble.code !== 'paused-by-you';
    return paused || last?.kind === 'failed';
  });
}

/** The day and hour on the spreadsheet's wall. */
export function momentNow(world: World): Moment {
  return momentOf(world.clock.wall());
}

export function save(world: World, schedule: Schedule): void {
  world.store.put(scheduleKey(schedule.id), scheduleText(schedule));
}

/** Makes a schedule, or changes the one this person has for the table. Throws `schedule-exists`. */
export function saveSchedule(
  world: World,
  table: TableRef,
  options: Options,
  ordered: ScheduleSettings,
): Schedule {
  const all = schedulesOf(world);
  const mine = all.find(({ owner, table: of }) => owner === world.me && sameTable(of, table));
  if (mine === undefined && all.length >= MOST) fail('schedule-exists');
  const made: Schedule = {
    id: mine?.id ?? runId(world.clock.dice()),
    owner: world.me,
    table,
    options: { ...options, again: 'none', replace: false, callbackUrl: null },
    settings: ordered,
    // Where one rests for a reason, a change of its hour is no answer to that.
    state: mine?.state ?? { at: 'on' },
    lastHandled: momentNow(world),
    failures: mine?.failures ?? 0,
    outcomes: mine?.outcomes ?? 0,
    last: mine?.last ?? null,
    sentToday: mine?.sentToday ?? null,
  };
  save(world, made);
  return made;
}

function sameTable(a: TableRef, b: TableRef): boolean {
  return a.sheetId === b.sheetId && a.tableId === b.tableId;
}

/** The schedule of this id. Throws `no-schedule`. */
export function scheduleOf(world: World, id: string): Schedule {
  return schedulesOf(world).find((schedule) => schedule.id === id) ?? fail('no-schedule');
}

/** Nobody spends what is another's. Throws `schedule-of-another`. */
export function ownSchedule(world: World, id: string): Schedule {
  const schedule = scheduleOf(world, id);
  return schedule.owner === world.me ? schedule : fail('schedule-of-another');
}

/** Any editor may stop what spends: only its maker starts it again. */
export function change(world: World, id: string, word: 'pause' | 'resume' | 'delete'): void {
  const schedule = word === 'resume' ? ownSchedule(world, id) : scheduleOf(world, id);
  if (word === 'delete') {
    // Before the schedule, so that a kill leaves no mark behind, and after it: a response may have
    // arrived just then.
    world.store.remove(responseKey(id));
    world.store.remove(scheduleKey(id));
    world.store.remove(responseKey(id));
  } else if (word === 'pause') {
    save(world, pausedFor(schedule, trouble('paused-by-you'), world.clock.now()));
  } else resumed(world, schedule);
}

/** Times that passed meanwhile are not caught up: the person was there and did not ask for it. */
function resumed(world: World, schedule: Schedule): void {
  const lastHandled = momentNow(world);
  save(world, { ...schedule, state: { at: 'on' }, failures: 0, outcomes: 0, lastHandled });
}

/** Whether anything of this person's still needs the trigger, beside a run. */
export function needsTrigger(world: World): boolean {
  const saved = world.store.all();
  const own = schedulesIn(saved).some(
    ({ owner, state }) => owner === world.me && state.at === 'on',
  );
  return own || nextLookAt(world, saved) !== null;
}

/** Pauses a schedule whose run has paused until the user acts. */
export function pauseWithRun(world: World, id: string, of: Trouble): void {
  const schedule = schedulesOf(world).find((one) => one.id === id);
  if (schedule?.state.at === 'on') save(world, pausedFor(schedule, of, world.clock.now()));
}

/** The person let the run go on: so does its schedule, if it rested for the run. */
export function resumeWithRun(world: World, { schedule: id, phase }: RunHead): void {
  if (phase.at !== 'paused') return;
  const schedule = schedulesOf(world).find((one) => one.id === id);
  const rests =
    schedule?.state.at === 'paused' && schedule.state.trouble.code === phase.trouble.code;
  if (rests) save(world, { ...schedule, state: { at: 'on' } });
}

/** A run of a schedule ended. */
export function keepEnd(
  world: World,
  id: string,
  end: { readonly sent: number; readonly found: number; readonly outcomes: number | null },
): void {
  const schedule = schedulesOf(world).find((one) => one.id === id);
  if (schedule === undefined) return;
  const { sent, found } = end;
  const last: ScheduleEnd = { kind: 'ran', at: world.clock.now(), sent, found };
  save(world, { ...schedule, last, outcomes: end.outcomes ?? schedule.outcomes });
}

/** Everything of this person's rests for one reason, e.g. a permission that was withdrawn. */
export function pauseAll(world: Pick<World, 'store' | 'me'>, of: Trouble, now: number): void {
  for (const schedule of schedulesIn(world.store.all())) {
    const mine = schedule.owner === world.me && schedule.state.at === 'on';
    if (mine) world.store.put(scheduleKey(schedule.id), scheduleText(pausedFor(schedule, of, now)));
  }
}
