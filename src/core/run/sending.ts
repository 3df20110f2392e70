/** Sends a batch: saves the intent, makes one POST, saves the result. Only this spends credits. */
import { allowedCallback } from '../options/policy';
import { wireForm } from '../phone/wire-form';
import type { Refused, Unsent } from '../ports/naam';
import * as bulkSize from './bulk-size';
import { backoffMs } from './backoff';
import { limitFor } from './pages';
import { afterSubmit } from './replies';
import * as splitting from './splitting';
import {
  dropBatch,
  intend,
  nextBatchId,
  pause,
  remember,
  saveBatch,
  saveHead,
  type Execution,
} from './execution';
import { type BatchFacts, type Sending, sentCount, toRefused } from '../saved/batch';
import { inOrder } from '../saved/packing';
import { charactersOf } from '../saved/room';
import { fail } from '../texts/trouble';

/**
 * What the batches of a run may take of the 524,288 characters of the store [platform 1.2]: the rest
 * is for schedules, history, and one more batch of the largest size.
 */
const MOST_CHARACTERS = 470_000;

const HOUR_MS = 3_600_000;

/**
 * Whether the store holds one more batch. What was sent is kept to the end of the run, whatever its
 * size: forgotten numbers would be paid for again when the sheet goes back in time.
 */
export function hasRoom({ batches }: Execution): boolean {
  let held = 0;
  for (const batch of batches.values()) held += charactersOf(batch);
  return held < MOST_CHARACTERS;
}

/** Sends the next batch. Called only if `next` says so. */
export function send(execution: Execution): void {
  // Before the intent: a request that cannot leave must not look like one that was cut off.
  const key = execution.world.keys.now();
  if (key !== 'same') {
    pause(execution, key === 'removed' ? 'no-key' : 'key-changed', null, null);
    return;
  }
  const numbers = nextNumbers(execution);
  if (numbers.length === 0) {
    execution.sheet.queue = [];
    return;
  }
  const { world } = execution;
  const batch: Sending = { ...newBatch(execution, numbers), state: 'sending' };
  intend(execution, batch);
  const { options, schedule } = execution.head;
  const { country, form } = options;
  // A schedule has no address of its own: one that left the settings is used by none.
  const callbackUrl = schedule === '' ? options.callbackUrl : world.callbackUrl;
  const query = batch.numbers.map((number) => wireForm(number, country, form) ?? number);
  const reply = world.naam.submit(query, allowedCallback(callbackUrl));
  const after = afterSubmit(batch, reply, limitFor(numbers.length, execution.memory));
  if (after === null) dropBatch(execution, batch);
  else saveBatch(execution, after);
  if (reply.kind === 'accepted') accepted(execution, numbers);
  else if (reply.kind === 'refused') refused(execution, numbers, reply);
  else if (reply.kind === 'unsent') unsent(execution, reply.reason);
  else {
    takeOff(execution, numbers);
    execution.splitting = splitting.afterUnknown(execution.splitting);
  }
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
  const [part] = execution.splitting.parts;
  if (part !== undefined) return part.slice(0, Math.max(0, left));
  const queue = execution.sheet.queue ?? [];
  const remaining = Math.min(queue.length, Math.max(0, left));
  const free = bulkSize.nextBatchSize(execution.memory, remaining, execution.world.clock.now());
  const size = execution.head.batchLimit > 0 ? Math.min(free, execution.head.batchLimit) : free;
  if (size === 0 && remaining > 0) pause(execution, 'limit-too-small', null, null);
  return queue.slice(0, size);
}

/** Removes numbers from the queue. */
function takeOff({ sheet }: Execution, numbers: Iterable<string>): void {
  const gone = new Set(numbers);
  sheet.queue = (sheet.queue ?? []).filter((number) => !gone.has(number));
}

function accepted(execution: Execution, numbers: readonly string[]): void {
  takeOff(execution, numbers);
  remember(execution, bulkSize.afterAccepted(execution.memory, numbers.length));
  const decided = splitting.afterAccepted(execution.splitting);
  const { slowDowns, splits, batchLimit } = execution.head;
  const calm = { slowDowns: 0, splits: decided.next.requests, batchLimit: grown(batchLimit) };
  if (slowDowns + batchLimit > 0 || splits !== calm.splits) saveHead(execution, calm);
  carryOut(execution, decided);
}

/** After a day's limit batches grow again, until nothing limits them. */
const grown = (most: number): number => (most >= bulkSize.LARGEST_SIZE ? 0 : most * 2);

function refused(execution: Execution, numbers: readonly string[], reply: Refused): void {
  const { clock } = execution.world;
  switch (reply.refusal) {
    case 'quantity':
      execution.splitting = { ...execution.splitting, parts: [] };
      remember(execution, bulkSize.afterQuantity(execution.memory, numbers.length, clock.now()));
      if (numbers.length <= 1) pause(execution, 'limit-too-small', null, null);
      return;
    case 'not-acceptable':
      notAcceptable(execution, numbers);
      return;
    case 'slow-down':
      slowDown(execution, reply);
      return;
    case 'daily-limit':
      // What is left of the day may do for fewer.
      saveHead(execution, {
        batchLimit: Math.max(bulkSize.FIRST_SIZE, Math.ceil(numbers.length / 2)),
      });
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
function notAcceptable(execution: Execution, numbers: readonly string[]): void {
  const together = new Set(numbers);
  const isLast = (execution.sheet.queue ?? []).every((number) => together.has(number));
  const accepted = execution.memory.accepted > 0;
  carryOut(execution, splitting.afterRefused(execution.splitting, numbers, { accepted, isLast }));
}

function carryOut(execution: Execution, { next, refused, released }: splitting.Decided): void {
  takeOff(execution, [...refused, ...released, ...next.suspects]);
  execution.splitting = next;
  // Saved as a batch of its own, so that a kill does not lose what Naam said of these numbers.
  if (refused.length > 0) intend(execution, toRefused(newBatch(execution, refused)));
  if (execution.head.splits !== next.requests) saveHead(execution, { splits: next.requests });
  if (released.length === 0) return;
  for (const number of released) execution.answers.own.set(number, { kind: 'released' });
  pause(execution, 'request-refused', null, null);
}

/** Google did not let a request leave: nothing was sent, and the reason is known. */
export function unsent(execution: Execution, reason: Unsent): void {
  const { polls, world } = execution;
  const { clock } = world;
  switch (reason) {
    case 'unreachable':
      polls.failures += 1;
      pause(
        execution,
        reason,
        null,
        clock.now() + backoffMs('no-answer', polls.failures, clock.dice()),
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
