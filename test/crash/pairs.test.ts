/** Every pair of kills of the main story, in four parts. */
import { sized } from '../thorough';
import { everyPair } from './every';

test.each([0, 1, 2, 3])(
  'killed twice, at any two calls, every law is kept (part %i)',
  (part) => {
    const { plays, failures } = everyPair('run', part, 4);
    expect(failures).toEqual([]);
    expect(plays).toBeGreaterThan(sized(12, 150));
  },
  900_000,
);
