/** What is known of numbers but not in the sheet yet, and how much of it one step writes. */
import type { Rows, RowWrite } from '../ports/cells';
import { inCapitals } from '../rows/capitals';
import { blocksOf, withBlankNames } from '../rows/blocks';
import { type Answer, type Answers, placeAnswers, type PlaceRules } from '../rows/place-answers';
import type { Batch } from '../saved/batch';
import type { Execution } from './execution';
import type { PageCollection } from './pages';

/** Blocks of the first write, which is to be seen soon: twenty seconds at worst. */
const FEW_BLOCKS = 2_000;

/** Time that is left for reading back and saving after the last blocks. */
const AFTERWARDS_MS = 30_000;

/** What one step writes. */
export interface Portion {
  /** The collections whose answers are all among the writes. */
  readonly collections: readonly PageCollection[];
  readonly answers: Answers;
  readonly writes: readonly RowWrite[];
  /** Groups of rows that lie together: each is written by itself. */
  readonly blocks: number;
}

/**
 * Returns everything at hand, or so many collections of it as make few enough blocks in these
 * rows: at least one.
 */
export function portionFor(execution: Execution, rows: Rows, by: PlaceRules): Portion {
  // In the order of the sheet: the first names are seen at its top.
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

/** As many as there is time for: all at once are fewer than in parts. */
function mostBlocks({ world, answers }: Execution): number {
  if (!answers.wrote) return FEW_BLOCKS;
  return Math.max(FEW_BLOCKS, (world.budget.left() - AFTERWARDS_MS) / answers.price.blockMs);
}

/** Counts the answers that wait to be written. */
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

/** Returns the batches that ended without results, and whose rows do not say so yet. */
export function notInSheet(execution: Execution): Extract<Batch, { inSheet: boolean }>[] {
  return [...execution.batches.values()].filter(
    (b): b is Extract<Batch, { inSheet: boolean }> => 'inSheet' in b && !b.inSheet,
  );
}

/** Everything that the sheet does not show yet but what other collections hold, by canonical number. */
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
