/** A document's properties in memory, at a time that stands still. */
import type { World } from '../../../../src/core/ports/world';

export interface Still {
  readonly world: World;
  readonly saved: () => Record<string, string>;
}

export function stillAt(now: number, before: Readonly<Record<string, string>> = {}): Still {
  const store = new Map(Object.entries(before));
  const saved = (): Record<string, string> => Object.fromEntries(store);
  const world = {
    clock: { now: () => now },
    store: {
      all: saved,
      get: (key: string) => store.get(key) ?? null,
      put: (key: string, text: string) => store.set(key, text),
      remove: (key: string) => store.delete(key),
    },
  };
  return { world: world as unknown as World, saved };
}
