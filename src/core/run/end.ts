/** Ends a run: restores rows that weren't sent, writes note and history, and removes its state. */
import type { Rows, RowWrite } from '../ports/cells';
import { type Answer, misplacedOutcomes, stillQueued, placeAnswers } from '../rows/place-answers';
import { countOutcomes, plan } from '../rows/plan';
import { writeUntilRight } from '../rows/write-until-right';
import { rulesAfterMarking, type Execution, saveHead } from './execution';
import { sentCount } from '../saved/batch';
import { HISTORY_LENGTH, keepHistory, readHistory } from '../saved/history';
import { keepIds } from '../saved/past-results';
import { removeLeftovers } from '../saved/current-run';
import { RUN_KEY, HISTORY_KEY, type RunHead } from '../saved/run-state';
import { keepEnd, needsTrigger } from '../schedules/list';
import { endNote } from '../texts/note';
import { fail, isTrouble, isTableGone, troubleOf } from '../texts/trouble';

/** Removes a run that has sent nothing, as if it had never started. */
export function abandon(execution: Execution): void {
  const { world, head } = execution;
  try {
    writeUntilRight(world, head.table, (rows) => [
      ...misplacedOutcomes(rows, [], execution.numbers),
      ...stillQueued(rows, head.run),
    ]);
  } catch {
    // The sheet may refuse this write, too. Rows that stay Queued count as not looked up.
  }
  clear(execution);
}

/**
 * Ends a run that has nothing in flight and nothing to send. `rows`: as last read; null if the sheet
 * is gone. Throws `store-full` if there is no room for what is kept of the run.
 */
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

/** The detail of `store-full`: there was no room for the record of a run that ends. */
const ENDING = 'end';

/** Keeps a record if there is room. The second time without room, the run ends without it. */
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

/** Gives rows that weren't sent their old status back. Returns the rows; null if the sheet is gone. */
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

/** Restores rows that say Queued. Numbers that may have been paid for say Unconfirmed, even after an undo. */
function atTheEnd({ world, head, batches, numbers }: Execution, rows: Rows): RowWrite[] {
  const { run, options } = head;
  const unconfirmed = new Map<string, Answer>();
  for (const batch of batches.values()) {
    const left = batch.state === 'done' && batch.id === null;
    if (!left && batch.state !== 'unconfirmed') continue;
    for (const number of batch.numbers) unconfirmed.set(number, { kind: 'unconfirmed' });
  }
  const by = { numbers, run, today: world.clock.today(), replace: options.replace };
  const kept = placeAnswers(rows, unconfirmed, by);
  const own = new Set(kept.map(({ index }) => index));
  return [...kept, ...stillQueued(rows, run).filter(({ index }) => !own.has(index))];
}

/**
 * Removes the state of a run. The head goes first: a run without some of its batches would send their
 * numbers again. If the rest fails, the next tick does it.
 */
function clear(execution: Execution): void {
  const { world } = execution;
  world.store.remove(RUN_KEY);
  execution.ended = true;
  removeLeftovers(world);
  if (!needsTrigger(world)) world.trigger.release();
}

/** Writes the note on the status header. Failing to write it doesn't fail the run. */
export function annotate(execution: Execution, note: string): void {
  try {
    execution.world.sheet.annotate(execution.head.table, note);
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
  }
}
