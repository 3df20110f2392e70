/** The first step of a run: marks its rows Queued. */
import type { Rows, RowWrite } from '../ports/cells';
import { stillQueued } from '../rows/place-answers';
import { plan } from '../rows/plan';
import { unnamedRows } from '../rows/unnamed-rows';
import { writeUntilRight } from '../rows/write-until-right';
import { type Chosen, rowRules, saveHead, type Execution } from './execution';
import { repairMisplaced } from './writing';
import type { Copied, RunHead } from '../saved/run-state';
import { keyedHashOfAll } from '../status/keyed-tag';
import { readStatus } from '../status/status';
import { fail } from '../texts/trouble';

/**
 * Marks all chosen rows Queued, and reads them back before anything is sent. Throws `start-cut-off`
 * if an earlier execution that knew the chosen rows was killed, `rows-moved`, `count-changed`, and what
 * writing throws.
 */
export function markQueued(execution: Execution): void {
  const { world, head } = execution;
  if (execution.repairNeeded) repairMisplaced(execution);
  const chosen = execution.chosen ?? unnamed(execution);
  if (head.someRowsOnly && chosen === null) fail('start-cut-off');
  let copied = head.copied;
  let sending: ReadonlySet<string> | null = null;
  const others = world.tables.others(head.table);
  execution.sheet.rows = writeUntilRight(world, head.table, (rows) => {
    const first = sending === null;
    const within = chosen && withinNow(chosen, rows, head, first);
    const planned = plan(rows, rowRules(execution), { within, others });
    sending ??= confirmed(planned.send, head);
    const writes = planned.writes(head.run, sending, head.secret);
    if (first) copied = countCopies(writes);
    return writes;
  });
  execution.progressed = true;
  saveHead(execution, { phase: { at: 'running' }, copied, writeInProgress: false });
}

/**
 * Returns the numbers to queue. Throws `count-changed` if the sheet has changed since the user
 * confirmed others.
 */
function confirmed(send: readonly string[], head: RunHead): ReadonlySet<string> {
  const numbers = send.slice(0, head.planned);
  const { confirmedHash, secret } = head;
  if (confirmedHash !== '' && keyedHashOfAll(numbers, secret) !== confirmedHash)
    fail('count-changed');
  return new Set(numbers);
}

/** Returns the rows that a schedule doesn't skip; null if it skips none. */
function unnamed({ world, head: { table, skipNamed } }: Execution): Chosen | null {
  if (skipNamed === null) return null;
  const rows = world.sheet.read(table);
  const within = unnamedRows(world, table, skipNamed, rows);
  return within && { phones: rows.phones, within };
}

/** Returns the chosen rows. If rows moved since the first write, these are the rows marked by then. */
function withinNow(chosen: Chosen, rows: Rows, head: RunHead, first: boolean): ReadonlySet<number> {
  if (chosen.phones.every((phone, i) => rows.phones[i] === phone)) return chosen.within;
  // A schedule tries again later. The user has to choose again.
  if (first) return fail(head.skipNamed === null ? 'rows-moved' : 'sheet-moving');
  return new Set(stillQueued(rows, head.run).map(({ index }) => index));
}

function countCopies(writes: readonly RowWrite[]): Copied {
  const words = writes.map((write) => readStatus(write.status ?? '').word);
  const count = (word: string): number => words.filter((w) => w === word).length;
  return { found: count('found'), notFound: count('not-found'), refused: count('refused') };
}
