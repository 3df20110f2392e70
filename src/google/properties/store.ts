/** The properties of the document and of the user, as stores of text. */
import type { Store } from '../../core/ports/world';
import { fail } from '../../core/texts/trouble';
import { guarded, isStoreFull, readFailed, storeFailed } from '../services/errors';

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
  return storeIn(properties, storeFailed);
}

/** The person's own: where it is full, or used up for the day, it is told in Google's words. */
export function personStore(): Store {
  return storeIn(PropertiesService.getUserProperties(), readFailed);
}

function storeIn(properties: Properties, failed: (thrown: unknown) => never): Store {
  return {
    all: () => guarded(failed, () => properties.getProperties()),
    get: (key) => guarded(failed, () => properties.getProperty(key)),
    put: (key, value) => {
      guarded(failed, () => lasting(() => properties.setProperty(key, value)));
    },
    remove: (key) => void guarded(failed, () => properties.deleteProperty(key)),
  };
}

/**
 * What is saved may be the only trace of something paid, and saving it twice is saving it once: so
 * it is repeated after any error, whatever its text, but for a store that is full.
 */
const TRIES = 3;

const PAUSE_MS = 1_000;

function lasting<T>(call: () => T): T {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return call();
    } catch (thrown) {
      if (attempt >= TRIES || isStoreFull(thrown)) throw thrown;
      Utilities.sleep(PAUSE_MS * attempt);
    }
  }
}
