/**
 * When results are asked for a second time (doubt 17). "Success" may come before all names are
 * there. Whether it does is learned of each key: its first batch, and later ones of another size,
 * are read again a minute later, until the same answer came twice.
 */
import type { KeyMemory } from '../ports/world';

/** Between a full answer and the next look at the same results (ms). */
export const SECOND_LOOK_MS = 60_000;

/** A batch that is more than so many times larger than what is known may be answered otherwise. */
const ANOTHER_SIZE = 2;

/** A key whose names came late may be answered at once again after this long (ms). */
const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/**
 * Returns whether a batch of `size` that has numbers without a name is looked at again. `pending`:
 * the largest batch that already waits for its second look, 0 for none.
 */
export function needsSecondLook(
  memory: KeyMemory,
  size: number,
  pending: number,
  now: number,
): boolean {
  return isLate(memory, now) || size > ANOTHER_SIZE * Math.max(memory.settled, pending);
}

/** Returns whether names came late with this key, less than a week ago. */
export function isLate({ lateAt }: KeyMemory, now: number): boolean {
  return lateAt !== null && now - lateAt <= WEEK_MS;
}

/**
 * Returns how often a second look reads the results: twice where nothing is known yet, since a
 * server may change its answer with each poll rather than with time.
 */
export function readingsOf(memory: KeyMemory, now: number): 1 | 2 {
  return memory.settled === 0 || isLate(memory, now) ? 2 : 1;
}

/** Returns the memory once the results of a batch of `size` were the same a minute later. */
export function afterSameAnswer(memory: KeyMemory, size: number, now: number): KeyMemory {
  if (isLate(memory, now) || size <= memory.settled) return memory;
  return { ...memory, settled: size };
}

/** Returns the memory once a name came late. */
export function afterLateName(memory: KeyMemory, now: number): KeyMemory {
  return { ...memory, settled: 0, lateAt: now };
}
