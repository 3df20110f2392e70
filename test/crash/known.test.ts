/** Stories that once broke a law don't break it again. */
import { MENDED, stagedOf, type Known } from './mended';
import { brokenBy, playStaged } from './staged';

function staged(known: Known): ReturnType<typeof stagedOf> {
  const { story, mood = {} } = known;
  return stagedOf(known, playStaged({ story, faults: [], mood }).outside.names);
}

test.each(MENDED.map((known) => [known.title, known] as const))('%s', (_, known) => {
  expect(brokenBy(staged(known))).toBeNull();
});
