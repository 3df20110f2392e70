/** Schedules at work: made, changed, due, run, and told what came of it. */
import { countOutcomes, plan, type Plan } from './plan';
import { dayOf } from './days';
import { runId, type Day } from './ledger';
import { pauseNote } from './note';
import { numbersOf } from './numbers';
import { policy } from './policy';
import { momentOf, lastTime, nextTime, type Moment } from './rhythm';
import {
  pausedFor,
  scheduleKey,
  schedulesIn,
  scheduleText,
  type Schedule,
  type ScheduleEnd,
  type ScheduleOrder,
} from './schedule';
import type { Judge } from './row';
import type { Ages, Head, Options } from './ticket';
import { isTrouble, stop, trouble, troubleOf, waitingHelps, type Trouble } from './trouble';
import type { Rows, TableRef, World } from './world';

/** Schedules of a document. */
const MOST = 20;
/** Failures in a row that time might cure, before a person is asked. */
const MOST_FAILURES = 3;
/** So many outcomes are worth asking about when most of them are gone. */
const WORTH_ASKING = 20;

export function schedulesOf(world: World): Schedule[] {
  return schedulesIn(world.store.all());
}

/** Where and when this person is, by the spreadsheet's clock. */
export function momentNow(world: World): Moment {
  return momentOf(world.clock.wall());
}

function save(world: World, schedule: Schedule): void {
  world.store.put(scheduleKey(schedule.id), scheduleText(schedule));
}

/** Makes a schedule, or changes the one this person has for the table. Throws `schedule-exists`. */
export function order(
  world: World,
  table: TableRef,
  options: Options,
  ordered: ScheduleOrder,
): Schedule {
  const all = schedulesOf(world);
  const mine = all.find(({ owner, table: of }) => owner === world.me && sameTable(of, table));
  if (mine === undefined && all.length >= MOST) stop('schedule-exists');
  const made: Schedule = {
    id: mine?.id ?? runId(world.clock.dice()),
    owner: world.me,
    table,
    options: { ...options, again: 'none', replace: false },
    order: ordered,
    // Where one rests for a reason, a change of its hour is no answer to that.
    state: mine?.state ?? { at: 'on' },
    handled: momentNow(world),
    failures: mine?.failures ?? 0,
    outcomes: mine?.outcomes ?? 0,
    last: mine?.last ?? null,
  };
  save(world, made);
  return made;
}

function sameTable(a: TableRef, b: TableRef): boolean {
  return a.sheetId === b.sheetId && a.tableId === b.tableId;
}

/** The schedule of this id. Throws `no-schedule`. */
export function scheduleOf(world: World, id: string): Schedule {
  return schedulesOf(world).find((schedule) => schedule.id === id) ?? stop('no-schedule');
}

/** Nobody spends what is another's. Throws `schedule-of-another`. */
export function ownSchedule(world: World, id: string): Schedule {
  const schedule = scheduleOf(world, id);
  return schedule.owner === world.me ? schedule : stop('schedule-of-another');
}

/** Any editor may stop what spends: only its maker starts it again. */
export function change(world: World, id: string, word: 'pause' | 'resume' | 'delete'): void {
  const schedule = word === 'resume' ? ownSchedule(world, id) : scheduleOf(world, id);
  if (word === 'delete') world.store.remove(scheduleKey(id));
  else if (word === 'pause') {
    save(world, pausedFor(schedule, trouble('paused-by-you'), world.clock.now()));
  } else resumed(world, schedule);
}

/** Times that passed meanwhile are not caught up: the person was there and did not ask for it. */
function resumed(world: World, schedule: Schedule): void {
  const handled = momentNow(world);
  save(world, { ...schedule, state: { at: 'on' }, failures: 0, outcomes: 0, handled });
}

/** Whether anything of this person's still needs the trigger. */
export function needsAlarm(world: World): boolean {
  return schedulesOf(world).some(({ owner, state }) => owner === world.me && state.at === 'on');
}

/** This person's schedules that came round and were not dealt with; where none may run, all. */
export function dueSchedules(world: World): Schedule[] {
  const now = momentNow(world);
  return schedulesOf(world).filter(
    ({ owner, state, order: { rhythm }, handled }) =>
      owner === world.me &&
      state.at === 'on' &&
      (lastTime(rhythm, now) > handled || !policy.schedules),
  );
}

/** It came round while a run was going on: it says so, and waits for the next time. */
export function skip(world: World, schedule: Schedule): void {
  const at = world.clock.now();
  save(world, { ...schedule, handled: momentNow(world), last: { kind: 'skipped', at } });
}

/** What a run of it would do if it came round on this day. */
export function planOf(world: World, schedule: Schedule, rows: Rows, on: Day): Plan {
  const judge: Judge = {
    numbers: numbersOf(schedule.options.country),
    options: optionsOf(schedule, on),
    run: null,
  };
  return plan(rows, judge, { others: world.tables.others(schedule.table) });
}

/** How many numbers the next run would ask, if the sheet stayed as it is. */
export function forecast(world: World, schedule: Schedule): number {
  const on = dayOf(Math.floor(nextTime(schedule.order.rhythm, momentNow(world)) / 24));
  const { send } = planOf(world, schedule, world.sheet.read(schedule.table), on);
  return Math.min(send.length, schedule.order.cap);
}

/** A run's options: outcomes are old as of the day on which it starts. */
export function optionsOf({ options, order }: Schedule, on: Day): Options {
  const again: Ages = {
    on,
    notFound: order.notFoundAfter,
    found: order.foundAfter,
    refused: order.refusedAfter,
  };
  return { ...options, again };
}

/** Old outcomes count as well: it is asked whether they are there. */
function outcomesIn({ options }: Schedule, rows: Rows): number {
  const numbers = numbersOf(options.country);
  return countOutcomes(plan(rows, { numbers, options, run: null }).split);
}

/** What is to be run now, or null: then the schedule says why. */
export interface Ready {
  readonly schedule: Schedule;
  readonly planned: number;
  readonly options: Options;
}

/**
 * Looks at the table of a schedule that came round, and records that it did. Whatever stands in the
 * way pauses it with the reason, at once or after three times.
 */
export function prepare(world: World, schedule: Schedule): Ready | null {
  if (!policy.schedules) return refuse(world, schedule, trouble('schedules-off'));
  if (!world.keys.has()) return refuse(world, schedule, trouble('no-key'));
  try {
    const rows = world.sheet.read(schedule.table);
    const planned = planOf(world, schedule, rows, world.clock.today());
    const { send } = planned;
    const outcomes = outcomesIn(schedule, rows);
    if (schedule.outcomes >= WORTH_ASKING && outcomes < schedule.outcomes / 2) {
      const gone = String(schedule.outcomes - outcomes);
      return refuse(world, schedule, trouble('outcomes-vanished', gone));
    }
    const most = Math.min(send.length, schedule.order.cap);
    const handled = momentNow(world);
    const looked = { ...schedule, handled, failures: 0, outcomes };
    if (planned.writes('', most).length === 0) {
      save(world, { ...looked, last: { kind: 'nothing', at: world.clock.now() } });
      return null;
    }
    save(world, looked);
    return { schedule: looked, planned: most, options: optionsOf(looked, world.clock.today()) };
  } catch (thrown) {
    return failed(world, schedule, troubleOf(thrown));
  }
}

/** A start that came to nothing: tried again at the next tick, three times in all. */
export function failed(world: World, schedule: Schedule, of: Trouble): null {
  const failures = schedule.failures + 1;
  if (!waitingHelps(of) || failures >= MOST_FAILURES) return refuse(world, schedule, of);
  const last: ScheduleEnd = { kind: 'failed', at: world.clock.now(), trouble: of };
  // `handled` stays: it has not been dealt with, and is due again.
  save(world, { ...schedule, failures, last });
  return null;
}

function refuse(world: World, schedule: Schedule, of: Trouble): null {
  const now = world.clock.now();
  const handled = momentNow(world);
  save(world, pausedFor({ ...schedule, handled }, of, now));
  tell(world, schedule, of);
  return null;
}

/** For those who do not open the panel; a note that cannot be written is no reason to fail. */
function tell(world: World, { table }: Schedule, of: Trouble): void {
  try {
    world.sheet.annotate(table, pauseNote(world.clock.today(), of));
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
  }
}

/** A run of a schedule rests for a person's word: so does the schedule. */
export function restWithRun(world: World, id: string, of: Trouble): void {
  const schedule = schedulesOf(world).find((one) => one.id === id);
  if (schedule?.state.at === 'on') save(world, pausedFor(schedule, of, world.clock.now()));
}

/** The person let the run go on: so does its schedule, if it rested for the run. */
export function goOnWithRun(world: World, { schedule: id, phase }: Head): void {
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
export function restAll(world: Pick<World, 'store' | 'me'>, of: Trouble, now: number): void {
  for (const schedule of schedulesIn(world.store.all())) {
    const mine = schedule.owner === world.me && schedule.state.at === 'on';
    if (mine) world.store.put(scheduleKey(schedule.id), scheduleText(pausedFor(schedule, of, now)));
  }
}
