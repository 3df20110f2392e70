/** The first step of a run. */
import type { Rows, RowWrite } from '../ports/cells';
import { stillQueued } from '../rows/place-answers';
import { plan } from '../rows/plan';
import { writeUntilRight } from '../rows/write-until-right';
import { type Chosen, rowRules, saveHead, type Execution } from './execution';
import { repairMisplaced } from './writing';
import type { Copied } from '../saved/run-state';
import { readStatus } from '../status/status';
import { fail } from '../texts/trouble';

/** Every chosen row says Queued, and it is seen to stand there, before anything is sent. */
export function markQueued(execution: Execution): void {
  const { world, head, chosen } = execution;
  if (execution.repairNeeded) repairMisplaced(execution);
  if (head.someRowsOnly && chosen === null) fail('start-cut-off');
  let copied = head.copied;
  let first = true;
  const others = world.tables.others(head.table);
  execution.sheet.rows = writeUntilRight(world, head.table, (rows) => {
    const within = chosen && withinNow(chosen, rows, head.run, first);
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

/** Once rows have moved, only those that are marked already count as chosen. */
function withinNow(chosen: Chosen, rows: Rows, run: string, first: boolean): ReadonlySet<number> {
  if (chosen.phones.every((phone, i) => rows.phones[i] === phone)) return chosen.within;
  if (first) return fail('rows-moved');
  return new Set(stillQueued(rows, run).map(({ index }) => index));
}

function countCopies(writes: readonly RowWrite[]): Copied {
  const words = writes.map((write) => readStatus(write.status ?? '').word);
  const count = (word: string): number => words.filter((w) => w === word).length;
  return { found: count('found'), notFound: count('not-found'), refused: count('refused') };
}
