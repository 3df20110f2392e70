/** Starts a run that the user confirmed; schedules and past results share its parts. */
import { type PreviewResult, preview } from './preview';
import { releaseTrigger, tryTrigger } from './trigger';
import { idOfStart, isAsShown, marksOf } from './what-was-shown';
import type { Options } from '../options/options';
import { inOneRun } from '../options/policy';
import type { Pointed, Survey, TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { type WorkResult, work } from '../run/run';
import { readHistory } from '../saved/history';
import { checkOwner, removeLeftovers, currentRun } from '../saved/current-run';
import {
  AT_FIRST,
  type RunHead,
  RUN_KEY,
  headText,
  HISTORY_KEY,
  type RunState,
} from '../saved/run-state';
import { keyedHashOfAll } from '../status/keyed-tag';
import { runId } from '../status/tags';
import { fail } from '../texts/trouble';

/** What the user saw and confirmed. */
export interface StartOrder {
  readonly start: string;
  readonly pointed: Pointed | null;
  readonly options: Options;
  /** The most numbers to send. */
  readonly cap: number;
  /** Whether the selection has changed since the preview. */
  readonly selectionChanged?: boolean;
}

/**
 * Starts a run and works on it. The same order a second time continues its run, or does nothing if
 * that has ended. Throws `run-exists`, `run-of-another`, `selection-changed`, `count-changed`, and
 * what making columns throws.
 */
export function start(world: World, order: StartOrder, patience: number): WorkResult {
  const current = currentRun(world);
  const id = idOfStart(order.start);
  const past = readHistory(world.store.get(HISTORY_KEY));
  if (past.some(({ start }) => start === id)) return { kind: 'ended' };
  if (current !== null) return sameRun(world, current, order, patience);
  if (order.selectionChanged === true) fail('selection-changed');
  const { survey, plan } = asShown(world, order);
  tryTrigger(world);
  const table = makeColumns(world, survey);
  const planned = Math.min(order.cap, inOneRun(plan.send.length), world.spending.left());
  const head: RunHead = {
    ...newHead(world, table, order.options, id),
    planned,
    confirmedHash: keyedHashOfAll(plan.send.slice(0, planned), world.secret),
    someRowsOnly: survey.within !== null,
  };
  removeLeftovers(world);
  world.store.put(RUN_KEY, headText(head));
  const { within, rows } = survey;
  const chosen = within === null ? null : { within, phones: rows.phones };
  return work(world, { head, batches: [] }, patience, chosen, true);
}

/** Finds what the preview showed, even if it moved. Throws `count-changed` if it has changed. */
function asShown(world: World, { start, pointed, options }: StartOrder): PreviewResult {
  const marks = marksOf(start);
  const attempts = marks === null ? [{}] : [{}, { header: marks.header }, marks];
  for (const found of attempts) {
    const now = preview(world, pointed, options, found);
    // Another row with the same number wasn't chosen, and it can't be told from the one that was.
    const ambiguous = found === marks && marks.tags !== null && now.plan.split.repeated > 0;
    if (isAsShown(start, now) && !ambiguous) return now;
  }
  return fail('count-changed');
}

/** Makes the columns. Releases the trigger, which was created before, if that fails. */
export function makeColumns(world: World, survey: Survey): TableRef {
  try {
    return world.tables.makeColumns(survey);
  } catch (thrown) {
    releaseTrigger(world);
    throw thrown;
  }
}

/** Returns the head of a new run that first has to queue its rows. */
export function newHead(world: World, table: TableRef, options: Options, start: string): RunHead {
  const now = world.clock.now();
  return {
    run: runId(world.clock.dice()),
    start,
    owner: world.me,
    table,
    options,
    planned: 0,
    phase: { at: 'queueing' },
    began: now,
    lastWorkedAt: now,
    ...AT_FIRST,
    secret: world.secret,
    // The first step writes. If it is killed, the next execution looks for misplaced cells.
    writeInProgress: true,
  };
}

function sameRun(world: World, state: RunState, order: StartOrder, patience: number): WorkResult {
  checkOwner(world, state);
  if (state.head.start !== idOfStart(order.start)) fail('run-exists');
  return work(world, state, patience);
}
