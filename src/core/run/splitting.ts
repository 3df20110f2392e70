/** Splitting a batch that Naam refuses, until the numbers at fault stand alone. No input or output. */

/** Requests that can be spent on the parts of a batch. */
const MOST_REQUESTS = 120;

/** So many first numbers of a key refused one by one: it is the request that Naam refuses. */
const ALL_REFUSED = 10;

export interface Splitting {
  /** Parts of a batch that was refused as a whole, to be sent before the queue. */
  readonly parts: readonly (readonly string[])[];
  /** Numbers that were refused alone, before Naam ever accepted anything from this key. */
  readonly suspects: readonly string[];
  /** Requests spent on the parts so far; 0 once nothing is left to decide. */
  readonly requests: number;
}

/** What a reply decides. None of these numbers is sent any more. */
export interface Decided {
  readonly next: Splitting;
  /** Numbers that Naam refuses. */
  readonly refused: readonly string[];
  /** Numbers that could not be decided: they go back to what they were, and the user has to look. */
  readonly released: readonly string[];
}

/** Returns the splitting of an execution that begins; parts are not saved, requests are. */
export function noSplitting(requests: number): Splitting {
  return { parts: [], suspects: [], requests };
}

/**
 * Naam refused these numbers together: the first part, or a batch from the queue. `accepted`: Naam
 * has accepted a batch from this key. `isLast`: the queue has no other number.
 */
export function afterRefused(
  { parts: [, ...others], suspects, requests }: Splitting,
  numbers: readonly string[],
  { accepted, isLast }: { readonly accepted: boolean; readonly isLast: boolean },
): Decided {
  if (numbers.length > 1) {
    const middle = Math.ceil(numbers.length / 2);
    const halves = [numbers.slice(0, middle), numbers.slice(middle)];
    return decided([...halves, ...others], suspects, [], requests);
  }
  if (accepted) return decided(others, suspects, numbers, requests);
  const all = [...suspects, ...numbers];
  // Fewer than ten first numbers, each refused alone: that is all that can be known of them.
  const enough = isLast && all.length < ALL_REFUSED;
  return enough ? decided(others, [], all, requests) : decided(others, all, [], requests);
}

/** Naam accepted the first part, or a batch from the queue: so it does refuse the suspects. */
export function afterAccepted({ parts: [, ...others], suspects, requests }: Splitting): Decided {
  return decided(others, [], suspects, requests);
}

/** Nobody knows whether Naam received the first part, or a batch from the queue. */
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
