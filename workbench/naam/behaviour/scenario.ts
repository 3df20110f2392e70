import type { FaultKind } from './faults';
import type { KeyState } from '../keys';
import type { Behaviour } from './behaviour';

/** A way in which Naam can behave. `StandIn.play` switches to it. */
export interface Scenario {
  readonly name: string;
  readonly moods?: Partial<Behaviour>;
  readonly key?: Partial<KeyState>;
  /** Faults that happen once, each to the first request that fits. */
  readonly next?: readonly FaultKind[];
}

/** One possible answer to a question that Naam's documentation leaves open. */
export interface ScenarioOfDoubt extends Scenario {
  readonly doubt: number;
}
