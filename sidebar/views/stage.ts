/** What every view is given. */
import type { Act } from '../state/events';
import type { Machine, Opened } from '../state/machine';
import type { Say } from '../words/say';

export interface Stage {
  readonly m: Machine;
  readonly panel: Opened;
  readonly say: Say;
  readonly send: (act: Act) => void;
}
