/** How much of the store a batch takes. */
import { packNumbers } from '../../../../src/core/saved/packing';
import { charactersOf } from '../../../../src/core/saved/room';
import { done, sending } from '../../fixtures/batches';
import { full } from '../../fixtures/rows';

test.each([[[]], [[full(0)]], [[full(0), full(1), full(7)]]])(
  'its numbers %j as they are packed, and 270 characters of facts, each time',
  (numbers) => {
    const characters = packNumbers(numbers).length + 270;
    for (const batch of [sending(1, numbers), done(2, numbers)]) {
      expect(charactersOf(batch)).toBe(characters);
    }
  },
);
