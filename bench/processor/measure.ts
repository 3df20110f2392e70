/** Measures the work of core: times up to 100,000 rows in this process, the rest in child processes. */
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

/** Measures times up to a hundred thousand rows, and the functions that take them. */
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

/** Returns the time of planning divided by that of the library, measured in turn, so that a slow moment slows both. */
function firstPlanByLibrary(): number[] {
  const [plan, library] = [WORKS.firstPlan(LARGE), WORKS.library(LARGE)];
  const factors = Array.from({ length: RUNS }, () => spentIn(plan) / spentIn(library));
  progress('core: planning by the library');
  return factors.sort((a, b) => a - b);
}

/** Times the work once per run on a large sheet, and repeatedly on a small one, so that it includes garbage collections. */
function timeOf(work: () => unknown, rows: number): number {
  if (rows >= LARGE) return leastOf(Math.max(RUNS, longEnough(spentIn(work))), work);
  const { act, times } = repeated(work);
  return leastOf(RUNS, act) / times;
}

/** The longest ones first. */
const ALONE = ['placing', 'firstPlan', 'planAgain', 'planSlices'] as const;

/** Measures the times at a million rows, each in its own process. */
export const measureAlone = (program: string, run: Run): Promise<Processor['alone']> =>
  each(ALONE, run, async (work) => {
    const took = await tookAlone(program, work, HUGE);
    progress(`core, a million rows: ${work}`);
    return took;
  });

/** Measures the memory at a million rows, each in its own process. */
export const measureHeld = (program: string, run: Run): Promise<Processor['held']> =>
  each(DRAWN, run, async (work) => {
    const held = await heldAlone(program, work, HUGE);
    progress(`core, memory at a million rows: ${work}`);
    return held;
  });

/** Measures the times on the smallest sheet, in the same way as on the largest. */
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
