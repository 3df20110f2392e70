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
