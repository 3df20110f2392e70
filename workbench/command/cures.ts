/** What cures a trouble here, where the key is a variable and nobody waits behind a closed panel. */
import type { TroubleView } from '../../src/protocol';

const SET_ANOTHER = 'Set NAAM_API_KEY to a key that is active in your Naam dashboard.';

const CURES: Partial<Record<TroubleView['code'], string>> = {
  'no-key': SET_ANOTHER,
  'key-shape': SET_ANOTHER,
  'key-refused': SET_ANOTHER,
  'key-changed': 'Set NAAM_API_KEY to the key that the run was started with.',
};

/** `waiting`: it would have gone on by itself, had the command waited longer. */
export function cureHere({ code, cure }: TroubleView, waiting: boolean): string {
  return CURES[code] ?? (waiting ? 'It did not pass within --max-wait.' : cure);
}
