/** One execution at work on a run: the ticket as saved, and what only this execution knows. */
import type { Cell, Rows } from '../ports/cells';
import type { KeyMemory, World } from '../ports/world';
import type { Judge } from '../rows/judge';
import type { Answer } from '../rows/place';
import type { Control } from './next';
import type { Gathering } from './pages';
import { type Batch, batchParts, batchProperty } from '../saved/batch';
import { CONTROL_KEY, type Head, HEAD_KEY, headText, type Ticket } from '../saved/ticket';
import { restWithRun } from '../schedules/list';
import { type Numbers, numbersOf } from '../status/numbers';
import { stop, trouble } from '../texts/trouble';
import type { Code } from '../texts/troubles-english';

/** Rows that a person chose, by their index among the phone cells as they were then. */
export interface Chosen {
  readonly phones: readonly Cell[];
  readonly within: ReadonlySet<number>;
}

export interface Session {
  readonly world: World;
  readonly numbers: Numbers;
  /** Longest wait spent sleeping (ms). */
  readonly patience: number;
  /** The rows chosen at the start; null: all, or not known to this execution. */
  readonly chosen: Chosen | null;
  head: Head;
  batches: Map<number, Batch>;
  memory: KeyMemory;
  control: Control;
  /** The rows as this execution just read them; null once time has passed since. */
  rows: Rows | null;
  /** Numbers still to be sent, in the order of the sheet; null before it was read for them. */
  queue: string[] | null;
  /** Parts of a batch that Naam refused as a whole, to be tried before the queue. */
  halves: string[][];
  /** Numbers that Naam refused one by one before it ever accepted anything from this key. */
  doubtful: string[];
  /** Batches whose pages are being gathered, by `n`. */
  gatherings: Map<number, Gathering>;
  /** Outcomes that come from no page, by number. */
  verdicts: Map<string, Answer>;
  /** When the oldest answer at hand came (ms). */
  unwrittenSince: number;
  wrote: boolean;
  /** An execution before this one may have ended while it wrote. */
  suspect: boolean;
  /** Polls without results so far and the next due time, by `n`. */
  asks: Map<number, { attempt: number; due: number }>;
  /** What Naam has been seen to need for a batch (ms). */
  pace: number;
  /** This execution paused the run, so the sheet should say so. */
  pausedNow: boolean;
  readySeen: boolean;
  failures: number;
  /** When the head was last seen to name this execution (ms). */
  sureAt: number;
}

/** No result is asked for sooner after its submit. */
export const FIRST_POLL_MS = 2_000;

export function openSession(
  world: World,
  ticket: Ticket,
  patience: number,
  chosen: Chosen | null,
): Session {
  return {
    world,
    chosen,
    numbers: numbersOf(ticket.head.options.country),
    patience,
    head: ticket.head,
    batches: new Map(ticket.batches.map((batch) => [batch.n, batch])),
    memory: world.keys.memory(),
    control: 'none',
    rows: null,
    queue: null,
    halves: [],
    doubtful: [],
    gatherings: new Map(),
    verdicts: new Map(),
    unwrittenSince: 0,
    wrote: false,
    suspect: ticket.head.writing,
    asks: new Map(),
    pace: FIRST_POLL_MS,
    pausedNow: false,
    readySeen: false,
    failures: 0,
    sureAt: 0,
  };
}

/** Under a lock that was not lost nobody else writes the head: so long a look at it holds (ms). */
const SURE_MS = 1_000;

/** This execution is the run's worker from now on. */
export function takeOver(session: Session): void {
  const { world, head } = session;
  session.sureAt = world.clock.now();
  if (head.worker !== world.execution) saveHead(session, { worker: world.execution });
}

/**
 * A document lock can be lost without a word [platform 7]. What another worker took over, or ended,
 * is not this execution's any more: it leaves, and saves nothing. Throws `busy`.
 */
export function stillMine(session: Session): void {
  if (!isMine(session)) stop('busy');
  session.sureAt = session.world.clock.now();
}

/** Whether the head, read anew, names this execution as the worker of its run. */
export function isMine({ world, head }: Session): boolean {
  const { run, worker } = workerIn(world.store.get(HEAD_KEY));
  return run === head.run && worker === world.execution;
}

/** A request takes long enough for another worker to take over: an earlier look holds no more. */
export function lookAgain(session: Session): void {
  session.sureAt = 0;
}

function mineForNow(session: Session): void {
  if (session.world.clock.now() - session.sureAt >= SURE_MS) stillMine(session);
}

/** A head that cannot be read is nobody's: another execution was cut off while it wrote it. */
function workerIn(text: string | null): Partial<Pick<Head, 'run' | 'worker'>> {
  try {
    return (JSON.parse(text ?? '{}') as Head | null) ?? {};
  } catch {
    return {};
  }
}

export function saveHead(session: Session, change: Partial<Head>): void {
  mineForNow(session);
  session.head = { ...session.head, ...change };
  session.world.store.put(HEAD_KEY, headText(session.head));
}

/** More batches than one execution has time for. */
const BATCHES_AN_EXECUTION = 10_000;

/** A name for a new batch, which no other execution gives: none writes over another's. */
export function nextN({ world, batches }: Session): number {
  let n = parseInt(world.execution, 16) * BATCHES_AN_EXECUTION + 1;
  while (batches.has(n)) n += 1;
  return n;
}

/** Saves a batch under its own property; its numbers' overflow was written with the intent. */
export function saveBatch(session: Session, batch: Batch): void {
  const [key, value] = batchProperty(batch);
  session.world.store.put(key, value);
  session.batches.set(batch.n, batch);
}

/** The intent: a batch exists in the store before its request leaves. */
export function intend(session: Session, batch: Batch): void {
  for (const [key, value] of batchParts(batch)) session.world.store.put(key, value);
  saveBatch(session, batch);
  try {
    stillMine(session);
  } catch (thrown) {
    dropBatch(session, batch);
    throw thrown;
  }
}

/** Forgets a batch that was certainly not accepted. */
export function dropBatch(session: Session, batch: Batch): void {
  session.world.store.remove(batchProperty(batch)[0]);
  dropParts(session, batch);
  session.batches.delete(batch.n);
}

/** Forgets what of a batch's numbers stands outside its own property. */
export function dropParts(session: Session, batch: Batch): void {
  for (const [key] of batchParts(batch)) session.world.store.remove(key);
}

/** Reads the person's word, which is written without the lock. */
export function hear(session: Session): void {
  const word = session.world.store.get(CONTROL_KEY);
  session.control = word === 'pause' || word === 'stop' ? word : 'none';
}

/** Rests the sending for a reason; a run that is stopping, or waits for a person, stays so. */
export function pause(
  session: Session,
  code: Code,
  about: string | null,
  until: number | null,
): void {
  const { phase } = session.head;
  // What a person has to mend outweighs what time will.
  const outweighs = phase.at === 'paused' && phase.until !== null && until === null;
  if (phase.at !== 'running' && !outweighs) return;
  const since = session.world.clock.now();
  saveHead(session, { phase: { at: 'paused', trouble: trouble(code, about), since, until } });
  session.pausedNow = true;
  const { schedule } = session.head;
  if (schedule !== '' && until === null) restWithRun(session.world, schedule, trouble(code, about));
}

export function remember(session: Session, memory: KeyMemory): void {
  if (memory === session.memory) return;
  session.memory = memory;
  session.world.keys.remember(memory);
}

/** By what rows are judged once they are queued: what this run wrote is no more asked again. */
export function judgeAfter(session: Session): Judge {
  const judge = judgeOf(session);
  return { ...judge, options: { ...judge.options, again: 'none' } };
}

/** By what rows are judged before they are queued. */
export function judgeOf(session: Session): Judge {
  return { numbers: session.numbers, options: session.head.options, run: session.head.run };
}
