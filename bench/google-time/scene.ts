/** The runs whose time at Google is measured: a hundred thousand rows in all but one of them. */
import { CHEAP_WRITE, DEAR_WRITE } from '../journey/tape';
import { Journey, type Outcome, type Way } from '../journey/journey';
import type { Column } from '../journey/phones';
import type { Behaviour } from '../../workbench/naam/behaviour/behaviour';

export interface Scene {
  readonly name: string;
  readonly column: Column;
  /** What one unflushed write costs (ms). */
  readonly writeMs: number;
  /** The bulk limit was found out before. */
  readonly known: boolean;
  readonly way: Way;
  readonly moods?: Partial<Behaviour>;
}

/** The service as documented, three seconds and five milliseconds a number: fast. */
const LARGE: Column = { rows: 100_000, share: 1 };
const SCATTERED: Column = { rows: 100_000, share: 0.4 };
const FAST = { known: true, way: 'panel' } as const;
/** Half an hour for any batch: a closed panel's run is carried on by its trigger. */
const SLOW: Partial<Behaviour> = {
  processing: { fixedMs: 1_800_000, perNumberMs: 5, inTurn: false },
};

const CARRIED = { writeMs: DEAR_WRITE, known: true, way: 'closed', moods: SLOW } as const;

/** Small enough to be played again by a test, which holds the page against it. */
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

export function play({ column, writeMs, known, way, moods = {} }: Scene): Outcome {
  const journey = new Journey({
    key: { bulkLimit: LIMIT },
    moods: { maxPage: LIMIT, ...moods },
    writeMs,
  });
  if (known) journey.teach(LIMIT);
  return journey.run(column, way);
}
