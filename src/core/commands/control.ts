/** Moving a run that stands: step, pause, resume, stop, release, discard. */
import { type Choice, resolveUnconfirmed } from './resolve-unconfirmed';
import { releaseTrigger } from './trigger';
import type { World } from '../ports/world';
import { type WorkResult, work } from '../run/run';
import { takeSecondLooks } from '../run/second-look';
import { batchProperty, toAbandoned, toRefetch } from '../saved/batch';
import { fields, readSaved, text } from '../saved/shape';
import { mine, sweep, currentRun } from '../saved/current-run';
import {
  CONTROL_KEY,
  type RunHead,
  RUN_KEY,
  headText,
  readRunState,
  type RunState,
} from '../saved/run-state';
import { resumeWithRun } from '../schedules/list';
import { fail } from '../texts/trouble';

/** Whose run it is, where even an unreadable state still says so. */
const OWNED = fields({ owner: text });

/** Removes a saved state that cannot be read: its rows count as never asked. */
export function discard(world: World): void {
  const loaded = readRunState(world.store.all());
  if (loaded.kind === 'run') fail('run-exists');
  // What a newer version saved is readable to it: only the unreadable is thrown away.
  if (loaded.kind === 'unreadable' && loaded.trouble.code === 'state-newer') fail('state-newer');
  const owned = readSaved(world.store.get(RUN_KEY), OWNED);
  if (owned !== null && owned.owner !== world.me) fail('run-of-another');
  // Head first: without it the batches mean nothing, with some of them gone it would send again.
  world.store.remove(RUN_KEY);
  sweep(world);
  releaseTrigger(world);
}

/** Applies the user's decision about a request that Naam may have received. */
export function decide(world: World, n: number, choice: Choice): void {
  const state = currentRun(world) ?? fail('no-run');
  mine(world, state);
  resolveUnconfirmed(world, state, n, choice);
}

/** A run that nobody worked on for so long may be released by any editor. */
const ABANDONED_AFTER_MS = 86_400_000;

export function isAbandoned({ head }: RunState, now: number): boolean {
  return now - head.lastWorkedAt > ABANDONED_AFTER_MS;
}

/**
 * Ends a run that another editor left: unsent rows go back to what they were, what is in flight
 * says Unconfirmed, and its ids are kept for whoever started it. Nothing is asked of Naam.
 */
export function release(world: World, patience: number): WorkResult {
  const state = currentRun(world);
  // Pressed twice, or by two people: it has ended.
  if (state === null) return { kind: 'ended' };
  if (state.head.owner !== world.me && !isAbandoned(state, world.clock.now()))
    fail('not-abandoned');
  const batches = state.batches.map(toAbandoned);
  for (const batch of batches) world.store.put(...batchProperty(batch));
  const { phase } = state.head;
  // Pressed again while something stands in its way: it ends all the same.
  if (phase.at === 'stopping' && phase.trouble) world.store.put(CONTROL_KEY, 'stop');
  const head: RunHead = {
    ...state.head,
    phase: phase.at === 'stopping' ? phase : { at: 'stopping' },
  };
  world.store.put(RUN_KEY, headText(head));
  return work(world, { head, batches }, patience);
}

/** Throws `run-exists` while a run stands here: only what has ended is removed. */
export function mayRemove(world: World): void {
  if (readRunState(world.store.all()).kind === 'run') fail('run-exists');
}

/** The second looks of one call from a panel take no longer than this, or one look. */
const LOOKING_MS = 10_000;

/** Goes on with the run, if there is one, or takes the second looks that are due after it. */
export function step(world: World, patience: number): WorkResult {
  const state = currentRun(world);
  if (state === null) {
    takeSecondLooks(world, LOOKING_MS);
    releaseTrigger(world);
    return { kind: 'ended' };
  }
  mine(world, state);
  return work(world, withPerson(world, state), patience);
}

const HOUR_MS = 3_600_000;

/** Whoever started it is there: it is not abandoned. Saved at most once an hour. */
function withPerson(world: World, state: RunState): RunState {
  const now = world.clock.now();
  if (now - state.head.lastWorkedAt < HOUR_MS) return state;
  const head: RunHead = { ...state.head, lastWorkedAt: now };
  world.store.put(RUN_KEY, headText(head));
  return { ...state, head };
}

/** Resumes a paused run; the work follows by `step`. */
export function resume(world: World): void {
  const state = currentRun(world) ?? fail('no-run');
  mine(world, state);
  world.store.remove(CONTROL_KEY);
  const { head, batches } = state;
  if (head.phase.at !== 'paused') return;
  resumeWithRun(world, head);
  const { code } = head.phase.trouble;
  if (code === 'limit-too-small') world.keys.remember({ ...world.keys.memory(), refused: null });
  if (code === 'went-back') {
    for (const batch of batches.map(toRefetch)) world.store.put(...batchProperty(batch));
  }
  const calm = {
    phase: { at: 'running' as const },
    lastWorkedAt: world.clock.now(),
    ...{ slowDowns: 0, notBefore: 0, failedWrites: 0 },
  };
  world.store.put(RUN_KEY, headText({ ...head, ...calm }));
}

/** Written without a lease; the worker reads it before every request that spends. */
export function requestControl(world: World, word: 'pause' | 'stop'): void {
  const state = currentRun(world) ?? fail('no-run');
  mine(world, state);
  // A stop that was not heard yet is the stronger word.
  if (world.store.get(CONTROL_KEY) === 'stop') return;
  world.store.put(CONTROL_KEY, word);
}
