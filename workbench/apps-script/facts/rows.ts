/** Why a method is emulated the way it is: the fact, its source (a key that ARCHITECTURE.md explains) and its test. */
export interface Fact {
  fact: string;
  source: string;
  /** The title of a test, or its beginning. */
  test: string;
}

/** Makes rows for methods of one class that share source and test. `facts` has the fact of each method. */
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
