/** Stories that once broke a law. Those that still do are expected to, until they are mended. */
import { MENDED, OPEN, stagedOf, type Open } from './open';
import { brokenBy, playStaged } from './staged';

function staged(known: Omit<Open, 'is'>): ReturnType<typeof stagedOf> {
  const { story, mood = {} } = known;
  return stagedOf(known, playStaged({ story, faults: [], mood }).outside.names);
}

test.failing.each(OPEN.map((open) => [open.title, open] as const))('KNOWN: %s', (_, open) => {
  const { broken } = playStaged(staged(open));
  expect(broken.map(({ law }) => law)).not.toContain(open.law);
});

test('what was mended stays mended', () => {
  expect(MENDED.flatMap((known) => brokenBy(staged(known)) ?? [])).toEqual([]);
});
