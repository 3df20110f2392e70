/** Computes how many characters of the store a batch takes. */
import type { Batch } from './batch';
import { packNumbers } from './packing';

/** Characters of a batch besides its numbers. Its ID is included twice: it is kept after the run. */
const CHARACTERS_OF_FACTS = 270;

const lengths = new WeakMap<readonly string[], number>();

/** Returns how many characters a batch takes in the store until its run has ended. */
export function charactersOf({ numbers }: Batch): number {
  let length = lengths.get(numbers);
  if (length === undefined) {
    length = packNumbers(numbers).length;
    lengths.set(numbers, length);
  }
  return length + CHARACTERS_OF_FACTS;
}
