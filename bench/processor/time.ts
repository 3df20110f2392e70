/** Measures the processor time of this process; other processes on the machine don't count. */

/** Returns the least processor time of several runs in ms, because other activity can only add to it. */
export function leastOf(times: number, work: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < times; i += 1) least = Math.min(least, spentIn(work));
  return least;
}

/** Does the work. Returns its processor time in ms. */
export function spentIn(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

/** A small sheet's work is repeated for so long (ms), so that its garbage is collected, too. */
const LONG_ENOUGH = 300;
/** Fast work on a large sheet is run for so long (ms) in all, because most runs can include a collection. */
const LARGE_ENOUGH = 1_500;

/** Returns how often to do work that took `ms` to fill `enough` ms, at least once. */
const timesIn = (enough: number, ms: number): number =>
  Math.max(1, Math.ceil(enough / Math.max(0.01, ms)));

/** Returns how often to run work on a large sheet, from the time of one run (ms). */
export const longEnough = (ms: number): number => timesIn(LARGE_ENOUGH, ms);

/** Returns the work repeated until it is long enough, and the number of repetitions. */
export function repeated(work: () => unknown): { act: () => void; times: number } {
  const times = timesIn(LONG_ENOUGH, spentIn(work));
  const act = (): void => {
    for (let i = 0; i < times; i += 1) work();
  };
  return { act, times };
}
