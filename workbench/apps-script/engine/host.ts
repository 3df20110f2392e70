import type { Book, BookOptions } from '../model/book';
import type { CacheTable } from '../surroundings/cache-table';
import type { CallEvent, Verdict } from './call';
import type { Clock } from '../surroundings/clock';
import type { FaultPlan } from './faults';
import type { LockTable } from './lock-table';
import type { Meter } from '../surroundings/meter';
import type { Network } from '../surroundings/network';
import type { Onlooker, Screen } from './screen';
import type { Store } from '../surroundings/property-store';
import type { Script } from './script';
import type { Switches } from '../surroundings/switches';
import type { TriggerTable } from './trigger-table';

/** What executions and services use of the Google they run in. */
export interface Host {
  readonly clock: Clock;
  readonly network: Network;
  readonly meter: Meter;
  readonly switches: Switches;
  readonly faults: FaultPlan;
  readonly locks: LockTable;
  readonly caches: CacheTable;
  readonly triggerTable: TriggerTable;
  readonly books: readonly Book[];
  readonly logs: string[];
  readonly notEmulated: string[];
  readonly ui: Screen;
  readonly onlooker: Onlooker | null;
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- most listeners return nothing
  readonly onCall: ((call: CallEvent) => Verdict | void) | null;
  readonly random: () => number;
  newBook(options: BookOptions): Book;
  scriptStore(script: Script): Store;
}
