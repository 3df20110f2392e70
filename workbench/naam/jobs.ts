import { hashOf } from './names/names';
import type { Behaviour } from './behaviour/behaviour';

/** An accepted batch. */
export interface Job {
  readonly id: string;
  readonly key: string;
  readonly numbers: readonly string[];
  readonly readyAt: number;
  /** How often page 1 of its results was read. */
  reads: number;
}

/** The accepted batches. */
export class Jobs {
  private readonly byId = new Map<string, Job>();
  private lastReadyAt = 0;

  accept(moods: Behaviour, key: string, numbers: readonly string[], now: number): Job {
    const { fixedMs, perNumberMs, inTurn } = moods.processing;
    const begin = inTurn ? Math.max(now, this.lastReadyAt) : now;
    const readyAt = begin + fixedMs + perNumberMs * numbers.length;
    this.lastReadyAt = Math.max(this.lastReadyAt, readyAt);
    const id = idOf(this.byId.size + 1, now);
    const job: Job = { id, key, numbers: [...numbers], readyAt, reads: 0 };
    this.byId.set(id, job);
    return job;
  }

  /** Returns the job, or null if it isn't this key's or its results are no longer kept. */
  find(moods: Behaviour, key: string, id: string, now: number): Job | null {
    const job = this.byId.get(id);
    if (job?.key !== key) return null;
    const { forgetAfterMs, forgetAfterReads } = moods;
    if (forgetAfterMs !== null && now > job.readyAt + forgetAfterMs) return null;
    if (forgetAfterReads !== null && job.reads >= forgetAfterReads) return null;
    return job;
  }
}

/** Returns 24 hexadecimal digits that begin with the time, as in the sample of the API. */
function idOf(nth: number, now: number): string {
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return hex(Math.floor(now / 1000)) + hex(hashOf(`job ${String(nth)}`)) + hex(nth);
}
