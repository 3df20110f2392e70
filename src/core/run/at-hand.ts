/** Answers that aren't in the sheet yet, and how many of them one step writes. */
import type { Rows, RowWrite } from '../ports/cells';
import { inCapitals } from '../rows/capitals';
import { blocksOf, withBlankNames } from '../rows/blocks';
import { type Answer, type Answers, placeAnswers, type PlaceRules } from '../rows/place-answers';
import type { Batch } from '../saved/batch';
import type { Execution } from './execution';
import type { PageCollection } from './pages';

/** Most blocks of the first write, so that it takes at most twenty seconds. */
const FEW_BLOCKS = 2_000;

/** Time for reading back and saving after the last blocks (ms). */
const AFTERWARDS_MS = 30_000;

/** What one step writes. */
export interface Portion {
  /** The collections that are written whole. */
  readonly collections: readonly PageCollection[];
  readonly answers: Answers;
  readonly writes: readonly RowWrite[];
  /** Groups of neighbouring rows; each takes a write of its own. */
  readonly blocks: number;
}

/** Returns all answers, or only those of the oldest collections if all would make too many blocks. */
export function portionFor(execution: Execution, rows: Rows, by: PlaceRules): Portion {
  // Numbers are sent in the order of the sheet, so the first names appear at its top.
  let collections = [...execution.answers.collections.values()].sort(
    (a, b) => a.batch.at - b.batch.at,
  );
  const most = mostBlocks(execution);
  for (;;) {
    const answers = answersOf(execution, collections);
    const writes = withBlankNames(rows, placeAnswers(rows, answers, by));
    const blocks = blocksOf(rows, writes).length;
    if (collections.length <= 1 || blocks <= most) return { collections, answers, writes, blocks };
    collections = collections.slice(0, Math.ceil(collections.length / 2));
  }
}

/** As many as there is time for, because writing in parts makes more blocks in total. */
function mostBlocks({ world, answers }: Execution): number {
  if (!answers.wrote) return FEW_BLOCKS;
  return Math.max(FEW_BLOCKS, (world.budget.left() - AFTERWARDS_MS) / answers.price.blockMs);
}

/** Counts the answers that aren't written yet. */
export function unwritten(execution: Execution): number {
  let count = execution.answers.own.size;
  for (const of of execution.answers.collections.values())
    count += of.complete || of.unreadable.size > 0 ? Math.max(1, numbersIn(of)) : of.names.size;
  return count + notInSheet(execution).length;
}

/** Returns whether all pages of a batch's results are collected. */
export function isCollected({ answers }: Execution, { batchId }: Batch): boolean {
  return answers.collections.get(batchId)?.complete === true;
}

const numbersIn = ({ batch }: PageCollection): number => batch.numbers.length;

/** Returns the batches that ended without results, and whose rows don't say so yet. */
export function notInSheet(execution: Execution): Extract<Batch, { inSheet: boolean }>[] {
  return [...execution.batches.values()].filter(
    (b): b is Extract<Batch, { inSheet: boolean }> => 'inSheet' in b && !b.inSheet,
  );
}

/** Returns the answers of these collections, and all that come from no collection, by number. */
function answersOf(execution: Execution, collections: readonly PageCollection[]): Answers {
  const { capitals } = execution.head.options;
  const answers = new Map<string, Answer>(execution.answers.own);
  for (const batch of notInSheet(execution)) {
    for (const number of batch.numbers) answers.set(number, { kind: batch.state });
  }
  for (const of of collections) {
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
