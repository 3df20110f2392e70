/** Takes the processor time of works: others on the same machine do not count. */

/** Milliseconds of processor: the least of a few runs, since all else that happens adds to it. */
export function leastOf(times: number, work: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < times; i += 1) least = Math.min(least, spentIn(work));
  return least;
}

export function spentIn(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

/** So long at least (ms): then a small sheet, too, pays for the garbage that it leaves behind. */
const LONG_ENOUGH = 300;
/** A quick work on a large sheet is taken so much longer: a collection may fall into most runs. */
const LARGE_ENOUGH = 1_500;

/** How often a work is to be taken that took so long (ms), once at least. */
const timesIn = (enough: number, ms: number): number =>
  Math.max(1, Math.ceil(enough / Math.max(0.01, ms)));

/** How often a quick work on a large sheet is to be taken, by what it took (ms). */
export const longEnough = (ms: number): number => timesIn(LARGE_ENOUGH, ms);

/** The work as often as is long enough, and how often that is. */
export function repeated(work: () => unknown): { act: () => void; times: number } {
  const times = timesIn(LONG_ENOUGH, spentIn(work));
  const act = (): void => {
    for (let i = 0; i < times; i += 1) work();
  };
  return { act, times };
}
