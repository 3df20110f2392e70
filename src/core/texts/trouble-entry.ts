/** What a person reads of one trouble, and who continues the run after it. */

/** The add-on after some time, or the user. */
type Remedy = 'waiting' | 'person';

export interface Entry {
  readonly sentence: string;
  readonly cure: string;
  readonly remedy: Remedy;
}

/** Returns an entry; without a remedy it waits for the user. */
export const entry = (sentence: string, cure: string, remedy: Remedy = 'person'): Entry => ({
  sentence,
  cure,
  remedy,
});
