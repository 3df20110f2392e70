/** What of a person's still needs their triggers, and what happens where there are none. */
import type { World } from '../ports/world';
import { currentRun } from '../saved/current-run';
import { needsTrigger } from '../schedules/list';
import { needsFormTrigger } from '../schedules/responses';
import { isTrouble } from '../texts/trouble';

/**
 * Makes sure of a trigger for a run that starts. Where Google makes none the run goes on while its
 * panel is open, and its status says so.
 */
export function tryTrigger(world: World): void {
  ignoringTroubles(() => {
    world.trigger.ensure();
  });
}

/** A person is there, and something of theirs needs a trigger: it is made sure of. */
export function ensureTrigger(world: World): void {
  ignoringTroubles(() => {
    if (ownsRun(world) || needsTrigger(world)) world.trigger.renewIfSilent();
  });
  ignoringTroubles(() => {
    if (needsFormTrigger(world)) world.formTrigger.ensure();
  });
}

/** Lets the trigger go after some time where nothing needs it. */
export function releaseTrigger(world: World): void {
  if (!ownsRun(world) && !needsTrigger(world)) world.trigger.release();
}

/** A schedule changed: each trigger is made sure of, or frees its place at once. Throws `no-trigger`. */
export function fitTrigger(world: World): void {
  // Before the clock's: what is killed in between is tidied up by the next tick.
  if (needsFormTrigger(world)) world.formTrigger.ensure();
  else {
    ignoringTroubles(() => {
      world.formTrigger.remove();
    });
  }
  if (needsTrigger(world)) world.trigger.ensure();
  else if (!ownsRun(world)) {
    // One that cannot be deleted now is removed after its next ticks.
    ignoringTroubles(() => {
      world.trigger.remove();
    });
  }
}

function ownsRun(world: World): boolean {
  return currentRun(world)?.head.owner === world.me;
}

function ignoringTroubles(act: () => void): void {
  try {
    act();
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
  }
}
