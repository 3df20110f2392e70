/** A run as it may stand at one moment, and its batches. */
import { waitingState } from '../../../../src/core/saved/batch';
import { type Snapshot } from '../../../../src/core/run/next';
import { AT_FIRST, type RunHead, type Phase } from '../../../../src/core/saved/run-state';
import { USUAL } from '../../../../src/core/options/options';
import {
  type BatchFacts,
  type Done,
  type Refused,
  type Sending,
  type Unconfirmed,
  type Waiting,
} from '../../../../src/core/saved/batch';
import { trouble } from '../../../../src/core/texts/trouble';
import { type Code } from '../../../../src/core/texts/troubles-english';

export const NOW = 1_000_000_000;
export const CUT_OFF = 390_000;
export const HEAD: RunHead = {
  ...AT_FIRST,
  ...{ run: '8w2r', start: 's', owner: 'asha', planned: 10, began: 0, lastWorkedAt: 0 },
  table: { sheetId: 0, tableId: 't', headers: null },
  options: USUAL,
  phase: { at: 'running' },
};
export const JOB: Snapshot = {
  ...{ head: HEAD, batches: [], now: NOW, left: 300_000, executionId: 'e', control: 'none' },
  ...{ queue: null, room: true, key: 1 },
  ...{ repairNeeded: false, unwritten: { count: 0, since: NOW }, wrote: false, due: new Map() },
  ...{ patience: 30_000, width: 3, gather: 0 },
};
export const facts = (n: number, at = NOW): BatchFacts => ({
  ...{
    batchId: n,
    numbers: ['919876543210', '919876543211'],
    at,
    executionId: 'e',
    keyGeneration: 1,
  },
});
export const sending = (n: number, at = NOW): Sending => ({ ...facts(n, at), state: 'sending' });
export const waiting = (n: number, more: Partial<Waiting> = {}): Waiting => ({
  ...facts(n),
  ...waitingState(`id${n}`, 2),
  ...more,
});
export const unconfirmed = (n: number): Unconfirmed => ({
  ...{ ...facts(n), state: 'unconfirmed', id: null, inSheet: false },
});
export const refused: Refused = { ...facts(8), state: 'refused', inSheet: false };
export const done: Done = { ...facts(9), state: 'done', id: 'id9', found: 1, count: 5 };
export const paused = (code: Code, until: number | null = null): Phase => ({
  ...{ at: 'paused', trouble: trouble(code), since: NOW, until },
});
export const at = (phase: Phase, more: Partial<Snapshot> = {}): Snapshot => ({
  ...{ ...JOB, ...more, head: { ...(more.head ?? HEAD), phase } },
});
export const due = (...moments: number[]): Snapshot['due'] =>
  new Map(moments.map((ms, i) => [i + 1, ms]));
export const unwritten = (age = 0): Partial<Snapshot> => ({
  unwritten: { count: 1, since: NOW - age },
});
