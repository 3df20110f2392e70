/** The first step of a run. */
import type { Rows, RowWrite } from '../ports/cells';
import { stillQueued } from '../rows/place-answers';
import { plan } from '../rows/plan';
import { unnamedRows } from '../rows/unnamed-rows';
import { writeUntilRight } from '../rows/write-until-right';
import { type Chosen, rowRules, saveHead, type Execution } from './execution';
import { repairMisplaced } from './writing';
import type { Copied, RunHead } from '../saved/run-state';
import { readStatus } from '../status/status';
import { fail } from '../texts/trouble';

/** Every chosen row says Queued, and it is seen to stand there, before anything is sent. */
export function markQueued(execution: Execution): void {
  const { world, head } = execution;
  if (execution.repairNeeded) repairMisplaced(execution);
  const chosen = execution.chosen ?? unnamed(execution);
  if (head.someRowsOnly && chosen === null) fail('start-cut-off');
  let copied = head.copied;
  let first = true;
  const others = world.tables.others(head.table);
  execution.sheet.rows = writeUntilRight(world, head.table, (rows) => {
    const within = chosen && withinNow(chosen, rows, head, first);
    const writes = plan(rows, rowRules(execution), { within, others }).writes(
      head.run,
      head.planned,
      head.secret,
    );
    if (first) copied = countCopies(writes);
    first = false;
    return writes;
  });
  execution.progressed = true;
  saveHead(execution, { phase: { at: 'running' }, copied, writeInProgress: false });
}

/** Rows that a schedule leaves out are looked for by whichever execution marks. */
function unnamed({ world, head: { table, skipNamed } }: Execution): Chosen | null {
  if (skipNamed === null) return null;
  const rows = world.sheet.read(table);
  const within = unnamedRows(world, table, skipNamed, rows);
  return within && { phones: rows.phones, within };
}

/** Once rows have moved, only those that are marked already count as chosen. */
function withinNow(chosen: Chosen, rows: Rows, head: RunHead, first: boolean): ReadonlySet<number> {
  if (chosen.phones.every((phone, i) => rows.phones[i] === phone)) return chosen.within;
  // A schedule tries again; a person chooses anew.
  if (first) return fail(head.skipNamed === null ? 'rows-moved' : 'sheet-moving');
  return new Set(stillQueued(rows, head.run).map(({ index }) => index));
}

function countCopies(writes: readonly RowWrite[]): Copied {
  const words = writes.map((write) => readStatus(write.status ?? '').word);
  const count = (word: string): number => words.filter((w) => w === word).length;
  return { found: count('found'), notFound: count('not-found'), refused: count('refused') };
}
