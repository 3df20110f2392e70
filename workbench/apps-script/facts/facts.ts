import { FACTS_OF_SCRIPTS } from './facts-of-scripts';
import { FACTS_OF_SHEETS } from './facts-of-sheets';

/** Why a method is emulated the way it is: the fact, where it is from (platform.md's keys), its test. */
export interface Fact {
  fact: string;
  source: string;
  /** Title of a test, or its beginning. */
  test: string;
}

/** Rows of one class that share source and test: method → fact. */
export function rows(
  kind: string,
  source: string,
  test: string,
  facts: Readonly<Record<string, string>>,
): [string, Fact][] {
  return Object.entries(facts).map(([method, fact]) => [
    `${kind}.${method}`,
    { fact, source, test },
  ]);
}

/** Every emulated method, as "Class.method". A test holds it against the classes themselves. */
export const FACTS: ReadonlyMap<string, Fact> = new Map([
  ...FACTS_OF_SHEETS(rows),
  ...FACTS_OF_SCRIPTS(rows),
]);
