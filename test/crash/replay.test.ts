/** Plays one story again, with a trace: `npm run crash -- --story NAME --faults JSON`. */
import type { Fault } from './faults';
import type { Mood } from './outside-naam';
import { brokenBy, playStaged } from './staged';
import { STORIES, type StoryName } from './stories';

const { CRASH_STORY, CRASH_FAULTS = '[]', CRASH_MOOD = '{}' } = process.env;

test('a story is replayed by its name, its faults and its mood', () => {
  const story = (CRASH_STORY ?? 'run') as StoryName;
  expect(Object.keys(STORIES)).toContain(story);
  const faults = JSON.parse(CRASH_FAULTS) as Fault[];
  const staged = { story, faults, mood: JSON.parse(CRASH_MOOD) as Partial<Mood> };
  if (CRASH_STORY !== undefined) {
    const { outside } = playStaged(staged);
    const lines = outside.sheet.lines.map(({ phone, name, status }) =>
      [phone, name.value, status.value].map(String).join(' | '),
    );
    process.stdout.write([...outside.trace, '', ...lines, ''].join('\n'));
  }
  expect(brokenBy(staged)).toBeNull();
});
