/** The goals of issue 22 for the processor: fractions of the times when the issue was written. */
import type { Goal } from '../goal';
import { figure } from '../page/markdown';
import { LARGE, msAt, type Processor } from './processor';
import { SAID, type WorkName } from './works';

interface Tighter {
  readonly work: WorkName;
  /** The time at 100,000 rows on 29 November 2026, divided by that of the phone library alone. */
  readonly before: number;
  /** The fraction of it that is allowed. */
  readonly part: number;
  readonly why: string;
}

const CHECKED = `More is checked in each row than then: codes of five characters, with a secret for queued rows, and the
  country of the number (laws 1 and 3). The functions that take the time are below.`;

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
