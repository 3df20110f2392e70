/** Runs the works of core: small and large in this process, very large ones alone. */
import { progress } from '../progress';
import { aloneWith } from './alone';
import { HUGE, LARGE, type Processor, type Times } from './chapter';
import { hottest, type Hot } from './profile';
import { leastOf } from './time';
import { WORKS, type WorkName } from './works';

const SIZES = [1_000, 10_000, LARGE];
const WARM = 2_000;
const TOP = 7;
const LOOKED_INTO: readonly WorkName[] = ['planAgain', 'firstPlan', 'placing'];

/** Times up to a hundred thousand rows, and where they go. */
export function measureTimes(): Pick<Processor, 'times' | 'hot'> {
  const times = {} as Record<WorkName, Times>;
  for (const name of Object.keys(WORKS) as WorkName[]) {
    const work = WORKS[name];
    leastOf(3, work(WARM));
    times[name] = SIZES.map((rows) => [rows, leastOf(timesAt(rows), work(rows))]);
    progress(`core: ${name}`);
  }
  const hot: Partial<Record<WorkName, readonly Hot[]>> = {};
  for (const name of LOOKED_INTO) hot[name] = hottest(WORKS[name](LARGE), TOP);
  return { times, hot };
}

const timesAt = (rows: number): number => (rows >= LARGE ? 3 : 6);

/** Those that take longest come last: another process may do them meanwhile. */
export const QUICK = ['sheetAlone', 'planAgain'] as const;
export const LONG = ['firstPlan', 'placing'] as const;

/** A million rows, each work in a process of its own. */
export function measureAlone(program: string, works: readonly WorkName[]): Processor['alone'] {
  const alone: Processor['alone'] = {};
  for (const work of works) {
    alone[work] = aloneWith(program, work, HUGE);
    progress(`core, a million rows: ${work}`);
  }
  return alone;
}
