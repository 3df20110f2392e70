/** The writing step: writes answers next to their numbers, reads back, and only then saves that. */
import { cellsAt } from '../rows/cells-at';
import { placeAnswers, misplacedOutcomes } from '../rows/place-answers';
import { writeUntilRight } from '../rows/write-until-right';
import { notInSheet, type Portion, portionFor } from './at-hand';
import { type PageCollection, checkpoint } from './pages';
import { saveBatch, saveHead, type Execution } from './execution';
import { priceOf } from './write-time';
import { needsSecondLook, SECOND_LOOK_MS } from './late-names';
import { type Batch, type Done, toDone, toRefetch, toUnconfirmed, toWaiting } from '../saved/batch';

/** Writes the answers, or the first part of them if they are many scattered rows. */
export function writeAnswers(execution: Execution): void {
  const { world, head, numbers, answers: atHand } = execution;
  const { replace } = head.options;
  const by = { numbers, run: head.run, today: world.clock.today(), replace };
  saveHead(execution, { writeInProgress: true });
  const first: { portion: Portion; at: number }[] = [];
  execution.sheet.rows = writeUntilRight(world, head.table, (rows) => {
    const [planned] = first;
    if (planned !== undefined) return placeAnswers(rows, planned.portion.answers, by);
    const portion = portionFor(execution, rows, by);
    first.push({ portion, at: world.clock.now() });
    return portion.writes;
  });
  atHand.wrote = true;
  for (const { portion, at } of first) {
    const { length } = execution.sheet.rows.phones;
    atHand.price = priceOf(portion, length, world.clock.now() - at);
    atHand.written += portion.answers.size;
    for (const of of portion.collections) {
      saveBatch(execution, afterWriting(execution, of));
      atHand.collections.delete(of.batch.batchId);
    }
  }
  for (const batch of notInSheet(execution)) saveBatch(execution, { ...batch, inSheet: true });
  atHand.own.clear();
  saveHead(execution, { writeInProgress: false, failedWrites: 0 });
}

/**
 * Repairs the sheet after an execution was killed while it wrote and rows may have moved. Removes
 * results next to another number; the results that they replaced are fetched again, free.
 */
export function repairMisplaced(execution: Execution): void {
  const { world, head, numbers } = execution;
  const sent = [...execution.batches.values()].flatMap((batch) => batch.numbers);
  const covered = new Set<string | null>();
  writeUntilRight(world, head.table, (rows) => {
    const writes = misplacedOutcomes(rows, sent, numbers);
    for (const { index } of writes) covered.add(numbers.canonical(cellsAt(rows, index).phone));
    return writes;
  });
  for (const batch of execution.batches.values()) {
    // Results of a past run have no numbers here: the user can write them again.
    if (batch.numbers.some((number) => covered.has(number))) {
      saveBatch(execution, toRefetch(batch));
    }
  }
  saveHead(execution, { writeInProgress: false });
  execution.repairNeeded = false;
}

function afterWriting(execution: Execution, of: PageCollection): Batch {
  const { head } = execution;
  if (of.unreadable.size > 0) {
    const { id, size, limit } = of.batch;
    // A run that is stopping can't wait for a version that reads these names.
    return head.phase.at === 'stopping'
      ? toUnconfirmed(of.batch)
      : toWaiting(of.batch, id, size, limit);
  }
  if (!of.complete) return checkpoint(of);
  let found = of.earlier.size;
  for (const [number, name] of of.names) if (name !== null && !of.earlier.has(number)) found += 1;
  return withSecondLook(execution, of, toDone(of.batch, found));
}

/** Schedules a second look if it is needed: "Not found" may change after a minute. */
function withSecondLook(execution: Execution, of: PageCollection, done: Done): Done {
  // Without a page, there were two empty answers ten minutes apart already.
  const wasRead = of.page > 1;
  if (!wasRead || done.found >= done.count) return done;
  const now = execution.world.clock.now();
  const pending = largestLook(execution, done);
  if (!needsSecondLook(execution.memory, done.count, pending, now)) return done;
  return { ...done, secondLook: { at: now + SECOND_LOOK_MS, tries: 0 } };
}

function largestLook({ batches }: Execution, { keyGeneration }: Done): number {
  const waiting = [...batches.values()].filter(
    (b): b is Done => b.state === 'done' && b.secondLook !== undefined,
  );
  const own = waiting.filter((batch) => batch.keyGeneration === keyGeneration);
  return Math.max(0, ...own.map(({ count }) => count));
}
