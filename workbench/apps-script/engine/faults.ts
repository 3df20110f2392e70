/** Google's transient errors, in the words in which users reported them. */
export const PASSING = {
  /** [68377108049, 56037424400, 57601962403, 61363675908, 63301253056] */
  failedWhileAccessing: (id: string): string =>
    `Service Spreadsheets failed while accessing document with id ${id}.`,
  /** [platform.md 6.4] */
  timedOutWhileAccessing: (id: string): string =>
    `Service Spreadsheets timed out while accessing document with id ${id}.`,
  /** [70109290278] */
  internal: 'Internal error encountered.',
  /** [seen by many; mostly for a wrong id, sometimes it passes] */
  unexpectedWhileGetting: (member: string, object: string): string =>
    `Unexpected error while getting the method or property ${member} on object ${object}.`,
  /** From Lock.tryLock, and once from releaseLock. [apps-script-oauth2 #207, 58525331530, 35038163652] */
  tooManyLocks: 'There are too many LockService operations against the same script.',
  /** [platform.md 6.4] */
  serverError: "We're sorry, a server error occurred. Please wait a bit and try again.",
} as const;

interface Fault {
  call: string;
  text: string;
  when: 'before' | 'after';
  skip: number;
}

/** Exceptions to throw at later calls, each once. */
export class FaultPlan {
  private planned: Fault[] = [];

  /**
   * Throws `text` at the next call of "Class.method" ("*" for any call), after letting `skip` of them
   * pass. 'before': nothing was done; 'after': all of it was.
   */
  once(call: string, text: string, options: Partial<Pick<Fault, 'when' | 'skip'>> = {}): void {
    this.planned.push({ call, text, when: 'before', skip: 0, ...options });
  }

  /** Returns how many were not thrown yet. */
  left(): number {
    return this.planned.length;
  }

  /** Returns the text to be thrown at this moment of this call; null for none. */
  take(call: string, when: 'before' | 'after'): string | null {
    if (this.planned.length === 0) return null;
    for (const fault of this.planned) {
      if (fault.when !== when || (fault.call !== '*' && fault.call !== call)) continue;
      if (fault.skip-- > 0) continue;
      this.planned = this.planned.filter((one) => one !== fault);
      return fault.text;
    }
    return null;
  }
}
