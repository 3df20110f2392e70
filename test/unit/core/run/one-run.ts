/** A run as it is saved: its head, and a batch in each state. */
import { AT_FIRST, type RunHead } from '../../../../src/core/saved/run-state';
import { USUAL } from '../../../../src/core/options/options';
import {
  type BatchFacts,
  type Done,
  type Refused,
  type Sending,
  type Unconfirmed,
  type Waiting,
} from '../../../../src/core/saved/batch';

export const headOf = (change: Partial<RunHead> = {}): RunHead => ({
  ...AT_FIRST,
  ...{ run: '8w2r', start: 's1', owner: 'asha', planned: 12, began: 1, lastWorkedAt: 2 },
  table: { sheetId: 0, tableId: 't', headers: { phone: 'मोबाइल', name: 'Name', status: 'S' } },
  options: USUAL,
  phase: { at: 'running' },
  ...change,
});

/** The `n`th of ten Indian numbers that follow one another. */
export const numberAt = (n: number): string => `91987654321${n}`;

const facts = (n: number, numbers: readonly string[]): BatchFacts => ({
  ...{ batchId: n, numbers, at: n * 100, executionId: 'e1', keyGeneration: 1 },
});

export const sending = (n: number, numbers: readonly string[]): Sending => ({
  ...facts(n, numbers),
  state: 'sending',
});

export const waiting = (n: number, numbers: readonly string[]): Waiting => ({
  ...facts(n, numbers),
  ...{ state: 'waiting', id: `id${n}`, size: numbers.length, page: 1, limit: numbers.length },
  ...{ answeredPositions: '', firstEmptyAt: 0, unknownIdCount: 0 },
});

export const unconfirmed = (
  n: number,
  numbers: readonly string[],
  id: string | null = null,
): Unconfirmed => ({ ...facts(n, numbers), state: 'unconfirmed', id, inSheet: true });

export const refused = (n: number, numbers: readonly string[]): Refused => ({
  ...facts(n, numbers),
  ...{ state: 'refused', inSheet: true },
});

export const done = (n: number, numbers: readonly string[], found: number): Done => ({
  ...facts(n, numbers),
  ...{ state: 'done', id: `id${n}`, found, count: numbers.length },
});
