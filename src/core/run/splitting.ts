/** Splits a batch that Naam refuses, until the numbers at fault are alone. Has no input or output. */

/** How many requests can be spent on the parts of a batch. */
const MOST_REQUESTS = 120;

/** If this many first numbers of a key are each refused, Naam refuses the request, not the numbers. */
const ALL_REFUSED = 10;

export interface Splitting {
  /** Parts of a batch that was refused as a whole, to be sent before the queue. */
  readonly parts: readonly (readonly string[])[];
  /** Numbers that were refused alone, before Naam ever accepted anything from this key. */
  readonly suspects: readonly string[];
  /** Requests spent on the parts so far; 0 if nothing is left to decide. */
  readonly requests: number;
}

/** What a reply decides. None of these numbers is sent any more. */
export interface Decided {
  readonly next: Splitting;
  /** Numbers that Naam refuses. */
  readonly refused: readonly string[];
  /** Numbers that couldn't be decided. Their rows are restored, and the run pauses for the user. */
  readonly released: readonly string[];
}

/** Returns the splitting at the start of an execution. Parts aren't saved, `requests` is. */
export function noSplitting(requests: number): Splitting {
  return { parts: [], suspects: [], requests };
}

/**
 * Returns what follows after Naam refused these numbers: the first part, or a batch from the queue.
 * `accepted`: whether Naam has ever accepted a batch of this key. `isLast`: whether the queue has no
 * other number.
 */
export function afterRefused(
  { parts: [, ...others], suspects, requests }: Splitting,
  numbers: readonly string[],
  { accepted, isLast }: { readonly accepted: boolean; readonly isLast: boolean },
): Decided {
  if (numbers.length > 1) {
    const middle = Math.ceil(numbers.length / 2);
    const parts = [numbers.slice(0, middle), numbers.slice(middle), ...others];
    return decided(parts, suspects, [], requests);
  }
  if (accepted) return decided(others, suspects, numbers, requests);
  const all = [...suspects, ...numbers];
  // All numbers were refused one by one, and there are no others to try: so Naam refuses these.
  const enough = isLast && all.length < ALL_REFUSED;
  return enough ? decided(others, [], all, requests) : decided(others, all, [], requests);
}

/** Returns what follows after Naam accepted a part or a batch, which shows that it refuses the suspects. */
export function afterAccepted({ parts: [, ...others], suspects, requests }: Splitting): Decided {
  return decided(others, [], suspects, requests);
}

/** Returns the splitting after a part or a batch that Naam may have received. */
export function afterUnknown({ parts: [, ...others], ...rest }: Splitting): Splitting {
  return { ...rest, parts: others };
}

function decided(
  parts: Splitting['parts'],
  suspects: readonly string[],
  refused: readonly string[],
  before: number,
): Decided {
  const requests = parts.length === 0 ? 0 : before + 1;
  if (requests < MOST_REQUESTS && suspects.length < ALL_REFUSED) {
    return { next: { parts, suspects, requests }, refused, released: [] };
  }
  return { next: noSplitting(0), refused, released: [...parts.flat(), ...suspects] };
}
