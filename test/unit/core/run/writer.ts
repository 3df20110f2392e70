/** One execution at its writing step. */
import type { Execution } from '../../../../src/core/run/execution';
import type { PageCollection } from '../../../../src/core/run/pages';
import { DEFAULT_OPTIONS, type Options } from '../../../../src/core/options/options';
import type { Batch, Waiting } from '../../../../src/core/saved/batch';
import { MemoryWorld } from '../../fixtures/memory-world';
import type { Line } from '../../fixtures/rows';

interface Start {
  readonly lines?: readonly Line[];
  readonly batches?: readonly Batch[];
  readonly options?: Partial<Options>;
}

/** What the pages of a batch brought; `earlier` were written by executions before this one. */
export const gathered = (
  batch: Waiting,
  names: Readonly<Record<string, string | null>>,
  complete: boolean,
  earlier: readonly string[] = [],
): PageCollection => ({
  ...{ batch, names: new Map(Object.entries(names)), earlier: new Set(earlier), complete },
  ...{ page: batch.page, largest: 0, whole: 0, unreadable: new Set<string>(), unknownRecords: 0 },
  ...{ withoutNews: 0, previous: '', overlaps: false },
});

export class Writer extends MemoryWorld {
  readonly session: Execution;

  constructor({ lines = [], batches = [], options = {} }: Start = {}) {
    super(lines);
    this.session = this.execution({ options: { ...DEFAULT_OPTIONS, ...options } });
    for (const batch of batches) this.session.batches.set(batch.batchId, batch);
  }

  /** The head, and the batches that were saved by the writing. */
  saved(): { writing: boolean; batches: readonly Batch[] } {
    const { head, batches } = this.ticket() ?? {};
    return { writing: head?.writeInProgress ?? false, batches: batches ?? [] };
  }
}
