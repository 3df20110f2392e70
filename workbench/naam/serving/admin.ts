import type { FaultKind } from '../behaviour/faults';
import type { KeyState } from '../keys';
import type { LedgerPage } from '../ledger';
import type { Behaviour } from '../behaviour/behaviour';
import type { Scenario } from '../behaviour/scenario';
import type { StandIn } from '../stand-in';

/** The path for reading and changing a running mock. Naam doesn't have it. */
export const ADMIN_PATH = '/__stand-in';

/** Required header. A page in a browser can't send it to another origin, so no page can change the mock. */
export const ADMIN_HEADER = 'x-stand-in';

/** A change to a running mock. */
export interface Change {
  readonly set?: Partial<Behaviour>;
  readonly next?: readonly FaultKind[];
  readonly key?: { readonly key: string; readonly state: Partial<KeyState> };
  readonly play?: Scenario;
}

/** Makes a change, which can be empty, and returns the ledger. */
export function administer(standIn: StandIn, change: Change): LedgerPage {
  if (change.set !== undefined) standIn.set(change.set);
  if (change.key !== undefined) standIn.key(change.key.key, change.key.state);
  if (change.play !== undefined) standIn.play(change.play);
  standIn.next(...(change.next ?? []));
  return standIn.ledger.page();
}
