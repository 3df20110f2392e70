/** A run that a schedule starts. */
import { freshHead } from './start';
import type { World } from '../ports/world';
import { type Rested, work } from '../run/run';
import { sweep } from '../saved/standing-run';
import { type Head, HEAD_KEY, headText } from '../saved/ticket';
import { failed, prepare } from '../schedules/running';
import type { Schedule } from '../schedules/schedule';

/** Starts a run of a schedule, if there is anything to ask. Throws nothing. */
export function runSchedule(world: World, schedule: Schedule, patience: number): Rested {
  const ready = prepare(world, schedule);
  if (ready === null) return { kind: 'ended' };
  const start = `schedule ${schedule.id} ${ready.schedule.handled}`;
  const head: Head = {
    ...freshHead(world, schedule.table, ready.options, start),
    planned: ready.planned,
    schedule: schedule.id,
  };
  sweep(world);
  world.store.put(HEAD_KEY, headText(head));
  const rested = work(world, { head, batches: [] }, patience);
  if (rested.kind === 'abandoned') failed(world, schedule, rested.trouble);
  return rested;
}
