/** A run at one moment, with batches of two numbers. */
import { type Snapshot } from '../../../../src/core/run/next';
import { type Phase } from '../../../../src/core/saved/run-state';
import type { Sending, Unconfirmed, Waiting } from '../../../../src/core/saved/batch';
import { trouble } from '../../../../src/core/texts/trouble';
import { type Code } from '../../../../src/core/texts/troubles-english';
import * as batches from '../../fixtures/batches';
import { HEAD, NOW } from '../../fixtures/head';
import { full } from '../../fixtures/rows';

const TWO = [full(0), full(1)];

export const JOB: Snapshot = {
  ...{ head: HEAD, batches: [], now: NOW, left: 300_000, executionId: 'e1', control: 'none' },
  ...{ queue: null, room: true, key: 1 },
  ...{
    repairNeeded: false,
    unwritten: { count: 0, since: NOW, writeMs: 0, scattered: false },
    restMs: Infinity,
    wrote: false,
    due: new Map(),
  },
  ...{ patience: 30_000, width: 3, gather: 0 },
};
export const sending = (n: number, at = NOW): Sending => batches.sending(n, TWO, { at });
export const waiting = (n: number, more: Partial<Waiting> = {}): Waiting =>
  batches.waiting(n, TWO, more);
export const unconfirmed = (n: number): Unconfirmed =>
  batches.unconfirmed(n, TWO, { inSheet: false });
export const done = batches.done(9, TWO, { count: 5 });
export const paused = (code: Code, until: number | null = null): Phase => ({
  ...{ at: 'paused', trouble: trouble(code), since: NOW, until },
});
export const at = (phase: Phase, more: Partial<Snapshot> = {}): Snapshot => ({
  ...{ ...JOB, ...more, head: { ...(more.head ?? HEAD), phase } },
});
export const due = (...moments: number[]): Snapshot['due'] =>
  new Map(moments.map((ms, i) => [i + 1, ms]));
export const unwritten = (age = 0, writeMs = 0, count = 1): Partial<Snapshot> => ({
  unwritten: { count, since: NOW - age, writeMs, scattered: writeMs > 0 },
});
