/** A person's word on a request whose fate is unknown. The program never decides this by itself. */
import { freshlyWaiting, undecided } from './job';
import { readStatus, status } from './ledger';
import { numbersOf, type Numbers } from './numbers';
import {
  batchParts,
  batchProperty,
  HEAD_KEY,
  headText,
  type Batch,
  type Ticket,
  type Unconfirmed,
} from './ticket';
import { stop } from './trouble';
import { writeUntilRight } from './writing';
import type { RowWrite, Rows, World } from './world';

/**
 * `again`: the numbers are sent once more, at the risk of paying twice. `leave`: they stay
 * Unconfirmed, and nobody asks them. `check`: results are asked for once more, free, where the
 * request's id is known.
 */
export type Choice = 'again' | 'leave' | 'check';

/** Throws `no-run` where there is no such batch, or nothing to check it by. */
export function settle(world: World, ticket: Ticket, n: number, choice: Choice): void {
  const batch = undecided(ticket).find((b) => b.n === n) ?? stop('no-run');
  switch (choice) {
    case 'again':
      sendAgain(world, ticket, batch);
      break;
    case 'leave':
      put(world, left(batch));
      break;
    case 'check':
      put(world, awaited(world, batch));
      break;
  }
  const open = undecided(ticket).some((other) => other.n !== n);
  if (!open) wake(world, ticket);
}

/** Queued first, and only then forgotten: a kill in between leaves the question as it was. */
function sendAgain(world: World, ticket: Ticket, batch: Unconfirmed): void {
  const { head } = ticket;
  const numbers = numbersOf(head.options.country);
  const again = new Set(batch.numbers);
  writeUntilRight(world, head.table, (rows) => queued(rows, again, numbers, head.run));
  world.store.remove(batchProperty(batch)[0]);
  for (const [key] of batchParts(batch)) world.store.remove(key);
}

function queued(rows: Rows, again: ReadonlySet<string>, numbers: Numbers, run: string): RowWrite[] {
  const writes: RowWrite[] = [];
  rows.statuses.forEach((cell, index) => {
    if (readStatus(cell).word !== 'unconfirmed') return;
    const number = numbers.of(rows.phones[index] ?? '');
    if (number !== null && again.has(number)) {
      writes.push({ index, status: status.queued(run, number, '') });
    }
  });
  return writes;
}

/** Counted as sent, and kept from being sent again; its rows say Unconfirmed. */
function left({ n, numbers, at, execution, key, id }: Unconfirmed): Batch {
  return { n, numbers, at, execution, key, id, state: 'done', found: 0, count: numbers.length };
}

function awaited(world: World, { n, numbers, execution, key, id }: Unconfirmed): Batch {
  if (id === null) return stop('no-run');
  const at = world.clock.now();
  return { n, numbers, at, execution, key, ...freshlyWaiting(id, numbers.length) };
}

function put(world: World, batch: Batch): void {
  world.store.put(...batchProperty(batch));
}

function wake(world: World, { head }: Ticket): void {
  if (head.phase.at !== 'paused' || head.phase.trouble.code !== 'unconfirmed') return;
  world.store.put(HEAD_KEY, headText({ ...head, phase: { at: 'running' } }));
}
