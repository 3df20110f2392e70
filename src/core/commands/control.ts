/** Commands for a run that exists: step, pause, resume, stop, release, discard. */
import { releaseTrigger } from './trigger';
import type { World } from '../ports/world';
import { type WorkResult, work } from '../run/run';
import { takeSecondLooks } from '../run/second-look';
import { batchProperty, toAbandoned, toRefetch } from '../saved/batch';
import { fields, readSaved, text } from '../saved/shape';
import { checkOwner, currentRun, ownRun, removeLeftovers } from '../saved/current-run';
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

/** The owner of a run. It can often be read even if the rest of the state can't. */
const OWNED = fields({ owner: text });

/**
 * Removes a saved state that can't be read; its rows then count as not looked up. Throws
 * `run-exists` if it can be read, `state-newer`, `run-of-another`.
 */
export function discard(world: World): void {
  const loaded = readRunState(world.store.all());
  if (loaded.kind === 'run') fail('run-exists');
  // The newer version that saved this can still read it.
  if (loaded.kind === 'unreadable' && loaded.trouble.code === 'state-newer') fail('state-newer');
  const owned = readSaved(world.store.get(RUN_KEY), OWNED);
  if (owned !== null && owned.owner !== world.me) fail('run-of-another');
  // The head goes first: a head without some of its batches would send their numbers again.
  world.store.remove(RUN_KEY);
  removeLeftovers(world);
  releaseTrigger(world);
}

/** After this long without work on a run, any editor can end it (ms). */
const ABANDONED_AFTER_MS = 86_400_000;

/** Returns whether nobody has worked on a run for a day. `now` is in ms. */
export function isAbandoned({ head }: RunState, now: number): boolean {
  return now - head.lastWorkedAt > ABANDONED_AFTER_MS;
}

/**
 * Ends an abandoned run, or the user's own, without a request to Naam. Rows that were not sent get
 * their old status back, and rows in flight say Unconfirmed; their IDs are kept for the owner.
 * Throws `not-abandoned`.
 */
export function release(world: World, patience: number): WorkResult {
  const state = currentRun(world);
  // Somebody pressed the button a second time, and the run has ended already.
  if (state === null) return { kind: 'ended' };
  if (state.head.owner !== world.me && !isAbandoned(state, world.clock.now()))
    fail('not-abandoned');
  const batches = state.batches.map(toAbandoned);
  for (const batch of batches) world.store.put(...batchProperty(batch));
  const { phase } = state.head;
  // A second stop ends the run even if its rows can't be restored.
  if (phase.at === 'stopping' && phase.trouble) world.store.put(CONTROL_KEY, 'stop');
  const head: RunHead = {
    ...state.head,
    phase: phase.at === 'stopping' ? phase : { at: 'stopping' },
  };
  world.store.put(RUN_KEY, headText(head));
  return work(world, { head, batches }, patience);
}

/** Throws `run-exists` if this document has a run: its data can't be removed yet. */
export function checkNoRun(world: World): void {
  if (readRunState(world.store.all()).kind === 'run') fail('run-exists');
}

/** How long the second looks of one call from the panel can take (ms); at least one is taken. */
const LOOKING_MS = 10_000;

/** Continues the run, or takes the second looks that are due if there is none. Throws `run-of-another`. */
export function step(world: World, patience: number): WorkResult {
  const state = currentRun(world);
  if (state === null) {
    takeSecondLooks(world, LOOKING_MS);
    releaseTrigger(world);
    return { kind: 'ended' };
  }
  checkOwner(world, state);
  return work(world, markPresent(world, state), patience);
}

const HOUR_MS = 3_600_000;

/** Notes that the owner is present, so the run is not abandoned. Saved at most once an hour. */
function markPresent(world: World, state: RunState): RunState {
  const now = world.clock.now();
  if (now - state.head.lastWorkedAt < HOUR_MS) return state;
  const head: RunHead = { ...state.head, lastWorkedAt: now };
  world.store.put(RUN_KEY, headText(head));
  return { ...state, head };
}

/** Resumes a paused run; `step` then does the work. Throws `no-run`, `run-of-another`. */
export function resume(world: World): void {
  const { head, batches } = ownRun(world);
  world.store.remove(CONTROL_KEY);
  if (head.phase.at !== 'paused') return;
  resumeWithRun(world, head);
  const { code } = head.phase.trouble;
  if (code === 'limit-too-small') world.keys.remember({ ...world.keys.memory(), refused: null });
  if (code === 'went-back') {
    for (const batch of batches.map(toRefetch)) world.store.put(...batchProperty(batch));
  }
  const running = {
    phase: { at: 'running' as const },
    lastWorkedAt: world.clock.now(),
    ...{ slowDowns: 0, notBefore: 0, failedWrites: 0 },
  };
  world.store.put(RUN_KEY, headText({ ...head, ...running }));
}

/**
 * Asks the run to pause or stop. Needs no lease: the execution that works on the run reads this
 * before it sends numbers. Throws `no-run`, `run-of-another`.
 */
export function requestControl(world: World, word: 'pause' | 'stop'): void {
  ownRun(world);
  // A pause doesn't replace a stop that the run hasn't read yet.
  if (world.store.get(CONTROL_KEY) === 'stop') return;
  world.store.put(CONTROL_KEY, word);
}
