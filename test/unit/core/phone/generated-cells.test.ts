/**
 * How well generated cells are read today. A change of the reader may read more of them, and may mistake
 * fewer for another person's number, but never the reverse.
 */
import { readPhone } from '../../../../src/core/phone/read';
import { wireForm } from '../../../../src/core/phone/wire-form';
import { someOf } from '../../../thorough';
import { generatedCells } from './generated-cells';

/** Cells whose own number is sent; a stranger's number, of those that are none or misspelt too. */
interface Count {
  readonly own: number;
  readonly strangers: number;
}

function counted(seed: number): Count {
  let own = 0;
  let strangers = 0;
  for (const { text, number } of generatedCells(5_000, seed)) {
    const read = readPhone(text, 'IN');
    if (read.kind !== 'mobile' || wireForm(read.number, 'IN', 'national') === null) continue;
    if (read.number === number) own += 1;
    else if (read.number.startsWith('91')) strangers += 1;
  }
  return { own, strangers };
}

test.each(
  someOf([
    // The strangers left have a zero for their wrong digit, and are right numbers of somebody else.
    [1, { own: 2_028, strangers: 16 }],
    [2, { own: 2_029, strangers: 17 }],
  ] as const),
)('five thousand cells of seed %i are read no worse than they were', (seed, { own, strangers }) => {
  const now = counted(seed);
  expect(now.own).toBeGreaterThanOrEqual(own);
  expect(now.strangers).toBeLessThanOrEqual(strangers);
});
