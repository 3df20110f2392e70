/** The polling step: asking for results of batches that are due, and gathering their pages. */
import { asked } from '../phone/wire-form';
import type { Polled, Refused, Unsent } from '../ports/naam';
import { REQUEST_MS, WRITE_MS } from './next';
import { backoffMs } from './backoff';
import { collect, type PageCollection, updatedMemory, nextPages, takePage } from './pages';
import { afterEmptyPoll } from './replies';
import { blocked, slowDown, unsent } from './sending';
import {
  FIRST_POLL_MS,
  pause,
  remember,
  type Polls,
  saveBatch,
  saveHead,
  type Execution,
} from './execution';
import type { Waiting } from '../saved/batch';
import { fail } from '../texts/trouble';

/** A slow batch tells nothing about the others for longer than this. */
const LONGEST_PACE_MS = 60_000;

/** GETs without an answer in a row, before a person is told that Naam is out of reach. */
const UNREACHABLE_AFTER = 4;

/** Asks once for each of these batches, and for all pages of those that are ready. */
export function poll(execution: Execution, batches: readonly Waiting[]): void {
  const gatherings = batches.map(
    (batch) => execution.answers.collections.get(batch.batchId) ?? collect(batch, execution.memory),
  );
  const asked = gatherings.map((of) => pagesAtOnce(execution, of, batches.length));
  const replies = execution.world.naam.poll(
    gatherings.flatMap(({ batch: { id, limit } }, i) =>
      (asked[i] ?? []).map((page) => ({ id, page, limit })),
    ),
  );
  const slower = replies.some((r) => r.kind === 'refused' && r.refusal === 'slow-down');
  if (execution.head.slowDowns > 0 && !slower) saveHead(execution, { slowDowns: 0 });
  let at = 0;
  gatherings.forEach((of, i) => {
    const own = replies.slice(at, (at += asked[i]?.length ?? 0));
    takeFirst(execution, of, own[0] ?? { kind: 'no-answer', unsent: null }, own.slice(1));
  });
}

/** Most pages that are asked for in one call. */
const TOGETHER = 10;

/**
 * Where results stood on one page before, though some numbers were not among them, the second is
 * asked for with the first: that nothing stands there says that the first was all.
 */
function pagesAtOnce(execution: Execution, of: PageCollection, batches: number): number[] {
  const { page: seen } = execution.memory;
  const likely =
    of.page === 1 && seen?.asked === of.batch.limit && seen.whole > 0 && seen.whole < seen.asked;
  const few = 2 * batches <= TOGETHER && execution.head.slowDowns === 0;
  return likely && few && execution.polls.readySeen ? [1, 2] : [of.page];
}

function takeFirst(
  execution: Execution,
  of: PageCollection,
  reply: Polled,
  further: readonly Polled[],
): void {
  const { country, form } = execution.head.options;
  const taken = takePage(of, reply, asked(of.batch.numbers, country, form));
  if (taken === 'none') {
    notYet(execution, of, reply);
    return;
  }
  const { answers, polls } = execution;
  const { batchId, at } = of.batch;
  const now = execution.world.clock.now();
  if (of.page === FIRST_ANSWERED) readyAfter(polls, batchId, now - at);
  polls.asked.delete(batchId);
  polls.readySeen = true;
  polls.failures = 0;
  if (answers.collections.size === 0) answers.since = now;
  answers.collections.set(batchId, of);
  remember(execution, updatedMemory(of, execution.memory));
  if (taken === 'more') takeRest(execution, of, further);
  if (of.unreadable.size > 0) cannotRead(execution, of);
}

/** What was read is written; the batch and its ID stay for a version that can read the rest. */
function cannotRead(execution: Execution, of: PageCollection): void {
  of.complete = false;
  pause(execution, 'answer-unreadable', null, null);
}

/** All further pages, as far as time and replies allow; what is missing is asked for later. */
function takeRest(execution: Execution, of: PageCollection, further: readonly Polled[] = []): void {
  const { world } = execution;
  const { country, form } = execution.head.options;
  const match = asked(of.batch.numbers, country, form);
  let replies = further;
  while (replies.length > 0 || world.budget.left() > WRITE_MS + REQUEST_MS) {
    const { id, limit } = of.batch;
    const pages = nextPages(of).slice(0, execution.head.slowDowns > 0 ? 1 : undefined);
    if (replies.length === 0) replies = world.naam.poll(pages.map((page) => ({ id, page, limit })));
    for (const reply of replies) {
      const taken = takePage(of, reply, match);
      if (taken === 'more') continue;
      if (taken === 'none') notYet(execution, of, reply);
      remember(execution, updatedMemory(of, execution.memory));
      return;
    }
    replies = [];
  }
  execution.polls.asked.set(of.batch.batchId, { attempt: 0, due: 0 });
}

/**
 * After pages came, a reply without a list stands for "no such page" with some servers. It is
 * taken so only when it is given this often in a row, some ten seconds from first to last.
 */
const NO_MORE_PAGES = 4;

/** No page came: the batch is due again later, or nothing more will come of it. */
function notYet(execution: Execution, of: PageCollection, reply: Polled): void {
  const { batch } = of;
  const now = execution.world.clock.now();
  const attempt = (execution.polls.asked.get(batch.batchId)?.attempt ?? 0) + 1;
  const kind = reply.kind === 'no-answer' ? 'no-answer' : 'not-ready';
  const due = now + backoffMs(kind, attempt, execution.world.clock.dice());
  execution.polls.asked.set(batch.batchId, { attempt, due });
  if (reply.kind === 'not-ready' && of.page > 1 && attempt >= NO_MORE_PAGES) {
    of.complete = true;
    execution.answers.collections.set(batch.batchId, of);
    return;
  }
  if (reply.kind === 'refused') refused(execution, reply);
  else if (reply.kind === 'no-answer') noAnswer(execution, reply.unsent);
  else slowerThan(execution.polls, now - batch.at);
  if (reply.kind === 'not-ready' && reply.strange && of.page === 1) strange(execution, batch, now);
  else applyEmptyPoll(execution, batch, reply, now);
}

/** Answers of a form that this version does not know, this far apart, until a person is told. */
const STRANGE_APART_MS = 120_000;
const STRANGE_TIMES = 3;

/** Some servers say so while they work: asking goes on, and the person knows why it takes long. */
function strange(execution: Execution, batch: Waiting, now: number): void {
  const { times, at } = batch.unknownForm ?? { times: 0, at: 0 };
  const again = now - at >= STRANGE_APART_MS;
  const counted = again ? { ...batch, unknownForm: { times: times + 1, at: now } } : batch;
  if (again) saveBatch(execution, counted);
  applyEmptyPoll(execution, counted, { kind: 'not-ready' }, now);
  if ((counted.unknownForm?.times ?? 0) >= STRANGE_TIMES)
    pause(execution, 'answer-form', null, now + STRANGE_APART_MS);
}

function applyEmptyPoll(execution: Execution, batch: Waiting, reply: Polled, now: number): void {
  const after = afterEmptyPoll(batch, reply, now);
  if (after.kind === 'all-not-found') lookBeyond(execution, batch);
  else if (after.kind === 'gone') gone(execution, batch);
  else if (after.kind === 'lost') saveBatch(execution, after.batch);
  else if (
    after.batch.firstEmptyAt !== batch.firstEmptyAt ||
    after.batch.unknownIdCount !== batch.unknownIdCount
  ) {
    saveBatch(execution, after.batch);
  }
}

/**
 * The first page stays empty. A server that cuts pages from the numbers may have names on others:
 * those that ten pages show are taken, and then nothing was found.
 */
function lookBeyond(execution: Execution, batch: Waiting): void {
  const of: PageCollection = { ...collect(batch, execution.memory), page: 2, barren: 1 };
  execution.answers.collections.set(batch.batchId, of);
  takeRest(execution, of);
}

/** Results of a past run: names that stand in the sheet stay, and a person is told. */
function gone(execution: Execution, batch: Waiting): void {
  execution.answers.collections.set(batch.batchId, nothingFound(execution, batch));
  pause(execution, 'results-gone', null, null);
}

function nothingFound(execution: Execution, batch: Waiting): PageCollection {
  return { ...collect(batch, execution.memory), complete: true };
}

/** The page to come next, once the first was taken. */
const FIRST_ANSWERED = 2;

/** A batch that was ready when it was first asked for: the next may be asked for so much sooner. */
const SOONER = 0.9;

/** What one batch needed, the next one of its size will need too. */
function readyAfter(polls: Polls, batchId: number, age: number): void {
  const waited = polls.asked.has(batchId);
  const pace = waited ? age : Math.min(age, polls.pace * SOONER);
  polls.pace = Math.min(LONGEST_PACE_MS, Math.max(FIRST_POLL_MS, pace));
}

/** A batch that is not ready yet says how long the younger ones will need, up to a minute. */
function slowerThan(polls: Polls, age: number): void {
  polls.pace = Math.min(LONGEST_PACE_MS, Math.max(polls.pace, age));
}

function refused(execution: Execution, reply: Refused): void {
  if (reply.refusal === 'slow-down') slowDown(execution, reply);
  else if (reply.refusal === 'blocked') blocked(execution);
  else if (reply.refusal !== 'key-refused') return;
  else if (execution.head.phase.at === 'stopping') fail('key-refused');
  else pause(execution, 'key-refused', null, null);
}

function noAnswer(execution: Execution, reason: Unsent | null): void {
  if (reason !== null && reason !== 'unreachable') {
    unsent(execution, reason);
    return;
  }
  const { polls, world } = execution;
  polls.failures += 1;
  if (polls.failures < UNREACHABLE_AFTER) return;
  const { clock } = world;
  const wait = backoffMs('no-answer', polls.failures, clock.dice());
  pause(execution, 'unreachable', null, clock.now() + wait);
}
