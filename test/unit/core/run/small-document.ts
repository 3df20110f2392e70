/** A document in memory: one table, all that is saved, and a Naam that has a name for everybody. */
import {
  AT_FIRST,
  RUN_KEY,
  headText,
  readRunState,
  type RunHead,
  type RunState,
} from '../../../../src/core/saved/run-state';
import { batchProperty, type Batch } from '../../../../src/core/saved/batch';
import { USUAL } from '../../../../src/core/options/options';
import type { Cell, Rows, RowWrite } from '../../../../src/core/ports/cells';
import type { KeyMemory, World } from '../../../../src/core/ports/world';
import type { PageRequest, Polled } from '../../../../src/core/ports/naam';
import { NEW_TABLE, POINTED, surveyOf, TABLE } from '../rows/small-table';

/** As long as a panel waits: a run that nothing holds up ends within it. */
export const PATIENT = 60_000;

export class SmallDocument {
  readonly store = new Map<string, string>();
  /** What was asked of the trigger, in order. */
  readonly alarms: string[] = [];
  readonly notes: string[] = [];
  /** Numbers of each request that left. */
  readonly submitted: (readonly string[])[] = [];
  /** Tables that were written. */
  readonly written = new Set<string>();
  names: Cell[];
  statuses: Cell[];
  /** Monday, noon. */
  now = Date.UTC(2026, 10, 23, 12);
  left = 270_000;
  key = true;
  memory: KeyMemory = { generation: 1, accepted: 0, refused: null, page: null };
  /** Rows that a person chose. */
  within: ReadonlySet<number> | null = null;
  others: Rows[] = [];
  /** What each of these throws. */
  fails: { read?: Error; write?: Error; prepare?: Error; annotate?: Error } = {};
  /** What somebody does between the look at the sheet and the first write. */
  meanwhile: () => void = () => undefined;
  /** The name and status columns were deleted. */
  lost = false;
  /** What Naam says instead of results. */
  answer: () => Polled | null = () => null;
  private dice = 0;

  constructor(
    readonly phones: Cell[] = ['9876543210'],
    statuses: readonly Cell[] = [],
    names: readonly Cell[] = [],
  ) {
    this.names = phones.map((_, i) => names[i] ?? '');
    this.statuses = phones.map((_, i) => statuses[i] ?? '');
  }

  /** Saves a run of asha's that is going on, or what is said of it. */
  stand(change: Partial<RunHead> = {}, batches: readonly Batch[] = []): RunState {
    const head: RunHead = {
      ...AT_FIRST,
      ...{ run: '8w2r', start: 's', owner: 'asha', planned: 100, table: TABLE, options: USUAL },
      ...{ began: this.now, lastWorkedAt: this.now, phase: { at: 'running' } },
      ...change,
    };
    this.store.set(RUN_KEY, headText(head));
    for (const batch of batches) this.store.set(...batchProperty(batch));
    return { head, batches };
  }

  head(): RunHead | null {
    return this.ticket()?.head ?? null;
  }

  ticket(): RunState | null {
    const loaded = readRunState(Object.fromEntries(this.store));
    return loaded.kind === 'run' ? loaded.state : null;
  }

  /** Keys of what is saved, but the history and the ids of past runs. */
  kept(): string[] {
    return [...this.store.keys()].filter((key) => !/^naam\.(history|ids)/.test(key)).sort();
  }

  /** First words of the statuses. */
  said(): string[] {
    return this.statuses.map((status) => /^[A-Z][a-z ]*[a-z]|^/.exec(String(status))?.[0] ?? '');
  }

  world(me = 'asha', execution = 'e1'): World {
    const { store } = this;
    return {
      ...{
        me,
        executionId: execution,
        tables: this.tables(),
        sheet: this.sheet(),
        naam: this.naam(),
      },
      store: {
        all: () => Object.fromEntries(store),
        get: (name) => store.get(name) ?? null,
        put: (name, text) => void store.set(name, text),
        remove: (name) => void store.delete(name),
      },
      keys: {
        has: () => this.key,
        memory: () => this.memory,
        remember: (memory) => (this.memory = memory),
      },
      clock: {
        now: () => this.now,
        today: () => this.wall().slice(0, 10),
        wall: () => ({ day: this.wall().slice(0, 10), hour: Number(this.wall().slice(11, 13)) }),
        sleep: (ms) => (this.now += ms),
        dice: () => (this.dice = (this.dice + 0.618) % 1),
      },
      trigger: {
        ensure: () => this.alarms.push('set'),
        recordFired: () => this.alarms.push('fired'),
        renewIfSilent: () => this.alarms.push('check'),
        remove: () => this.alarms.push('clear'),
      },
      lock: { take: () => true, free: () => undefined },
      budget: { left: () => this.left },
      spending: { add: () => undefined, thisMonth: () => 0, left: () => Infinity },
    };
  }

  /** The head goes: another execution has ended the run. */
  endElsewhere(): void {
    this.store.delete(RUN_KEY);
  }

  private wall(): string {
    return new Date(this.now).toISOString();
  }

  private rows(): Rows {
    const { phones, names, statuses } = this;
    const cells = { phones: [...phones], names: [...names], statuses: [...statuses] };
    return { firstRow: 2, ...cells, formulas: new Set() };
  }

  private tables(): World['tables'] {
    return {
      survey: () => surveyOf(this.rows(), this.within),
      makeColumns: () => {
        if (this.fails.prepare !== undefined) throw this.fails.prepare;
        this.meanwhile();
        const made = this.lost ? NEW_TABLE : TABLE;
        this.lost = false;
        return made;
      },
      lostColumns: () => (this.lost ? POINTED : null),
      others: () => this.others,
    };
  }

  private sheet(): World['sheet'] {
    return {
      read: () => {
        if (this.fails.read !== undefined) throw this.fails.read;
        return this.rows();
      },
      write: ({ tableId }, _, writes) => {
        if (this.fails.write !== undefined) throw this.fails.write;
        this.written.add(tableId);
        for (const write of writes) this.put(write);
      },
      merged: () => false,
      annotate: (_, note) => {
        if (this.fails.annotate !== undefined) throw this.fails.annotate;
        this.notes.push(note);
      },
    };
  }

  private put({ index, name, status }: RowWrite): void {
    if (name !== undefined) this.names[index] = name;
    if (status !== undefined) this.statuses[index] = status;
  }

  /** An id is the numbers themselves: any past run can be asked for. */
  private naam(): World['naam'] {
    return {
      submit: (numbers) => {
        this.submitted.push(numbers);
        return { kind: 'accepted', id: numbers.join() };
      },
      poll: (requests) => requests.map((request) => this.answer() ?? resultOf(request)),
    };
  }
}

function resultOf({ id }: PageRequest): Polled {
  const records = id.split(',').map((mobile) => ({ mobile, name: `N${mobile.slice(-2)}` }));
  return { kind: 'records', records, size: records.length };
}
