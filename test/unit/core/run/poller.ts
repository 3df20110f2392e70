/** One execution at its polling step: a store and a Naam in memory, and nothing else. */
import { waitingState } from '../../../../src/core/saved/batch';
import { poll } from '../../../../src/core/run/polling';
import { openExecution, type Execution } from '../../../../src/core/run/execution';
import { AT_FIRST, RUN_KEY, headText, type RunHead } from '../../../../src/core/saved/run-state';
import { batchProperty, type Waiting } from '../../../../src/core/saved/batch';
import { USUAL } from '../../../../src/core/options/options';
import type { KeyMemory, World } from '../../../../src/core/ports/world';
import type { PageRequest, Polled } from '../../../../src/core/ports/naam';

export const BEGAN = 1_000_000_000;
const ten = (i: number): string => `98765432${10 + i}`;
/** Six canonical numbers. */
export const NUMBERS = [0, 1, 2, 3, 4, 5].map((i) => `91${ten(i)}`);

export function waiting(n: number, more: Partial<Waiting> = {}): Waiting {
  const facts = { batchId: n, numbers: NUMBERS, at: BEGAN, executionId: 'e1', keyGeneration: 1 };
  return { ...facts, ...waitingState(`id${n}`, NUMBERS.length), ...more };
}

/** A page with names of these numbers, by their index. */
export function named(...which: number[]): Polled {
  const records = which.map((i) => ({ mobile: ten(i), name: `N${i}` }));
  return { kind: 'records', records, size: records.length };
}

/** A Naam that gives so many names a page, and an empty one after the last. */
export function paged(size: number): (request: PageRequest) => Polled {
  return ({ page }) => {
    const which = [0, 1, 2, 3, 4, 5].slice((page - 1) * size, page * size);
    return which.length === 0 ? { kind: 'empty' } : named(...which);
  };
}

interface Start {
  readonly slowDowns?: number;
  readonly phase?: RunHead['phase'];
  readonly batches?: readonly Waiting[];
}

export class Poller {
  readonly session: Execution;
  /** What was asked for, call by call. */
  readonly calls: (readonly PageRequest[])[] = [];
  /** What was put into the store, in order. */
  readonly puts: string[] = [];
  now = BEGAN;
  left = 300_000;
  answer: (request: PageRequest) => Polled | undefined = () => ({ kind: 'not-ready' });
  private readonly store = new Map<string, string>();

  constructor({ slowDowns = 0, phase = { at: 'running' }, batches = [waiting(1)] }: Start = {}) {
    const head: RunHead = {
      ...{
        ...AT_FIRST,
        run: '8w2r',
        start: 's',
        owner: 'asha',
        planned: 100,
        began: 0,
        lastWorkedAt: 0,
      },
      ...{ worker: 'e1', slowDowns, phase, options: USUAL },
      table: { sheetId: 0, tableId: 't', headers: null },
    };
    this.store.set(RUN_KEY, headText(head));
    this.session = openExecution(this.world(), { head, batches }, 0, null);
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
    return this.calls.map((call) => call.map(({ id, page }) => `${id}:${page}`).join(' '));
  }

  /** The reason of the pause and its end; nulls where there is none. */
  pause(): [code: string | null, until: number | null] {
    const { phase } = this.session.head;
    return phase.at === 'paused' ? [phase.trouble.code, phase.until] : [null, null];
  }

  /** The names that the pages of a batch brought, and whether nothing more is to come. */
  gathered(n = 1): [names: string, complete: boolean] | null {
    const of = this.session.collections.get(n);
    return of === undefined ? null : [[...of.names.values()].join(' '), of.complete];
  }

  /** A batch as it stands in the store. */
  saved(n = 1): unknown {
    return JSON.parse(this.store.get(batchProperty(waiting(n))[0]) ?? 'null');
  }

  private world(): World {
    const { store, puts } = this;
    const memory: KeyMemory = { generation: 1, accepted: 6, refused: null, page: null };
    const world = {
      executionId: 'e1',
      clock: { now: () => this.now, dice: () => 0.5 },
      budget: { left: () => this.left },
      store: {
        get: (name: string) => store.get(name) ?? null,
        put: (name: string, text: string) => {
          puts.push(name);
          store.set(name, text);
        },
      },
      keys: { memory: () => memory, remember: () => undefined },
      naam: {
        poll: (requests: readonly PageRequest[]) => {
          this.calls.push(requests);
          return requests.flatMap((request) => this.answer(request) ?? []);
        },
      },
    };
    return world as unknown as World;
  }
}
