/** What the time-driven trigger does, and when it is removed. */
import { resume } from './control';
import { runSchedule } from './start-scheduled';
import type { World } from '../ports/world';
import { work } from '../run/run';
import { takeSecondLooks } from '../run/second-look';
import { removeLeftovers, currentRun } from '../saved/current-run';
import { RUN_KEY, headText, type RunHead, type RunState } from '../saved/run-state';
import { needsTrigger, pauseAll } from '../schedules/list';
import { removeLeftoverMarks } from '../schedules/responses';
import { dueSchedules, skip } from '../schedules/running';
import { trouble } from '../texts/trouble';

/** Time that must be left to start the run of a schedule (ms). */
export const A_START_MS = 90_000;

/**
 * Continues the user's run, then runs their schedules that are due and takes second looks. If
 * nothing has needed the trigger for two hours, it is removed. Doesn't create one.
 */
export function tick(world: World, patience: number): void {
  world.trigger.recordFired();
  const state = resumeIfAuthorized(world);
  if (state?.head.owner === world.me) {
    work(world, state, patience);
  }
  for (const schedule of dueSchedules(world)) {
    const current = currentRun(world);
    if (current === null) {
      if (world.budget.left() > A_START_MS) runSchedule(world, schedule, patience);
    } else if (!isMySchedules(current, world.me)) skip(world, schedule);
  }
  takeSecondLooks(world, Infinity);
  const current = currentRun(world);
  if (current === null) removeLeftovers(world);
  if (current?.head.owner !== world.me && !needsTrigger(world)) {
    removeLeftoverMarks(world);
    // It is still there if the execution that deleted the last schedule was killed. First, because
    // without the time-driven trigger nothing would try again.
    world.formTrigger.remove();
    world.trigger.release();
  }
}

/**
 * Pauses the user's run and schedules because Google asks for permissions again. Nothing can be
 * written to the sheet then. The run continues at the first trigger that has the permissions.
 * Schedules cost credits, so they wait for a click. A run that waits for the user keeps its reason.
 */
export function pauseUnauthorized(world: World): void {
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

/** Returns the current run. Resumes it if it is the user's and was paused only for permissions. */
export function resumeIfAuthorized(world: World): RunState | null {
  const state = currentRun(world);
  if (state?.head.owner !== world.me || state.head.phase.at !== 'paused') return state;
  if (state.head.phase.trouble.code !== 'authorization') return state;
  resume(world);
  return currentRun(world);
}

/** Whether one of the user's schedules started the run: their other schedules wait for the next tick. */
function isMySchedules({ head }: RunState, me: string): boolean {
  return head.owner === me && head.schedule !== '';
}
