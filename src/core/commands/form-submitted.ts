/** What the form-submit trigger does: it looks up the rows of new form responses. */
import { runSchedule } from './start-scheduled';
import { A_START_MS, resumeIfAuthorized } from './tick';
import type { World } from '../ports/world';
import { REQUEST_MS, WRITE_MS } from '../run/next';
import { work } from '../run/run';
import { currentRun } from '../saved/current-run';
import { asWorker } from '../saved/lease';
import { awaitingIn, hasResponse, responseKey } from '../schedules/responses';
import type { Schedule } from '../schedules/schedule';

/** How long to wait for Naam (ms). The time-driven trigger collects what is not ready by then. */
const WAIT_MS = 40_000;

/**
 * Handles a form response. The execution that gets the lease takes all new rows, and others leave
 * at once. Returns whether this one worked. Removes its trigger if no schedule needs it.
 */
export function formSubmitted(world: World): boolean {
  const awaiting = awaitingIn(world.store.all(), world.me);
  if (awaiting.length === 0) {
    world.formTrigger.remove();
    return false;
  }
  for (const { id } of awaiting) world.store.put(responseKey(id), String(world.clock.now()));
  // A response may have come, and its execution left, just before this one gave back the lease.
  for (let worked = false; ; worked = true) {
    if (withResponse(world).length === 0) return worked;
    const turn = asWorker(world, () => takeRows(world));
    if (!turn.worked || !turn.value) return worked || turn.worked;
  }
}

/** Returns the schedules for which a response arrived. */
function withResponse(world: World): Schedule[] {
  const saved = world.store.all();
  return awaitingIn(saved, world.me).filter((schedule) => hasResponse(saved, schedule));
}

/** Continues the user's run, then runs the schedules. Returns false if a later execution has to continue. */
function takeRows(world: World): boolean {
  const state = resumeIfAuthorized(world);
  if (state?.head.owner === world.me) work(withShortBudget(world), state, WAIT_MS);
  for (const schedule of withResponse(world)) {
    if (currentRun(world) !== null || world.budget.left() < A_START_MS) return false;
    runSchedule(withShortBudget(world), schedule, WAIT_MS);
  }
  return currentRun(world) === null;
}

/** Returns the same world with a shorter budget: the wait, one request and one write. */
function withShortBudget(world: World): World {
  const until = world.clock.now() + WAIT_MS + REQUEST_MS + WRITE_MS;
  const left = (): number => Math.min(world.budget.left(), until - world.clock.now());
  return { ...world, budget: { left } };
}
