/** One document in memory: its properties, one table of ours, a clock, and what was done to them. */
import { openExecution, type Chosen, type Execution } from '../../../../src/core/run/execution';
import { scheduleKey, scheduleText, type Schedule } from '../../../../src/core/schedules/schedule';
import { AT_FIRST, RUN_KEY, headText, type RunHead } from '../../../../src/core/saved/run-state';
import { batchParts, batchProperty, type Batch } from '../../../../src/core/saved/batch';
import { USUAL } from '../../../../src/core/options/options';
import { fail, troubleOf } from '../../../../src/core/texts/trouble';
import { type Code } from '../../../../src/core/texts/troubles-english';
import type { Cell, Rows, RowWrite } from '../../../../src/core/ports/cells';
import type { World } from '../../../../src/core/ports/world';

export type Line = readonly [phone: Cell, name: Cell, said: Cell];

export const RUN = '8w2r';
export const TODAY = '2026-11-23';
export const NOW = Date.UTC(2026, 10, 23, 12);

export const ten = (n: number): string => `98765432${10 + n}`;
export const full = (n: number): string => `91${ten(n)}`;

export function rowsOf(lines: readonly Line[], firstRow = 2): Rows {
  return {
    firstRow,
    phones: lines.map(([phone]) => phone),
    names: lines.map(([, name]) => name),
    statuses: lines.map(([, , said]) => said),
    formulas: new Set(),
  };
}

/** What a step stops with: its code and what it is about; null where it does not stop. */
export function stopOf(step: () => unknown): [code: Code, about: string | null] | null {
  try {
    step();
    return null;
  } catch (thrown) {
    const { code, about } = troubleOf(thrown);
    return [code, about];
  }
}

export const HEAD: RunHead = {
  ...AT_FIRST,
  ...{ run: RUN, start: 's', owner: 'asha', planned: 100, began: NOW - 5_000, lastWorkedAt: 0 },
  ...{ worker: 'e1', options: USUAL, phase: { at: 'running' } },
  table: { sheetId: 0, tableId: 't', headers: null },
};

export const BATCH = { at: NOW - 1_000, executionId: 'e1', keyGeneration: 1 };

export class OneTable {
  readonly store = new Map<string, string>();
  /** Each call that wrote into the sheet. */
  readonly writes: (readonly RowWrite[])[] = [];
  readonly notes: string[] = [];
  readonly spent: number[] = [];
  readonly fails: Partial<Record<'read' | 'write' | 'annotate', () => never>> = {};
  others: Rows[] = [];
  alarm = true;
  /** What a person does to the rows just before the next write lands. */
  meanwhile: (lines: Line[]) => void = () => undefined;

  constructor(public lines: Line[] = []) {}

  /** The session of an execution on a run as it is saved here. */
  session(
    more: Partial<RunHead> = {},
    batches: Batch[] = [],
    chosen: Chosen | null = null,
  ): Execution {
    const head = { ...HEAD, ...more };
    this.store.set(RUN_KEY, headText(head));
    for (const batch of batches) this.keep(batch);
    return openExecution(this.world(), { head, batches }, 0, chosen);
  }

  keep(batch: Batch): void {
    for (const [key, value] of [...batchParts(batch), batchProperty(batch)]) {
      this.store.set(key, value);
    }
  }

  schedule(more: Partial<Schedule> = {}): Schedule {
    const made: Schedule = {
      ...{
        id: 'sch1',
        owner: 'asha',
        table: HEAD.table,
        options: USUAL,
        lastHandled: 0,
        failures: 0,
      },
      ...{ outcomes: 7, last: null, state: { at: 'on' } },
      settings: {
        ...{ rhythm: { every: 'hour' }, notFoundAfter: null, foundAfter: null },
        cap: 10,
      },
      ...more,
    };
    this.store.set(scheduleKey(made.id), scheduleText(made));
    return made;
  }

  /** A saved property, read back. */
  saved(key: string): unknown {
    return JSON.parse(this.store.get(key) ?? 'null');
  }

  /** What stands in the status cells. */
  said(): Cell[] {
    return this.lines.map(([, , said]) => said);
  }

  world(): World {
    const { store } = this;
    const world = {
      ...{ me: 'asha', executionId: 'e1' },
      clock: {
        ...{ now: () => NOW, today: () => TODAY, dice: () => 0.5 },
        wall: () => ({ day: TODAY, hour: 12 }),
      },
      store: {
        all: () => Object.fromEntries(store),
        get: (key: string) => store.get(key) ?? null,
        put: (key: string, text: string) => store.set(key, text),
        remove: (key: string) => store.delete(key),
      },
      keys: { memory: () => ({ generation: 1, accepted: 0, refused: null, page: null }) },
      spending: { add: (numbers: number) => this.spent.push(numbers) },
      trigger: { remove: () => (this.alarm = false) },
      tables: { others: () => this.others },
      sheet: this.sheet(),
    };
    return world as unknown as World;
  }

  private sheet(): Partial<World['sheet']> {
    return {
      read: () => {
        this.fails.read?.();
        return rowsOf(this.lines);
      },
      write: (_, __, writes) => {
        this.fails.write?.();
        this.meanwhile(this.lines);
        this.meanwhile = () => undefined;
        this.writes.push(writes);
        for (const { index, name, status } of writes) {
          const [phone, oldName, said] = this.lines[index] ?? ['', '', ''];
          this.lines[index] = [phone, name ?? oldName, status ?? said];
        }
      },
      merged: () => false,
      annotate: (_, note) => {
        this.fails.annotate?.();
        this.notes.push(note);
      },
    };
  }
}

/** A service that fails for this reason. */
export const failing = (code: Code) => (): never => fail(code);
