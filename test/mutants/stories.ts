/** Each story without faults, and each fixed one: all paths of a run, in little time. */
import { MENDED, stagedOf } from '../crash/mended';
import type { Wrap } from '../crash/player';
import { brokenBy, playStaged } from '../crash/staged';
import { STORIES, type StoryName } from '../crash/stories';

/** Some three times the calls that the longest of these stories makes. */
const MOST_CALLS = 1_200;

const impatient: Wrap = (world, _, outside) => {
  if (outside.calls > MOST_CALLS) throw new Error('it runs for ever');
  return world;
};

for (const story of Object.keys(STORIES) as StoryName[]) {
  test(`“${story}” keeps every law, and ends`, () => {
    expect(brokenBy({ story, faults: [] }, impatient)).toBeNull();
  });
}

for (const known of MENDED) {
  test(known.title, () => {
    const { story, mood = {} } = known;
    const { names } = playStaged({ story, faults: [], mood }, impatient).outside;
    expect(brokenBy(stagedOf(known, names), impatient)).toBeNull();
  });
}
