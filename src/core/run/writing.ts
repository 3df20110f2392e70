/** The writing step: what is known goes beside its numbers, is read back, and only then struck. */
import { inCapitals } from '../rows/capitals';
import { type Answer, type Answers, place, strays } from '../rows/place';
import { writeUntilRight } from '../rows/write-until-right';
import { type Gathering, soFar } from './pages';
import { saveBatch, saveHead, type Session } from './session';
import { askedAgain, type Batch, undecided } from '../saved/batch';
import { numberMark } from '../status/marks';

/** Writes all answers at hand; afterwards nothing of them is owed. */
export function writeAnswers(session: Session): void {
  const answers = answersAtHand(session);
  const { world, head, numbers } = session;
  const { replace } = head.options;
  const by = { numbers, run: head.run, today: world.clock.today(), replace };
  saveHead(session, { writing: true });
  session.rows = writeUntilRight(world, head.table, (rows) => place(rows, answers, by));
  session.wrote = true;
  for (const of of session.gatherings.values()) saveBatch(session, afterWriting(of));
  session.gatherings.clear();
  for (const batch of untold(session)) saveBatch(session, { ...batch, told: true });
  session.verdicts.clear();
  saveHead(session, { writing: false });
}

/**
 * An execution was cut off while it wrote, and rows may have moved just then: outcomes of this run
 * that stand beside another number go, and what they covered is fetched again, free.
 */
export function heal(session: Session): void {
  const { world, head, numbers } = session;
  const marks = new Set<string>();
  for (const batch of session.batches.values()) {
    for (const number of batch.numbers) marks.add(numberMark(number));
  }
  const covered = new Set<string | null>();
  writeUntilRight(world, head.table, (rows) => {
    const writes = strays(rows, marks, numbers);
    for (const { index } of writes) covered.add(numbers.of(rows.phones[index] ?? ''));
    return writes;
  });
  for (const batch of session.batches.values()) {
    if (batch.numbers.some((number) => covered.has(number))) {
      saveBatch(session, askedAgain(batch));
    }
  }
  saveHead(session, { writing: false });
  session.suspect = false;
}

/** Everything that the sheet does not show yet, by canonical number. */
function answersAtHand(session: Session): Answers {
  const { capitals } = session.head.options;
  const answers = new Map<string, Answer>(session.verdicts);
  for (const batch of untold(session)) {
    for (const number of batch.numbers) answers.set(number, { kind: batch.state });
  }
  for (const of of session.gatherings.values()) {
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

function untold(session: Session): Extract<Batch, { told: boolean }>[] {
  return [...session.batches.values()].filter(
    (b): b is Extract<Batch, { told: boolean }> => 'told' in b && !b.told,
  );
}

function afterWriting(of: Gathering): Batch {
  if (!of.complete) return soFar(of);
  const { n, numbers, at, execution, key, id } = of.batch;
  let found = of.earlier.size;
  for (const [number, name] of of.names) if (name !== null && !of.earlier.has(number)) found += 1;
  return { n, numbers, at, execution, key, state: 'done', id, found, count: numbers.length };
}

/** How many answers wait to be written. */
export function unwritten(session: Session): number {
  let count = session.verdicts.size;
  for (const of of session.gatherings.values()) count += of.complete ? 1 : of.names.size;
  return count + untold(session).length;
}

/** Numbers whose request was cut off, for the sentence about them. */
export function undecidedCount(session: Session): number {
  const batches = undecided([...session.batches.values()]);
  return batches.reduce((sum, batch) => sum + batch.numbers.length, 0);
}
