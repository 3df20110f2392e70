/** Finds the schedules that are due, plans their runs, and records why one doesn't run. */
import type { Options } from '../options/options';
import { policy } from '../options/policy';
import type { Rows } from '../ports/cells';
import type { World } from '../ports/world';
import type { RowRules } from '../rows/classify-row';
import { countOutcomes, plan, type Plan } from '../rows/plan';
import { unnamedRows } from '../rows/unnamed-rows';
import { momentNow, save } from './list';
import { hasResponse, leftToday, responseKey, sentToday } from './responses';
import { lastTime, nextTime } from './rhythm';
import { activeIn, pausedFor, type Schedule, type ScheduleEnd } from './schedule';
import { type Day, dayOf } from '../status/days';
import { numbersOf } from '../status/numbers';
import { pauseNote } from '../texts/note';
import { ignoringTroubles, trouble, type Trouble, troubleOf, waitingHelps } from '../texts/trouble';

/** After this many failures in a row that could pass by themselves, the schedule pauses for the user. */
const MOST_FAILURES = 3;

/** From this many results on, the schedule pauses if most of them are gone from the sheet. */
const WORTH_ASKING = 20;

/** Returns this user's schedules that are due; all if the policy forbids schedules, so that they pause. */
export function dueSchedules(world: World): Schedule[] {
  const now = momentNow(world);
  const saved = world.store.all();
  const isDue = (schedule: Schedule): boolean =>
    lastTime(schedule.settings.rhythm, now) > schedule.lastHandled || hasResponse(saved, schedule);
  return activeIn(saved, world.me).filter((schedule) => isDue(schedule) || !policy.schedules);
}

/** Records that a schedule was skipped because another run was active. It waits for its next time. */
export function skip(world: World, schedule: Schedule): void {
  const at = world.clock.now();
  save(world, { ...schedule, lastHandled: momentNow(world), last: { kind: 'skipped', at } });
}

/** Returns what a run of the schedule on this day would do. */
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

/** Returns how many numbers the next run will send if the sheet doesn't change. Throws as reading does. */
export function forecast(world: World, schedule: Schedule): number {
  const on = dayOf(Math.floor(nextTime(schedule.settings.rhythm, momentNow(world)) / 24));
  const { send } = planOf(world, schedule, world.sheet.read(schedule.table), on);
  return mostNow(world, schedule, send.length);
}

/** Returns how many numbers a run can send by its cap, the daily limit and the user's monthly limit. */
function mostNow(world: World, schedule: Schedule, numbers: number): number {
  const left = leftToday(schedule, world.clock.today());
  return Math.min(numbers, schedule.settings.cap, left, world.spending.left());
}

/** Returns the options of a run that starts on this day, with ages computed for it. */
function optionsOf({ options, settings }: Schedule, on: Day): Options {
  const { notFoundAfter: notFound, foundAfter: found } = settings;
  return { ...options, again: { on, notFound, found } };
}

/** Counts the rows that have a result, however old. */
function outcomesIn({ options }: Schedule, rows: Rows): number {
  const numbers = numbersOf(options.country);
  return countOutcomes(plan(rows, { numbers, options, run: null }).split);
}

/** A run of a schedule that can start. */
interface Ready {
  readonly schedule: Schedule;
  readonly planned: number;
  readonly options: Options;
}

/**
 * Plans the run of a schedule that is due, and saves that it was handled. Returns null if there is
 * nothing to run: then the schedule says why. A problem pauses it, immediately or the third time.
 */
export function prepare(world: World, schedule: Schedule): Ready | null {
  if (!policy.schedules) return refuse(world, schedule, trouble('schedules-off'));
  if (!world.keys.has()) return refuse(world, schedule, trouble('no-key'));
  try {
    const today = world.clock.today();
    if (schedule.settings.rhythm.every === 'response') {
      // Before the rows are read, so that a response that arrives later sets the mark again.
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
    if (planned.writes('', new Set(send.slice(0, most))).length === 0) {
      save(world, { ...looked, last: endWithoutRun(world, schedule, send.length) });
      return null;
    }
    save(world, looked);
    return { schedule: looked, planned: most, options: optionsOf(looked, today) };
  } catch (thrown) {
    return failed(world, schedule, troubleOf(thrown));
  }
}

/** Returns why nothing runs: nothing is new, or a limit is reached. It tries again and isn't paused. */
function endWithoutRun(world: World, schedule: Schedule, numbers: number): ScheduleEnd {
  const at = world.clock.now();
  if (numbers === 0) return { kind: 'nothing', at };
  const code = world.spending.left() === 0 ? 'month-limit' : 'schedule-day-limit';
  return { kind: 'failed', at, trouble: trouble(code) };
}

/** Records a run that couldn't start. It is tried again at the next tick, three times in total. */
export function failed(world: World, schedule: Schedule, of: Trouble): null {
  const failures = schedule.failures + 1;
  if (!waitingHelps(of) || failures >= MOST_FAILURES) return refuse(world, schedule, of);
  const last: ScheduleEnd = { kind: 'failed', at: world.clock.now(), trouble: of };
  // `lastHandled` stays the same, so the schedule is due again.
  save(world, { ...schedule, failures, last });
  return null;
}

function refuse(world: World, schedule: Schedule, of: Trouble): null {
  const now = world.clock.now();
  const lastHandled = momentNow(world);
  save(world, pausedFor({ ...schedule, lastHandled }, of, now));
  // For people who don't open the panel. A failure is ignored.
  ignoringTroubles(() => {
    world.sheet.annotate(schedule.table, pauseNote(world.clock.today(), of));
  });
  return null;
}
