/** Document properties as the run's store. Shared by all collaborators: no key, no name in it. */
import type { Store } from '../core/world';
import { stop } from '../core/trouble';
import { isPassing, storeFailed } from './errors';

export function documentStore(): Store {
  // The types leave out that it is null outside a document [platform 12].
  const properties =
    PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
  if (properties === null) return stop('google-trouble', 'this document has no properties');
  return {
    all: () => guarded(() => properties.getProperties()),
    get: (key) => guarded(() => properties.getProperty(key)),
    put: (key, value) => {
      guarded(() => lasting(() => properties.setProperty(key, value)));
    },
    remove: (key) => void guarded(() => properties.deleteProperty(key)),
  };
}

/** What is saved may be the only trace of something paid: a passing error is tried out. */
const TRIES = 3;
const PAUSE_MS = 1_000;

function lasting<T>(call: () => T): T {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return call();
    } catch (thrown) {
      if (attempt >= TRIES || !isPassing(thrown)) throw thrown;
      Utilities.sleep(PAUSE_MS * attempt);
    }
  }
}

function guarded<T>(call: () => T): T {
  try {
    return call();
  } catch (thrown) {
    return storeFailed(thrown);
  }
}
