/** The properties of the document and of the user, as stores of text. */
import type { Store } from '../../core/ports/world';
import { fail } from '../../core/texts/trouble';
import { guarded, readFailed } from '../services/errors';

/** UserProperties as they stood when the execution began, and what it writes to them since. */
export interface Person {
  get(key: string): string | null;
  put(key: string, value: string): void;
}

export function thisPerson(): Person {
  const store = personStore();
  const all = { ...store.all() };
  return {
    get: (key) => all[key] ?? null,
    put: (key, value) => {
      all[key] = value;
      store.put(key, value);
    },
  };
}

type Properties = GoogleAppsScript.Properties.Properties;

/** The run's store: no key, no name in it. */
export function documentStore(): Store {
  // The types leave out that it is null outside a document [platform 12].
  const properties = PropertiesService.getDocumentProperties() as Properties | null;
  if (properties === null) return fail('google-trouble', 'this document has no properties');
  return storeIn(properties, () => fail('store-full'));
}

/** The person's own: where it is full, or used up for the day, it is told in Google's words. */
export function personStore(): Store {
  return storeIn(PropertiesService.getUserProperties(), readFailed);
}

function storeIn(properties: Properties, full: (thrown: unknown) => never): Store {
  return {
    all: () => guarded(readFailed, () => properties.getProperties()),
    get: (key) => guarded(readFailed, () => properties.getProperty(key)),
    put: (key, value) => {
      const entry: Entry = { properties, key, value };
      guarded(readFailed, () =>
        repeated(
          () => properties.setProperty(key, value),
          (thrown) => {
            if (isFull(entry)) full(thrown);
          },
        ),
      );
    },
    remove: (key) => void guarded(readFailed, () => repeated(() => properties.deleteProperty(key))),
  };
}

interface Entry {
  readonly properties: Properties;
  readonly key: string;
  readonly value: string;
}

/** Documented: 500 KB a store, 9 KB a value [platform 1.2]. All that is saved here is ASCII. */
const STORE_BYTES = 500_000;

const VALUE_BYTES = 9 * 1_024;

/** Whether there is no room for an entry that was refused. Its text says so in any language. */
function isFull({ properties, key, value }: Entry): boolean {
  if (value.length > VALUE_BYTES) return true;
  try {
    const all = { ...properties.getProperties(), [key]: value };
    const bytes = Object.entries(all).reduce((sum, [k, v]) => sum + k.length + v.length, 0);
    return bytes > STORE_BYTES;
  } catch {
    return false;
  }
}

/**
 * What is saved may be the only trace of something paid, and saving it twice is saving it once: so
 * it is repeated after any error, whatever its text, but for one that lasts.
 */
const TRIES = 3;

const PAUSE_MS = 1_000;

/** `after` a failure may throw for good. */
function repeated<T>(call: () => T, after: (thrown: unknown) => void = () => undefined): T {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return call();
    } catch (thrown) {
      after(thrown);
      if (attempt >= TRIES) throw thrown;
      Utilities.sleep(PAUSE_MS * attempt);
    }
  }
}
