/** Batches whose results are read once more (doubt 17): of the run that stands, and of past ones. */
import type { Options } from '../options/options';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { batchProperty, type Done, type SecondLook } from './batch';
import { eachPastPart, keepLook } from './past-results';
import { LATE_KEY, readRunState, type RunHead } from './run-state';

/** Results that can be asked for again, and where their names go. */
export interface Results {
  readonly run: string;
  readonly owner: string;
  readonly table: TableRef;
  readonly options: Options;
  readonly id: string;
  /** How many numbers were sent; `numbers` is empty where they are not known any more. */
  readonly size: number;
  readonly numbers: readonly string[];
  readonly keyGeneration: number;
  /** When they are read once more; null: they are final. */
  readonly look: SecondLook | null;
  /** The run, while it stands; else when it ended (ms). */
  readonly standing: { readonly head: RunHead; readonly batch: Done } | null;
  readonly ended: number | null;
}

/** Results that wait for their second look. */
export interface PendingLook extends Results {
  readonly look: SecondLook;
}

type Saved = Readonly<Record<string, string>>;

/** Returns all batches that wait for their second look. What cannot be read waits for nothing. */
export function pendingLooks(saved: Saved): PendingLook[] {
  return allResults(saved).filter((one): one is PendingLook => one.look !== null);
}

/** Returns the results of all batches here in which numbers may be without a name. */
export function allResults(saved: Saved): Results[] {
  return [...standingResults(saved), ...pastResults(saved)];
}

function standingResults(saved: Saved): Results[] {
  const loaded = readRunState(saved);
  if (loaded.kind !== 'run') return [];
  const { head, batches } = loaded.state;
  const { run, owner, table, options } = head;
  return batches.flatMap((batch): Results[] => {
    if (batch.state !== 'done' || batch.id === null || batch.found >= batch.count) return [];
    const { id, count: size, numbers, keyGeneration, secondLook: look = null } = batch;
    const facts = { run, owner, table, options, id, size, numbers, keyGeneration, look };
    return [{ ...facts, standing: { head, batch }, ended: null }];
  });
}

function pastResults(saved: Saved): Results[] {
  return eachPastPart(saved).flatMap(({ run, part: { owner, table, options, ids, key, ended } }) =>
    ids.map(([id, size, keyGeneration = key, at, tries = 0]): Results => {
      const look = at === undefined ? null : { at, tries };
      const facts = { run, owner, table, options, id, size, keyGeneration, look, ended };
      return { ...facts, numbers: [], standing: null };
    }),
  );
}

/** Saves when results are looked at again; null: they are final. `late`: names that came since. */
export function saveLook(
  world: World,
  { run, id, standing }: Pick<Results, 'run' | 'id' | 'standing'>,
  look: SecondLook | null,
  late = 0,
): void {
  if (standing === null) {
    keepLook(world, run, id, look);
    return;
  }
  const { secondLook: _, ...batch } = standing.batch;
  const found = batch.found + late;
  const next: Done = { ...batch, found, ...(look === null ? {} : { secondLook: look }) };
  world.store.put(...batchProperty(next));
}

/** Returns whose looks a person can take: with the key that these results were asked for. */
export function isMine(world: Pick<World, 'me' | 'keys'>): (one: Results) => boolean {
  if (!world.keys.has()) return () => false;
  const { generation } = world.keys.memory();
  return ({ owner, keyGeneration }) => owner === world.me && keyGeneration === generation;
}

/**
 * Returns when the next second look of this person is due (ms); null where none is. What an
 * execution left that was cut off while it wrote late names is due at once.
 */
export function nextLookAt(
  world: Pick<World, 'me' | 'keys' | 'clock'>,
  saved: Saved,
): number | null {
  const times = pendingLooks(saved)
    .filter(isMine(world))
    .map(({ look }) => look.at);
  if (LATE_KEY in saved) times.push(world.clock.now());
  return times.length === 0 ? null : Math.min(...times);
}
