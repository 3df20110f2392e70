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
 * How many characters the batches of a run can take. The store has 524,288 [platform 1.2]; the rest is
 * for schedules, history, and one more batch of the largest size.
 */
const MOST_CHARACTERS = 470_000;

const HOUR_MS = 3_600_000;

/**
 * Returns whether the store has room for one more batch. Numbers that were sent are kept until the
 * run ends, or they would be paid for again if the user restores an older version of the sheet.
 */
export function hasRoom({ batches }: Execution): boolean {
  let held = 0;
  for (const batch of batches.values()) held += charactersOf(batch);
  return held < MOST_CHARACTERS;
}

/** Sends the next batch. Called only if `next` says so. */
export function send(execution: Execution): void {
  // Before the intent is saved: a request that can't be made must not look like one that was cut off.
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
  // Schedules have no callback address of their own. They use the one in the user's settings now.
  const callbackUrl = schedule === '' ? options.callbackUrl : world.callbackUrl;
  const query = batch.numbers.map((number) => wireForm(number, country, form) ?? number);
  const reply = world.naam.submit(query, allowedCallback(callbackUrl));
  const after = afterSubmit(batch, reply, limitFor(numbers.length, execution.memory));
  if (after === null) dropBatch(execution, batch);
  else {
    saveBatch(execution, after);
    execution.sentNow += numbers.length;
  }
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

/** Returns the numbers of the next batch, never more than the user confirmed, or has left this month. */
function nextNumbers(execution: Execution): string[] {
  const { spending, clock } = execution.world;
  const thisMonth = spending.left() - execution.sentNow;
  if (thisMonth <= 0) {
    pause(execution, 'month-limit', null, clock.now() + HOUR_MS);
    return [];
  }
  const planned = execution.head.planned - sentCount([...execution.batches.values()]);
  const left = Math.min(planned, thisMonth);
  const [part] = execution.splitting.parts;
  if (part !== undefined) return part.slice(0, Math.max(0, left));
  const queue = execution.sheet.queue ?? [];
  const remaining = Math.min(queue.length, Math.max(0, left));
  const free = bulkSize.nextBatchSize(execution.memory, remaining, clock.now());
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
  const { slowDowns, batchLimit } = execution.head;
  if (slowDowns + batchLimit > 0) {
    saveHead(execution, { slowDowns: 0, batchLimit: grown(batchLimit) });
  }
  carryOut(execution, decided);
}

/** Batches that became smaller because of a daily limit grow again; 0: no limit any more. */
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
      // The rest of the daily limit may be enough for fewer numbers.
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

/** How long to wait before a firewall is tried again (ms). Each try uses one of the day's requests. */
const FIREWALL_MS = 600_000;

/** Pauses because a firewall refuses Google's servers, for a while or until Naam changes it. */
export function blocked(execution: Execution): void {
  pause(execution, 'blocked', null, execution.world.clock.now() + FIREWALL_MS);
}

/** The longest wait that Naam can ask for (ms, doubt 10). */
const LONGEST_WAIT_MS = 300_000;

/** Handles 713 or 429: one request at a time, after a growing wait that later executions respect. */
export function slowDown(execution: Execution, { retryAfterMs = 0 }: Refused): void {
  const { clock } = execution.world;
  const slow = execution.head.slowDowns + 1;
  const asked = Math.min(retryAfterMs, LONGEST_WAIT_MS);
  const wait = Math.max(asked, backoffMs('slow-down', slow, clock.dice()));
  saveHead(execution, { slowDowns: slow, notBefore: clock.now() + wait });
}

/** Handles 406: sends halves until the refused numbers are found, or it takes too many requests. */
function notAcceptable(execution: Execution, numbers: readonly string[]): void {
  const together = new Set(numbers);
  const isLast = (execution.sheet.queue ?? []).every((number) => together.has(number));
  const accepted = execution.memory.accepted > 0;
  carryOut(execution, splitting.afterRefused(execution.splitting, numbers, { accepted, isLast }));
}

function carryOut(execution: Execution, { next, refused, released }: splitting.Decided): void {
  takeOff(execution, [...refused, ...released, ...next.suspects]);
  execution.splitting = next;
  // Saved as a batch of its own, so that Naam's answer isn't lost if this execution is killed.
  if (refused.length > 0) intend(execution, toRefused(newBatch(execution, refused)));
  if (execution.head.splits !== next.requests) saveHead(execution, { splits: next.requests });
  if (released.length === 0) return;
  for (const number of released) execution.answers.own.set(number, { kind: 'released' });
  pause(execution, 'request-refused', null, null);
}

/** Handles a request that Google certainly didn't send. */
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
      // A run that is stopping still ends; the IDs of its open batches are kept.
      if (execution.head.phase.at === 'stopping') fail(reason);
      pause(execution, reason, null, null);
  }
}
