/** The batches of the current and past runs whose results are read again (doubt 17). */
import type { Options } from '../options/options';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { batchProperty, type Done, type SecondLook } from './batch';
import { eachPastPart, keepLook } from './past-results';
import { LATE_KEY, readRunState, type RunHead } from './run-state';

/** Results that can be fetched again, and where their names go. */
export interface Results {
  readonly run: string;
  readonly owner: string;
  readonly table: TableRef;
  readonly options: Options;
  readonly id: string;
  /** How many numbers were sent; `numbers` is empty if they are no longer known. */
  readonly size: number;
  readonly numbers: readonly string[];
  readonly keyGeneration: number;
  /** When they are read again; null: they are final. */
  readonly look: SecondLook | null;
  /** The run if it is the current one; else null, and `ended` says when it ended (ms). */
  readonly current: { readonly head: RunHead; readonly batch: Done } | null;
  readonly ended: number | null;
}

/** Results that wait for their second look. */
export interface PendingLook extends Results {
  readonly look: SecondLook;
}

type Saved = Readonly<Record<string, string>>;

/** Returns all batches that wait for their second look, without those that can't be read. */
export function pendingLooks(saved: Saved): PendingLook[] {
  return allResults(saved).filter((one): one is PendingLook => one.look !== null);
}

/** Returns the results of all batches that may have numbers without a name. */
export function allResults(saved: Saved): Results[] {
  return [...currentResults(saved), ...pastResults(saved)];
}

function currentResults(saved: Saved): Results[] {
  const loaded = readRunState(saved);
  if (loaded.kind !== 'run') return [];
  const { head, batches } = loaded.state;
  const { run, owner, table, options } = head;
  return batches.flatMap((batch): Results[] => {
    if (batch.state !== 'done' || batch.id === null || batch.found >= batch.count) return [];
    const { id, count: size, numbers, keyGeneration, secondLook: look = null } = batch;
    const facts = { run, owner, table, options, id, size, numbers, keyGeneration, look };
    return [{ ...facts, current: { head, batch }, ended: null }];
  });
}

function pastResults(saved: Saved): Results[] {
  return eachPastPart(saved).flatMap(({ run, part: { owner, table, options, ids, key, ended } }) =>
    ids.map(([id, size, keyGeneration = key, at, tries = 0]): Results => {
      const look = at === undefined ? null : { at, tries };
      const facts = { run, owner, table, options, id, size, keyGeneration, look, ended };
      return { ...facts, numbers: [], current: null };
    }),
  );
}

/** Saves when results are read again; null: they are final. `late`: how many names came since. */
export function saveLook(
  world: World,
  { run, id, current }: Pick<Results, 'run' | 'id' | 'current'>,
  look: SecondLook | null,
  late = 0,
): void {
  if (current === null) {
    keepLook(world, run, id, look);
    return;
  }
  const { secondLook: _, ...batch } = current.batch;
  const found = batch.found + late;
  const next: Done = { ...batch, found, ...(look === null ? {} : { secondLook: look }) };
  world.store.put(...batchProperty(next));
}

/** Returns a test for results that this user can fetch with the current key. */
export function isMine(world: Pick<World, 'me' | 'keys'>): (one: Results) => boolean {
  if (!world.keys.has()) return () => false;
  const { generation } = world.keys.memory();
  return ({ owner, keyGeneration }) => owner === world.me && keyGeneration === generation;
}

/**
 * Returns when this user's next second look is due (ms); null if there is none. It is due now if an
 * execution was killed while it wrote late names.
 */
export function nextLookAt(world: World, saved: Saved): number | null {
  const times = pendingLooks(saved)
    .filter(isMine(world))
    .map(({ look }) => look.at);
  if (LATE_KEY in saved) times.push(world.clock.now());
  return times.length === 0 ? null : Math.min(...times);
}
