import { FACTS_OF_RANGES } from './facts-of-ranges';
import { FACTS_OF_SCRIPTS } from './facts-of-scripts';
import { FACTS_OF_SHEETS } from './facts-of-sheets';
import type { Fact } from './rows';

/** Every emulated method, as "Class.method". A test compares it with the classes. */
export const FACTS: ReadonlyMap<string, Fact> = new Map([
  ...FACTS_OF_SHEETS,
  ...FACTS_OF_RANGES,
  ...FACTS_OF_SCRIPTS,
]);
