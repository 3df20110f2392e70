/** The lease: lets only one execution work on a document (ARCHITECTURE.md, "One worker"). */
import type { World } from '../ports/world';
import { ignoringTroubles } from '../texts/trouble';

const PREFIX = 'naam.lease.';

/** Google ends every execution after six minutes; the rest is for clocks that differ (ms). */
export const LEASE_MS = 390_000;

/** How far clocks can differ (ms). A lease that ends later was forged, or its clock has leapt. */
const CLOCKS_DIFFER_MS = 60_000;

/** Whether an execution could work. */
type Turn<T> =
  | { readonly worked: true; readonly value: T }
  /** `until`: when another execution's lease ends (ms); null if the other has the lock. */
  | { readonly worked: false; readonly until: number | null };

type Shared = Pick<World, 'store' | 'clock' | 'lock' | 'executionId'>;

/** Calls `act` while no other execution works on this document, or doesn't call it. */
export function asWorker<T>(world: Shared, act: () => T): Turn<T> {
  if (!world.lock.take()) return { worked: false, until: null };
  try {
    const until = claim(world);
    if (until !== null) return { worked: false, until };
    try {
      return { worked: true, value: act() };
    } finally {
      // If that fails, the lease ends by itself.
      ignoringTroubles(() => {
        world.store.remove(PREFIX + world.executionId);
      });
    }
  } finally {
    world.lock.free();
  }
}

/** Writes this execution's lease, then looks for others. Returns when the last of them ends, or null. */
function claim(world: Shared): number | null {
  const { store, clock } = world;
  const own = PREFIX + world.executionId;
  const now = clock.now();
  store.put(own, String(now + LEASE_MS));
  const others = Object.entries(store.all()).filter(
    ([key]) => key.startsWith(PREFIX) && key !== own,
  );
  const latest = now + LEASE_MS + CLOCKS_DIFFER_MS;
  const ends = others.map(([, end]) => Number(end)).filter((end) => end > now && end <= latest);
  if (ends.length > 0) {
    store.remove(own);
    return Math.max(...ends);
  }
  for (const [key] of others) store.remove(key);
  return null;
}
