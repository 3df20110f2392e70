/** The document lock: one worker on one document [platform 7]. */
import type { Lock } from '../../core/ports/world';

export function documentLock(): Lock {
  // Null outside a containing document; a user's own lock still keeps that user's calls apart.
  const lock =
    (LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null) ??
    LockService.getUserLock();
  return {
    take: () => {
      try {
        return lock.tryLock(0);
      } catch {
        // "There are too many LockService operations against the same script": as good as busy.
        return false;
      }
    },
    // Each write is flushed where it is made, so none is pending here [platform 6.3].
    free: () => {
      try {
        lock.releaseLock();
      } catch {
        // Google frees it when the execution ends [platform 7].
      }
    },
  };
}
