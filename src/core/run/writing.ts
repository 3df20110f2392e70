/** The writing step: what is known goes beside its numbers, is read back, and only then struck. */
import { inCapitals } from '../rows/capitals';
import { type Answer, type Answers, placeAnswers, misplacedOutcomes } from '../rows/place-answers';
import { writeUntilRight } from '../rows/write-until-right';
import { type PageCollection, checkpoint } from './pages';
import { saveBatch, saveHead, type Execution } from './execution';
import { type Batch, toDone, toRefetch, toUnconfirmed, toWaiting } from '../saved/batch';

/** Writes all answers at hand; afterwards nothing of them is owed. */
export function writeAnswers(execution: Execution): void {
  const answers = answersAtHand(execution);
  const { world, head, numbers, answers: atHand } = execution;
  const { replace } = head.options;
  const by = { numbers, run: head.run, today: world.clock.today(), replace };
  saveHead(execution, { writeInProgress: true });
  execution.sheet.rows = writeUntilRight(world, head.table, (rows) =>
    placeAnswers(rows, answers, by),
  );
  atHand.wrote = true;
  for (const of of atHand.collections.values()) saveBatch(execution, afterWriting(execution, of));
  atHand.collections.clear();
  for (const batch of notInSheet(execution)) saveBatch(execution, { ...batch, inSheet: true });
  atHand.own.clear();
  saveHead(execution, { writeInProgress: false });
}

/**
 * An execution was cut off while it wrote, and rows may have moved just then: outcomes that stand
 * beside another number go, and what they covered is fetched again, free.
 */
export function repairMisplaced(execution: Execution): void {
  const { world, head, numbers } = execution;
  const sent = [...execution.batches.values()].flatMap((batch) => batch.numbers);
  const covered = new Set<string | null>();
  writeUntilRight(world, head.table, (rows) => {
    const writes = misplacedOutcomes(rows, sent, numbers);
    for (const { index } of writes) covered.add(numbers.canonical(rows.phones[index] ?? ''));
    return writes;
  });
  for (const batch of execution.batches.values()) {
    // Results of a past run: their numbers are not known any more.
    const any = batch.numbers.length === 0 && covered.size > 0;
    if (any || batch.numbers.some((number) => covered.has(number))) {
      saveBatch(execution, toRefetch(batch));
    }
  }
  saveHead(execution, { writeInProgress: false });
  execution.repairNeeded = false;
}

/** Everything that the sheet does not show yet, by canonical number. */
function answersAtHand(execution: Execution): Answers {
  const { capitals } = execution.head.options;
  const answers = new Map<string, Answer>(execution.answers.own);
  for (const batch of notInSheet(execution)) {
    for (const number of batch.numbers) answers.set(number, { kind: batch.state });
  }
  for (const of of execution.answers.collections.values()) {
    for (const [number, name] of of.names) {
      if (name !== null) answers.set(number, { kind: 'found', name: inCapitals(name, capitals) });
    }
    if (!of.complete) continue;
    for (const number of of.batch.numbers) {
      const answered = answers.has(number) || of.earlier.has(number);
      if (!answered) answers.set(number, { kind: 'not-found' });
    }
  }
  return answers;
}

function notInSheet(execution: Execution): Extract<Batch, { inSheet: boolean }>[] {
  return [...execution.batches.values()].filter(
    (b): b is Extract<Batch, { inSheet: boolean }> => 'inSheet' in b && !b.inSheet,
  );
}

function afterWriting({ head }: Execution, of: PageCollection): Batch {
  if (of.unreadable.size > 0) {
    const { id, size, limit } = of.batch;
    // A run that is to stop waits for no newer version.
    return head.phase.at === 'stopping'
      ? toUnconfirmed(of.batch)
      : toWaiting(of.batch, id, size, limit);
  }
  if (!of.complete) return checkpoint(of);
  let found = of.earlier.size;
  for (const [number, name] of of.names) if (name !== null && !of.earlier.has(number)) found += 1;
  return toDone(of.batch, found);
}

/** How many answers wait to be written. */
export function unwritten(execution: Execution): number {
  let count = execution.answers.own.size;
  for (const of of execution.answers.collections.values())
    count += of.complete || of.unreadable.size > 0 ? 1 : of.names.size;
  return count + notInSheet(execution).length;
}
