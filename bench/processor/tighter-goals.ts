/** The goals of issue 22 for the processor: parts of what a work took when the issue was written. */
import type { Goal } from '../goal';
import { figure } from '../page/markdown';
import { LARGE, msAt, type Processor } from './processor';
import { SAID, type WorkName } from './works';

interface Tighter {
  readonly work: WorkName;
  /** What it took at 100,000 rows on 29 November 2026, in times of the phone library alone. */
  readonly before: number;
  /** The part of that which is allowed. */
  readonly part: number;
  readonly why: string;
}

const CHECKED = `Each row is checked by more than then: codes of five characters, keyed for queued rows, and the country of the
  number (laws 1 and 3). The functions in which the time goes stand below.`;

const TIGHTER: readonly Tighter[] = [
  { work: 'firstPlan', before: 1.44, part: 0.24, why: CHECKED },
  { work: 'planAgain', before: 0.134, part: 0.6, why: CHECKED },
  { work: 'queueing', before: 0.877, part: 0.25, why: CHECKED },
  { work: 'placing', before: 1.257, part: 0.25, why: CHECKED },
];

export function tighterGoals(of: Processor): Goal[] {
  const library = msAt(of, 'library', LARGE);
  return TIGHTER.map(({ work, before, part, why }) => {
    const factor = msAt(of, work, LARGE) / library;
    const most = before * part;
    return {
      about: `${SAID[work]}, 100,000 rows, beside the phone library alone`,
      goal: `at most ${figure(most, 2)} × (${figure(part, 2)} of ${figure(before, 2)} ×)`,
      measured: `${figure(factor, 2)} ×`,
      met: factor <= most,
      why,
    };
  });
}
