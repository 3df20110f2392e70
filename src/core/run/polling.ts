/** The polling step: asking for results of batches that are due, and gathering their pages. */
import { asked } from '../phone/wire-form';
import type { Polled } from '../ports/naam';
import { REQUEST_MS, WRITE_MS } from './next';
import { waitAfter } from './pace';
import { gather, type Gathering, learnt, nextPages, takePage } from './pages';
import { afterEmptyPoll } from './replies';
import { slowDown } from './sending';
import {
  FIRST_POLL_MS,
  lookAgain,
  pause,
  remember,
  saveBatch,
  saveHead,
  type Session,
} from './session';
import type { Waiting } from '../saved/batch';
import { stop } from '../texts/trouble';

/** A slow batch tells nothing about the others for longer than this. */
const LONGEST_PACE_MS = 60_000;

/** GETs without an answer in a row, before a person is told that Naam is out of reach. */
const UNREACHABLE_AFTER = 4;

const HOUR_MS = 3_600_000;

/** Asks once for each of these batches, and for all pages of those that are ready. */
export function poll(session: Session, batches: readonly Waiting[]): void {
  const gatherings = batches.map(
    (batch) => session.gatherings.get(batch.n) ?? gather(batch, session.memory),
  );
  const replies = session.world.naam.poll(
    gatherings.map(({ batch, page }) => ({ id: batch.id, page, limit: batch.limit })),
  );
  lookAgain(session);
  const slower = replies.some((r) => r.kind === 'refused' && r.refusal === 'slow-down');
  if (session.head.slow > 0 && !slower) saveHead(session, { slow: 0 });
  gatherings.forEach((of, i) => {
    takeFirst(session, of, replies[i] ?? { kind: 'no-answer', quota: false });
  });
}

function takeFirst(session: Session, of: Gathering, reply: Polled): void {
  const { country, form } = session.head.options;
  const taken = takePage(of, reply, asked(of.batch.numbers, country, form));
  if (taken === 'none') {
    notYet(session, of, reply);
    return;
  }
  if (of.page === FIRST_ANSWERED) readyAfter(session, of.batch);
  session.asks.delete(of.batch.n);
  session.readySeen = true;
  session.failures = 0;
  if (session.gatherings.size === 0) session.unwrittenSince = session.world.clock.now();
  session.gatherings.set(of.batch.n, of);
  remember(session, learnt(of, session.memory));
  if (taken === 'more') takeRest(session, of);
}

/** All further pages, as far as time and replies allow; what is missing is asked for later. */
function takeRest(session: Session, of: Gathering): void {
  const { world } = session;
  const { country, form } = session.head.options;
  const match = asked(of.batch.numbers, country, form);
  while (world.budget.left() > WRITE_MS + REQUEST_MS) {
    const { id, limit } = of.batch;
    const pages = nextPages(of).slice(0, session.head.slow > 0 ? 1 : undefined);
    const replies = world.naam.poll(pages.map((page) => ({ id, page, limit })));
    lookAgain(session);
    for (const reply of replies) {
      const taken = takePage(of, reply, match);
      if (taken === 'more') continue;
      if (taken === 'none') notYet(session, of, reply);
      remember(session, learnt(of, session.memory));
      return;
    }
  }
  session.asks.set(of.batch.n, { attempt: 0, due: 0 });
}

/**
 * After pages came, a reply without a list stands for "no such page" with some servers. It is
 * taken so only when it is given this often in a row, some ten seconds from first to last.
 */
const NO_MORE_PAGES = 4;

/** No page came: the batch is due again later, or nothing more will come of it. */
function notYet(session: Session, of: Gathering, reply: Polled): void {
  const { batch } = of;
  const now = session.world.clock.now();
  const attempt = (session.asks.get(batch.n)?.attempt ?? 0) + 1;
  const kind = reply.kind === 'no-answer' ? 'no-answer' : 'not-ready';
  const due = now + waitAfter(kind, attempt, session.world.clock.dice());
  session.asks.set(batch.n, { attempt, due });
  if (reply.kind === 'not-ready' && of.page > 1 && attempt >= NO_MORE_PAGES) {
    of.complete = true;
    session.gatherings.set(batch.n, of);
    return;
  }
  if (reply.kind === 'refused') refused(session, reply.refusal);
  else if (reply.kind === 'no-answer') noAnswer(session, reply.quota);
  else slowerThan(session, now - batch.at);
  settle(session, batch, reply, now);
}

function settle(session: Session, batch: Waiting, reply: Polled, now: number): void {
  const after = afterEmptyPoll(batch, reply, now);
  if (after.kind === 'all-not-found') session.gatherings.set(batch.n, nothingFound(session, batch));
  else if (after.kind === 'gone') gone(session, batch);
  else if (after.kind === 'lost') saveBatch(session, after.batch);
  else if (after.batch.emptyAt !== batch.emptyAt || after.batch.strange !== batch.strange) {
    saveBatch(session, after.batch);
  }
}

/** Results of a past run: names that stand in the sheet stay, and a person is told. */
function gone(session: Session, batch: Waiting): void {
  session.gatherings.set(batch.n, nothingFound(session, batch));
  pause(session, 'results-gone', null, null);
}

function nothingFound(session: Session, batch: Waiting): Gathering {
  return { ...gather(batch, session.memory), complete: true };
}

/** The page to come next, once the first was taken. */
const FIRST_ANSWERED = 2;

/** A batch that was ready when it was first asked for: the next may be asked for so much sooner. */
const SOONER = 0.9;

/** What one batch needed, the next one of its size will need too. */
function readyAfter(session: Session, { n, at }: Waiting): void {
  const age = session.world.clock.now() - at;
  const waited = session.asks.has(n);
  const pace = waited ? age : Math.min(age, session.pace * SOONER);
  session.pace = Math.min(LONGEST_PACE_MS, Math.max(FIRST_POLL_MS, pace));
}

/** A batch that is not ready yet says how long the younger ones will need, up to a minute. */
function slowerThan(session: Session, age: number): void {
  session.pace = Math.min(LONGEST_PACE_MS, Math.max(session.pace, age));
}

function refused(session: Session, refusal: string): void {
  if (refusal === 'slow-down') slowDown(session);
  else if (refusal !== 'key-refused') return;
  else if (session.head.phase.at === 'stopping') stop('key-refused');
  else pause(session, 'key-refused', null, null);
}

function noAnswer(session: Session, quota: boolean): void {
  const { clock } = session.world;
  session.failures += 1;
  if (quota) pause(session, 'fetch-quota', null, clock.now() + HOUR_MS);
  else if (session.failures >= UNREACHABLE_AFTER) {
    const wait = waitAfter('no-answer', session.failures, clock.dice());
    pause(session, 'unreachable', null, clock.now() + wait);
  }
}
