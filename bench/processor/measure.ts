/** Runs the works of core: small and large in this process, very large ones alone. */
import type { Run } from '../pool';
import { progress } from '../progress';
import { heldAlone, tookAlone } from './alone';
import { DRAWN, HUGE, LARGE, SHOWN, SMALL, type Processor, type Times } from './processor';
import { hottest, type Hot } from './profile';
import { leastOf, longEnough, repeated, spentIn } from './time';
import { WARM, WORKS, type WorkName } from './works';

const SIZES = [SMALL, 10_000, LARGE];
const RUNS = 3;
const TOP = 7;
const LOOKED_INTO: readonly WorkName[] = ['planAgain', 'firstPlan', 'placing', 'queueing'];

/** Times up to a hundred thousand rows, and where they go. */
export function measureTimes(): Pick<Processor, 'times' | 'hot' | 'factors'> {
  const times = {} as Record<WorkName, Times>;
  for (const name of SHOWN) {
    const work = WORKS[name];
    leastOf(RUNS, work(WARM));
    times[name] = SIZES.map((rows) => [rows, timeOf(work(rows), rows)]);
    progress(`core: ${name}`);
  }
  const hot: Partial<Record<WorkName, readonly Hot[]>> = {};
  for (const name of LOOKED_INTO) hot[name] = hottest(WORKS[name](LARGE), TOP);
  return { times, hot, factors: firstPlanByLibrary() };
}

/** Planning in times of the library, one right after the other: a slow while is slow for both. */
function firstPlanByLibrary(): number[] {
  const [plan, library] = [WORKS.firstPlan(LARGE), WORKS.library(LARGE)];
  const factors = Array.from({ length: RUNS }, () => spentIn(plan) / spentIn(library));
  progress('core: planning by the library');
  return factors.sort((a, b) => a - b);
}

/** A large sheet's work is taken as it is; a small one's many times over, with its garbage. */
function timeOf(work: () => unknown, rows: number): number {
  if (rows >= LARGE) return leastOf(Math.max(RUNS, longEnough(spentIn(work))), work);
  const { act, times } = repeated(work);
  return leastOf(RUNS, act) / times;
}

/** Those that take longest come first. */
const ALONE = ['placing', 'firstPlan', 'planAgain', 'planSlices'] as const;

/** A million rows, each work in a process of its own. */
export const measureAlone = (program: string, run: Run): Promise<Processor['alone']> =>
  each(ALONE, run, async (work) => {
    const took = await tookAlone(program, work, HUGE);
    progress(`core, a million rows: ${work}`);
    return took;
  });

/** What works on a million rows hold, each in one more process. */
export const measureHeld = (program: string, run: Run): Promise<Processor['held']> =>
  each(DRAWN, run, async (work) => {
    const held = await heldAlone(program, work, HUGE);
    progress(`core, memory at a million rows: ${work}`);
    return held;
  });

/** The smallest sheet, in the same way as the largest. */
export const measureSmall = (program: string, run: Run): Promise<Processor['small']> =>
  each(DRAWN, run, (work) => tookAlone(program, work, SMALL));

async function each<T>(
  works: readonly WorkName[],
  run: Run,
  measure: (work: WorkName) => Promise<T>,
): Promise<Partial<Record<WorkName, T>>> {
  const measured = works.map(async (work) => [work, await run(() => measure(work))] as const);
  return Object.fromEntries(await Promise.all(measured));
}
