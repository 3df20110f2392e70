/** Makes the status of runs that the panel shows. */
import { readHistory, type Past } from './core/saved/history';
import { isAbandoned } from './core/commands/control';
import { pastFacts } from './core/saved/past-results';
import type { WorkResult } from './core/run/run';
import { currentRunIn } from './core/saved/current-run';
import { HISTORY_KEY, type RunState } from './core/saved/run-state';
import { isSilent, readSign, signKey } from './core/saved/trigger-sign';
import { viewOf } from './core/saved/run-view';
import { nextLookAt } from './core/saved/second-looks';
import type { Opened } from './google/world';
import type { PastView, RunStatus } from './protocol';

type Saved = Readonly<Record<string, string>>;

/** Returns the current and the last run. Reads all properties in one call, without a lease. */
export function runStatus(world: Opened, result?: WorkResult): RunStatus {
  const saved = world.store.all();
  const state = currentRunIn(saved);
  const now = world.clock.now();
  const until = result?.kind === 'suspended' ? result.until : now;
  const lookAt = state === null ? nextLookAt(world, saved) : null;
  const another = state !== null && state.head.owner !== world.me;
  return {
    now,
    run: state === null ? null : viewOf(state, world.language),
    another,
    abandoned: another && isAbandoned(state, now),
    last: pastViews(saved, world.me)[0] ?? null,
    until: state === null ? lookAt && Math.max(lookAt, now) : another ? null : until,
    continuesAt: null,
    ...lifeOf(world, saved, state, now),
  };
}

/** Returns whether the owner's trigger continues the run, by its sign of life in the document. */
function lifeOf(
  { everyMinutes }: Opened,
  saved: Saved,
  state: RunState | null,
  now: number,
): Pick<RunStatus, 'noTrigger' | 'quietSince'> {
  if (state === null) return { noTrigger: false, quietSince: null };
  const { owner, lastWorkedAt } = state.head;
  const sign = readSign(saved[signKey(owner)]);
  const since = Math.max(lastWorkedAt, sign?.firedAt ?? 0);
  return {
    noTrigger: sign === null,
    quietSince: isSilent(since, everyMinutes, now) ? since : null,
  };
}

/** Returns the last runs, newest first. `me`: the ID of the user who sees them. */
export function pastViews(saved: Saved, me: string): PastView[] {
  return readHistory(saved[HISTORY_KEY] ?? null).map((past) => pastView(past, saved, me));
}

function pastView(past: Past, saved: Saved, me: string): PastView {
  const facts = pastFacts(saved, past.run);
  return {
    ...past,
    mine: facts === null || facts.owner === me,
    again: facts?.owner === me,
    few: facts?.tried !== undefined,
    filters: facts?.table.headers != null,
  };
}
