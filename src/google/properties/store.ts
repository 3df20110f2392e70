/** The properties of the document and of the user, as stores of text. */
import type { Store } from '../../core/ports/world';
import { fail } from '../../core/texts/trouble';
import { guarded, readFailed } from '../services/errors';
import { repeated } from '../services/repeat';

/** UserProperties as they were at the start of the execution, with what it has written since. */
export interface Person {
  get(key: string): string | null;
  put(key: string, value: string): void;
}

/** Reads all properties of the user. */
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

/** Returns the document's properties, which every editor can read: no key and no name goes there. */
export function documentStore(): Store {
  // Outside a document this is null, which the types don't say [platform 12].
  const properties = PropertiesService.getDocumentProperties() as Properties | null;
  if (properties === null) return fail('google-trouble', 'this document has no properties');
  return storeIn(properties, () => fail('store-full'));
}

/** Returns the user's properties. If they are full, writing throws `google-trouble`. */
export function personStore(): Store {
  return storeIn(PropertiesService.getUserProperties(), readFailed);
}

function storeIn(properties: Properties, full: (thrown: unknown) => never): Store {
  return {
    all: () => guarded(readFailed, () => properties.getProperties()),
    get: (key) => guarded(readFailed, () => properties.getProperty(key)),
    put: (key, value) => {
      guarded(readFailed, () =>
        repeated(
          TRIES,
          () => properties.setProperty(key, value),
          (thrown) => {
            if (isFull(properties, key, value)) full(thrown);
          },
        ),
      );
    },
    remove: (key) =>
      void guarded(readFailed, () => repeated(TRIES, () => properties.deleteProperty(key))),
  };
}

/** Documented limits: 500 KB for a store, 9 KB for a value [platform 1.2]. We save only ASCII. */
const STORE_BYTES = 500_000;

const VALUE_BYTES = 9 * 1_024;

/** Whether there is no room for an entry that Google refused. Its error is in the account's language. */
function isFull(properties: Properties, key: string, value: string): boolean {
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
 * How often a write is tried. A saved value may be the only record of something paid, and writing it
 * twice does no harm, so it is repeated after any error that can pass.
 */
const TRIES = 3;
