/** Schedules that are due: prepared, skipped, failed. */
import type { Ages, Options } from '../options/options';
import { policy } from '../options/policy';
import type { Rows } from '../ports/cells';
import type { World } from '../ports/world';
import type { RowRules } from '../rows/classify-row';
import { countOutcomes, plan, type Plan } from '../rows/plan';
import { unnamedRows } from '../rows/unnamed-rows';
import { momentNow, save } from './list';
import { hasResponse, leftToday, responseKey, sentToday } from './responses';
import { lastTime, nextTime } from './rhythm';
import { pausedFor, type Schedule, type ScheduleEnd, schedulesIn } from './schedule';
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
  const saved = world.store.all();
  const isDue = (schedule: Schedule): boolean =>
    lastTime(schedule.settings.rhythm, now) > schedule.lastHandled || hasResponse(saved, schedule);
  return schedulesIn(saved).filter(
    (schedule) =>
      schedule.owner === world.me &&
      schedule.state.at === 'on' &&
      (isDue(schedule) || !policy.schedules),
  );
}

/** It came round while a run was going on: it says so, and waits for the next time. */
export function skip(world: World, schedule: Schedule): void {
  const at = world.clock.now();
  save(world, { ...schedule, lastHandled: momentNow(world), last: { kind: 'skipped', at } });
}

/** What a run of it would do if it came round on this day. */
function planOf(world: World, schedule: Schedule, rows: Rows, on: Day): Plan {
  const rules: RowRules = {
    numbers: numbersOf(schedule.options.country),
    options: optionsOf(schedule, on),
    run: null,
  };
  const { table, settings } = schedule;
  const within = unnamedRows(world, table, settings.skipNamed, rows);
  return plan(rows, rules, { within, others: world.tables.others(table) });
}

/** How many numbers the next run would ask, if the sheet stayed as it is. */
export function forecast(world: World, schedule: Schedule): number {
  const on = dayOf(Math.floor(nextTime(schedule.settings.rhythm, momentNow(world)) / 24));
  const { send } = planOf(world, schedule, world.sheet.read(schedule.table), on);
  return mostNow(world, schedule, send.length);
}

/** How many of these numbers a run may send: its own limit, that of its day, and the person's. */
function mostNow(world: World, schedule: Schedule, numbers: number): number {
  const left = leftToday(schedule, world.clock.today());
  return Math.min(numbers, schedule.settings.cap, left, world.spending.left());
}

/** A run's options: outcomes are old as of the day on which it starts. */
function optionsOf({ options, settings: order }: Schedule, on: Day): Options {
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
interface Ready {
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
    const today = world.clock.today();
    if (schedule.settings.rhythm.every === 'response') {
      // Before the rows are read: a response that arrives from here on is one more.
      world.store.remove(responseKey(schedule.id));
    }
    const rows = world.sheet.read(schedule.table);
    const planned = planOf(world, schedule, rows, today);
    const { send } = planned;
    const outcomes = outcomesIn(schedule, rows);
    if (schedule.outcomes >= WORTH_ASKING && outcomes < schedule.outcomes / 2) {
      const gone = String(schedule.outcomes - outcomes);
      return refuse(world, schedule, trouble('outcomes-vanished', gone));
    }
    const most = mostNow(world, schedule, send.length);
    const lastHandled = momentNow(world);
    const looked: Schedule = {
      ...schedule,
      ...{ lastHandled, failures: 0, outcomes },
      sentToday: sentToday(schedule, today, most),
    };
    if (planned.writes('', most).length === 0) {
      save(world, { ...looked, last: endWithoutRun(world, schedule, send.length) });
      return null;
    }
    save(world, looked);
    return { schedule: looked, planned: most, options: optionsOf(looked, today) };
  } catch (thrown) {
    return failed(world, schedule, troubleOf(thrown));
  }
}

/** Nothing new, or a limit: then it tries again by itself, and is not paused. */
function endWithoutRun(world: World, schedule: Schedule, numbers: number): ScheduleEnd {
  const at = world.clock.now();
  if (numbers === 0) return { kind: 'nothing', at };
  const code = world.spending.left() === 0 ? 'month-limit' : 'schedule-day-limit';
  return { kind: 'failed', at, trouble: trouble(code) };
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
