/** Measures the peak memory of a piece of work, and its parts. */
import { GCProfiler } from 'node:v8';
import type { Work } from './works';

/** All in MiB. */
export interface Held {
  /** The peak of the whole process, as the system counts it. */
  readonly peak: number;
  /** The memory of the process before there is a sheet: Node and the program. */
  readonly node: number;
  /** The sheet's part of the heap, without garbage. */
  readonly sheet: number;
  /** The most heap that the work held in addition to the sheet, measured at collections and at its end. */
  readonly work: number;
}

const MIB = 1_024 * 1_024;

/** Does the work on a sheet of so many rows. Works only with `--expose-gc`. */
export function heldBy(work: Work, rows: number): Held {
  const node = process.memoryUsage.rss();
  const empty = used();
  const act = work(rows);
  const sheet = used();
  const profiler = new GCProfiler();
  profiler.start();
  const result = act();
  const { statistics } = profiler.stop();
  const live = statistics
    .filter(({ gcType }) => gcType === 'MarkSweepCompact')
    .map(({ afterGC }) => afterGC.heapStatistics.usedHeapSize);
  const most = Math.max(used(), ...live);
  keep(result);
  return {
    peak: process.resourceUsage().maxRSS / 1_024,
    node: node / MIB,
    sheet: (sheet - empty) / MIB,
    work: (most - sheet) / MIB,
  };
}

/** Collects garbage and returns the bytes of the heap in use. */
function used(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Uses the result, so that it isn't collected earlier. */
function keep(result: unknown): void {
  if (result === keep) throw new Error('no work gives this');
}
