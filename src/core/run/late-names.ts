/** Decides which results are read a second time, because names may come late (doubt 17). */
import type { KeyMemory } from '../ports/world';

/** Time between a full answer and the next look at the same results (ms). */
export const SECOND_LOOK_MS = 60_000;

/** A batch more than this many times as large as those known may be answered differently. */
const ANOTHER_SIZE = 2;

/** After this long without late names, names are no longer expected to come late (ms). */
const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/**
 * Returns whether to read a batch of `size` again that has numbers without a name. Whether names come late
 * is learned for each key: its first batch, and later ones that are much larger, are read again a minute
 * later, until the same answer came twice. `pending`: the size of the largest batch that already waits
 * for its second look; 0 for none.
 */
export function needsSecondLook(
  memory: KeyMemory,
  size: number,
  pending: number,
  now: number,
): boolean {
  return isLate(memory, now) || size > ANOTHER_SIZE * Math.max(memory.settled, pending);
}

/** Returns whether names came late with this key in the last week. */
export function isLate({ lateAt }: KeyMemory, now: number): boolean {
  return lateAt !== null && now - lateAt <= WEEK_MS;
}

/**
 * Returns how often a second look reads the results. Twice if nothing is known yet, since a server
 * may change its answer with each poll and not with time.
 */
export function readingsOf(memory: KeyMemory, now: number): 1 | 2 {
  return memory.settled === 0 || isLate(memory, now) ? 2 : 1;
}

/** Returns the memory after the results of a batch of `size` were the same a minute later. */
export function afterSameAnswer(memory: KeyMemory, size: number, now: number): KeyMemory {
  if (isLate(memory, now) || size <= memory.settled) return memory;
  return { ...memory, settled: size };
}

/** Returns the memory after a name came late. */
export function afterLateName(memory: KeyMemory, now: number): KeyMemory {
  return { ...memory, settled: 0, lateAt: now };
}
