/**
 * The outside of a run, in memory behind the ports. Each call of a port is numbered, and can be
 * the instant of a kill: after it the world is dead, and nothing that the program does counts.
 */
import { numberMark } from '../../src/core/ledger';
import type {
  Cell,
  KeyMemory,
  Polled,
  RowWrite,
  Rows,
  Submitted,
  Survey,
  World,
} from '../../src/core/world';

export type FaultKind =
  | 'kill-before'
  | 'kill-after'
  | 'kill-torn'
  | 'rows-sorted'
  | 'row-inserted'
  | 'row-deleted'
  | 'reply-lost';

/** Plain data: what happens at which call, counted from 1 over the whole story. */
export interface Fault {
  readonly at: number;
  readonly kind: FaultKind;
}

export interface Row {
  phone: Cell;
  name: Cell;
  status: Cell;
}

interface Job {
  readonly numbers: readonly string[];
  readonly readyAt: number;
}

/** Thrown when an execution is killed; whoever catches it lives in a dead world. */
const KILLED = 'killed';

export class Outside {
  rows: Row[];
  now = Date.parse('2026-11-23T06:30:00Z');
  readonly store = new Map<string, string>();
  memory: KeyMemory = { generation: 1, accepted: 0, refused: null, page: null };
  alarm = false;
  lockedBy: string | null = null;
  readonly charged = new Map<string, number>();
  readonly jobs = new Map<string, Job>();
  calls = 0;
  readonly names: string[] = [];
  readonly trace: string[] = [];
  /** Rows the person deleted: what was written there is nobody's any more. */
  deleted = 0;

  constructor(
    rows: readonly Row[],
    readonly faults: readonly Fault[],
    readonly nameFor: (number: string) => string | null,
    readonly bulkLimit = 1_000,
  ) {
    this.rows = rows.map((row) => ({ ...row }));
  }

  /** Runs one execution; false when it was killed. */
  execution(id: string, act: (world: World) => void): boolean {
    const life = { dead: false };
    try {
      act(this.world(id, life));
      return true;
    } catch (thrown) {
      if (life.dead) return false;
      throw thrown;
    } finally {
      if (this.lockedBy === id) this.lockedBy = null;
    }
  }

  private call<T>(life: { dead: boolean }, name: string, effect: (torn: boolean) => T): T {
    if (life.dead) throw new Error(KILLED);
    this.calls += 1;
    const kinds = this.faults.filter(({ at }) => at === this.calls).map(({ kind }) => kind);
    this.trace.push(`${String(this.calls)} ${name}${kinds.length > 0 ? ` ! ${kinds.join()}` : ''}`);
    this.names.push(name);
    this.now += 50;
    for (const kind of kinds) this.edit(kind);
    const die = (): never => {
      life.dead = true;
      throw new Error(KILLED);
    };
    if (kinds.includes('kill-before')) die();
    const result = effect(kinds.includes('kill-torn') || kinds.includes('reply-lost'));
    if (kinds.includes('kill-after') || kinds.includes('kill-torn')) die();
    return result;
  }

  private edit(kind: FaultKind): void {
    if (kind === 'rows-sorted') this.rows.reverse();
    if (kind === 'row-inserted') this.rows.splice(1, 0, { phone: '', name: '', status: '' });
    if (kind === 'row-deleted') this.deleted += this.rows.splice(2, 1).length;
  }

  private world(id: string, life: { dead: boolean }): World {
    const call = <T>(name: string, effect: (torn: boolean) => T): T =>
      this.call(life, name, effect);
    const began = this.now;
    return {
      tables: {
        survey: () => call('tables.survey', () => this.survey()),
        prepare: ({ table }) => call('tables.prepare', () => table),
        others: () => call('tables.others', () => []),
      },
      sheet: {
        read: () => call('sheet.read', () => this.read()),
        write: (_, rows, writes) => {
          call('sheet.write', (torn) => {
            this.write(rows, torn ? writes.slice(0, Math.ceil(writes.length / 2)) : writes);
          });
        },
        merged: () => call('sheet.merged', () => false),
        annotate: () => {
          call('sheet.annotate', () => undefined);
        },
      },
      naam: {
        submit: (numbers) =>
          call('naam.submit', (lost) => {
            const reply = this.submit(numbers);
            return lost ? { kind: 'unknown' } : reply;
          }),
        poll: (requests) =>
          call('naam.poll', () =>
            requests.map(({ id, page, limit }) => this.poll(id, page, limit)),
          ),
      },
      store: {
        all: () => call('store.all', () => Object.fromEntries(this.store)),
        get: (key) => call('store.get', () => this.store.get(key) ?? null),
        put: (key, value) => void call(`store.put ${key}`, () => this.store.set(key, value)),
        remove: (key) => void call(`store.remove ${key}`, () => this.store.delete(key)),
      },
      keys: {
        has: () => true,
        memory: () => call('keys.memory', () => this.memory),
        remember: (memory) => void call('keys.remember', () => (this.memory = memory)),
      },
      clock: {
        now: () => this.now,
        today: () => new Date(this.now).toISOString().slice(0, 10),
        hour: () => new Date(this.now).getUTCHours(),
        sleep: (ms) => void call('clock.sleep', () => (this.now += Math.max(0, ms))),
        dice: () => 0.5,
      },
      alarm: {
        set: () => void call('alarm.set', () => (this.alarm = true)),
        fired: () => void call('alarm.fired', () => undefined),
        check: () => void call('alarm.check', () => (this.alarm = true)),
        clear: () => void call('alarm.clear', () => (this.alarm = false)),
      },
      lock: {
        take: () =>
          call('lock.take', () => {
            if (this.lockedBy !== null) return false;
            this.lockedBy = id;
            return true;
          }),
        free: () => void call('lock.free', () => (this.lockedBy = null)),
      },
      budget: { left: () => began + 270_000 - this.now },
      allowance: {
        left: () => 10_000,
        until: () => 0,
        spend: () => undefined,
        save: () => undefined,
      },
      spending: { add: () => undefined, thisMonth: () => 0 },
      me: 'me',
      execution: id,
    };
  }

  private survey(): Survey {
    const place = { kind: 'beside' } as const;
    const pointed = { sheetId: 1, column: 1, rows: null, visible: false, place };
    const headers = { phone: 'Mobile', name: 'Name', status: 'Naam status' };
    const table = { sheetId: 1, tableId: 't', headers };
    return {
      pointed,
      proposed: false,
      table,
      tab: 'Leads',
      headerRow: 1,
      place: { kind: 'ours' },
      nameColumn: 2,
      statusColumn: 3,
      rows: this.read(),
      within: null,
      filter: { kind: 'none' },
      formulas: false,
    };
  }

  private read(): Rows {
    return {
      firstRow: 2,
      phones: this.rows.map((row) => row.phone),
      names: this.rows.map((row) => row.name),
      statuses: this.rows.map((row) => row.status),
      formulas: new Set(),
    };
  }

  private write(_rows: Rows, writes: readonly RowWrite[]): void {
    for (const { index, name, status } of writes) {
      const row = this.rows[index] ?? { phone: '', name: '', status: '' };
      if (this.rows[index] === undefined) this.rows[index] = row;
      if (name !== undefined) row.name = name;
      if (status !== undefined) row.status = status;
    }
  }

  private submit(numbers: readonly string[]): Submitted {
    if (numbers.length > this.bulkLimit) return { kind: 'refused', refusal: 'quantity' };
    for (const number of numbers) this.charged.set(number, (this.charged.get(number) ?? 0) + 1);
    const id = `id${String(this.jobs.size + 1)}`;
    this.jobs.set(id, { numbers, readyAt: this.now + 3_000 });
    return { kind: 'accepted', id };
  }

  private poll(id: string, page: number, limit: number): Polled {
    const job = this.jobs.get(id);
    if (!job) return { kind: 'no-such-id' };
    if (this.now < job.readyAt) return { kind: 'not-ready' };
    const size = Math.min(limit, 4);
    const named = job.numbers.filter((number) => this.nameFor(number) !== null);
    const records = named
      .slice((page - 1) * size, page * size)
      .map((mobile) => ({ mobile, name: this.nameFor(mobile) }));
    return records.length === 0
      ? { kind: 'empty' }
      : { kind: 'records', records, size: records.length };
  }

  /** Number of charges of the number in a cell. */
  paid(number: string): number {
    return this.charged.get(number) ?? 0;
  }
}

export const markOf = numberMark;
