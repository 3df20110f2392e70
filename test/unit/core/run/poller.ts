/** One execution at its polling step. */
import type { Execution } from '../../../../src/core/run/execution';
import { poll } from '../../../../src/core/run/polling';
import { batchProperty, type Waiting } from '../../../../src/core/saved/batch';
import type { RunHead } from '../../../../src/core/saved/run-state';
import type { PageRequest, Polled } from '../../../../src/core/ports/naam';
import { waiting } from '../../fixtures/batches';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full, ten } from '../../fixtures/rows';

const SIX = [0, 1, 2, 3, 4, 5];

/** A batch of the first six numbers. */
export const six = (n: number, more: Partial<Waiting> = {}): Waiting =>
  waiting(n, SIX.map(full), more);

/** A page with names of these numbers, by their index. */
export function named(...which: number[]): Polled {
  const records = which.map((i) => ({ mobile: ten(i), name: `N${i}` }));
  return { kind: 'records', records, size: records.length };
}

/** A Naam that gives so many names a page, and an empty one after the last. */
export function paged(size: number): (request: PageRequest) => Polled {
  return ({ page }) => {
    const which = SIX.slice((page - 1) * size, page * size);
    return which.length === 0 ? { kind: 'empty' } : named(...which);
  };
}

interface Start {
  readonly head?: Partial<RunHead>;
  readonly batches?: readonly Waiting[];
}

export class Poller extends MemoryWorld {
  readonly session: Execution;

  constructor({ head = {}, batches = [six(1)] }: Start = {}) {
    super();
    this.memory = { ...this.memory, accepted: 6 };
    this.dice = () => 0.5;
    this.answer = () => ({ kind: 'not-ready' });
    this.session = this.execution(head);
    for (const batch of batches) this.session.batches.set(batch.batchId, batch);
  }

  /** Asks for all batches that still wait, `ms` later. */
  poll(ms = 0, answer = this.answer): void {
    this.now += ms;
    this.answer = answer;
    const waits = [...this.session.batches.values()].filter((b) => b.state === 'waiting');
    poll(this.session, waits);
  }

  /** The pages asked for, call by call, each with its batch. */
  pages(): string[] {
    return this.polled.map((call) => call.map(({ id, page }) => `${id}:${page}`).join(' '));
  }

  /** The names that the pages of a batch brought, and whether nothing more is to come. */
  gathered(n = 1): [names: string, complete: boolean] | null {
    const of = this.session.answers.collections.get(n);
    return of === undefined ? null : [[...of.names.values()].join(' '), of.complete];
  }

  /** A batch as it stands in the store. */
  saved(n = 1): unknown {
    return this.property(batchProperty(six(n))[0]);
  }
}
