import { hashOf } from './names/names';
import type { Behaviour } from './behaviour/behaviour';

/** An accepted batch. */
export interface Job {
  readonly id: string;
  readonly key: string;
  readonly numbers: readonly string[];
  readonly readyAt: number;
  /** How often its results were read from page 1. */
  reads: number;
}

/** The batches that the service holds. */
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

  /** The job, if this key may see it and its results are still kept. */
  find(moods: Behaviour, key: string, id: string, now: number): Job | null {
    const job = this.byId.get(id);
    if (job?.key !== key) return null;
    const { forgetAfterMs, forgetAfterReads } = moods;
    if (forgetAfterMs !== null && now > job.readyAt + forgetAfterMs) return null;
    if (forgetAfterReads !== null && job.reads >= forgetAfterReads) return null;
    return job;
  }
}

/** 24 hexadecimal digits that begin with the time, as the sample of the API has them. */
function idOf(nth: number, now: number): string {
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return hex(Math.floor(now / 1000)) + hex(hashOf(`job ${String(nth)}`)) + hex(nth);
}
