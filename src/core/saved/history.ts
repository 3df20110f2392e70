/** The last runs of a document, newest first: what each one sent, and the counts of rows at its end. */
import type { World } from '../ports/world';
import { emptySplit, type Split } from '../rows/plan';
import { asciiJson } from './packing';
import { putMakingRoom } from './past-results';
import {
  anything,
  fields,
  listOf,
  number,
  oneOf,
  orAbsent,
  orNull,
  readSaved,
  recordOf,
  type Shape,
  text,
} from './shape';
import { many } from './shapes';
import { type Copied, COPIED, type RunHead, HISTORY_KEY } from './run-state';

export interface Past {
  readonly run: string;
  /** The ID of its start. The same start again doesn't start another run. */
  readonly start: string;
  readonly began: number;
  readonly ended: number;
  /** Distinct numbers sent, and the cap of the run. */
  readonly sent: number;
  readonly planned: number;
  /** Distinct numbers that got a name; absent in runs of older versions. */
  readonly found?: number;
  /** The user stopped it. */
  readonly stopped?: true;
  /** Rows that got the result of another row. */
  readonly copied: Copied;
  /** The counts of rows at the end; null if the sheet was gone. */
  readonly split: Split | null;
  /** A schedule started it; absent if the user did. */
  readonly scheduled?: true;
}

const { reasons: _, ...NO_COUNTS } = emptySplit();

/** The shapes of all fields of a split but `reasons`: they are counts. */
const COUNTS = Object.fromEntries(Object.keys(NO_COUNTS).map((name) => [name, many])) as Record<
  keyof typeof NO_COUNTS,
  Shape<number>
>;

const SPLIT = fields<Split>({ ...COUNTS, reasons: recordOf(many) });

export const PAST = fields<Past>({
  run: text,
  start: text,
  began: number,
  ended: number,
  sent: many,
  planned: many,
  found: orAbsent(many),
  stopped: orAbsent(oneOf(true)),
  copied: COPIED,
  split: orNull(SPLIT),
  scheduled: orAbsent(oneOf(true)),
});

/** How many runs are kept. */
export const HISTORY_LENGTH = 20;

/** Most characters of a property's value, less than the documented 9 KB [platform 1.2]. */
const VALUE_LIMIT = 8_500;

/** Returns the saved runs, without those that can't be read. */
export function readHistory(saved: string | null): Past[] {
  return (readSaved(saved, listOf(anything)) ?? []).map(pastToday).filter(PAST);
}

const WITH_SPLIT = fields({ split: fields({}) });

/** Sets counts that an older version didn't save to 0. */
function pastToday(saved: unknown): unknown {
  if (!WITH_SPLIT(saved)) return saved;
  return { ...saved, split: { ...emptySplit(), ...saved.split } };
}

/**
 * Updates a run that got names after its end: `late` numbers, and the counts of rows now. Returns it;
 * null if it is no longer in the history.
 */
export function amendHistory(
  world: World,
  run: string,
  { late, split }: { readonly late: number; readonly split: Split },
): Past | null {
  const all = readHistory(world.store.get(HISTORY_KEY)).map((past): Past => {
    if (past.run !== run) return past;
    return { ...past, found: (past.found ?? 0) + late, split };
  });
  const amended = all.find((past) => past.run === run) ?? null;
  if (amended !== null) world.store.put(HISTORY_KEY, asciiJson(all));
  return amended;
}

/** Adds a run that ends. Throws `store-full`. */
export function keepHistory(
  world: World,
  head: RunHead,
  end: Pick<Past, 'sent' | 'found' | 'split' | 'ended'>,
): void {
  const past = readHistory(world.store.get(HISTORY_KEY));
  const { run, start, began, planned, copied } = head;
  const by = {
    ...(head.schedule === '' ? {} : { scheduled: true as const }),
    ...(head.phase.at === 'stopping' ? { stopped: true as const } : {}),
  };
  const now: Past = { run, start, began, planned, copied, ...by, ...end };
  const all = [now, ...past].slice(0, HISTORY_LENGTH);
  while (asciiJson(all).length > VALUE_LIMIT) all.pop();
  putMakingRoom(world, HISTORY_KEY, asciiJson(all), run);
}
