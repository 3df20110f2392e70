import type { FaultKind } from '../behaviour/faults';
import type { KeyState } from '../keys';
import type { LedgerPage } from '../ledger';
import type { Behaviour } from '../behaviour/behaviour';
import type { Scenario } from '../behaviour/scenario';
import type { StandIn } from '../stand-in';

/** Where a running stand-in is asked and changed; no path of the real service. */
export const ADMIN_PATH = '/__stand-in';

/** A page in a browser cannot send this header to another origin, so none can change the stand-in. */
export const ADMIN_HEADER = 'x-stand-in';

/** A change to a running stand-in. */
export interface Change {
  readonly set?: Partial<Behaviour>;
  readonly next?: readonly FaultKind[];
  readonly key?: { readonly key: string; readonly state: Partial<KeyState> };
  readonly play?: Scenario;
}

/** Makes a change, if there is one, and gives the ledger. */
export function administer(standIn: StandIn, change: Change): LedgerPage {
  if (change.set !== undefined) standIn.set(change.set);
  if (change.key !== undefined) standIn.key(change.key.key, change.key.state);
  if (change.play !== undefined) standIn.play(change.play);
  standIn.next(...(change.next ?? []));
  return standIn.ledger.page();
}
