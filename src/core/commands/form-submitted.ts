/** What the form-submit trigger does: the rows that responses brought get their names. */
import { runSchedule } from './start-scheduled';
import { A_START_MS, permitted } from './tick';
import type { World } from '../ports/world';
import { REQUEST_MS, WRITE_MS } from '../run/next';
import { work } from '../run/run';
import { currentRun } from '../saved/current-run';
import { asWorker } from '../saved/lease';
import { awaitingIn, hasResponse, responseKey } from '../schedules/responses';
import type { Schedule } from '../schedules/schedule';

/** So long Naam is waited for; what is not ready then is left to the time-driven trigger. */
const WAIT_MS = 40_000;

/**
 * A response arrived: whichever execution works takes all new rows, and the others leave at once.
 * Returns whether this one worked. Makes no trigger, and removes its own where nothing awaits one.
 */
export function formSubmitted(world: World): boolean {
  const awaiting = awaitingIn(world.store.all(), world.me);
  if (awaiting.length === 0) {
    world.formTrigger.remove();
    return false;
  }
  for (const { id } of awaiting) world.store.put(responseKey(id), String(world.clock.now()));
  // A response that left while this execution gave back its lease was heard by nobody else.
  for (let worked = false; ; worked = true) {
    if (answered(world).length === 0) return worked;
    const turn = asWorker(world, () => takeRows(world));
    if (!turn.worked || !turn.value) return worked || turn.worked;
  }
}

/** The schedules for which a response arrived. */
function answered(world: World): Schedule[] {
  const saved = world.store.all();
  return awaitingIn(saved, world.me).filter((schedule) => hasResponse(saved, schedule));
}

/** Goes on with this person's run, then runs the schedules. False: the rest is for a later execution. */
function takeRows(world: World): boolean {
  const state = permitted(world);
  if (state?.head.owner === world.me) work(brief(world), state, WAIT_MS);
  for (const schedule of answered(world)) {
    if (currentRun(world) !== null || world.budget.left() < A_START_MS) return false;
    runSchedule(brief(world), schedule, WAIT_MS);
  }
  return currentRun(world) === null;
}

/** The same world, in which waiting ends early: a run keeps the time for a request and a write. */
function brief(world: World): World {
  const until = world.clock.now() + WAIT_MS + REQUEST_MS + WRITE_MS;
  const left = (): number => Math.min(world.budget.left(), until - world.clock.now());
  return { ...world, budget: { left } };
}
