/** Document properties as the run's store. Shared by all collaborators: no key, no name in it. */
import type { Store } from '../core/world';
import { stop } from '../core/trouble';
import { storeFailed } from './errors';

export function documentStore(): Store {
  // The types leave out that it is null outside a document [platform 12].
  const properties =
    PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
  if (properties === null) return stop('google-trouble', 'this document has no properties');
  return {
    all: () => guarded(() => properties.getProperties()),
    get: (key) => guarded(() => properties.getProperty(key)),
    put: (key, value) => void guarded(() => properties.setProperty(key, value)),
    remove: (key) => void guarded(() => properties.deleteProperty(key)),
  };
}

function guarded<T>(call: () => T): T {
  try {
    return call();
  } catch (thrown) {
    return storeFailed(thrown);
  }
}
