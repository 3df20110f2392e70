/** The runs whose time at Google is measured: all but one have a hundred thousand rows. */
import { CHEAP_WRITE, DEAR_WRITE } from '../journey/tape';
import { Journey, type Outcome, type Way } from '../journey/journey';
import type { Column } from '../journey/phones';
import type { Behaviour } from '../../workbench/naam/behaviour/behaviour';

export interface Scene {
  readonly name: string;
  readonly column: Column;
  /** The price of one unflushed write (ms). */
  readonly writeMs: number;
  /** Whether the bulk limit is known from an earlier sheet. */
  readonly known: boolean;
  readonly way: Way;
  readonly moods?: Partial<Behaviour>;
}

/** Columns of distinct numbers, and of numbers that repeat. */
const LARGE: Column = { rows: 100_000, share: 1 };
const SCATTERED: Column = { rows: 100_000, share: 0.4 };
/** Naam as the mock has it by default: a batch takes three seconds and five milliseconds per number. */
const FAST = { known: true, way: 'panel' } as const;
/** Any batch takes half an hour, so a trigger continues the run of a closed panel. */
const SLOW: Partial<Behaviour> = {
  processing: { fixedMs: 1_800_000, perNumberMs: 5, inTurn: false },
};

const CARRIED = { writeMs: DEAR_WRITE, known: true, way: 'closed', moods: SLOW } as const;

/** Small enough for a test, which plays it again and compares the figures with docs/performance.md. */
export const QUICK: Scene = {
  name: 'the same, fewer rows',
  column: { rows: 20_000, share: 1 },
  ...CARRIED,
};

export const SCENES: readonly Scene[] = [
  { name: 'all distinct, cheap writes', column: LARGE, writeMs: CHEAP_WRITE, ...FAST },
  { name: 'all distinct, dear writes', column: LARGE, writeMs: DEAR_WRITE, ...FAST },
  { name: '40 % distinct, dear writes', column: SCATTERED, writeMs: DEAR_WRITE, ...FAST },
  { name: 'Naam slow, panel closed', column: LARGE, ...CARRIED },
  QUICK,
];

const LIMIT = 1_000;

/** Runs a scene on the shipped script, in virtual time. */
export function play({ column, writeMs, known, way, moods = {} }: Scene): Outcome {
  const journey = new Journey({
    key: { bulkLimit: LIMIT },
    moods: { maxPage: LIMIT, ...moods },
    writeMs,
  });
  if (known) journey.teach(LIMIT);
  return journey.run(column, way);
}
