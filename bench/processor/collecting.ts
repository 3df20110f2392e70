/** Measures the share of the time in which only garbage is collected. */
import { performance } from 'node:perf_hooks';
import { GCProfiler } from 'node:v8';

/** Does the work. Returns the share as a fraction of 1. */
export function collectingIn(work: () => unknown): number {
  const profiler = new GCProfiler();
  profiler.start();
  const began = performance.now();
  work();
  const took = performance.now() - began;
  const { statistics } = profiler.stop();
  // A cost is in microseconds.
  return statistics.reduce((sum, { cost }) => sum + cost, 0) / 1_000 / took;
}
