/** The sending step: intent, one POST, what came of it. Money is spent here and nowhere else. */
import { allowedCallback } from '../options/policy';
import { wireForm } from '../phone/wire-form';
import type { Refused, Unsent } from '../ports/naam';
import { afterAccepted, afterQuantity, FIRST_SIZE, LARGEST_SIZE, nextBatchSize } from './bulk-size';
import { backoffMs } from './backoff';
import { limitFor } from './pages';
import { afterSubmit } from './replies';
import {
  dropBatch,
  dropParts,
  intend,
  nextBatchId,
  pause,
  remember,
  saveBatch,
  saveHead,
  type Execution,
} from './execution';
import {
  type Batch,
  type BatchFacts,
  CHARACTERS_A_NUMBER,
  type Sending,
  sentCount,
  toRefused,
} from '../saved/batch';
import { inOrder } from '../saved/packing';
import { fail } from '../texts/trouble';

/** Requests that may be spent on finding the numbers that Naam refuses, a batch. */
const MOST_SPLITS = 120;

/** So many first numbers of a key refused one by one: it is the request that Naam refuses. */
const ALL_REFUSED = 10;

/** Numbers kept in the store at most: 400,000 of its 524,288 characters [platform 1.2]. */
const MOST_NUMBERS = 400_000 / CHARACTERS_A_NUMBER - LARGEST_SIZE;

/** What a batch takes beside its numbers, as so many of them: some 200 characters. */
const FACTS_AS_NUMBERS = 30;

const HOUR_MS = 3_600_000;

/** Whether the store holds one more batch, without the finished ones that may be forgotten. */
export function hasRoom(execution: Execution): boolean {
  return heldNumbers(execution, (batch) => batch.state !== 'done') < MOST_NUMBERS;
}

function heldNumbers(execution: Execution, counts: (batch: Batch) => boolean): number {
  let held = 0;
  for (const batch of execution.batches.values()) {
    held += FACTS_AS_NUMBERS + (counts(batch) ? batch.numbers.length : 0);
  }
  return held;
}

/** Forgets the numbers of the oldest finished batches until one more batch fits. */
function makeRoom(execution: Execution): void {
  for (const batch of execution.batches.values()) {
    if (heldNumbers(execution, () => true) < MOST_NUMBERS) return;
    if (batch.state !== 'done' || batch.numbers.length === 0) continue;
    saveBatch(execution, { ...batch, numbers: [] });
    dropParts(execution, batch);
  }
}

/** Sends the next batch. Called only when nothing forbids it (`job.next`). */
export function send(execution: Execution): void {
  // Before the intent: a request that cannot leave must not look like one that was cut off.
  if (!execution.world.keys.has()) {
    pause(execution, 'no-key', null, null);
    return;
  }
  const numbers = nextNumbers(execution);
  if (numbers.length === 0) {
    execution.queue = [];
    return;
  }
  const { world } = execution;
  const batch: Sending = { ...newBatch(execution, numbers), state: 'sending' };
  makeRoom(execution);
  intend(execution, batch);
  const { country, form, callbackUrl } = execution.head.options;
  const query = batch.numbers.map((number) => wireForm(number, country, form) ?? number);
  const reply = world.naam.submit(query, allowedCallback(callbackUrl));
  const after = afterSubmit(batch, reply, limitFor(numbers.length, execution.memory));
  if (after === null) dropBatch(execution, batch);
  else saveBatch(execution, after);
  if (reply.kind === 'accepted') accepted(execution, numbers);
  else if (reply.kind === 'refused') refused(execution, numbers, reply);
  else if (reply.kind === 'unsent') unsent(execution, reply.reason);
  else strike(execution, numbers);
}

function newBatch(execution: Execution, numbers: readonly string[]): BatchFacts {
  const { world, memory } = execution;
  return {
    batchId: nextBatchId(execution),
    numbers: inOrder(numbers),
    at: world.clock.now(),
    executionId: world.executionId,
    keyGeneration: memory.generation,
  };
}

/** The next numbers, never more than the person was shown. */
function nextNumbers(execution: Execution): string[] {
  const left = execution.head.planned - sentCount([...execution.batches.values()]);
  const half = execution.pendingSplits[0];
  if (half !== undefined) return half.slice(0, Math.max(0, left));
  const queue = execution.queue ?? [];
  const remaining = Math.min(queue.length, Math.max(0, left));
  const free = nextBatchSize(execution.memory, remaining, execution.world.clock.now());
  const size = execution.head.batchLimit > 0 ? Math.min(free, execution.head.batchLimit) : free;
  if (size === 0 && remaining > 0) pause(execution, 'limit-too-small', null, null);
  return queue.slice(0, size);
}

/** What a request took with it is not to be sent any more. */
function strike(execution: Execution, numbers: readonly string[]): void {
  execution.pendingSplits.shift();
  takeOff(execution, numbers);
}

function takeOff(execution: Execution, numbers: Iterable<string>): void {
  const gone = new Set(numbers);
  execution.queue = (execution.queue ?? []).filter((number) => !gone.has(number));
}

function accepted(execution: Execution, numbers: readonly string[]): void {
  strike(execution, numbers);
  remember(execution, afterAccepted(execution.memory, numbers.length));
  const { slowDowns: slow, splits, batchLimit: most } = execution.head;
  const calm = { slowDowns: 0, splits: oneMoreSplit(execution), batchLimit: grown(most) };
  if (slow + most > 0 || splits !== calm.splits) saveHead(execution, calm);
  refuseSuspects(execution);
  if (calm.splits >= MOST_SPLITS) undecided(execution, execution.pendingSplits.flat());
}

/** After a day's limit batches grow again, until nothing limits them. */
const grown = (most: number): number => (most >= LARGEST_SIZE ? 0 : most * 2);

function refused(execution: Execution, numbers: readonly string[], reply: Refused): void {
  const { clock } = execution.world;
  switch (reply.refusal) {
    case 'quantity':
      execution.pendingSplits = [];
      remember(execution, afterQuantity(execution.memory, numbers.length, clock.now()));
      if (numbers.length <= 1) pause(execution, 'limit-too-small', null, null);
      return;
    case 'not-acceptable':
      split(execution, numbers);
      return;
    case 'slow-down':
      slowDown(execution, reply);
      return;
    case 'daily-limit':
      // What is left of the day may do for fewer.
      saveHead(execution, { batchLimit: Math.max(FIRST_SIZE, Math.ceil(numbers.length / 2)) });
      pause(execution, 'daily-limit', null, clock.now() + HOUR_MS);
      return;
    case 'credits-exhausted':
    case 'bulk-disabled':
    case 'key-refused':
      pause(execution, reply.refusal, null, null);
      return;
    case 'rejected':
      pause(execution, 'rejected', reply.said ?? '', null);
      return;
    case 'blocked':
      blocked(execution);
      return;
  }
}

/** How soon a firewall is tried again: each time costs a request of the day's. */
const FIREWALL_MS = 600_000;

/** A firewall refuses Google's servers: that is for a while, or until Naam changes it. */
export function blocked(execution: Execution): void {
  pause(execution, 'blocked', null, execution.world.clock.now() + FIREWALL_MS);
}

/** Longer than this no run waits, whatever is asked for (doubt 10). */
const LONGEST_WAIT_MS = 300_000;

/** 713 or 429: one request at a time, after a growing wait that outlives this execution. */
export function slowDown(execution: Execution, { retryAfterMs = 0 }: Refused): void {
  const { clock } = execution.world;
  const slow = execution.head.slowDowns + 1;
  const asked = Math.min(retryAfterMs, LONGEST_WAIT_MS);
  const wait = Math.max(asked, backoffMs('slow-down', slow, clock.dice()));
  saveHead(execution, { slowDowns: slow, notBefore: clock.now() + wait });
}

/** 406: halves are tried until the refused numbers stand alone, or it costs too many requests. */
function split(execution: Execution, numbers: readonly string[]): void {
  execution.pendingSplits.shift();
  if (numbers.length === 1) refuseOne(execution, numbers);
  else {
    const middle = Math.ceil(numbers.length / 2);
    execution.pendingSplits.unshift(numbers.slice(0, middle), numbers.slice(middle));
  }
  const splits = oneMoreSplit(execution);
  if (splits >= MOST_SPLITS || execution.suspectNumbers.length >= ALL_REFUSED) {
    undecided(execution, execution.pendingSplits.flat());
  } else {
    saveHead(execution, { splits });
    // Fewer than ten first numbers, each refused alone: that is all that can be known of them.
    if (execution.queue?.length === 0) refuseSuspects(execution);
  }
}

/** Requests spent on a batch that Naam refuses, this one included; none once it is decided. */
function oneMoreSplit({ pendingSplits, head }: Execution): number {
  return pendingSplits.length === 0 ? 0 : head.splits + 1;
}

function refuseOne(execution: Execution, numbers: readonly string[]): void {
  takeOff(execution, numbers);
  if (execution.memory.accepted === 0) execution.suspectNumbers.push(...numbers);
  else refuseForGood(execution, numbers);
}

function refuseSuspects(execution: Execution): void {
  if (execution.suspectNumbers.length > 0) refuseForGood(execution, execution.suspectNumbers);
  execution.suspectNumbers = [];
}

/** Saved as a batch of its own, so that a kill does not lose what Naam said of these numbers. */
function refuseForGood(execution: Execution, numbers: readonly string[]): void {
  intend(execution, toRefused(newBatch(execution, numbers)));
}

/** What could not be decided goes back to what it was, and a person has to look. */
function undecided(execution: Execution, numbers: readonly string[]): void {
  for (const number of [...numbers, ...execution.suspectNumbers]) {
    execution.ownAnswers.set(number, { kind: 'released' });
  }
  takeOff(execution, execution.ownAnswers.keys());
  execution.pendingSplits = [];
  execution.suspectNumbers = [];
  saveHead(execution, { splits: 0 });
  pause(execution, 'request-refused', null, null);
}

/** Google did not let a request leave: nothing was sent, and the reason is known. */
export function unsent(execution: Execution, reason: Unsent): void {
  const { clock } = execution.world;
  switch (reason) {
    case 'unreachable':
      execution.failures += 1;
      pause(
        execution,
        reason,
        null,
        clock.now() + backoffMs('no-answer', execution.failures, clock.dice()),
      );
      return;
    case 'fetch-quota':
      pause(execution, reason, null, clock.now() + HOUR_MS);
      return;
    case 'authorization':
    case 'address-not-allowed':
      // What is to stop ends all the same; what is in flight keeps its ids.
      if (execution.head.phase.at === 'stopping') fail(reason);
      pause(execution, reason, null, null);
  }
}
