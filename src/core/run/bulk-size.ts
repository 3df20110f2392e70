/**
 * How many numbers the next submit carries (doubt 3). The bulk limit is not published: it is found
 * by what Naam accepted and refused, and looked for no finer than the numbers left make it pay.
 */
import type { KeyMemory } from '../ports/world';

/** The first request ever made with a key: proves the whole way at small cost. */
export const FIRST_SIZE = 10;

/** What is tried next, and the size at which a limit is likeliest. */
const USUAL_SIZE = 1_000;

/** No batch is larger: what it holds is kept in the document's properties. */
export const LARGEST_SIZE = 5_000;

/** Limits are round numbers as a rule: these are tried first, so that one of them is met exactly. */
const LIKELY = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 2_500, 5_000];

const WEEK = 7 * 24 * 60 * 60 * 1_000;

/**
 * The size of the next batch, at most `remaining`. 0 when nothing remains, or when even a single
 * number was refused for its quantity: then no size is left to try.
 */
export function nextBatchSize(memory: KeyMemory, remaining: number, now: number): number {
  const refused = freshRefused(memory, now);
  const accepted = refused !== null && refused <= memory.accepted ? 0 : memory.accepted;
  return Math.min(remaining, sizeToTry(accepted, refused, remaining));
}

/** What is remembered once a batch of `size` was accepted; the same object if that is no news. */
export function afterAccepted(memory: KeyMemory, size: number): KeyMemory {
  const outgrown = memory.refused !== null && size >= memory.refused.size;
  if (size <= memory.accepted && !outgrown) return memory;
  const accepted = Math.max(memory.accepted, size);
  return { ...memory, accepted, refused: outgrown ? null : memory.refused };
}

/**
 * What is remembered once a batch of `size` was refused for its quantity. If as many were accepted
 * before, the limit has fallen, and what is accepted now is to be found anew.
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
  if (accepted < USUAL_SIZE)
    return saved(accepted, USUAL_SIZE, remaining) > 0 ? USUAL_SIZE : accepted;
  return grown(accepted, remaining);
}

/** What is likely about the midpoint, or that itself, if it can save more than it may cost. */
function bisected(accepted: number, refused: number, remaining: number): number {
  const middle = likelyAbout(Math.min(LARGEST_SIZE, half(accepted + refused)), accepted, refused);
  return saved(accepted, middle, remaining) > 1 ? middle : accepted;
}

/** The likely limit between the two that is nearest to the middle; the middle without one. */
function likelyAbout(middle: number, accepted: number, refused: number): number {
  const between = LIKELY.filter((size) => accepted < size && size < refused);
  const far = (size: number): number => Math.abs(size - middle);
  return between.reduce(
    (best, size) => (far(size) < far(best) ? size : best),
    between[0] ?? middle,
  );
}

/** The double, if it can save more requests than finding the limit in between may cost. */
function grown(accepted: number, remaining: number): number {
  const larger = Math.min(LARGEST_SIZE, accepted * 2);
  const cost = costOfFinding(accepted, larger, remaining);
  return saved(accepted, larger, remaining) > cost ? larger : Math.min(accepted, LARGEST_SIZE);
}

/**
 * Requests that may be refused on the way: the larger size itself, and then one for each halving
 * of the gap for as long as what is left of it is worth a request.
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
