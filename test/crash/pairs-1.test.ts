/** Every pair of kills of the main story, part 1 of 4. */
import { everyPair } from './every';

test('killed twice, at any two calls, every law is kept', () => {
  const { plays, failures } = everyPair('run', 0, 4);
  expect(failures).toEqual([]);
  expect(plays).toBeGreaterThan(300);
}, 900_000);
