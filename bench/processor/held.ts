/** What a work holds in memory at most, and what of that is what. */
import { GCProfiler } from 'node:v8';
import type { Work } from './works';

/** All in MiB. */
export interface Held {
  /** Of the whole process, as the system counts it. */
  readonly peak: number;
  /** The same before there is a sheet: Node and the program. */
  readonly node: number;
  /** What the sheet takes of the heap once its garbage is gone. */
  readonly sheet: number;
  /** What the work holds beside it, at most, as collections found it, or in what it gives. */
  readonly work: number;
}

const MIB = 1_024 * 1_024;

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

/** Of the heap, without garbage. */
function used(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** What is used afterwards is not collected before. */
function keep(result: unknown): void {
  if (result === keep) throw new Error('no work gives this');
}
