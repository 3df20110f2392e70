/** Properties as stores: the document's, shared by all collaborators, and the person's own. */
import type { Store } from '../core/world';
import { stop } from '../core/trouble';
import { isPassing, readFailed, storeFailed } from './errors';
import { guarded } from './table';

type Properties = GoogleAppsScript.Properties.Properties;

/** The run's store: no key, no name in it. */
export function documentStore(): Store {
  // The types leave out that it is null outside a document [platform 12].
  const properties = PropertiesService.getDocumentProperties() as Properties | null;
  if (properties === null) return stop('google-trouble', 'this document has no properties');
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
