/** Decides how many numbers the next batch has, as Naam doesn't publish its limit (doubt 3). */
import type { KeyMemory } from '../ports/world';

/** The size of the first batch of a key: it shows at low cost whether everything works. */
export const FIRST_SIZE = 10;

/** The size that is tried next, and the most likely limit. */
const LIKELY_SIZE = 1_000;

/** The largest batch, because its numbers are saved in the document's properties. */
export const LARGEST_SIZE = 5_000;

/** Likely limits, which are tried first. Most limits are round numbers. */
const LIKELY = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 2_500, 5_000];

const WEEK = 7 * 24 * 60 * 60 * 1_000;

/**
 * Returns the size of the next batch, at most `remaining`. Searches for Naam's limit by what it accepts
 * and refuses, as long as that saves more requests than it costs. Returns 0 if nothing remains, or if even
 * a single number was refused as too many. `now` is in ms.
 */
export function nextBatchSize(memory: KeyMemory, remaining: number, now: number): number {
  const refused = freshRefused(memory, now);
  const accepted = refused !== null && refused <= memory.accepted ? 0 : memory.accepted;
  return Math.min(remaining, sizeToTry(accepted, refused, remaining));
}

/** Returns the memory after a batch of `size` was accepted; the same object if nothing changes. */
export function afterAccepted(memory: KeyMemory, size: number): KeyMemory {
  const outgrown = memory.refused !== null && size >= memory.refused.size;
  if (size <= memory.accepted && !outgrown) return memory;
  const accepted = Math.max(memory.accepted, size);
  return { ...memory, accepted, refused: outgrown ? null : memory.refused };
}

/**
 * Returns the memory after a batch of `size` was refused as too large. If this size was accepted
 * before, the limit is lower now, and the search starts again.
 */
export function afterQuantity(memory: KeyMemory, size: number, now: number): KeyMemory {
  const known = freshRefused(memory, now);
  const refused = known !== null && known < size ? memory.refused : { size, at: now };
  return { ...memory, accepted: memory.accepted >= size ? 0 : memory.accepted, refused };
}

function freshRefused({ refused }: KeyMemory, now: number): number | null {
  return refused !== null && now - refused.at <= WEEK ? refused.size : null;
}

function sizeToTry(accepted: number, refused: number | null, remaining: number): number {
  if (accepted === 0) return refused === null ? FIRST_SIZE : Math.min(FIRST_SIZE, half(refused));
  if (refused !== null) return bisected(accepted, refused, remaining);
  if (accepted < LIKELY_SIZE)
    return saved(accepted, LIKELY_SIZE, remaining) > 0 ? LIKELY_SIZE : accepted;
  return grown(accepted, remaining);
}

/** Returns a likely limit near the middle, or the middle, if it can save more requests than it costs. */
function bisected(accepted: number, refused: number, remaining: number): number {
  const middle = likelyAbout(Math.min(LARGEST_SIZE, half(accepted + refused)), accepted, refused);
  return saved(accepted, middle, remaining) > 1 ? middle : accepted;
}

/** Returns the likely limit between the two that is nearest to the middle; the middle if there is none. */
function likelyAbout(middle: number, accepted: number, refused: number): number {
  const between = LIKELY.filter((size) => accepted < size && size < refused);
  const far = (size: number): number => Math.abs(size - middle);
  return between.reduce(
    (best, size) => (far(size) < far(best) ? size : best),
    between[0] ?? middle,
  );
}

/** Returns the double, if it can save more requests than the search for the limit between may cost. */
function grown(accepted: number, remaining: number): number {
  const larger = Math.min(LARGEST_SIZE, accepted * 2);
  const cost = costOfFinding(accepted, larger, remaining);
  return saved(accepted, larger, remaining) > cost ? larger : Math.min(accepted, LARGEST_SIZE);
}

/**
 * Returns how many requests the search may lose: one for the larger size, then one for each halving
 * of the gap while the rest of it is worth a request.
 */
function costOfFinding(accepted: number, larger: number, remaining: number): number {
  const gapInRequests = (requests(remaining, accepted) * (larger - accepted)) / accepted;
  return 1 + Math.ceil(Math.log2(Math.max(1, gapInRequests)));
}

function saved(size: number, larger: number, remaining: number): number {
  return requests(remaining, size) - requests(remaining, larger);
}

function requests(remaining: number, size: number): number {
  return Math.ceil(remaining / size);
}

function half(size: number): number {
  return Math.floor(size / 2);
}
