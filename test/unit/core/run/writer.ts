/** One execution at its writing step: a sheet and a store in memory, and nothing else. */
import type { PageCollection } from '../../../../src/core/run/pages';
import { openExecution, type Execution } from '../../../../src/core/run/execution';
import {
  AT_FIRST,
  RUN_KEY,
  headText,
  readRunState,
  type RunHead,
} from '../../../../src/core/saved/run-state';
import { USUAL, type Options } from '../../../../src/core/options/options';
import { type Batch, type BatchFacts, type Waiting } from '../../../../src/core/saved/batch';
import type { Cell, RowWrite, Rows } from '../../../../src/core/ports/cells';
import type { World } from '../../../../src/core/ports/world';

export const RUN = '8w2r';
export const TODAY = '2026-11-23';

export type Line = [phone: Cell, name: Cell, status: Cell];

interface Start {
  readonly lines?: readonly Line[];
  readonly batches?: readonly Batch[];
  readonly options?: Partial<Options>;
}

export const facts = (n: number, numbers: readonly string[]): BatchFacts => ({
  ...{ batchId: n, numbers, at: n, executionId: 'e1', keyGeneration: 1 },
});

/** A batch whose results are awaited from page `page` on. */
export const waiting = (n: number, numbers: readonly string[], page = 1): Waiting => ({
  ...facts(n, numbers),
  ...{ state: 'waiting', id: `id${n}`, size: numbers.length, page, limit: numbers.length },
  ...{ answeredPositions: '', firstEmptyAt: 0, unknownIdCount: 0 },
});

/** What its pages brought; `earlier` were written by executions before this one. */
export const gathered = (
  batch: Waiting,
  names: Readonly<Record<string, string | null>>,
  complete: boolean,
  earlier: readonly string[] = [],
): PageCollection => ({
  ...{ batch, names: new Map(Object.entries(names)), earlier: new Set(earlier), complete },
  ...{ page: batch.page, largest: 0, whole: 0, unknownRecords: 0 },
});

export class Writer {
  readonly session: Execution;
  readonly writes: (readonly RowWrite[])[] = [];
  lines: Line[];
  merged = false;
  /** Whether a write shows in the cells. */
  swallows = false;
  /** What happens in the moment before a write lands, and right after. */
  before: () => void = () => undefined;
  after: () => void = () => undefined;
  private readonly store = new Map<string, string>();

  constructor({ lines = [], batches = [], options = {} }: Start = {}) {
    this.lines = lines.map((line) => [...line]);
    const head: RunHead = {
      ...AT_FIRST,
      ...{
        run: RUN,
        start: 's',
        owner: 'asha',
        planned: 9,
        began: 0,
        lastWorkedAt: 0,
        worker: 'e1',
      },
      table: { sheetId: 0, tableId: 't', headers: null },
      options: { ...USUAL, ...options },
      phase: { at: 'running' },
    };
    this.store.set(RUN_KEY, headText(head));
    this.session = openExecution(this.world(), { head, batches }, 0, null);
  }

  /** The head and the batches as they stand in the store. */
  saved(): { writing: boolean; batches: readonly Batch[] } {
    const loaded = readRunState(Object.fromEntries(this.store));
    if (loaded.kind !== 'run') throw new Error(loaded.kind);
    return { writing: loaded.state.head.writeInProgress, batches: loaded.state.batches };
  }

  world(): World {
    const { store } = this;
    const world = {
      executionId: 'e1',
      clock: { now: () => 5_000, today: () => TODAY },
      store: {
        get: (name: string) => store.get(name) ?? null,
        put: (name: string, text: string) => store.set(name, text),
      },
      keys: { memory: () => null },
      sheet: {
        read: () => this.read(),
        write: (_: unknown, __: Rows, writes: readonly RowWrite[]) => {
          this.write(writes);
        },
        merged: () => this.merged,
      },
    };
    return world as unknown as World;
  }

  private read(): Rows {
    const column = (at: 0 | 1 | 2): Cell[] => this.lines.map((line) => line[at]);
    return {
      ...{ firstRow: 2, phones: column(0), names: column(1), statuses: column(2) },
      formulas: new Set(),
    };
  }

  private write(writes: readonly RowWrite[]): void {
    this.writes.push(writes);
    this.before();
    for (const { index, name, status } of this.swallows ? [] : writes) {
      const [phone, oldName, oldStatus] = this.lines[index] ?? ['', '', ''];
      this.lines[index] = [phone, name ?? oldName, status ?? oldStatus];
    }
    this.after();
  }
}
