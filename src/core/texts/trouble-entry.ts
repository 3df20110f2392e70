/** The texts of one trouble, and who continues the run after it. */

/** Who continues: the add-on after some time, or the user. */
type Remedy = 'waiting' | 'person';

export interface Entry {
  readonly sentence: string;
  readonly cure: string;
  readonly remedy: Remedy;
}

/** Returns an entry. The default remedy is the user. */
export const entry = (sentence: string, cure: string, remedy: Remedy = 'person'): Entry => ({
  sentence,
  cure,
  remedy,
});
