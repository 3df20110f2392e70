/** The document lock [platform 7]. */
import type { Lock } from '../../core/ports/world';

/** Returns the lock of this document. */
export function documentLock(): Lock {
  // Outside a document this is null. The user's lock at least separates that user's calls.
  const lock =
    (LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null) ??
    LockService.getUserLock();
  return {
    take: () => {
      try {
        return lock.tryLock(0);
      } catch {
        // "There are too many LockService operations against the same script" counts as busy.
        return false;
      }
    },
    // Every write was flushed already, so none is pending here [platform 6.3].
    free: () => {
      try {
        lock.releaseLock();
      } catch {
        // Google releases it when the execution ends [platform 7].
      }
    },
  };
}
