/** The loop of a run: takes the next step and saves it, until the time of the execution is used up. */
import type { Rows } from '../ports/cells';
import type { World } from '../ports/world';
import { type Queue, queueOf } from '../rows/queue';
import { abandon, annotate, end, restored } from './end';
import { markQueued } from './mark-queued';
import type { Step } from './next';
import { nextStep } from './next-step';
import { afterFailedWrite } from './failed-writes';
import { poll } from './polling';
import { send } from './sending';
import {
  type Chosen,
  rulesAfterMarking,
  openExecution,
  pause,
  saveBatch,
  saveHead,
  type Execution,
} from './execution';
import { repairMisplaced, writeAnswers } from './writing';
import { toAbandoned, toUnconfirmed, undecided } from '../saved/batch';
import { CONTROL_KEY, type RunState } from '../saved/run-state';
import { pauseNote } from '../texts/note';
import {
  fail,
  ignoringTroubles,
  isTableGone,
  type Trouble,
  troubleOf,
  waitingHelps,
} from '../texts/trouble';
import type { Code } from '../texts/troubles-english';

/** How an execution left its run. */
export type WorkResult =
  | { readonly kind: 'ended' }
  /** The rows couldn't be marked: nothing was sent, and nothing of the run is left. */
  | { readonly kind: 'abandoned'; readonly trouble: Trouble }
  /** `until`: when to continue (ms), null if the user has to act first. */
  | { readonly kind: 'suspended'; readonly until: number | null };

const RETRY_MS = 60_000;

/**
 * Works until the run ends, has to wait longer than `patience` (ms), or the budget is spent. `isNew`:
 * this execution has just started the run, so no earlier one can have left anything to repair.
 */
export function work(
  world: World,
  state: RunState,
  patience: number,
  chosen: Chosen | null = null,
  isNew = false,
): WorkResult {
  const execution = openExecution(world, state, patience, chosen, isNew);
  const result = drive(execution);
  if (execution.sentNow > 0) {
    ignoringTroubles(() => {
      world.spending.add(execution.sentNow);
    });
  }
  if (execution.pausedNow && execution.head.phase.at === 'paused') {
    annotate(execution, pauseNote(world.clock.today(), execution.head.phase.trouble));
  }
  return result;
}

function drive(execution: Execution): WorkResult {
  for (;;) {
    try {
      const step = nextStep(execution);
      if (step.do === 'yield') return yieldUntil(execution, step.until);
      if (step.do === 'give-up') return giveUp(execution);
      if (step.do === 'end') {
        const rows = restored(execution);
        if (rows !== null) look(execution, rows);
        if (isPaused(execution)) continue;
        end(execution, rows);
        return { kind: 'ended' };
      }
      take(execution, step);
    } catch (thrown) {
      return stepFailed(execution, troubleOf(thrown));
    }
  }
}

function take(
  execution: Execution,
  step: Exclude<Step, { do: 'yield' | 'end' | 'give-up' }>,
): void {
  switch (step.do) {
    case 'mark-queued':
      markQueued(execution);
      return;
    case 'apply-control':
      applyControl(execution, step.control);
      return;
    case 'unpause':
      saveHead(execution, { phase: { at: 'running' } });
      return;
    case 'mark-unconfirmed':
      saveBatch(execution, toUnconfirmed(step.batch));
      return;
    case 'await-decision':
      awaitDecision(execution);
      return;
    case 'repair':
      repairMisplaced(execution);
      return;
    case 'suspend':
      suspend(execution, step.code);
      return;
    case 'poll':
      execution.sheet.rows = null;
      poll(execution, step.batches);
      return;
    case 'load-queue':
      loadQueue(execution);
      return;
    case 'send':
      execution.sheet.rows = null;
      send(execution);
      return;
    case 'write':
      writeAnswers(execution);
      return;
    case 'wait':
      execution.sheet.rows = null;
      waitUntil(execution.world, step.until);
      return;
  }
}

/** Pauses for a request that Naam may have received, and says why as far as it is known. */
function awaitDecision(execution: Execution): void {
  const open = undecided([...execution.batches.values()]);
  const doubt = open[open.length - 1]?.doubt;
  const count = String(open.reduce((sum, batch) => sum + batch.numbers.length, 0));
  if (doubt?.kind === 'answer') {
    pause(execution, 'unconfirmed-answer', `${count} ${doubt.said}`, null);
  } else if (doubt?.kind === 'broken') {
    const seconds = Math.max(1, Math.round(doubt.afterMs / 1_000));
    pause(execution, 'unconfirmed-broken', `${count} ${String(seconds)}`, null);
  } else pause(execution, 'unconfirmed', count, null);
}

/** Waits until a moment (ms). It may have passed already: Google refuses a negative wait. */
function waitUntil({ clock }: World, moment: number): void {
  const ms = moment - clock.now();
  if (ms > 0) clock.sleep(ms);
}

/** Pauses a running run. Throws in a run that is stopping, because it sends nothing any more. */
function suspend(execution: Execution, code: 'key-changed' | 'no-room'): void {
  const left = code === 'no-room' ? String(execution.sheet.queue?.length ?? 0) : null;
  if (execution.head.phase.at === 'running') pause(execution, code, left, null);
  else fail(code);
}

function applyControl(execution: Execution, control: 'pause' | 'stop'): void {
  if (control === 'stop') saveHead(execution, { phase: { at: 'stopping' } });
  else pause(execution, 'paused-by-you', null, null);
  execution.world.store.remove(CONTROL_KEY);
  execution.control = 'none';
}

/** Reads the sheet for what this run has queued; numbers that were answered are not sent again. */
function loadQueue(execution: Execution): void {
  const rows = execution.sheet.rows ?? execution.world.sheet.read(execution.head.table);
  execution.sheet.queue = [...look(execution, rows).numbers];
}

const isPaused = ({ head }: Execution): boolean => head.phase.at === 'paused';

/** Returns what is still to be sent. Pauses if paid results are gone from the sheet. */
function look(execution: Execution, rows: Rows): Queue {
  const taken = new Set<string>();
  const answered = new Set<string>();
  for (const batch of execution.batches.values()) {
    // Without an ID nothing can be fetched again: the user decides about its rows.
    const into = batch.state === 'done' && batch.id !== null ? answered : taken;
    for (const number of batch.numbers) into.add(number);
  }
  const queue = queueOf(rows, rulesAfterMarking(execution), taken, answered);
  if (queue.wentBack > 0) pause(execution, 'went-back', String(queue.wentBack), null);
  return queue;
}

/** Ends the execution. Only saved progress counts as work: a run that only waits is inactive. */
function yieldUntil(execution: Execution, until: number | null): WorkResult {
  if (execution.progressed) saveHead(execution, { lastWorkedAt: execution.world.clock.now() });
  return { kind: 'suspended', until };
}

/** With these, no answer can be collected or written until the user acts. */
const HOPELESS: ReadonlySet<Code> = new Set([
  'sheet-gone',
  'column-gone',
  'no-key',
  'key-refused',
  'key-changed',
  'address-not-allowed',
]);

/** Lets a run stop without its open batches: their rows stay Unconfirmed, their IDs are kept. */
function abandonInFlight(execution: Execution, trouble: Trouble): void {
  const inSheet = isTableGone(trouble);
  for (const batch of execution.batches.values()) {
    const abandoned = toAbandoned(batch);
    if (inSheet && 'inSheet' in abandoned) saveBatch(execution, { ...abandoned, inSheet });
    else if (abandoned !== batch) saveBatch(execution, abandoned);
  }
  // Misplaced names of an earlier write are gone with the columns.
  if (inSheet) saveHead(execution, { writeInProgress: false });
}

/**
 * Ends a run that the user stopped twice, with its batches as Unconfirmed; IDs are kept. Rows that can't
 * be restored count as not looked up.
 */
function giveUp(execution: Execution): WorkResult {
  for (const batch of execution.batches.values()) {
    const abandoned = toAbandoned(batch);
    if (abandoned !== batch) saveBatch(execution, abandoned);
  }
  end(execution, restoredIfPossible(execution));
  return { kind: 'ended' };
}

function restoredIfPossible(execution: Execution): Rows | null {
  try {
    return restored(execution);
  } catch {
    // Writing to the sheet may be what keeps the run from stopping.
    return null;
  }
}

/** Handles a failed step: pauses with the reason, or gives the run up if its rows weren't marked. */
function stepFailed(execution: Execution, trouble: Trouble): WorkResult {
  const { world, head } = execution;
  const now = world.clock.now();
  if (execution.ended) return { kind: 'ended' };
  if (head.phase.at === 'queueing') {
    abandon(execution);
    return { kind: 'abandoned', trouble };
  }
  if (head.phase.at === 'stopping' && HOPELESS.has(trouble.code)) {
    abandonInFlight(execution, trouble);
    return { kind: 'suspended', until: now };
  }
  if (trouble.code === 'write-failed') {
    return { kind: 'suspended', until: afterFailedWrite(execution, trouble) };
  }
  const until = waitingHelps(trouble) ? now + RETRY_MS : null;
  if (head.phase.at === 'stopping') saveHead(execution, { phase: { at: 'stopping', trouble } });
  pause(execution, trouble.code, trouble.about, until);
  return { kind: 'suspended', until };
}
