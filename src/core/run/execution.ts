/** One execution of a run: the saved state of the run, and what only this execution knows. */
import type { Cell, Rows } from '../ports/cells';
import type { KeyMemory, World } from '../ports/world';
import type { RowRules } from '../rows/classify-row';
import type { Answer } from '../rows/place-answers';
import type { Control } from './next';
import type { PageCollection } from './pages';
import { noSplitting, type Splitting } from './splitting';
import { type Batch, batchParts, batchProperty } from '../saved/batch';
import { putMakingRoom } from '../saved/past-results';
import { CONTROL_KEY, type RunHead, RUN_KEY, headText, type RunState } from '../saved/run-state';
import { pauseWithRun } from '../schedules/list';
import { type NumberReader, numbersOf } from '../status/numbers';
import { trouble } from '../texts/trouble';
import type { Code } from '../texts/troubles-english';

/** Rows that the user chose, by index, and all phone cells as they were then. */
export interface Chosen {
  readonly phones: readonly Cell[];
  readonly within: ReadonlySet<number>;
}

/** What this execution has read of the sheet. */
interface SheetRead {
  /** The rows as last read; null if the run has waited or sent a request since. */
  rows: Rows | null;
  /** Numbers still to be sent, in the order of the sheet; null until the sheet was read for them. */
  queue: string[] | null;
}

/** A block takes up to three calls, two as a rule, and a call up to 5 ms by published figures. */
export const BLOCK_MS = 10;

/** What writing takes, by the last write of this execution. */
export interface WritePrice {
  /** One block of neighbouring rows (ms). */
  readonly blockMs: number;
  /** How many rows have the same number. */
  readonly rowsEach: number;
  /** How many rows the table has. */
  readonly rows: number;
  /** How far apart the rows of the answers are: 0 together, 1 as by chance. */
  readonly apart: number;
}

/** Answers that are not in the sheet yet. */
interface AnswersAtHand {
  /** Batches whose pages are being collected, by `batchId`. */
  readonly collections: Map<number, PageCollection>;
  /** Outcomes that don't come from a page of results, by number. */
  readonly own: Map<string, Answer>;
  /** When the oldest of them came (ms). */
  since: number;
  /** Whether answers were written in this execution. */
  wrote: boolean;
  /** How many answers were written in this execution. */
  written: number;
  price: WritePrice;
}

/** What this execution knows from asking for results. */
export interface Polls {
  /** Polls without results so far and the next due time (ms), by `batchId`. */
  readonly asked: Map<number, { attempt: number; due: number }>;
  /** How long Naam needed for a batch so far (ms). */
  pace: number;
  /** Whether any batch was ready. */
  readySeen: boolean;
  /** Requests in a row that got no answer. */
  failures: number;
}

export interface Execution {
  readonly world: World;
  readonly numbers: NumberReader;
  /** Longest wait spent sleeping (ms). */
  readonly patience: number;
  /** The rows chosen at the start; null: all, or not known to this execution. */
  readonly chosen: Chosen | null;
  head: RunHead;
  readonly batches: Map<number, Batch>;
  memory: KeyMemory;
  control: Control;
  /** When this execution began to work on the run (ms). */
  readonly beganAt: number;
  /** When the property of pause and stop was last read (ms); 0 before the first time. */
  controlReadAt: number;
  readonly sheet: SheetRead;
  splitting: Splitting;
  readonly answers: AnswersAtHand;
  readonly polls: Polls;
  /** An earlier execution may have been ended while it wrote. */
  repairNeeded: boolean;
  /** Numbers that this execution has sent. */
  sentNow: number;
  /** This execution has saved progress of the run. */
  progressed: boolean;
  /** The run has ended: its head must not be saved again. */
  ended: boolean;
  /** This execution paused the run, so the sheet should say so. */
  pausedNow: boolean;
}

/** Results are first asked for this long after the submit (ms). */
export const FIRST_POLL_MS = 2_000;

/** Returns a new execution of a saved run. `patience`: its longest sleep (ms). */
export function openExecution(
  world: World,
  state: RunState,
  patience: number,
  chosen: Chosen | null,
  isNew = false,
): Execution {
  return {
    world,
    chosen,
    numbers: numbersOf(state.head.options.country),
    patience,
    head: state.head,
    batches: new Map(state.batches.map((batch) => [batch.batchId, batch])),
    memory: world.keys.memory(),
    control: 'none',
    beganAt: world.clock.now(),
    controlReadAt: 0,
    sheet: { rows: null, queue: null },
    splitting: noSplitting(state.head.splits),
    answers: {
      collections: new Map(),
      own: new Map(),
      since: 0,
      wrote: false,
      written: 0,
      price: { blockMs: BLOCK_MS, rowsEach: 1, rows: 1, apart: 0 },
    },
    polls: { asked: new Map(), pace: FIRST_POLL_MS, readySeen: false, failures: 0 },
    repairNeeded: state.head.writeInProgress && !isNew,
    sentNow: 0,
    progressed: false,
    ended: false,
    pausedNow: false,
  };
}

/** Saves a property. If the store is full, IDs of past runs are removed to make room. */
function put({ world, head }: Execution, key: string, value: string): void {
  putMakingRoom(world, key, value, head.run);
}

/** Changes and saves the head of the run. */
export function saveHead(execution: Execution, change: Partial<RunHead>): void {
  execution.head = { ...execution.head, ...change };
  put(execution, RUN_KEY, headText(execution.head));
}

/** More batches than one execution has time for. */
const BATCHES_AN_EXECUTION = 10_000;

/** Returns an ID for a new batch that no other execution uses, so that none overwrites another's. */
export function nextBatchId({ world, batches }: Execution): number {
  let n = parseInt(world.executionId, 16) * BATCHES_AN_EXECUTION + 1;
  while (batches.has(n)) n += 1;
  return n;
}

/** Saves a batch under its own property; its numbers' overflow was written with the intent. */
export function saveBatch(execution: Execution, batch: Batch): void {
  const [key, value] = batchProperty(batch);
  put(execution, key, value);
  execution.progressed = true;
  execution.batches.set(batch.batchId, batch);
}

/**
 * Saves the intent to send: a batch is in the store before its request is made. That alone is no
 * progress, because Naam or Google may refuse every request of a run for days.
 */
export function intend(execution: Execution, batch: Batch): void {
  for (const [key, value] of batchParts(batch)) put(execution, key, value);
  const { progressed } = execution;
  saveBatch(execution, batch);
  execution.progressed = progressed;
}

/** Removes a batch that was certainly not accepted. */
export function dropBatch(execution: Execution, batch: Batch): void {
  execution.world.store.remove(batchProperty(batch)[0]);
  dropParts(execution, batch);
  execution.batches.delete(batch.batchId);
}

/** Removes the numbers of a batch that didn't fit into its own property. */
function dropParts(execution: Execution, batch: Batch): void {
  for (const [key] of batchParts(batch)) execution.world.store.remove(key);
}

/** Reads whether the user asked to pause or stop, which is written without a lease. */
export function readControl(execution: Execution): void {
  const { store, clock } = execution.world;
  const word = store.get(CONTROL_KEY);
  execution.control = word === 'pause' || word === 'stop' ? word : 'none';
  execution.controlReadAt = clock.now();
}

/** Pauses the run for a reason. A run that is stopping, or paused until the user acts, stays so. */
export function pause(
  execution: Execution,
  code: Code,
  about: string | null,
  until: number | null,
): void {
  const { phase } = execution.head;
  // A problem that the user must solve replaces one that passes by itself.
  const outweighs = phase.at === 'paused' && phase.until !== null && until === null;
  if (phase.at !== 'running' && !outweighs) return;
  const since = execution.world.clock.now();
  saveHead(execution, { phase: { at: 'paused', trouble: trouble(code, about), since, until } });
  execution.pausedNow = true;
  const { schedule } = execution.head;
  if (schedule !== '' && until === null)
    pauseWithRun(execution.world, schedule, trouble(code, about));
}

/** Saves what is remembered about the key, if that has changed. */
export function remember(execution: Execution, memory: KeyMemory): void {
  if (memory === execution.memory) return;
  execution.memory = memory;
  execution.world.keys.remember(memory);
}

/** Returns the rules for rows after they are queued: results of this run are not looked up again. */
export function rulesAfterMarking(execution: Execution): RowRules {
  const rules = rowRules(execution);
  return { ...rules, options: { ...rules.options, again: 'none' } };
}

/** Returns the rules for rows before they are queued. */
export function rowRules(execution: Execution): RowRules {
  const { options, run, secret } = execution.head;
  return { numbers: execution.numbers, options, run, secret };
}
