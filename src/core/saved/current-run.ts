/** The run that stands in a document, and whose it is. */
import type { World } from '../ports/world';
import { batchKeys } from './batch';
import { CONTROL_KEY, readRunState, type RunState } from './run-state';
import { fail, type Trouble } from '../texts/trouble';

/** The run of this document, null when there is none. Throws what makes it unreadable. */
export function currentRun(world: World): RunState | null {
  return currentRunIn(world.store.all());
}

/** The same, from properties that were read. */
export function currentRunIn(saved: Readonly<Record<string, string>>): RunState | null {
  const loaded = readRunState(saved);
  if (loaded.kind === 'unreadable') return failWith(loaded.trouble);
  return loaded.kind === 'run' ? loaded.state : null;
}

function failWith({ code, about }: Trouble): never {
  return fail(code, about);
}

/** Throws `run-of-another`. */
export function mine(world: World, state: RunState): void {
  if (state.head.owner !== world.me) fail('run-of-another');
}

/** What a run that was killed at its very end may have left behind. */
export function sweep(world: World): void {
  const saved = world.store.all();
  for (const key of batchKeys(saved)) world.store.remove(key);
  if (CONTROL_KEY in saved) world.store.remove(CONTROL_KEY);
}
