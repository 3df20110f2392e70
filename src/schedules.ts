/** What the panel asks of schedules. */
import { policy } from './core/options/policy';
import { nextTime } from './core/schedules/rhythm';
import { resume } from './core/commands/control';
import { fields, oneOf, readOptions, readPointed, readText } from './core/options/request';
import type { Rested } from './core/run/run';
import { readOrder } from './core/schedules/schedule';
import { scheduleView } from './core/schedules/schedule-view';
import * as schedulesList from './core/schedules/list';
import * as schedulesRunning from './core/schedules/running';
import { ticketOf } from './core/saved/standing-run';
import { preview } from './core/commands/preview';
import { roomFor } from './core/commands/start';
import { runSchedule } from './core/commands/start-scheduled';
import type { Options } from './core/options/options';
import { stop } from './core/texts/trouble';
import { tabOf } from './google/tables/show';
import { zoneOfSpreadsheet } from './google/services/clock';
import type { Opened } from './google/world';
import type { Forecast, Schedules } from './protocol';

/** All schedules of the document. */
export function list(world: Opened): Schedules {
  const now = schedulesList.momentNow(world);
  return {
    zone: zoneOfSpreadsheet(),
    schedules: schedulesList
      .schedulesOf(world)
      .map((schedule) =>
        scheduleView(
          schedule,
          nextTime(schedule.order.rhythm, now),
          tabOf(schedule.table.sheetId),
          world,
        ),
      ),
  };
}

/** Throws `schedules-off` in a copy that was built without them. */
function mustBeOn(): void {
  if (!policy.schedules) stop('schedules-off');
}

/** Makes the columns where they do not stand yet, then the schedule. Throws `no-key`. */
export function make(world: Opened, request: unknown, usual: Partial<Options>): void {
  mustBeOn();
  const { pointed, options, order } = fields(request, 'schedule');
  const [at, chosen, ordered] = [
    readPointed(pointed),
    readOptions(options, usual),
    readOrder(order),
  ];
  if (!world.keys.has()) stop('no-key');
  const { survey } = preview(world, at, chosen);
  schedulesList.order(world, roomFor(world, survey), chosen, ordered);
  fitAlarm(world);
}

/** There is a trigger while something of this person's needs one, and none after. */
function fitAlarm(world: Opened): void {
  if (schedulesList.needsAlarm(world)) world.alarm.set();
  else if (ticketOf(world)?.head.owner !== world.me) world.alarm.clear();
}

/** Changes what is ordered, not where. */
export function reorder(world: Opened, id: unknown, order: unknown): void {
  mustBeOn();
  const schedule = schedulesList.ownSchedule(world, readText(id, 'schedule', 20));
  schedulesList.order(world, schedule.table, schedule.options, readOrder(order));
  fitAlarm(world);
}

export function change(world: Opened, id: unknown, word: unknown): void {
  const said = oneOf(['pause', 'resume', 'delete'], word, 'this word');
  const which = readText(id, 'schedule', 20);
  if (said === 'resume') mustBeOn();
  schedulesList.change(world, which, said);
  const run = ticketOf(world);
  // Its own run rests for the same reason: to start the one again is to go on with the other.
  if (said === 'resume' && run?.head.schedule === which) resume(world);
  fitAlarm(world);
}

/** Runs it now, whether it is due or paused. */
export function run(world: Opened, id: unknown, patience: number): Rested {
  mustBeOn();
  const schedule = schedulesList.ownSchedule(world, readText(id, 'schedule', 20));
  if (ticketOf(world) !== null) stop('run-exists');
  if (!world.keys.has()) stop('no-key');
  world.alarm.set();
  const rested = runSchedule(world, schedule, patience);
  fitAlarm(world);
  return rested;
}

/** How many numbers the next run would ask, if the sheet stayed as it is. */
export function forecast(world: Opened, id: unknown): Forecast {
  const schedule = schedulesList.scheduleOf(world, readText(id, 'schedule', 20));
  return { send: schedulesRunning.forecast(world, schedule) };
}
