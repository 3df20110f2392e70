/** The schedules of a document: finds, saves, changes, pauses and deletes them. */
import type { Options } from '../options/options';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { responseKey } from './responses';
import type { RunHead } from '../saved/run-state';
import { nextLookAt } from '../saved/second-looks';
import { type Moment, momentOf } from './rhythm';
import {
  activeIn,
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

/** The most schedules of a document. */
const MOST = 20;

/** Returns all schedules of the document. */
export function schedulesOf(world: World): Schedule[] {
  return schedulesIn(world.store.all());
}

/** Returns whether a schedule of this user failed the last time, or is paused and not by the user. */
export function needsAttention(world: World): boolean {
  return schedulesOf(world).some(({ owner, state, last }) => {
    if (owner !== world.me) return false;
    const paused = state.at === 'paused' && state.trouble.code !== 'paused-by-you';
    return paused || last?.kind === 'failed';
  });
}

/** Returns the current day and hour in the spreadsheet's time zone. */
export function momentNow(world: World): Moment {
  return momentOf(world.clock.wall());
}

/** Saves a schedule. Throws `store-full`. */
export function save(world: World, schedule: Schedule): void {
  world.store.put(scheduleKey(schedule.id), scheduleText(schedule));
}

/**
 * Makes a schedule, or changes the one that this user has for the table. Throws `schedule-exists` if
 * the document has too many.
 */
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
    // A paused schedule stays paused when its settings are changed.
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

/** Returns the schedule with this ID. Throws `no-schedule`. */
export function scheduleOf(world: World, id: string): Schedule {
  return schedulesOf(world).find((schedule) => schedule.id === id) ?? fail('no-schedule');
}

/** Returns this user's schedule with this ID. Throws `no-schedule`, `schedule-of-another`. */
export function ownSchedule(world: World, id: string): Schedule {
  const schedule = scheduleOf(world, id);
  return schedule.owner === world.me ? schedule : fail('schedule-of-another');
}

/**
 * Pauses, resumes or deletes a schedule. Any editor can pause or delete it, but only its owner, who
 * pays, can resume it. Throws `no-schedule`, `schedule-of-another`.
 */
export function change(world: World, id: string, word: 'pause' | 'resume' | 'delete'): void {
  const schedule = word === 'resume' ? ownSchedule(world, id) : scheduleOf(world, id);
  if (word === 'delete') {
    // Before the schedule, so that no mark stays if this is killed; and after it, because a response
    // may have arrived in between.
    world.store.remove(responseKey(id));
    world.store.remove(scheduleKey(id));
    world.store.remove(responseKey(id));
  } else if (word === 'pause') {
    save(world, pausedFor(schedule, trouble('paused-by-you'), world.clock.now()));
  } else resumed(world, schedule);
}

/** Resumes a schedule without running the times that passed during the pause. */
function resumed(world: World, schedule: Schedule): void {
  const lastHandled = momentNow(world);
  save(world, { ...schedule, state: { at: 'on' }, failures: 0, outcomes: 0, lastHandled });
}

/** Returns whether a schedule or a second look of this user needs the time-driven trigger. */
export function needsTrigger(world: World): boolean {
  const saved = world.store.all();
  return activeIn(saved, world.me).length > 0 || nextLookAt(world, saved) !== null;
}

/** Pauses a schedule whose run has paused until the user acts. */
export function pauseWithRun(world: World, id: string, of: Trouble): void {
  const schedule = schedulesOf(world).find((one) => one.id === id);
  if (schedule?.state.at === 'on') save(world, pausedFor(schedule, of, world.clock.now()));
}

/** Resumes the schedule of a run that the user resumes, if it was paused with the run. */
export function resumeWithRun(world: World, { schedule: id, phase }: RunHead): void {
  if (phase.at !== 'paused') return;
  const schedule = schedulesOf(world).find((one) => one.id === id);
  const rests =
    schedule?.state.at === 'paused' && schedule.state.trouble.code === phase.trouble.code;
  if (rests) save(world, { ...schedule, state: { at: 'on' } });
}

/** Saves the result of a schedule's run, if it is one. `outcomes`: rows with a result; null if not known. */
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

/** Pauses all schedules of this user for one reason, for example a permission that was withdrawn. */
export function pauseAll(world: World, of: Trouble, now: number): void {
  for (const schedule of activeIn(world.store.all(), world.me)) {
    save(world, pausedFor(schedule, of, now));
  }
}
