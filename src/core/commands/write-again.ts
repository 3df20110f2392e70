/** The results of a past run, fetched and written once more. */
import { freshHead, roomFor } from './start';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { type Rested, work } from '../run/run';
import { batchProperty } from '../saved/batch';
import { asBatches, type PastResults, readResults } from '../saved/past-results';
import { sweep, ticketOf } from '../saved/standing-run';
import { type Head, HEAD_KEY, headText } from '../saved/ticket';
import { stop } from '../texts/trouble';

/** Fetches the results of a past run once more, free, and writes them by number. */
export function writeAgain(world: World, run: string, patience: number): Rested {
  if (ticketOf(world) !== null) stop('run-exists');
  const past = readResults(world.store.all(), run);
  if (past.owner !== world.me) stop('run-of-another');
  const table = tableAgain(world, past);
  world.alarm.set();
  sweep(world);
  const now = world.clock.now();
  const batches = asBatches(past, now, world.execution);
  for (const batch of batches) world.store.put(...batchProperty(batch));
  const head: Head = {
    ...freshHead(world, table, past.options, `again ${run}`),
    phase: { at: 'running' },
  };
  world.store.put(HEAD_KEY, headText(head));
  return work(world, { head, batches }, patience);
}

/** Where the results of a past run go: its own columns, or new ones where these were deleted. */
function tableAgain(world: World, { table, options }: PastResults): TableRef {
  const phones = world.tables.bereft(table);
  return phones === null ? table : roomFor(world, world.tables.survey(phones, options.country));
}
