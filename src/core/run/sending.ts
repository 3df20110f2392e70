/** The sending step: intent, one POST, what came of it. Money is spent here and nowhere else. */
import { allowedCallback } from '../options/policy';
import { wireForm } from '../phone/wire-form';
import type { Refusal } from '../ports/naam';
import { afterAccepted, afterQuantity, FIRST_SIZE, LARGEST_SIZE, nextBatchSize } from './bulk-size';
import { waitAfter } from './pace';
import { limitFor } from './pages';
import { afterSubmit } from './replies';
import {
  dropBatch,
  dropParts,
  intend,
  lookAgain,
  nextN,
  pause,
  remember,
  saveBatch,
  saveHead,
  type Session,
  stillMine,
} from './session';
import { type Batch, CHARACTERS_A_NUMBER, type Sending, sentCount } from '../saved/batch';
import { inOrder } from '../saved/packing';

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
export function hasRoom(session: Session): boolean {
  return heldNumbers(session, (batch) => batch.state !== 'done') < MOST_NUMBERS;
}

function heldNumbers(session: Session, counts: (batch: Batch) => boolean): number {
  let held = 0;
  for (const batch of session.batches.values()) {
    held += FACTS_AS_NUMBERS + (counts(batch) ? batch.numbers.length : 0);
  }
  return held;
}

/** Forgets the numbers of the oldest finished batches until one more batch fits. */
function makeRoom(session: Session): void {
  for (const batch of session.batches.values()) {
    if (heldNumbers(session, () => true) < MOST_NUMBERS) return;
    if (batch.state !== 'done' || batch.numbers.length === 0) continue;
    stillMine(session);
    saveBatch(session, { ...batch, numbers: [] });
    dropParts(session, batch);
  }
}

/** Sends the next batch. Called only when nothing forbids it (`job.next`). */
export function send(session: Session): void {
  // Before the intent: a request that cannot leave must not look like one that was cut off.
  if (!session.world.keys.has()) {
    pause(session, 'no-key', null, null);
    return;
  }
  const numbers = nextNumbers(session);
  if (numbers.length === 0) {
    session.queue = [];
    return;
  }
  const { world } = session;
  const batch: Sending = {
    n: nextN(session),
    numbers: inOrder(numbers),
    at: world.clock.now(),
    execution: world.execution,
    key: session.memory.generation,
    state: 'sending',
  };
  makeRoom(session);
  intend(session, batch);
  const { country, form, callbackUrl } = session.head.options;
  const query = batch.numbers.map((number) => wireForm(number, country, form) ?? number);
  const reply = world.naam.submit(query, allowedCallback(callbackUrl));
  lookAgain(session);
  const after = afterSubmit(batch, reply, limitFor(numbers.length, session.memory));
  if (after === null) dropBatch(session, batch);
  else saveBatch(session, after);
  if (reply.kind === 'accepted') accepted(session, numbers);
  else if (reply.kind === 'refused') refused(session, numbers, reply.refusal);
  else if (reply.kind === 'unsent') unsent(session);
  else strike(session, numbers);
}

/** The next numbers, never more than the person was shown. */
function nextNumbers(session: Session): string[] {
  const left = session.head.planned - sentCount([...session.batches.values()]);
  const half = session.halves[0];
  if (half !== undefined) return half.slice(0, Math.max(0, left));
  const queue = session.queue ?? [];
  const remaining = Math.min(queue.length, Math.max(0, left));
  const free = nextBatchSize(session.memory, remaining, session.world.clock.now());
  const size = session.head.most > 0 ? Math.min(free, session.head.most) : free;
  if (size === 0 && remaining > 0) pause(session, 'limit-too-small', null, null);
  return queue.slice(0, size);
}

/** What a request took with it is not to be sent any more. */
function strike(session: Session, numbers: readonly string[]): void {
  session.halves.shift();
  takeOff(session, numbers);
}

function takeOff(session: Session, numbers: Iterable<string>): void {
  const gone = new Set(numbers);
  session.queue = (session.queue ?? []).filter((number) => !gone.has(number));
}

function accepted(session: Session, numbers: readonly string[]): void {
  strike(session, numbers);
  remember(session, afterAccepted(session.memory, numbers.length));
  const { slow, splits, most } = session.head;
  const calm = { slow: 0, splits: oneMoreSplit(session), most: grown(most) };
  if (slow + most > 0 || splits !== calm.splits) saveHead(session, calm);
  refuseDoubtful(session);
  if (calm.splits >= MOST_SPLITS) undecided(session, session.halves.flat());
}

/** After a day's limit batches grow again, until nothing limits them. */
const grown = (most: number): number => (most >= LARGEST_SIZE ? 0 : most * 2);

function refused(session: Session, numbers: readonly string[], refusal: Refusal): void {
  const { clock } = session.world;
  switch (refusal) {
    case 'quantity':
      session.halves = [];
      remember(session, afterQuantity(session.memory, numbers.length, clock.now()));
      if (numbers.length <= 1) pause(session, 'limit-too-small', null, null);
      return;
    case 'not-acceptable':
      split(session, numbers);
      return;
    case 'slow-down':
      slowDown(session);
      return;
    case 'daily-limit':
      // What is left of the day may do for fewer.
      saveHead(session, { most: Math.max(FIRST_SIZE, Math.ceil(numbers.length / 2)) });
      pause(session, 'daily-limit', null, clock.now() + HOUR_MS);
      return;
    case 'credits-exhausted':
    case 'bulk-disabled':
    case 'key-refused':
      pause(session, refusal, null, null);
      return;
  }
}

/** 713: one request at a time, after a growing wait that outlives this execution. */
export function slowDown(session: Session): void {
  const { clock } = session.world;
  const slow = session.head.slow + 1;
  const wait = waitAfter('slow-down', slow, clock.dice());
  saveHead(session, { slow, notBefore: clock.now() + wait });
}

/** 406: halves are tried until the refused numbers stand alone, or it costs too many requests. */
function split(session: Session, numbers: readonly string[]): void {
  session.halves.shift();
  if (numbers.length === 1) refuseOne(session, numbers);
  else {
    const middle = Math.ceil(numbers.length / 2);
    session.halves.unshift(numbers.slice(0, middle), numbers.slice(middle));
  }
  const splits = oneMoreSplit(session);
  if (splits >= MOST_SPLITS || session.doubtful.length >= ALL_REFUSED) {
    undecided(session, session.halves.flat());
  } else {
    saveHead(session, { splits });
    // Fewer than ten first numbers, each refused alone: that is all that can be known of them.
    if (session.queue?.length === 0) refuseDoubtful(session);
  }
}

/** Requests spent on a batch that Naam refuses, this one included; none once it is decided. */
function oneMoreSplit({ halves, head }: Session): number {
  return halves.length === 0 ? 0 : head.splits + 1;
}

function refuseOne(session: Session, numbers: readonly string[]): void {
  takeOff(session, numbers);
  if (session.memory.accepted === 0) session.doubtful.push(...numbers);
  else refuseForGood(session, numbers);
}

function refuseDoubtful(session: Session): void {
  if (session.doubtful.length > 0) refuseForGood(session, session.doubtful);
  session.doubtful = [];
}

/** Saved as a batch of its own, so that a kill does not lose what Naam said of these numbers. */
function refuseForGood(session: Session, numbers: readonly string[]): void {
  const { world, memory } = session;
  const batch: Batch = {
    n: nextN(session),
    numbers: inOrder(numbers),
    at: world.clock.now(),
    execution: world.execution,
    key: memory.generation,
    state: 'refused',
    told: false,
  };
  intend(session, batch);
}

/** What could not be decided goes back to what it was, and a person has to look. */
function undecided(session: Session, numbers: readonly string[]): void {
  for (const number of [...numbers, ...session.doubtful]) {
    session.verdicts.set(number, { kind: 'released' });
  }
  takeOff(session, session.verdicts.keys());
  session.halves = [];
  session.doubtful = [];
  saveHead(session, { splits: 0 });
  pause(session, 'request-refused', null, null);
}

function unsent(session: Session): void {
  session.failures += 1;
  const { clock } = session.world;
  const wait = waitAfter('no-answer', session.failures, clock.dice());
  pause(session, 'unreachable', null, clock.now() + wait);
}
