/** What a time-driven trigger does, and what keeps it alive. */
import { resume } from './control';
import { runSchedule } from './start-scheduled';
import type { World } from '../ports/world';
import { work } from '../run/run';
import { takeSecondLooks } from '../run/second-look';
import { sweep, currentRun } from '../saved/current-run';
import { RUN_KEY, headText, type RunHead, type RunState } from '../saved/run-state';
import { needsTrigger, pauseAll } from '../schedules/list';
import { dueSchedules, skip } from '../schedules/running';
import { trouble } from '../texts/trouble';

/** What a start of a schedule and what follows it may need. */
export const A_START_MS = 90_000;

/**
 * A trigger fired: the run of this user goes on, then its schedules that are due are run; without
 * either for a day the trigger goes. Never makes one.
 */
export function tick(world: World, patience: number): void {
  world.trigger.recordFired();
  const state = permitted(world);
  if (state?.head.owner === world.me) {
    work(world, state, patience);
  }
  for (const schedule of dueSchedules(world)) {
    const standing = currentRun(world);
    if (standing === null) {
      if (world.budget.left() > A_START_MS) runSchedule(world, schedule, patience);
    } else if (!isMySchedules(standing, world.me)) skip(world, schedule);
  }
  takeSecondLooks(world, Infinity);
  const standing = currentRun(world);
  if (standing === null) sweep(world);
  if (standing?.head.owner !== world.me && !needsTrigger(world)) {
    world.trigger.release();
    // Left where the execution that deleted the last schedule was killed.
    world.formTrigger.remove();
  }
}

/**
 * Google wants the permissions again: what is this person's rests and says so, though nothing can be
 * written into the sheet. The run goes on at the first trigger that is allowed to; schedules cost
 * anew, and wait for a click. A run that waits for a person keeps its reason: opening the panel fails.
 */
export function withdrawn(world: World): void {
  const why = trouble('authorization');
  const since = world.clock.now();
  pauseAll(world, why, since);
  const head = currentRun(world)?.head;
  if (head?.owner !== world.me || !movesByItself(head)) return;
  const phase = { at: 'paused', trouble: why, since, until: null } as const;
  world.store.put(RUN_KEY, headText({ ...head, phase }));
}

const movesByItself = ({ phase }: RunHead): boolean =>
  phase.at === 'running' || (phase.at === 'paused' && phase.until !== null);

/** The run that stands; one of this person's that only waited for a permission goes on. */
export function permitted(world: World): RunState | null {
  const state = currentRun(world);
  if (state?.head.owner !== world.me || state.head.phase.at !== 'paused') return state;
  if (state.head.phase.trouble.code !== 'authorization') return state;
  resume(world);
  return currentRun(world);
}

/** One schedule of a person waits for another of theirs: it comes round at the next tick. */
function isMySchedules({ head }: RunState, me: string): boolean {
  return head.owner === me && head.schedule !== '';
}
