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

/** How often a work that took so long (ms) is to be taken. */
export const longEnough = (ms: number): number => Math.ceil(LARGE_ENOUGH / Math.max(1, ms));

/** The work as often as is long enough, and how often that is. */
export function repeated(work: () => unknown): { act: () => void; times: number } {
  const times = Math.max(1, Math.ceil(LONG_ENOUGH / Math.max(0.01, spentIn(work))));
  const act = (): void => {
    for (let i = 0; i < times; i += 1) work();
  };
  return { act, times };
}
