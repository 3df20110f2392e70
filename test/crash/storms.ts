/** Makes random stories. Each storm uses only some kinds of faults, so that each kind gets its chance. */
import * as fc from 'fast-check';
import { KINDS, type Fault } from './faults';
import { NAME_FORMS, ODD_STATUSES } from './odd-answers';
import { ALWAYS, type Mood } from './outside-naam';
import type { Staged } from './staged';
import { STORIES, type StoryName } from './stories';

/** Calls in which a storm blows; after the last of its faults all is calm. */
const LONGEST = 180;
const MOST_FAULTS = 12;

const faults: fc.Arbitrary<Fault[]> = fc
  .subarray([...KINDS], { minLength: 1, maxLength: 8 })
  .chain((kinds) =>
    fc.array(
      fc.record({ at: fc.integer({ min: 1, max: LONGEST }), kind: fc.constantFrom(...kinds) }),
      { maxLength: MOST_FAULTS, size: 'max' },
    ),
  );

const mood: fc.Arbitrary<Partial<Mood>> = fc.record(
  {
    limit: fc.integer({ min: 1, max: 12 }),
    refuses: fc.subarray(['9876500000', '9876500001', '9876500003', '9876500004']),
    needs: fc.constantFrom(0, 3_000, 90_000, 900_000),
    page: fc.integer({ min: 1, max: 5 }),
    paging: fc.constantFrom('plain', 'ignored', 'overlapping'),
    late: fc.constantFrom('no', 'records', 'names'),
    lateReads: fc.integer({ min: 0, max: 2 }),
    lateFor: fc.constantFrom(0, 55_000),
    nameless: fc.boolean(),
    prefix: fc.constantFrom('', '0', '91', '+91'),
    mumbles: fc.integer({ min: 0, max: 2 }),
    nameForm: fc.constantFrom(...NAME_FORMS),
    nameFormOf: fc.constantFrom('all', 'some'),
    nameFormReads: fc.constantFrom(1, 2, 4, ALWAYS),
    status: fc.constantFrom(...ODD_STATUSES),
    statusAfter: fc.integer({ min: 0, max: 3 }),
    statusTimes: fc.integer({ min: 1, max: 8 }),
  },
  { requiredKeys: [] },
);

export const storm: fc.Arbitrary<Staged> = fc.record({
  story: fc.constantFrom(...(Object.keys(STORIES) as StoryName[])),
  faults,
  mood,
});
