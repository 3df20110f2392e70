/** The Naam key and what is remembered of it: in UserProperties, and nowhere else. */
import type { KeyMemory, Keys, Store } from '../../core/ports/world';
import { anything, listOf, readSaved } from '../../core/saved/shape';
import { KEY_MEMORY } from '../../core/saved/shapes';
import { type Person, personStore } from './store';

export const KEY = 'naam.key';

const MEMORY = 'naam.key.memory';

const GENERATIONS = 'naam.key.generations';

const NOTHING_KNOWN = { accepted: 0, refused: null, page: null, settled: 0, lateAt: null };

export function readKey(): string | null {
  return personStore().get(KEY);
}

/**
 * Stores a key. One that was never stored here is a new generation with nothing known of it; one
 * that comes back is its old generation again, so that what was sent with it goes on.
 */
export function storeKey(key: string): void {
  const store = personStore();
  if (store.get(KEY) !== key) {
    const generation = generationOf(key, store);
    store.put(MEMORY, JSON.stringify({ ...NOTHING_KNOWN, generation }));
  }
  store.put(KEY, key);
}

/** Keys are told apart by their digests: a key that is forgotten is not kept. */
function generationOf(key: string, store: Store): number {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, key);
  const digest = Utilities.base64Encode(bytes).slice(0, 16);
  const known = digests(store.get(GENERATIONS));
  const before = known.indexOf(digest);
  if (before >= 0) return before + 1;
  store.put(GENERATIONS, JSON.stringify([...known, digest]));
  return known.length + 1;
}

function digests(saved: string | null): string[] {
  return (readSaved(saved, listOf(anything)) ?? []).map(String);
}

/** Removes the key; the generation stays, so that a later key is never taken for this one. */
export function forgetKey(): void {
  personStore().remove(KEY);
}

/** What a person is shown of the key; of a short one, four characters would be too much. */
export function lastFour(key: string): string {
  return key.length >= 12 ? key.slice(-4) : '';
}

/** Key and memory as of one instant: an execution uses no other, whatever is pasted meanwhile. */
interface UserKeys extends Keys {
  readonly key: string | null;
}

export function userKeys(person: Person): UserKeys {
  const key = person.get(KEY);
  return {
    key,
    has: () => key !== null,
    now: () => {
      const stored = personStore().get(KEY);
      if (stored === null) return 'removed';
      return stored === key ? 'same' : 'another';
    },
    memory: () => memoryIn(person.get(MEMORY)),
    remember: (memory) => {
      // Another key was pasted meanwhile: what was learnt is not about that one.
      const now = memoryIn(personStore().get(MEMORY));
      if (now.generation !== memory.generation) return;
      person.put(MEMORY, JSON.stringify(memory));
    },
  };
}

function memoryIn(text: string | null): KeyMemory {
  return {
    generation: 0,
    ...NOTHING_KNOWN,
    ...readSaved(text, KEY_MEMORY),
  };
}
