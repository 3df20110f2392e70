/** Starts the run of a schedule. */
import { newHead } from './start';
import type { World } from '../ports/world';
import { type WorkResult, work } from '../run/run';
import { removeLeftovers } from '../saved/current-run';
import { type RunHead, RUN_KEY, headText } from '../saved/run-state';
import { failed, prepare } from '../schedules/running';
import type { Schedule } from '../schedules/schedule';

/** Starts a run of a schedule if there is anything to look up. Doesn't throw. */
export function runSchedule(world: World, schedule: Schedule, patience: number): WorkResult {
  const ready = prepare(world, schedule);
  if (ready === null) return { kind: 'ended' };
  const start = `schedule ${schedule.id} ${ready.schedule.lastHandled}`;
  const head: RunHead = {
    ...newHead(world, schedule.table, ready.options, start),
    planned: ready.planned,
    schedule: schedule.id,
    skipNamed: schedule.settings.skipNamed,
  };
  removeLeftovers(world);
  world.store.put(RUN_KEY, headText(head));
  const result = work(world, { head, batches: [] }, patience, null, true);
  if (result.kind === 'abandoned') failed(world, schedule, result.trouble);
  return result;
}
