/** The goals of issue 8 for the processor. */
import type { Goal } from '../goal';
import { figure } from '../page/markdown';
import { DRAWN, HUGE, LARGE, msAt, SMALL, type Processor } from './processor';
import { SAID, type WorkName } from './works';

const AGAIN_MS = 150;
const LIBRARY_FACTOR = 1.2;
const MEMORY_MIB = 300;
/** Two measurements of the same thing can differ by this factor. */
const STRAIGHT = 1.2;

const PROFILED = 'The functions that take the time are below.';

export function processorGoals(of: Processor): Goal[] {
  const again = msAt(of, 'planAgain', LARGE);
  const factor = of.factors[Math.floor(of.factors.length / 2)] ?? NaN;
  return [
    {
      about: 'Planning 100,000 rows that have their outcome',
      goal: `under ${AGAIN_MS} ms`,
      measured: `${figure(again)} ms`,
      met: again < AGAIN_MS,
      why: PROFILED,
    },
    {
      about: 'Planning 100,000 rows for the first time',
      goal: `at most ${LIBRARY_FACTOR} × the phone library alone`,
      measured: `${figure(factor, 2)} ×, the middle of ${of.factors.map((one) => figure(one, 2)).join(', ')}`,
      met: factor <= LIBRARY_FACTOR,
      why: PROFILED,
    },
    memoryGoal(of),
    growthGoal(of),
  ];
}

function memoryGoal({ held }: Processor): Goal {
  const all = DRAWN.map((work) => held[work]).filter((one) => one !== undefined);
  const worst = all.reduce((a, b) => (b.peak > a.peak ? b : a));
  const rest = worst.peak - worst.node - worst.sheet - worst.work;
  const parts = `${figure(worst.node)} Node, ${figure(worst.sheet)} the sheet, ${figure(worst.work)} the work, ${figure(rest)} garbage and room between`;
  return {
    about: 'Peak memory at 1,000,000 rows',
    goal: `under ${MEMORY_MIB} MiB`,
    measured: `${figure(worst.peak)} MiB: ${parts}`,
    met: worst.peak < MEMORY_MIB,
    why: `No part is too large, but their sum is. The work holds the state of each row, what is known about
  each number, and the numbers read from the first 200,000 texts (if it reads numbers).
  The table of the heap below has all of them.`,
  };
}

function growthGoal(of: Processor): Goal {
  const growth = DRAWN.map((work) => ({ work, times: grown(of, work) }));
  return {
    about: 'Growth from 1,000 to 1,000,000 rows',
    goal: `proportional: a row takes the same time (up to ${STRAIGHT} ×)`,
    measured: growth.map(({ work, times }) => `${SAID[work]} ${figure(times, 2)} ×`).join('; '),
    met: growth.every(({ times }) => times <= STRAIGHT),
    why: `The cost comes from the number of rows in one plan, not from the size of the sheet: the table of the garbage
  collector below also has the same million rows planned a thousand at a time. A part of the difference is
  garbage collection, as that table shows; the rest was not analysed.`,
  };
}

/** Returns the time per row on the largest sheet divided by that on the smallest, both in their own process. */
function grown({ alone, small }: Processor, work: WorkName): number {
  return (alone[work]?.ms ?? NaN) / HUGE / ((small[work]?.ms ?? NaN) / SMALL);
}
