/** Reads the current run of a document, checks its owner, and removes leftovers of a run. */
import type { World } from '../ports/world';
import { batchKeys } from './batch';
import { CONTROL_KEY, readRunState, type RunState } from './run-state';
import { fail } from '../texts/trouble';

/**
 * Returns the run of this document; null if there is none. Throws `state-newer` or `state-unreadable`
 * if it can't be read.
 */
export function currentRun(world: World): RunState | null {
  return currentRunIn(world.store.all());
}

/** Returns the same, from properties that were read already. */
export function currentRunIn(saved: Readonly<Record<string, string>>): RunState | null {
  const loaded = readRunState(saved);
  if (loaded.kind === 'unreadable') return fail(loaded.trouble.code, loaded.trouble.about);
  return loaded.kind === 'run' ? loaded.state : null;
}

/** Returns the current run of this user. Throws `no-run`, `run-of-another`. */
export function ownRun(world: World): RunState {
  const state = currentRun(world) ?? fail('no-run');
  checkOwner(world, state);
  return state;
}

/** Throws `run-of-another` if another user owns the run. */
export function checkOwner(world: World, state: RunState): void {
  if (state.head.owner !== world.me) fail('run-of-another');
}

/** Removes properties that a run may have left if it was killed while it ended. */
export function removeLeftovers(world: World): void {
  const saved = world.store.all();
  for (const key of batchKeys(saved)) world.store.remove(key);
  if (CONTROL_KEY in saved) world.store.remove(CONTROL_KEY);
}
