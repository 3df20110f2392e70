import type { Execution } from './execution';
import { facade } from './facade';
import type { Kind } from './signature';

/** A service object of one execution. The script gets its `face`. */
export abstract class Served<T extends object> {
  readonly face: T;

  constructor(
    readonly execution: Execution,
    kind: Kind,
  ) {
    // Typed as Google's whole class. The facade throws for methods that are missing.
    this.face = facade(execution, kind, this) as T;
  }
}
