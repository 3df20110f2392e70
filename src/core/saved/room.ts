/** What a batch takes of the store, which holds so many characters and no more. */
import type { Batch } from './batch';
import { packNumbers } from './packing';

/** What a batch takes beside its numbers, its ID once more among those of past runs included. */
const CHARACTERS_OF_FACTS = 270;

const lengths = new WeakMap<readonly string[], number>();

/** Returns what a batch takes in the store until its run has ended, in characters. */
export function charactersOf({ numbers }: Batch): number {
  let length = lengths.get(numbers);
  if (length === undefined) {
    length = packNumbers(numbers).length;
    lengths.set(numbers, length);
  }
  return length + CHARACTERS_OF_FACTS;
}
