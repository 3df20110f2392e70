import type { FaultKind } from './faults';
import type { KeyState } from '../keys';
import type { Behaviour } from './behaviour';

/** A way in which Naam can behave; `StandIn.play` takes it on. */
export interface Scenario {
  readonly name: string;
  readonly moods?: Partial<Behaviour>;
  readonly key?: Partial<KeyState>;
  /** What happens once, each to the first request that it fits. */
  readonly next?: readonly FaultKind[];
}

/** One way to read one doubt of naam-api.md. */
export interface ScenarioOfDoubt extends Scenario {
  readonly doubt: number;
}
