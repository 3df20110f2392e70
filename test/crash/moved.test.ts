/** Rows that move during a write that is killed or read back too late, and columns that keep moving. */
import { isTried, sized } from '../thorough';
import { everyMoved } from './every';
import { brokenBy } from './staged';
import { STORIES, type StoryName } from './stories';

const NAMES = Object.keys(STORIES) as StoryName[];
const SAMPLE: readonly StoryName[] = ['run', 'late, closed', 'again'];

test.each(
  sized<readonly StoryName[]>(['run'], SAMPLE, NAMES).flatMap((story) =>
    (['call-fails', 'kill-after'] as const).map((broken) => [story, broken] as const),
  ),
)(
  '“%s”: rows move before a write, then %s; and they move again before a later write',
  (story, broken) => {
    const { plays, failures } = everyMoved(story, broken);
    expect(failures).toEqual([]);
    expect(plays).toBeGreaterThan(2);
  },
  900_000,
);

/** So many calls of a story see columns move; then all is calm. */
const MOVING = 150;

test.each(
  NAMES.flatMap((story) => [1, 2, 3, 5].map((every) => [story, every] as const)).filter((_, i) =>
    isTried(i),
  ),
)(
  '“%s” with columns that move at each call, or each %i. one, keeps every law, and ends',
  (story, every) => {
    const calls = Array.from({ length: MOVING }, (_, i) => i + 1).filter((at) => at % every === 0);
    const faults = calls.map((at) => ({ at, kind: 'column-moved' as const }));
    expect(brokenBy({ story, faults })).toBeNull();
  },
  60_000,
);
