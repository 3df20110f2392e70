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
