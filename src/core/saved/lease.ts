/**
 * One worker at a time: who may work on a document, and until when. ARCHITECTURE.md ("One worker")
 * says why two can never work at once, whatever happens to the document lock.
 */
import type { World } from '../ports/world';
import { isTrouble } from '../texts/trouble';

const PREFIX = 'naam.lease.';

/** Google ends every execution at six minutes; the rest is for clocks that disagree (ms). */
export const LEASE_MS = 390_000;

/** What came of asking to work. */
type Turn<T> =
  | { readonly worked: true; readonly value: T }
  /** `until`: when the lease of an execution that lost its lock ends (ms); null: it has the lock. */
  | { readonly worked: false; readonly until: number | null };

type Shared = Pick<World, 'store' | 'clock' | 'lock' | 'executionId'>;

/** Calls `act` as the only worker of this document, or not at all. */
export function asWorker<T>(world: Shared, act: () => T): Turn<T> {
  if (!world.lock.take()) return { worked: false, until: null };
  try {
    const until = claim(world);
    if (until !== null) return { worked: false, until };
    try {
      return { worked: true, value: act() };
    } finally {
      giveBack(world);
    }
  } finally {
    world.lock.free();
  }
}

/** Writes this execution's lease first, then looks for others; returns when one of them ends. */
function claim(world: Shared): number | null {
  const { store, clock } = world;
  const own = PREFIX + world.executionId;
  const now = clock.now();
  store.put(own, String(now + LEASE_MS));
  const others = Object.entries(store.all()).filter(
    ([key]) => key.startsWith(PREFIX) && key !== own,
  );
  const ends = others.map(([, end]) => Number(end)).filter((end) => end > now);
  if (ends.length > 0) {
    store.remove(own);
    return Math.max(...ends);
  }
  for (const [key] of others) store.remove(key);
  return null;
}

/** A lease that cannot be removed ends by itself. */
function giveBack({ store, executionId }: Shared): void {
  try {
    store.remove(PREFIX + executionId);
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
  }
}
