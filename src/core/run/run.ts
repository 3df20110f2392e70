/**
 * The one road of a run: within a budget, take the next step in a world, record it. No execution
 * relies on another having ended well: each loads the ticket, and goes on from what it says.
 */
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
import { fail, isTableGone, type Trouble, troubleOf, waitingHelps } from '../texts/trouble';
import type { Code } from '../texts/troubles-english';

/** How an execution left its run. */
export type WorkResult =
  | { readonly kind: 'ended' }
  /** Nothing was sent and nothing is left of it: the marking failed. */
  | { readonly kind: 'abandoned'; readonly trouble: Trouble }
  /** `until`: when to go on (ms), null when a person has to speak first. */
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

/** A request's fate is open: the person is told why, as far as it is known. */
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

/** The clock may have passed that moment since it was chosen: Google takes no negative wait. */
function waitUntil({ clock }: World, moment: number): void {
  const ms = moment - clock.now();
  if (ms > 0) clock.sleep(ms);
}

/** A run that is stopping has nothing to pause: it only waits. */
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

/** What the rows still ask of this run. Results that left the sheet pause it: they were paid. */
function look(execution: Execution, rows: Rows): Queue {
  const taken = new Set<string>();
  const answered = new Set<string>();
  for (const batch of execution.batches.values()) {
    // Without an id there is nothing to fetch again: its rows are the person's decision.
    const into = batch.state === 'done' && batch.id !== null ? answered : taken;
    for (const number of batch.numbers) into.add(number);
  }
  const queue = queueOf(rows, rulesAfterMarking(execution), taken, answered);
  if (queue.wentBack > 0) pause(execution, 'went-back', String(queue.wentBack), null);
  return queue;
}

/** A look that changed nothing is no work: a run that only rests is one day abandoned. */
function yieldUntil(execution: Execution, until: number | null): WorkResult {
  if (execution.progressed) saveHead(execution, { lastWorkedAt: execution.world.clock.now() });
  return { kind: 'suspended', until };
}

/** Nothing that is in flight can be collected or written any more, until a person acts. */
const HOPELESS: ReadonlySet<Code> = new Set([
  'sheet-gone',
  'column-gone',
  'no-key',
  'key-refused',
  'key-changed',
  'address-not-allowed',
]);

/** A run that is to stop waits for no one: what is in flight stays Unconfirmed, its ids are kept. */
function abandonInFlight(execution: Execution, trouble: Trouble): void {
  const inSheet = isTableGone(trouble);
  for (const batch of execution.batches.values()) {
    const abandoned = toAbandoned(batch);
    if (inSheet && 'inSheet' in abandoned) saveBatch(execution, { ...abandoned, inSheet });
    else if (abandoned !== batch) saveBatch(execution, abandoned);
  }
  // Strays of an earlier write are gone with the columns.
  if (inSheet) saveHead(execution, { writeInProgress: false });
}

/** Ends a run whose rows cannot be restored: they count as never asked, and IDs are kept. */
export function giveUp(execution: Execution): WorkResult {
  for (const batch of execution.batches.values()) {
    const abandoned = toAbandoned(batch);
    if (abandoned !== batch) saveBatch(execution, abandoned);
  }
  end(execution, null);
  return { kind: 'ended' };
}

/** A step failed: the run pauses with the reason, or, before anything was sent, is given up. */
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
