/** Runs the works of core: small and large in this process, very large ones alone. */
import { progress } from '../progress';
import { heldAlone, tookAlone } from './alone';
import { DRAWN, HUGE, LARGE, SHOWN, SMALL, type Processor, type Times } from './processor';
import { hottest, type Hot } from './profile';
import { leastOf, repeated } from './time';
import { WARM, WORKS, type WorkName } from './works';

const SIZES = [SMALL, 10_000, LARGE];
const RUNS = 3;
const TOP = 7;
const LOOKED_INTO: readonly WorkName[] = ['planAgain', 'firstPlan', 'placing'];

/** Times up to a hundred thousand rows, and where they go. */
export function measureTimes(): Pick<Processor, 'times' | 'hot'> {
  const times = {} as Record<WorkName, Times>;
  for (const name of SHOWN) {
    const work = WORKS[name];
    leastOf(RUNS, work(WARM));
    times[name] = SIZES.map((rows) => [rows, timeOf(work(rows), rows)]);
    progress(`core: ${name}`);
  }
  const hot: Partial<Record<WorkName, readonly Hot[]>> = {};
  for (const name of LOOKED_INTO) hot[name] = hottest(WORKS[name](LARGE), TOP);
  return { times, hot };
}

/** A large sheet's work is taken as it is; a small one's many times over, with its garbage. */
function timeOf(work: () => unknown, rows: number): number {
  if (rows >= LARGE) return leastOf(RUNS, work);
  const { act, times } = repeated(work);
  return leastOf(RUNS, act) / times;
}

/** Those that take longest come last: another process may do them meanwhile. */
export const QUICK = ['planAgain', 'planSlices'] as const;
export const LONG = ['firstPlan', 'placing'] as const;

/** A million rows, each work in a process of its own. */
export function measureAlone(program: string, works: readonly WorkName[]): Processor['alone'] {
  const alone: Processor['alone'] = {};
  for (const work of works) {
    alone[work] = tookAlone(program, work, HUGE);
    progress(`core, a million rows: ${work}`);
  }
  return alone;
}

/** What works on a million rows hold, each in one more process. */
export function measureHeld(program: string): Processor['held'] {
  const held: Processor['held'] = {};
  for (const work of DRAWN) {
    held[work] = heldAlone(program, work, HUGE);
    progress(`core, memory at a million rows: ${work}`);
  }
  return held;
}

/** The smallest sheet alone, for what the collector takes there. */
export const measureSmall = (program: string): Processor['small'] =>
  tookAlone(program, 'planAgain', SMALL);
