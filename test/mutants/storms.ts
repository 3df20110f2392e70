/** A few faults and storms, for changes that no faster test has noticed. */
import * as fc from 'fast-check';
import { KINDS, type Fault } from '../crash/faults';
import { brokenBy, playStaged } from '../crash/staged';
import { STORIES, type StoryName } from '../crash/stories';
import { storm } from '../crash/storms';

/** Kinds and calls are gone through in steps that have no common divisor, so that they mix. */
const STEP = 23;

for (const story of Object.keys(STORIES) as StoryName[]) {
  test(`“${story}” keeps every law with a fault here and there`, () => {
    const { calls } = playStaged({ story, faults: [] }).outside;
    for (let at = 9, n = story.length; at <= calls; at += STEP, n += 1) {
      const fault: Fault = { at, kind: KINDS[(n * 7) % KINDS.length] ?? 'kill-before' };
      expect(brokenBy({ story, faults: [fault] })).toBeNull();
    }
  });
}

test('forty storms keep every law', () => {
  fc.assert(
    fc.property(storm, (staged) => brokenBy(staged) === null),
    { numRuns: 40, seed: 20_261_123 },
  );
});
