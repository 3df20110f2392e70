/** The panel's calls about schedules. */
import { policy } from './core/options/policy';
import { nextTime } from './core/schedules/rhythm';
import { resume } from './core/commands/control';
import { readFields, readOneOf, readOptions, readPointed, readText } from './core/options/request';
import type { WorkResult } from './core/run/run';
import { isSilent, readSign, signKey } from './core/saved/trigger-sign';
import { readScheduleSettings, type Schedule } from './core/schedules/schedule';
import { scheduleView } from './core/schedules/schedule-view';
import * as schedulesList from './core/schedules/list';
import * as schedulesRunning from './core/schedules/running';
import { currentRun } from './core/saved/current-run';
import { preview } from './core/commands/preview';
import { makeColumns } from './core/commands/start';
import { updateTriggers, releaseTrigger, tryTrigger } from './core/commands/trigger';
import { runSchedule } from './core/commands/start-scheduled';
import { usualOf } from './core/options/settings';
import { fail } from './core/texts/trouble';
import { tabOf } from './google/tables/show';
import { zoneOfSpreadsheet } from './google/services/clock';
import type { Opened } from './google/world';
import type { Forecast, Schedules } from './protocol';

/** Returns all schedules of the document. */
export function list(world: Opened): Schedules {
  const now = schedulesList.momentNow(world);
  const saved = world.store.all();
  const silent = ({ owner }: Schedule): boolean => {
    const sign = readSign(saved[signKey(owner)]);
    return isSilent(sign?.firedAt ?? 0, world.everyMinutes, world.clock.now());
  };
  return {
    zone: zoneOfSpreadsheet(),
    schedules: schedulesList
      .schedulesOf(world)
      .map((schedule) =>
        scheduleView(
          schedule,
          { next: nextTime(schedule.settings.rhythm, now), silent: silent(schedule) },
          tabOf(schedule.table.sheetId),
          world,
        ),
      ),
  };
}

/** Throws `schedules-off` if the policy of this copy forbids schedules. */
function mustBeOn(): void {
  if (!policy.schedules) fail('schedules-off');
}

/** Makes missing columns, then the schedule. Throws `no-key`, `no-trigger`, `schedule-exists`. */
export function make(world: Opened, request: unknown): void {
  mustBeOn();
  const { pointed, options, order } = readFields(request, 'schedule');
  const [at, chosen, ordered] = [
    readPointed(pointed),
    readOptions(options, usualOf(world.settings)),
    readScheduleSettings(order),
  ];
  if (!world.keys.has()) fail('no-key');
  const { survey } = preview(world, at, chosen);
  world.trigger.ensure();
  if (ordered.rhythm.every === 'response') world.formTrigger.ensure();
  const table = makeColumns(world, survey);
  // If Naam's names go into the same column, the user's names there are kept anyway.
  const skipNamed = ordered.skipNamed === table.headers?.name ? null : ordered.skipNamed;
  schedulesList.saveSchedule(world, table, chosen, { ...ordered, skipNamed });
  updateTriggers(world);
}

/** Changes the settings of a schedule of the user. */
export function reorder(world: Opened, id: unknown, order: unknown): void {
  mustBeOn();
  const schedule = schedulesList.ownSchedule(world, readText(id, 'schedule', 20));
  schedulesList.saveSchedule(world, schedule.table, schedule.options, readScheduleSettings(order));
  updateTriggers(world);
}

/** Pauses, resumes or deletes a schedule. */
export function change(world: Opened, id: unknown, word: unknown): void {
  const said = readOneOf(['pause', 'resume', 'delete'], word, 'action');
  const which = readText(id, 'schedule', 20);
  if (said === 'resume') mustBeOn();
  schedulesList.change(world, which, said);
  const run = currentRun(world);
  // Resuming a schedule also resumes its run.
  if (said === 'resume' && run?.head.schedule === which) resume(world);
  updateTriggers(world);
}

/** Runs a schedule of the user now, even if it isn't due or is paused. Throws `run-exists`, `no-key`. */
export function run(world: Opened, id: unknown, patience: number): WorkResult {
  mustBeOn();
  const schedule = schedulesList.ownSchedule(world, readText(id, 'schedule', 20));
  if (currentRun(world) !== null) fail('run-exists');
  if (!world.keys.has()) fail('no-key');
  tryTrigger(world);
  const result = runSchedule(world, schedule, patience);
  releaseTrigger(world);
  return result;
}

/** Returns how many numbers the next run will send if the sheet doesn't change. */
export function forecast(world: Opened, id: unknown): Forecast {
  const schedule = schedulesList.scheduleOf(world, readText(id, 'schedule', 20));
  return { send: schedulesRunning.forecast(world, schedule) };
}
