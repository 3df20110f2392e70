/** Random storms by seed, each followed by a calm period in which the run must end. */
import * as fc from 'fast-check';
import { sized } from '../thorough';
import { brokenBy, playStaged } from './staged';
import { storm } from './storms';

const SEED = Number(process.env['CRASH_SEED'] ?? 20_261_123);
const STORMS = Number(process.env['CRASH_STORMS'] ?? sized(20, 150, 300));

test(`${STORMS} storms of seed ${SEED}: every law is kept, and the run ends in the calm`, () => {
  fc.assert(
    fc.property(storm, (staged) => {
      const broken = brokenBy(staged);
      if (broken !== null) throw new Error(broken);
    }),
    { seed: SEED, numRuns: STORMS, includeErrorInReport: false },
  );
}, 3_600_000);

test('the same seed twice gives the same trace', () => {
  const traces = (): string[][] =>
    fc
      .sample(storm, { seed: SEED, numRuns: 5 })
      .map((staged) => [JSON.stringify(staged), ...playStaged(staged).outside.trace]);
  expect(traces()).toEqual(traces());
});
