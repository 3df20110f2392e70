/** One execution at work on a run: a sheet, a store and a Naam in memory, and what it asked of them. */
import { readStatus, status } from '../../../../src/core/status/status';
import { work, type WorkResult } from '../../../../src/core/run/run';
import {
  AT_FIRST,
  CONTROL_KEY,
  RUN_KEY,
  headText,
  readRunState,
  type RunHead,
  type RunState,
} from '../../../../src/core/saved/run-state';
import { batchProperty, type Batch } from '../../../../src/core/saved/batch';
import { USUAL } from '../../../../src/core/options/options';
import { fail } from '../../../../src/core/texts/trouble';
import { type Code } from '../../../../src/core/texts/troubles-english';
import type { KeyMemory, World } from '../../../../src/core/ports/world';
import type { PageRequest, Polled, Submitted } from '../../../../src/core/ports/naam';
import type { RowWrite } from '../../../../src/core/ports/cells';

export const BEGAN = 1_000_000_000;
export const RUN = '8w2r';
export const ten = (i: number): string => `98765432${10 + i}`;
export const full = (i: number): string => `91${ten(i)}`;

interface Start {
  readonly rows?: number;
  readonly head?: Partial<RunHead>;
  readonly batches?: readonly Batch[];
  /** What stands in the status cells; otherwise all are queued by this run. */
  readonly statuses?: readonly string[];
  /** How many numbers Naam takes at once, where that is known. */
  readonly accepted?: number;
}

export class Worker {
  /** What was asked of the outside, in order. */
  readonly log: string[] = [];
  readonly notes: string[] = [];
  readonly rows: { phone: string; name: string; status: string }[];
  readonly store = new Map<string, string>();
  readonly memory: KeyMemory;
  now = BEGAN;
  deadline = BEGAN + 300_000;
  key = true;
  reply: (numbers: readonly string[]) => Submitted | null = () => null;
  answer: (request: PageRequest) => Polled | null = () => null;
  /** Happens just before a call, told by its line in the log. */
  before: (call: string) => void = () => undefined;
  /** What a look into the store takes (ms). */
  lag = 0;
  /** Troubles of the sheet. */
  broken: { readonly read?: Code; readonly write?: Code } = {};
  private readonly sent = new Map<string, readonly string[]>();

  constructor({ rows = 3, head = {}, batches = [], statuses = [], accepted = 50 }: Start = {}) {
    this.rows = Array.from({ length: rows }, (_, i) => ({
      ...{ phone: ten(i), name: '', status: statuses[i] ?? status.queued(RUN, full(i), '') },
    }));
    const refused = accepted > 0 ? { size: accepted + 1, at: BEGAN } : null;
    this.memory = { generation: 1, accepted, refused, page: null };
    const start: RunHead = {
      ...{
        ...AT_FIRST,
        run: RUN,
        start: 's',
        owner: 'asha',
        planned: 100,
        began: 0,
        lastWorkedAt: 0,
      },
      ...{ worker: 'e0', options: USUAL, phase: { at: 'running' } },
      table: { sheetId: 0, tableId: 't', headers: null },
      ...head,
    };
    this.store.set(RUN_KEY, headText(start));
    for (const batch of batches) {
      this.store.set(...batchProperty(batch));
      if ('id' in batch) this.sent.set(batch.id ?? '', batch.numbers);
    }
  }

  /** An execution, from the ticket in the store or from one that was read before. */
  work(patience = 600_000, state: RunState | null = this.ticket()): WorkResult {
    if (state === null) throw new Error('no run');
    return work(this.world(), state, patience, null);
  }

  ticket(): RunState | null {
    const loaded = readRunState(Object.fromEntries(this.store));
    return loaded.kind === 'run' ? loaded.state : null;
  }

  press(word: 'pause' | 'stop'): void {
    this.store.set(CONTROL_KEY, word);
  }

  /** Name and word of each row. */
  shown(): string[] {
    return this.rows.map(({ name, status: text }) => `${name} ${readStatus(text).word}`.trim());
  }

  /** The phase of the run, with the reason and the end of a pause. */
  phase(): unknown[] {
    const phase = this.ticket()?.head.phase ?? { at: 'gone' };
    return 'trouble' in phase
      ? [phase.at, phase.trouble.code, phase.trouble.about, phase.until]
      : [phase.at];
  }

  batches(): string[] {
    return (this.ticket()?.batches ?? []).map(({ state, numbers }) => `${state} ${numbers.length}`);
  }

  private call(line: string): void {
    this.before(line);
    this.log.push(line);
  }

  private world(): World {
    const { store } = this;
    const world = {
      ...{ executionId: 'e1', me: 'asha', sheet: this.sheet() },
      clock: {
        now: () => this.now,
        today: () => '2026-11-23',
        dice: () => 0.5,
        sleep: (ms: number) => {
          this.call(`sleep ${ms}`);
          this.now += ms;
        },
      },
      budget: { left: () => this.deadline - this.now },
      tables: { others: () => [] },
      trigger: {
        remove: () => {
          this.call('no alarm');
        },
      },
      spending: {
        add: (count: number) => {
          this.call(`spent ${count}`);
        },
      },
      store: {
        all: () => Object.fromEntries(store),
        get: (name: string) => {
          this.now += this.lag;
          return store.get(name) ?? null;
        },
        put: (name: string, text: string) => store.set(name, text),
        remove: (name: string) => store.delete(name),
      },
      keys: { has: () => this.key, memory: () => this.memory, remember: () => undefined },
      naam: {
        submit: (numbers: readonly string[]) => this.submit(numbers),
        poll: (requests: readonly PageRequest[]) => this.poll(requests),
      },
    };
    return world as unknown as World;
  }

  private sheet(): unknown {
    return {
      read: () => {
        this.call('read');
        if (this.broken.read) fail(this.broken.read);
        return {
          firstRow: 2,
          phones: this.rows.map(({ phone }) => phone),
          names: this.rows.map(({ name }) => name),
          statuses: this.rows.map((row) => row.status),
          formulas: new Set(),
        };
      },
      write: (_: unknown, __: unknown, writes: readonly RowWrite[]) => {
        this.call(`write ${writes.length}`);
        if (this.broken.write) fail(this.broken.write);
        for (const { index, name, status: text } of writes) {
          const row = this.rows[index];
          if (row && name !== undefined) row.name = String(name);
          if (row && text !== undefined) row.status = String(text);
        }
      },
      merged: () => false,
      annotate: (_: unknown, note: string) => {
        this.notes.push(note.split('\n')[1] ?? '');
      },
    };
  }

  private submit(numbers: readonly string[]): Submitted {
    this.call(`submit ${numbers.length}`);
    const reply = this.reply(numbers) ?? { kind: 'accepted', id: `id${this.sent.size + 1}` };
    if (reply.kind === 'accepted') this.sent.set(reply.id, numbers);
    return reply;
  }

  private poll(requests: readonly PageRequest[]): Polled[] {
    this.call(`poll ${requests.map(({ id }) => id).join(' ')}`);
    return requests.map((request) => {
      const numbers = this.sent.get(request.id) ?? [];
      const records = numbers.map((mobile) => ({ mobile, name: `N${mobile.slice(-2)}` }));
      return this.answer(request) ?? { kind: 'records', records, size: records.length };
    });
  }
}
