/** One execution of a run, from its first step to its last. */
import { readStatus, status } from '../../../../src/core/status/status';
import { work, type WorkResult } from '../../../../src/core/run/run';
import { CONTROL_KEY, type RunHead, type RunState } from '../../../../src/core/saved/run-state';
import type { Batch } from '../../../../src/core/saved/batch';
import { RUN } from '../../fixtures/head';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full, ten, type Line } from '../../fixtures/rows';

interface Start {
  readonly rows?: number;
  readonly head?: Partial<RunHead>;
  readonly batches?: readonly Batch[];
  /** What the status cells hold; otherwise all are queued by this run. */
  readonly statuses?: readonly string[];
  /** How many numbers Naam takes at once, where that is known. */
  readonly accepted?: number;
}

export class Worker extends MemoryWorld {
  constructor({ rows = 3, head = {}, batches = [], statuses = [], accepted = 50 }: Start = {}) {
    const queued = (i: number): string => status.queued(RUN, full(i), '');
    super(Array.from({ length: rows }, (_, i): Line => [ten(i), '', statuses[i] ?? queued(i)]));
    this.knowsLimit(accepted);
    this.stand({ lastWorkedAt: 0, ...head }, batches);
  }

  /** An execution, from the ticket in the store or from one that was read before. */
  work(patience = 600_000, state: RunState | null = this.ticket()): WorkResult {
    if (state === null) throw new Error('no run');
    return work(this.world(), state, patience, null);
  }

  press(word: 'pause' | 'stop'): void {
    this.store.set(CONTROL_KEY, word);
  }

  /** Name and word of each row. */
  shown(): string[] {
    return this.lines.map(([, name, text]) => `${name} ${readStatus(text).word}`.trim());
  }

  /** The sentence of each note, which follows its title. */
  noted(): string[] {
    return this.notes.map((note) => note.split('\n')[1] ?? '');
  }

  /** The phase of the run, with the reason and the end of a pause. */
  phase(): unknown[] {
    const phase = this.head()?.phase ?? { at: 'gone' };
    if (phase.at === 'paused')
      return [phase.at, phase.trouble.code, phase.trouble.about, phase.until];
    return phase.at === 'stopping' && phase.trouble ? [phase.at, phase.trouble.code] : [phase.at];
  }

  batches(): string[] {
    return (this.ticket()?.batches ?? []).map(({ state, numbers }) => `${state} ${numbers.length}`);
  }
}
