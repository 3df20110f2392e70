/** How a run ends: marks that are left go, it is told in note and history, nothing stays behind. */
import type { Rows, RowWrite } from '../ports/cells';
import { type Answer, misplacedOutcomes, stillQueued, placeAnswers } from '../rows/place-answers';
import { countOutcomes, plan } from '../rows/plan';
import { writeUntilRight } from '../rows/write-until-right';
import { rulesAfterMarking, type Execution, saveHead } from './execution';
import { sentCount } from '../saved/batch';
import { HISTORY_LENGTH, keepHistory, readHistory } from '../saved/history';
import { keepIds } from '../saved/past-results';
import { sweep } from '../saved/current-run';
import { RUN_KEY, HISTORY_KEY, type RunHead } from '../saved/run-state';
import { keepEnd, needsTrigger } from '../schedules/list';
import { endNote } from '../texts/note';
import { fail, isTrouble, isTableGone, troubleOf } from '../texts/trouble';

/** Before anything was sent: as if it had never been started. */
export function abandon(execution: Execution): void {
  const { world, head } = execution;
  try {
    writeUntilRight(world, head.table, (rows) => {
      const strays = misplacedOutcomes(rows, [], execution.numbers);
      const own = new Set(strays.map(({ index }) => index));
      return [...strays, ...stillQueued(rows, head.run).filter(({ index }) => !own.has(index))];
    });
  } catch {
    // The sheet that refused the marks may refuse their removal too; they count as never asked.
  }
  clear(execution);
}

/** Nothing is in flight and nothing is to be sent; `rows` are null where the sheet is gone. */
export function end(execution: Execution, rows: Rows | null): void {
  const { world, head } = execution;
  const sent = sentCount([...execution.batches.values()]);
  const found = foundIn(execution);
  const split = rows === null ? null : plan(rows, rulesAfterMarking(execution)).split;
  const past = readHistory(world.store.get(HISTORY_KEY)).map(({ run }) => run);
  if (!past.includes(head.run)) {
    const runs = [head.run, ...past].slice(0, HISTORY_LENGTH);
    ifThereIsRoom(head, () => {
      keepIds(world, head, [...execution.batches.values()], runs);
    });
    world.spending.add(sent);
    ifThereIsRoom(head, () => {
      keepHistory(world, head, { sent, found, split, ended: world.clock.now() });
    });
  }
  if (head.schedule !== '') {
    keepEnd(world, head.schedule, { sent, found, outcomes: split && countOutcomes(split) });
  }
  annotate(execution, endNote(world.clock.today(), { sent, split }));
  clear(execution);
}

/** Of a store that is full: this is what it had no room for. */
const ENDING = 'end';

/** Where there was no room for it twice, the end goes unrecorded: all answers are in the sheet. */
function ifThereIsRoom({ phase }: RunHead, keep: () => void): void {
  const before = phase.at === 'stopping' ? phase.trouble : undefined;
  try {
    keep();
  } catch (thrown) {
    if (!isTrouble(thrown) || thrown.trouble.code !== 'store-full') throw thrown;
    if (before?.code !== 'store-full' || before.about !== ENDING) fail('store-full', ENDING);
  }
}

function foundIn({ batches }: Execution): number {
  return [...batches.values()].reduce(
    (sum, batch) => sum + (batch.state === 'done' ? batch.found : 0),
    0,
  );
}

/** What was not sent goes back to what it was; a sheet that is gone has nothing to restore. */
export function restored(execution: Execution): Rows | null {
  const { world, head } = execution;
  try {
    const rows = writeUntilRight(world, head.table, (now) => {
      const writes = atTheEnd(execution, now);
      if (writes.length > 0 && !execution.head.writeInProgress) {
        saveHead(execution, { writeInProgress: true });
      }
      return writes;
    });
    if (execution.head.writeInProgress) saveHead(execution, { writeInProgress: false });
    return rows;
  } catch (thrown) {
    if (isTableGone(troubleOf(thrown))) return null;
    throw thrown;
  }
}

/** Unconfirmed stays so, after an undo too: perhaps it was paid. What else says Queued goes back. */
function atTheEnd({ world, head, batches, numbers }: Execution, rows: Rows): RowWrite[] {
  const { run, options } = head;
  const unsure = new Map<string, Answer>();
  for (const batch of batches.values()) {
    const left = batch.state === 'done' && batch.id === null;
    if (!left && batch.state !== 'unconfirmed') continue;
    for (const number of batch.numbers) unsure.set(number, { kind: 'unconfirmed' });
  }
  const by = { numbers, run, today: world.clock.today(), replace: options.replace };
  const kept = placeAnswers(rows, unsure, by);
  const own = new Set(kept.map(({ index }) => index));
  return [...kept, ...stillQueued(rows, run).filter(({ index }) => !own.has(index))];
}

/**
 * The head goes first: a run with some of its batches gone would send their numbers again. What then
 * fails is left to the next tick.
 */
function clear(execution: Execution): void {
  const { world } = execution;
  world.store.remove(RUN_KEY);
  execution.ended = true;
  sweep(world);
  if (!needsTrigger(world)) world.trigger.release();
}

/** A note that cannot be written is no reason to fail. */
export function annotate(execution: Execution, note: string): void {
  try {
    execution.world.sheet.annotate(execution.head.table, note);
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
  }
}
