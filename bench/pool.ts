/** Runs a job as soon as there is room for it. */
export type Run = <T>(job: () => Promise<T>) => Promise<T>;

/** Lets so many jobs run at once, in the order in which they are given. */
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
