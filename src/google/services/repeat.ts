/** Repeats calls whose errors can pass. */

const PAUSE_MS = 1_000;

/**
 * Calls until it succeeds, at most `tries` times, with longer pauses each time. `after` is called
 * after a failure, and can throw to stop.
 */
export function repeated<T>(
  tries: number,
  call: () => T,
  after: (thrown: unknown) => void = () => undefined,
): T {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return call();
    } catch (thrown) {
      after(thrown);
      if (attempt >= tries) throw thrown;
      Utilities.sleep(PAUSE_MS * attempt);
    }
  }
}
