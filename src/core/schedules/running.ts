/** Schedules that are due: prepared, skipped, failed. */
import type { Ages, Options } from '../options/options';
import { policy } from '../options/policy';
import type { Rows } from '../ports/cells';
import type { World } from '../ports/world';
import type { RowRules } from '../rows/classify-row';
import { countOutcomes, plan, type Plan } from '../rows/plan';
import { momentNow, save, schedulesOf } from './list';
import { lastTime, nextTime } from './rhythm';
import { pausedFor, type Schedule, type ScheduleEnd } from './schedule';
import { type Day, dayOf } from '../status/days';
import { numbersOf } from '../status/numbers';
import { pauseNote } from '../texts/note';
import { isTrouble, trouble, type Trouble, troubleOf, waitingHelps } from '../texts/trouble';

/** Failures in a row that time might cure, before a person is asked. */
const MOST_FAILURES = 3;

/** So many outcomes are worth asking about when most of them are gone. */
const WORTH_ASKING = 20;

/** This person's schedules that came round and were not dealt with; where none may run, all. */
export function dueSchedules(world: World): Schedule[] {
  const now = momentNow(world);
  return schedulesOf(world).filter(
    ({ owner, state, settings: { rhythm }, lastHandled }) =>
      owner === world.me &&
      state.at === 'on' &&
      (lastTime(rhythm, now) > lastHandled || !policy.schedules),
  );
}

/** It came round while a run was going on: it says so, and waits for the next time. */
export function skip(world: World, schedule: Schedule): void {
  const at = world.clock.now();
  save(world, { ...schedule, lastHandled: momentNow(world), last: { kind: 'skipped', at } });
}

/** What a run of it would do if it came round on this day. */
export function planOf(world: World, schedule: Schedule, rows: Rows, on: Day): Plan {
  const rules: RowRules = {
    numbers: numbersOf(schedule.options.country),
    options: optionsOf(schedule, on),
    run: null,
  };
  return plan(rows, rules, { others: world.tables.others(schedule.table) });
}

/** How many numbers the next run would ask, if the sheet stayed as it is. */
export function forecast(world: World, schedule: Schedule): number {
  const on = dayOf(Math.floor(nextTime(schedule.settings.rhythm, momentNow(world)) / 24));
  const { send } = planOf(world, schedule, world.sheet.read(schedule.table), on);
  return Math.min(send.length, schedule.settings.cap, world.spending.left());
}

/** A run's options: outcomes are old as of the day on which it starts. */
export function optionsOf({ options, settings: order }: Schedule, on: Day): Options {
  const again: Ages = {
    on,
    notFound: order.notFoundAfter,
    found: order.foundAfter,
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
    const most = Math.min(send.length, schedule.settings.cap, world.spending.left());
    const lastHandled = momentNow(world);
    const looked: Schedule = { ...schedule, lastHandled, failures: 0, outcomes };
    if (planned.writes('', most).length === 0) {
      const at = world.clock.now();
      // It tries again by itself next month: the schedule is not paused.
      const limited = send.length > 0 && world.spending.left() === 0;
      const why = { kind: 'failed', at, trouble: trouble('month-limit') } as const;
      save(world, { ...looked, last: limited ? why : { kind: 'nothing', at } });
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
  const lastHandled = momentNow(world);
  save(world, pausedFor({ ...schedule, lastHandled }, of, now));
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
