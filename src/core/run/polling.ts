/** Polls the batches that are due, and collects their pages of results. */
import { asked } from '../phone/wire-form';
import type { Polled, Refused, Unsent } from '../ports/naam';
import { REQUEST_MS, WRITE_MS } from './next';
import { backoffMs } from './backoff';
import {
  collect,
  type PageCollection,
  pageRequests,
  updatedMemory,
  nextPages,
  takePage,
} from './pages';
import { afterEmptyPoll, isSlowDown } from './replies';
import { blocked, slowDown, unsent } from './sending';
import { heard, reasonOf, unheard } from './silence';
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

/** Longest pace that is learned from a slow batch (ms). */
const LONGEST_PACE_MS = 60_000;

/** How many GETs in a row get no answer before the run says that Naam can't be reached. */
const UNREACHABLE_AFTER = 4;

/** Polls each of these batches once, and fetches all pages of those that are ready. */
export function poll(execution: Execution, batches: readonly Waiting[]): void {
  const { collections } = execution.answers;
  const asked = batches.map((batch) => {
    const of = collections.get(batch.batchId) ?? collect(batch);
    return { of, pages: pagesAtOnce(execution, of, batches.length) };
  });
  const replies = execution.world.naam.poll(
    asked.flatMap(({ of, pages }) => pageRequests(of, pages)),
  );
  const { slowDowns } = execution.head;
  if (slowDowns > 0 && !replies.some(isSlowDown)) saveHead(execution, { slowDowns: 0 });
  let at = 0;
  for (const { of, pages } of asked) {
    const [reply = NO_ANSWER, ...further] = replies.slice(at, (at += pages.length));
    takeFirst(execution, of, reply, further);
  }
}

const NO_ANSWER: Polled = { kind: 'no-answer', unsent: null };

/** Most pages that are asked for in one call. */
const TOGETHER = 10;

/**
 * Returns the pages to ask for in one call. If results fitted on one page before although some
 * numbers were missing, asks for page 2 as well: if it is empty, page 1 had all results.
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
  heard(execution);
  const { answers, polls } = execution;
  const { batchId, at } = of.batch;
  const now = execution.world.clock.now();
  if (of.page === FIRST_ANSWERED) readyAfter(polls, batchId, now - at);
  polls.asked.delete(batchId);
  askOlder(execution, at, now);
  polls.readySeen = true;
  polls.failures = 0;
  if (answers.collections.size === 0) answers.since = now;
  answers.collections.set(batchId, of);
  remember(execution, updatedMemory(of, execution.memory));
  if (taken === 'more') takeRest(execution, of, further);
  if (of.unreadable.size > 0) cannotRead(execution, of);
}

/** Pauses. Readable names are written; the batch is kept for a version that can read the others. */
function cannotRead(execution: Execution, of: PageCollection): void {
  of.complete = false;
  pause(execution, 'answer-unreadable', null, null);
}

/** Asks at once for what was sent before a batch that is ready: it is probably ready, too. */
function askOlder({ batches, polls }: Execution, at: number, now: number): void {
  for (const [batchId, ask] of polls.asked) {
    if ((batches.get(batchId)?.at ?? now) < at)
      polls.asked.set(batchId, { ...ask, due: Math.min(ask.due, now) });
  }
}

/** Fetches the other pages while there is time and Naam replies. The rest is fetched later. */
function takeRest(execution: Execution, of: PageCollection, further: readonly Polled[] = []): void {
  const { world } = execution;
  const { country, form } = execution.head.options;
  const match = asked(of.batch.numbers, country, form);
  let replies = further;
  while (replies.length > 0 || world.budget.left() > WRITE_MS + REQUEST_MS) {
    const pages = nextPages(of).slice(0, execution.head.slowDowns > 0 ? 1 : undefined);
    if (replies.length === 0) replies = world.naam.poll(pageRequests(of, pages));
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
 * Some servers reply without a list for a page that doesn't exist, others for one that isn't ready
 * yet. After such replies for this long (ms), the pages count as complete.
 */
const NO_MORE_PAGES_MS = 600_000;

/** Handles a reply without a page: the batch is due again later, or is complete. */
function notYet(execution: Execution, of: PageCollection, reply: Polled): void {
  const batch = asSaved(execution, of.batch);
  const now = execution.world.clock.now();
  const attempt = (execution.polls.asked.get(batch.batchId)?.attempt ?? 0) + 1;
  const kind = reply.kind === 'no-answer' ? 'no-answer' : 'not-ready';
  const due = now + backoffMs(kind, attempt, execution.world.clock.dice());
  execution.polls.asked.set(batch.batchId, { attempt, due });
  if (reply.kind !== 'refused' && reply.kind !== 'no-answer') heard(execution);
  if (reply.kind === 'not-ready' && of.page > 1) {
    missingPage(execution, of, batch, now);
    return;
  }
  if (reply.kind === 'refused') refused(execution, reply);
  else if (reply.kind === 'no-answer') noAnswer(execution, reply.unsent);
  else slowerThan(execution.polls, now - batch.at);
  if (reply.kind === 'not-ready' && reply.unknownForm) unknownForm(execution, batch, now);
  else applyEmptyPoll(execution, batch, reply, now);
}

/** Returns a batch as it was last saved: its collection may have an older state of it. */
function asSaved({ batches }: Execution, batch: Waiting): Waiting {
  const saved = batches.get(batch.batchId);
  return saved?.state === 'waiting' ? saved : batch;
}

/** Handles a reply without a list for a later page. Ends the pages if that lasts. */
function missingPage(execution: Execution, of: PageCollection, batch: Waiting, now: number): void {
  const { page } = of;
  const since = batch.missing?.page === page ? batch.missing.at : null;
  if (since === null) saveBatch(execution, { ...batch, missing: { page, at: now } });
  else if (now - since >= NO_MORE_PAGES_MS) {
    of.complete = true;
    execution.answers.collections.set(batch.batchId, of);
  }
}

/** Pauses after this many answers in an unknown form, each this long after the last (ms). */
const UNKNOWN_FORM_APART_MS = 120_000;
const UNKNOWN_FORM_TIMES = 3;

/** Handles an answer in an unknown form. It may mean "not ready", so polling goes on. */
function unknownForm(execution: Execution, batch: Waiting, now: number): void {
  const seen = batch.unknownForm ?? { times: 0, at: 0 };
  const again = now - seen.at >= UNKNOWN_FORM_APART_MS;
  const unknownForm = again ? { times: seen.times + 1, at: now } : seen;
  const counted = { ...batch, unknownForm };
  if (again) saveBatch(execution, counted);
  applyEmptyPoll(execution, counted, { kind: 'not-ready' }, now);
  if (unknownForm.times >= UNKNOWN_FORM_TIMES)
    pause(execution, 'answer-form', null, now + UNKNOWN_FORM_APART_MS);
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
 * Looks at the pages after an empty first page. A server that makes pages of the numbers sent may
 * have names only on later ones. If enough pages have none, nothing was found.
 */
function lookBeyond(execution: Execution, batch: Waiting): void {
  const of: PageCollection = { ...collect(batch), page: 2, withoutNews: 1 };
  execution.answers.collections.set(batch.batchId, of);
  takeRest(execution, of);
}

/** Naam no longer has these results. Names in the sheet stay, and the run pauses with the reason. */
function gone(execution: Execution, batch: Waiting): void {
  execution.answers.collections.set(batch.batchId, { ...collect(batch), complete: true });
  pause(execution, 'results-gone', null, null);
}

/** The next page after the first was taken. */
const FIRST_ANSWERED = 2;

/** If a batch is ready at its first poll, the next one is polled after this share of the pace. */
const SOONER = 0.9;

/** Learns the pace from a batch that is ready. */
function readyAfter(polls: Polls, batchId: number, age: number): void {
  const waited = polls.asked.has(batchId);
  const pace = waited ? age : Math.min(age, polls.pace * SOONER);
  polls.pace = Math.min(LONGEST_PACE_MS, Math.max(FIRST_POLL_MS, pace));
}

/** Learns from a batch that isn't ready yet that later ones will take as long, up to a minute. */
function slowerThan(polls: Polls, age: number): void {
  polls.pace = Math.min(LONGEST_PACE_MS, Math.max(polls.pace, age));
}

function refused(execution: Execution, reply: Refused): void {
  if (reply.refusal === 'slow-down') slowDown(execution, reply);
  else if (reply.refusal === 'blocked') blocked(execution);
  if (reply.refusal !== 'key-refused') unheard(execution, reasonOf(reply.refusal));
  else if (execution.head.phase.at === 'stopping') fail('key-refused');
  else pause(execution, 'key-refused', null, null);
}

function noAnswer(execution: Execution, reason: Unsent | null): void {
  if (reason !== null && reason !== 'unreachable') {
    unsent(execution, reason);
    return;
  }
  unheard(execution, 'unreachable');
  const { polls, world } = execution;
  polls.failures += 1;
  if (polls.failures < UNREACHABLE_AFTER) return;
  const { clock } = world;
  const wait = backoffMs('no-answer', polls.failures, clock.dice());
  pause(execution, 'unreachable', null, clock.now() + wait);
}
