/** One execution at its sending step: a store and a Naam in memory, and nothing else. */
import { send } from '../../../../src/core/run/sending';
import { openExecution, type Execution } from '../../../../src/core/run/execution';
import { AT_FIRST, RUN_KEY, headText, type RunHead } from '../../../../src/core/saved/run-state';
import { batchKeys, batchParts, type Batch } from '../../../../src/core/saved/batch';
import { USUAL } from '../../../../src/core/options/options';
import type { KeyMemory, World } from '../../../../src/core/ports/world';
import type { Submitted } from '../../../../src/core/ports/naam';

interface Start {
  readonly key?: boolean;
  readonly queue?: number;
  readonly planned?: number;
  readonly accepted?: number;
  /** What the head says beside that. */
  readonly head?: Partial<RunHead>;
}

interface Saved {
  readonly state: string;
  readonly held: number;
}

/** A reply, or what the numbers make of it: null accepts them. */
type Answer = Submitted | ((numbers: readonly string[]) => Submitted | null);

export const numberOfBatch = (execution: string, nth: number): number =>
  parseInt(execution, 16) * 10_000 + nth;

export class Sender {
  readonly session: Execution;
  readonly submitted: (readonly string[])[] = [];
  readonly now = 1_000_000_000;
  reply: Answer = { kind: 'unsent', reason: 'unreachable' };
  /** Looks at the store in the moment before a request leaves. */
  before: () => void = () => undefined;
  /** Properties in the order in which they were written. */
  readonly puts: string[] = [];
  /** What was kept of the key, each time. */
  readonly remembered: KeyMemory[] = [];
  private readonly store = new Map<string, string>();

  constructor({ key = true, queue = 10, planned = 100, accepted = 0, head: more }: Start = {}) {
    const head: RunHead = {
      ...AT_FIRST,
      ...{
        run: '8w2r',
        start: 's',
        owner: 'asha',
        planned,
        began: 0,
        lastWorkedAt: 0,
        worker: 'e1',
      },
      table: { sheetId: 0, tableId: 't', headers: null },
      options: USUAL,
      phase: { at: 'running' },
      ...more,
    };
    const memory: KeyMemory = { generation: 1, accepted, refused: null, page: null };
    const refused = accepted > 0 ? { size: accepted + 1, at: this.now } : null;
    this.store.set(RUN_KEY, headText(head));
    this.session = openExecution(
      this.world(key, { ...memory, refused }),
      { head, batches: [] },
      0,
      null,
    );
    this.session.queue = Array.from({ length: queue }, (_, i) => `9198765432${10 + i}`);
  }

  send(reply: Answer = this.reply): void {
    this.reply = reply;
    send(this.session);
  }

  head(): RunHead {
    return this.session.head;
  }

  /** A batch of before, its numbers as they are saved. */
  holds(batch: Batch): void {
    this.session.batches.set(batch.batchId, batch);
    for (const [key, value] of batchParts(batch)) this.store.set(key, value);
  }

  /** What is still to be sent, by its last digits. */
  queue(): string | undefined {
    return this.session.queue?.map((number) => number.slice(-1)).join('');
  }

  /** What was sent, the same way. */
  sent(): string[] {
    return this.submitted.map((numbers) => numbers.map((number) => number.slice(-1)).join(''));
  }

  keys(): string[] {
    return [...this.store.keys()];
  }

  /** The reason of the pause and its end; nulls where there is none. */
  pause(): [code: string | null, until: number | null] {
    const { phase } = this.head();
    return phase.at === 'paused' ? [phase.trouble.code, phase.until] : [null, null];
  }

  goOn(): void {
    this.session.head = { ...this.session.head, phase: { at: 'running' } };
  }

  /** Another execution writes itself into the head. */
  worker(worker: string): void {
    this.store.set(RUN_KEY, headText({ ...this.session.head, worker }));
  }

  batches(): number[] {
    return [...this.session.batches.keys()];
  }

  /** The batches as they stand in the store. */
  saved(): Saved[] {
    return batchKeys(Object.fromEntries(this.store))
      .filter((key) => /^naam\.batch\.\d+$/.test(key))
      .map((key) => JSON.parse(this.store.get(key) ?? '') as Saved);
  }

  private world(key: boolean, memory: KeyMemory): World {
    const { store } = this;
    const world = {
      executionId: 'e1',
      clock: { now: () => this.now, dice: () => 0.5 },
      store: {
        get: (name: string) => store.get(name) ?? null,
        put: (name: string, text: string) => {
          this.puts.push(name);
          store.set(name, text);
        },
        remove: (name: string) => store.delete(name),
      },
      keys: {
        has: () => key,
        memory: () => memory,
        remember: (of: KeyMemory) => this.remembered.push(of),
      },
      naam: { submit: (numbers: readonly string[]) => this.submit(numbers) },
    };
    return world as unknown as World;
  }

  private submit(numbers: readonly string[]): Submitted {
    this.before();
    this.submitted.push(numbers);
    const { reply } = this;
    if (typeof reply !== 'function') return reply;
    return reply(numbers) ?? { kind: 'accepted', id: `id${this.submitted.length}` };
  }
}
