import type { Execution } from './execution';
import { facade } from './facade';
import type { Kind } from './signature';

/** A service object of one execution; `face` is what the script gets to see of it. */
export abstract class Served<T extends object> {
  readonly face: T;

  constructor(
    readonly execution: Execution,
    kind: Kind,
  ) {
    // Typed as the whole class of Google's: what is missing of it, the facade refuses.
    this.face = facade(execution, kind, this) as T;
  }
}
