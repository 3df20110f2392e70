/** One execution at its sending step. */
import { saveHead, type Execution } from '../../../../src/core/run/execution';
import { send } from '../../../../src/core/run/sending';
import { batchKeys, batchParts, type Batch } from '../../../../src/core/saved/batch';
import { type RunHead } from '../../../../src/core/saved/run-state';
import type { Submitted } from '../../../../src/core/ports/naam';
import { MemoryWorld } from '../../fixtures/memory-world';
import { full } from '../../fixtures/rows';

interface Start {
  readonly key?: boolean;
  readonly queue?: number;
  readonly accepted?: number;
  readonly head?: Partial<RunHead>;
}

export const numberOfBatch = (execution: string, nth: number): number =>
  parseInt(execution, 16) * 10_000 + nth;

export class Sender extends MemoryWorld {
  readonly session: Execution;

  constructor({ key = true, queue = 10, accepted = 0, head = {} }: Start = {}) {
    super();
    this.key = key;
    this.knowsLimit(accepted);
    this.session = this.execution(head);
    this.session.sheet.queue = Array.from({ length: queue }, (_, i) => full(i));
  }

  /** Naam gives this reply, or the one that is made of the numbers. */
  send(reply: Submitted | MemoryWorld['reply'] = this.reply): void {
    this.reply = typeof reply === 'function' ? reply : () => reply;
    send(this.session);
  }

  override head(): RunHead {
    return this.session.head;
  }

  /** A batch of before, its numbers as they are saved. */
  holds(batch: Batch): void {
    this.session.batches.set(batch.batchId, batch);
    for (const [key, value] of batchParts(batch)) this.store.set(key, value);
  }

  /** What is still to be sent, by its last digits. */
  queue(): string | undefined {
    return this.session.sheet.queue?.map((number) => number.slice(-1)).join('');
  }

  /** What was sent, the same way. */
  sent(): string[] {
    return this.submitted.map((numbers) => numbers.map((number) => number.slice(-1)).join(''));
  }

  resume(): void {
    saveHead(this.session, { phase: { at: 'running' } });
  }

  batches(): number[] {
    return [...this.session.batches.keys()];
  }

  /** The batches as they stand in the store. */
  saved(): { readonly state: string; readonly held: number }[] {
    return batchKeys(this.all())
      .filter((key) => /^naam\.batch\.\d+$/.test(key))
      .map((key) => this.property(key) as { state: string; held: number });
  }
}
