/** Keeps the enrichment IDs of past runs, with which their results can be fetched again, free. */
import type { Options } from '../options/options';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { type Batch, toWaiting, NEW_ID_MS, type SecondLook, sizeOf, type Waiting } from './batch';
import { asciiJson } from './packing';
import { anything, fields, listOf, number, orAbsent, readSaved, type Shape, text } from './shape';
import { many, OPTIONS, TABLE } from './shapes';
import { type RunHead, IDS_PREFIX } from './run-state';
import { numberTag } from '../status/tags';
import { fail, isTrouble } from '../texts/trouble';

/**
 * An enrichment ID, how many numbers were sent with it, and with which key. Then when its results
 * are read again, and how often that failed; both are absent if they are final.
 */
type KeptId = readonly [id: string, size: number, key?: number, at?: number, tries?: number];

/** What is kept of a run for thirty days. It has no numbers and no names. */
export interface PastResults {
  readonly ended: number;
  readonly owner: string;
  readonly key: number;
  readonly table: TableRef;
  readonly options: Options;
  readonly ids: readonly KeptId[];
  /** The tags of a small run's numbers, so that its results can be shown; else absent. */
  readonly tried?: readonly string[];
}

const ID: Shape<KeptId> = (value): value is KeptId => {
  if (!listOf(anything)(value)) return false;
  const [id, size, key, at, tries] = value;
  const look = orAbsent(number)(at) && orAbsent(many)(tries);
  return text(id) && many(size) && orAbsent(number)(key) && look;
};

export const RESULTS = fields<PastResults>({
  ended: number,
  owner: text,
  key: number,
  table: TABLE,
  options: OPTIONS,
  ids: listOf(ID),
  tried: orAbsent(listOf(text)),
});

/** The results of a run of at most this many numbers are shown in the panel. */
const A_TRY = 10;

const KEPT_MS = 30 * 86_400_000;

/** IDs in one property. A property has up to 9 KB, an ID up to 200 characters. */
const IDS_A_VALUE = 30;

/** Saves the IDs of a run that ends, and removes those of runs that aren't in `runs`. Throws `store-full`. */
export function keepIds(
  world: World,
  head: RunHead,
  batches: readonly Batch[],
  runs: string[],
): void {
  const ids = batches.flatMap((batch): KeptId[] => {
    // A run that fetches results again has no numbers of its own, and its IDs are kept already.
    if (!('id' in batch) || batch.id === null || sizeOf(batch) === 0) return [];
    const look = batch.state === 'done' ? batch.secondLook : undefined;
    return [keptId([batch.id, sizeOf(batch), batch.keyGeneration], look ?? null)];
  });
  const { owner, table, options } = head;
  const numbers = batches.flatMap((batch) => batch.numbers);
  const tried =
    numbers.length > 0 && numbers.length <= A_TRY ? { tried: numbers.map(numberTag) } : {};
  const facts = {
    ...tried,
    ended: world.clock.now(),
    owner,
    table,
    options,
    key: batches[0]?.keyGeneration ?? 0,
  };
  forgetOld(world, runs);
  for (let part = 0; part * IDS_A_VALUE < ids.length; part += 1) {
    const some = ids.slice(part * IDS_A_VALUE, (part + 1) * IDS_A_VALUE);
    putMakingRoom(world, keyOf(head.run, part), asciiJson({ ...facts, ids: some }), head.run);
  }
}

/**
 * Saves a value. If the store is full, removes the IDs of past runs, the oldest first, but not those
 * of the run `own`. Throws `store-full` if none is left to remove.
 */
export function putMakingRoom({ store }: World, key: string, value: string, own: string): void {
  for (;;) {
    try {
      store.put(key, value);
      return;
    } catch (thrown) {
      const full = isTrouble(thrown) && thrown.trouble.code === 'store-full';
      const keys = full ? oldestKeys(store.all(), own) : [];
      if (keys.length === 0) throw thrown;
      for (const old of keys) store.remove(old);
    }
  }
}

/** Returns the keys of the oldest past run. Values that can't be read count as the oldest. */
function oldestKeys(all: Readonly<Record<string, string>>, own: string): string[] {
  const parts = Object.keys(all)
    .filter((key) => key.startsWith(IDS_PREFIX) && runIn(key) !== own)
    .map((key) => ({ key, ended: readSaved(all[key], RESULTS)?.ended ?? 0 }))
    .sort((a, b) => a.ended - b.ended);
  const [oldest] = parts;
  if (oldest === undefined) return [];
  return parts.filter(({ key }) => runIn(key) === runIn(oldest.key)).map(({ key }) => key);
}

function keptId([id, size, key]: KeptId, look: SecondLook | null): KeptId {
  if (key === undefined) return [id, size];
  return look === null ? [id, size, key] : [id, size, key, look.at, look.tries];
}

/** Saves when the results of a past run are read again; null: they are final. */
export function keepLook(world: World, run: string, id: string, look: SecondLook | null): void {
  for (let part = 0; ; part += 1) {
    const key = keyOf(run, part);
    const saved = readSaved(world.store.get(key), RESULTS);
    if (saved === null) return;
    if (!saved.ids.some(([of]) => of === id)) continue;
    const ids = saved.ids.map((kept) => (kept[0] === id ? keptId(kept, look) : kept));
    world.store.put(key, asciiJson({ ...saved, ids }));
    return;
  }
}

/** Returns what is kept of all past runs, one item for each property. */
export function eachPastPart(
  all: Readonly<Record<string, string>>,
): { readonly run: string; readonly part: PastResults }[] {
  return Object.entries(all).flatMap(([key, value]) => {
    if (!key.startsWith(IDS_PREFIX)) return [];
    const part = readSaved(value, RESULTS);
    return part === null ? [] : [{ run: runIn(key), part }];
  });
}

const runIn = (key: string): string => key.slice(IDS_PREFIX.length).split('.')[0] ?? '';

const keyOf = (run: string, part: number): string => `${IDS_PREFIX}${run}.${String(part)}`;

function forgetOld(world: World, runs: readonly string[]): void {
  for (const [key, value] of Object.entries(world.store.all())) {
    if (!key.startsWith(IDS_PREFIX)) continue;
    const run = runIn(key);
    const saved = readSaved(value, RESULTS);
    const old = saved !== null && world.clock.now() - saved.ended > KEPT_MS;
    if (old || !runs.includes(run)) world.store.remove(key);
  }
}

/** Returns what is kept of a past run besides its IDs; null after thirty days. */
export function pastFacts(
  all: Readonly<Record<string, string>>,
  run: string,
): Pick<PastResults, 'owner' | 'table' | 'options' | 'tried'> | null {
  return readSaved(all[keyOf(run, 0)], RESULTS);
}

/** Returns what is kept of a run, with all its IDs. Throws `results-gone` if nothing is. */
export function readResults(all: Readonly<Record<string, string>>, run: string): PastResults {
  const parts: PastResults[] = [];
  for (let part = 0; ; part += 1) {
    const saved = readSaved(all[keyOf(run, part)], RESULTS);
    if (saved === null) break;
    parts.push(saved);
  }
  const [first] = parts;
  if (first === undefined) return fail('results-gone');
  return { ...first, ids: parts.flatMap(({ ids }) => ids) };
}

/** Returns batches that fetch these results. Their numbers are no longer known. */
export function asBatches(past: PastResults, now: number, execution: string): Waiting[] {
  // These IDs are old, so the answer "unknown ID" counts immediately.
  const at = now - NEW_ID_MS - 1;
  return past.ids.map(([id, size, keyGeneration = past.key], i) =>
    toWaiting({ batchId: i + 1, numbers: [], at, executionId: execution, keyGeneration }, id, size),
  );
}
