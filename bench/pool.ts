/** Runs a job as soon as one of the running jobs has ended, if the pool is full. */
export type Run = <T>(job: () => Promise<T>) => Promise<T>;

/** Returns a pool that runs at most `width` jobs at once, in the order in which they are given. */
export function pool(width: number): Run {
  const waiting: (() => void)[] = [];
  let free = width;
  return async (job) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
