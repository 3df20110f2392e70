/** The Naam key and what is remembered about it. They are saved only in UserProperties. */
import type { KeyMemory, Keys, Store } from '../../core/ports/world';
import { anything, listOf, readSaved } from '../../core/saved/shape';
import { KEY_MEMORY } from '../../core/saved/shapes';
import { type Person, personStore } from './store';

export const KEY = 'naam.key';

const MEMORY = 'naam.key.memory';

const GENERATIONS = 'naam.key.generations';

const NOTHING_KNOWN = { accepted: 0, refused: null, page: null, settled: 0, lateAt: null };

/** Returns the stored key, or null. */
export function readKey(): string | null {
  return personStore().get(KEY);
}

/**
 * Stores a key. A key that was never stored before gets a new generation. One that was stored before
 * gets its old generation again, so that batches sent with it continue.
 */
export function storeKey(key: string): void {
  const store = personStore();
  if (store.get(KEY) !== key) {
    const generation = generationOf(key, store);
    store.put(MEMORY, JSON.stringify({ ...NOTHING_KNOWN, generation }));
  }
  store.put(KEY, key);
}

/** Returns the generation of a key. Only digests of older keys are saved, not the keys. */
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

/** Removes the key. Its generation stays, so that no later key is mistaken for it. */
export function forgetKey(): void {
  personStore().remove(KEY);
}

/** Returns the last four characters of a key, to show them; '' for a key shorter than twelve. */
export function lastFour(key: string): string {
  return key.length >= 12 ? key.slice(-4) : '';
}

/** The key at the start of an execution, which uses no other even if the user pastes one meanwhile. */
interface UserKeys extends Keys {
  readonly key: string | null;
}

/** Returns the key of this execution, and what is remembered about it. */
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
      // If the key has changed meanwhile, this memory isn't about the new one.
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
