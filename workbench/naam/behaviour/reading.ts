import type { FaultKind } from './faults';
import type { KeyState } from '../keys';
import type { Moods } from './moods';

/** One way to read one doubt of naam-api.md; `StandIn.play` takes it on. */
export interface Reading {
  readonly doubt: number;
  readonly name: string;
  readonly moods?: Partial<Moods>;
  readonly key?: Partial<KeyState>;
  readonly next?: readonly FaultKind[];
}
