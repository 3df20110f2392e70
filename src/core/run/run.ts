/**
 * The one road of a run: within a budget, take the next step in a world, record it. No execution
 * relies on another having ended well: each loads the ticket, and goes on from what it says.
 */
import type { Rows } from '../ports/cells';
import type { World } from '../ports/world';
import { type Queue, queueOf } from '../rows/queue';
import { abandon, annotate, end, restored } from './end';
import { mark } from './mark';
import { type Job, next, type Step } from './next';
import { poll } from './polling';
import { hasRoom, send } from './sending';
import {
  type Chosen,
  hear,
  isMine,
  judgeAfter,
  openSession,
  pause,
  saveBatch,
  saveHead,
  type Session,
  stillMine,
  takeOver,
} from './session';
import { heal, undecidedCount, unwritten, writeAnswers } from './writing';
import { cutOff, lost } from '../saved/batch';
import { CONTROL_KEY, readTicket, type Ticket } from '../saved/ticket';
import { pauseNote } from '../texts/note';
import { stop, type Trouble, troubleOf, waitingHelps } from '../texts/trouble';
import type { Code } from '../texts/troubles-english';

/** How an execution left its run. */
export type Rested =
  | { readonly kind: 'ended' }
  /** Nothing was sent and nothing is left of it: the marking failed. */
  | { readonly kind: 'abandoned'; readonly trouble: Trouble }
  /** `until`: when to go on (ms), null when a person has to speak first. */
  | { readonly kind: 'resting'; readonly until: number | null };

const RETRY_MS = 60_000;

/** Asked for at once until one is ready; then as many as go in parallel. */
const FIRST_WIDTH = 3;

const FULL_WIDTH = 10;

/** Results may wait so long for others to be fetched with, while there is something to send. */
const GATHER_MS = 5_000;

/** Works until the run ends, has to wait longer than `patience` (ms), or the budget is spent. */
export function work(
  world: World,
  ticket: Ticket,
  patience: number,
  chosen: Chosen | null = null,
): Rested {
  const session = openSession(world, ticket, patience, chosen);
  takeOver(session);
  if (ticket.head.worker !== world.execution) reload(session);
  const rested = drive(session);
  world.allowance.save();
  if (session.pausedNow && session.head.phase.at === 'paused') {
    annotate(session, pauseNote(world.clock.today(), session.head.phase.trouble));
  }
  return rested;
}

/**
 * Should the lock be lost: who takes over writes itself into the head and then reads the batches;
 * who posts writes its batch and then reads the head. So one of the two sees the other.
 */
function reload(session: Session): void {
  const loaded = readTicket(session.world.store.all());
  if (loaded.kind !== 'ticket') return;
  session.batches = new Map(loaded.ticket.batches.map((batch) => [batch.n, batch]));
}

function drive(session: Session): Rested {
  for (;;) {
    try {
      hear(session);
      const step = next(jobOf(session));
      // Sending looks by itself, after its intent.
      if (step.do !== 'send') stillMine(session);
      if (step.do === 'rest') return rest(session, step.until);
      if (step.do === 'end') {
        const rows = restored(session);
        if (rows !== null) look(session, rows);
        if (isPaused(session)) continue;
        end(session, rows);
        return { kind: 'ended' };
      }
      take(session, step);
    } catch (thrown) {
      return halt(session, troubleOf(thrown));
    }
  }
}

function jobOf(session: Session): Job {
  const { world } = session;
  const now = world.clock.now();
  return {
    head: session.head,
    batches: [...session.batches.values()],
    now,
    left: world.budget.left(),
    execution: world.execution,
    control: session.control,
    queue: session.queue === null ? null : session.queue.length,
    room: hasRoom(session),
    suspect: session.suspect,
    key: session.memory.generation,
    allowance: { left: world.allowance.left(), until: world.allowance.until() },
    unwritten: { count: unwritten(session), since: session.unwrittenSince || now },
    wrote: session.wrote,
    due: dueTimes(session),
    patience: session.patience,
    width: widthNow(session),
    gather: session.readySeen ? GATHER_MS : 0,
  };
}

/** After a request for slower work, one at a time until it passes (doubt 10). */
function widthNow({ head, readySeen }: Session): number {
  if (head.slow > 0) return 1;
  return readySeen ? FULL_WIDTH : FIRST_WIDTH;
}

function dueTimes(session: Session): Map<number, number> {
  const due = new Map<number, number>();
  for (const batch of session.batches.values()) {
    const ask = session.asks.get(batch.n);
    const first = batch.at + session.pace;
    const gathered = session.gatherings.get(batch.n)?.complete === true;
    due.set(batch.n, gathered ? Infinity : Math.max(first, ask?.due ?? 0));
  }
  return due;
}

function take(session: Session, step: Exclude<Step, { do: 'rest' | 'end' }>): void {
  switch (step.do) {
    case 'mark':
      mark(session);
      return;
    case 'obey':
      obey(session, step.control);
      return;
    case 'wake':
      saveHead(session, { phase: { at: 'running' } });
      return;
    case 'give-up':
      saveBatch(session, cutOff(step.batch));
      return;
    case 'hold':
      pause(session, 'unconfirmed', String(undecidedCount(session)), null);
      return;
    case 'heal':
      heal(session);
      return;
    case 'halt':
      halted(session, step.code, step.until);
      return;
    case 'poll':
      session.rows = null;
      poll(session, step.batches);
      return;
    case 'plan':
      fillQueue(session);
      return;
    case 'send':
      session.rows = null;
      send(session);
      return;
    case 'write':
      writeAnswers(session);
      return;
    case 'wait':
      session.rows = null;
      waitUntil(session.world, step.until);
      return;
  }
}

/** The clock may have passed that moment since it was chosen: Google takes no negative wait. */
function waitUntil({ clock }: World, moment: number): void {
  const ms = moment - clock.now();
  if (ms > 0) clock.sleep(ms);
}

/** A run that is stopping has nothing to pause: it only waits. */
function halted(session: Session, code: 'fetch-quota' | 'key-changed', until: number | null): void {
  if (session.head.phase.at === 'running') pause(session, code, null, until);
  else stop(code);
}

function obey(session: Session, control: 'pause' | 'stop'): void {
  if (control === 'stop') saveHead(session, { phase: { at: 'stopping' } });
  else pause(session, 'paused-by-you', null, null);
  session.world.store.remove(CONTROL_KEY);
}

/** Reads the sheet for what this run has queued; numbers that were answered are not sent again. */
function fillQueue(session: Session): void {
  const rows = session.rows ?? session.world.sheet.read(session.head.table);
  session.queue = [...look(session, rows).numbers];
}

const isPaused = ({ head }: Session): boolean => head.phase.at === 'paused';

/** What the rows still ask of this run. Results that left the sheet pause it: they were paid. */
function look(session: Session, rows: Rows): Queue {
  const taken = new Set<string>();
  const answered = new Set<string>();
  for (const batch of session.batches.values()) {
    // Without an id there is nothing to fetch again: its rows are the person's decision.
    const into = batch.state === 'done' && batch.id !== null ? answered : taken;
    for (const number of batch.numbers) into.add(number);
  }
  const queue = queueOf(rows, judgeAfter(session), taken, answered);
  if (queue.wentBack > 0) pause(session, 'went-back', String(queue.wentBack), null);
  return queue;
}

function rest(session: Session, until: number | null): Rested {
  saveHead(session, { beat: session.world.clock.now() });
  return { kind: 'resting', until };
}

/** Nothing that is in flight can be collected or written any more, until a person acts. */
const HOPELESS: ReadonlySet<Code> = new Set([
  'sheet-gone',
  'column-gone',
  'no-key',
  'key-refused',
  'key-changed',
]);

/** A run that is to stop waits for no one: what is in flight stays Unconfirmed, its ids are kept. */
function letGo(session: Session, { code }: Trouble): void {
  const told = code === 'sheet-gone' || code === 'column-gone';
  for (const batch of session.batches.values()) {
    if (batch.state === 'waiting') saveBatch(session, { ...lost(batch), told });
    else if ('told' in batch && told) saveBatch(session, { ...batch, told });
  }
  // Strays of an earlier write are gone with the columns.
  if (told) saveHead(session, { writing: false });
}

/** A step failed: the run pauses with the reason, or, before anything was sent, is given up. */
function halt(session: Session, trouble: Trouble): Rested {
  const { world, head } = session;
  const now = world.clock.now();
  // The lock was lost, and another execution works on this run: it is told by that one.
  if (trouble.code === 'busy' || !isMine(session))
    return { kind: 'resting', until: now + RETRY_MS };
  if (head.phase.at === 'marking') {
    abandon(session);
    return { kind: 'abandoned', trouble };
  }
  if (head.phase.at === 'stopping' && HOPELESS.has(trouble.code)) {
    letGo(session, trouble);
    return { kind: 'resting', until: now };
  }
  const until = waitingHelps(trouble) ? now + RETRY_MS : null;
  pause(session, trouble.code, trouble.about, until);
  return { kind: 'resting', until };
}
