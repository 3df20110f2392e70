/** Every other fault at each call; and each fault and each state has really happened. */
import { sized, THOROUGH } from '../thorough';
import { everySingle } from './every';
import { KILLS, KINDS, type FaultKind } from './faults';
import { playStaged } from './staged';
import { STORIES, type StoryName } from './stories';

const NAMES = Object.keys(STORIES) as StoryName[];
const OTHERS = KINDS.filter((kind) => !(KILLS as readonly FaultKind[]).includes(kind));

test.each(THOROUGH ? NAMES : (['run'] as const))(
  '“%s” befallen by any fault at any call keeps every law',
  (story) => {
    expect(everySingle(story, OTHERS, sized(151, 15, 1)).failures).toEqual([]);
  },
  1_800_000,
);

/** What a run and its batches can be, and why it can rest. */
const STATES = [
  ...['queueing', 'running', 'stopping', 'paused', 'on'].map((at) => `at ${at}`),
  ...['sending', 'waiting', 'done', 'refused', 'unconfirmed'].map((state) => `state ${state}`),
  ...[
    ...['credits-exhausted', 'daily-limit', 'bulk-disabled', 'key-refused', 'key-changed'],
    ...['unreachable', 'fetch-quota', 'unconfirmed', 'went-back', 'paused-by-you'],
    ...['column-gone', 'sheet-refused', 'store-full', 'google-trouble'],
  ].map((code) => `code ${code}`),
];

/** Calls of the main story at which each kind of fault falls. */
const FALLS = sized([31, 50, 58, 64, 68, 74], [29, 31, 44, 50, 54, 58, 62, 64, 66, 68, 70, 74]);

test('every kind of fault has fallen, and every state and reason to rest was saved', () => {
  const fired = new Set<FaultKind>();
  const seen = new Set<string>();
  const stories = NAMES.map((story) => ({ story, faults: [] }));
  const fallen = KINDS.flatMap((kind) =>
    FALLS.map((at) => ({
      story: 'run' as const,
      faults: [{ at, kind }],
    })),
  );
  const replaced = {
    story: 'closed' as const,
    faults: [{ at: 60, kind: 'key-replaced' as const }],
  };
  for (const { outside } of [...stories, ...fallen, replaced].map((staged) => playStaged(staged))) {
    for (const kind of outside.fired) fired.add(kind);
    for (const state of outside.seen) seen.add(state);
  }
  expect(KINDS.filter((kind) => !fired.has(kind))).toEqual([]);
  expect(STATES.filter((state) => !seen.has(state))).toEqual([]);
});
