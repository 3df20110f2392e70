/** Fetches the results of a past run again, and writes them again. */
import { newHead, makeColumns } from './start';
import { tryTrigger } from './trigger';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { type WorkResult, work } from '../run/run';
import { batchProperty } from '../saved/batch';
import { asBatches, type PastResults, readResults } from '../saved/past-results';
import { removeLeftovers, currentRun } from '../saved/current-run';
import { type RunHead, RUN_KEY, headText } from '../saved/run-state';
import { fail } from '../texts/trouble';

/**
 * Starts a run that fetches the results of a past run again, free, and writes them next to their
 * numbers. Throws `run-exists`, `run-of-another`, and what reading them and making columns throws.
 */
export function writeAgain(world: World, run: string, patience: number): WorkResult {
  if (currentRun(world) !== null) fail('run-exists');
  const past = readResults(world.store.all(), run);
  if (past.owner !== world.me) fail('run-of-another');
  const table = tableOf(world, past);
  tryTrigger(world);
  removeLeftovers(world);
  const now = world.clock.now();
  const batches = asBatches(past, now, world.executionId);
  for (const batch of batches) world.store.put(...batchProperty(batch));
  const head: RunHead = {
    ...newHead(world, table, past.options, `again ${run}`),
    phase: { at: 'running' },
    writeInProgress: false,
  };
  world.store.put(RUN_KEY, headText(head));
  return work(world, { head, batches }, patience);
}

/** Returns where to write: the columns of the past run, or new ones if those were deleted. */
function tableOf(world: World, { table, options }: PastResults): TableRef {
  const phones = world.tables.lostColumns(table);
  return phones === null ? table : makeColumns(world, world.tables.survey(phones, options.country));
}
