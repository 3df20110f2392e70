/** Every kill of every story: before, after and in the middle of each call. */
import { sized } from '../thorough';
import { everySingle } from './every';
import { KILLS } from './faults';
import { playStaged } from './staged';
import { STORIES, type StoryName } from './stories';

const NAMES = Object.keys(STORIES) as StoryName[];

test.each(NAMES)('“%s” without faults keeps every law, and ends', (story) => {
  expect(playStaged({ story, faults: [] }).broken).toEqual([]);
});

test.each(NAMES)(
  '“%s” killed at any call keeps every law',
  (story) => {
    const { plays, failures } = everySingle(story, KILLS, sized(71, 9, 1));
    expect(failures).toEqual([]);
    expect(plays).toBeGreaterThan(sized(1, 20, 180));
  },
  600_000,
);
