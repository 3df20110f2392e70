/** Creates and removes a user's triggers, by what their run and schedules need. */
import type { World } from '../ports/world';
import { currentRun } from '../saved/current-run';
import { needsTrigger } from '../schedules/list';
import { needsFormTrigger } from '../schedules/responses';
import { ignoringTroubles } from '../texts/trouble';

/**
 * Creates the trigger for a run that starts. If Google refuses, the run continues only while the
 * panel is open, and its status says so.
 */
export function tryTrigger(world: World): void {
  ignoringTroubles(() => {
    world.trigger.ensure();
  });
}

/** Creates missing triggers that the user's run or schedules need. Ignores Google's refusal. */
export function ensureTriggers(world: World): void {
  ignoringTroubles(() => {
    if (ownsRun(world) || needsTrigger(world)) world.trigger.renewIfSilent();
  });
  ignoringTroubles(() => {
    if (needsFormTrigger(world)) world.formTrigger.ensure();
  });
}

/** Has the time-driven trigger removed after two hours if nothing of the user's needs it. */
export function releaseTrigger(world: World): void {
  if (!ownsRun(world) && !needsTrigger(world)) world.trigger.release();
}

/**
 * Creates or removes triggers after a schedule has changed. Throws `no-trigger` or `authorization`
 * if Google doesn't create one.
 */
export function updateTriggers(world: World): void {
  const forResponses = needsFormTrigger(world);
  const byTime = needsTrigger(world);
  // Before the time-driven trigger: if this is killed in between, the next tick tidies up.
  if (forResponses) world.formTrigger.ensure();
  if (byTime) world.trigger.ensure();
  ignoringTroubles(() => {
    if (!forResponses) world.formTrigger.remove();
    // Last, and only when the other is gone: if Google doesn't delete one now, the next tick tries again.
    if (!byTime && !ownsRun(world)) world.trigger.remove();
  });
}

function ownsRun(world: World): boolean {
  return currentRun(world)?.head.owner === world.me;
}
