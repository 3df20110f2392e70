/** The lock is lost at any call, and a second execution begins there: only one works at a time. */
import { sized } from '../thorough';
import type { Fault } from './faults';
import type { Wrap } from './player';
import { everyTwo, SECONDS, type Second } from './two-workers';
import type { StoryName } from './stories';

const REPLACED: readonly Fault[] = [{ at: 40, kind: 'key-replaced' }];

const STAGES: readonly (readonly [story: StoryName, faults: readonly Fault[]])[] = [
  ['run', []],
  ['new key', REPLACED],
];

const ALL = STAGES.flatMap(([story, faults]) =>
  (Object.keys(SECONDS) as Second[]).map((second) => [story, second, faults] as const),
);

const SAMPLE = sized({ first: 97, second: 9 }, { first: 15, second: 4 }, { first: 1, second: 1 });

test.each(ALL)(
  '“%s” and a second %s, which runs on or waits at any of its calls',
  (story, second, faults) => {
    const { plays, failures } = everyTwo(story, second, faults, SAMPLE);
    expect(failures).toEqual([]);
    expect(plays).toBeGreaterThan(sized(3, 10, 300));
  },
  1_800_000,
);

/** Writes its lease only after it has looked for those of others. */
const looksBeforeItClaims: Wrap = (world) => {
  const { store } = world;
  let late: () => void = () => undefined;
  return {
    ...world,
    store: {
      ...store,
      put: (key, value) => {
        if (!key.startsWith('naam.lease.')) store.put(key, value);
        else
          late = () => {
            store.put(key, value);
          };
      },
      all: () => {
        const saved = store.all();
        late();
        late = () => undefined;
        return saved;
      },
    },
  };
};

test('a program that looks for others before it writes its lease is caught', () => {
  const sample = { first: 1, second: 5 };
  const { failures } = everyTwo('run', 'start', [], sample, looksBeforeItClaims);
  expect(failures.join()).toContain('8: no two workers at once');
}, 600_000);
