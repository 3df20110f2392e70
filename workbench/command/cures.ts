/** Says what to do about an error on the command line, where the key is an environment variable. */
import type { TroubleView } from '../../src/protocol';

const SET_ANOTHER = 'Set NAAM_API_KEY to a key that is active in your Naam dashboard.';

const CURES: Partial<Record<TroubleView['code'], string>> = {
  'no-key': SET_ANOTHER,
  'key-shape': SET_ANOTHER,
  'key-refused': SET_ANOTHER,
  'key-changed': 'Set NAAM_API_KEY to the key that this run started with.',
};

/** Returns what to do. `waiting`: the run would have continued if the command had waited longer. */
export function cureHere({ code, cure }: TroubleView, waiting: boolean): string {
  return CURES[code] ?? (waiting ? "This didn't pass within --max-wait." : cure);
}
