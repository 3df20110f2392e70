/** A person's word on a request whose fate is unknown. The program never decides this by itself. */
import type { RowWrite } from '../ports/cells';
import type { World } from '../ports/world';
import { writeUntilRight } from '../rows/write-until-right';
import {
  type Batch,
  batchParts,
  batchProperty,
  freshlyWaiting,
  type Unconfirmed,
  undecided,
} from '../saved/batch';
import { HEAD_KEY, headText, type Ticket } from '../saved/ticket';
import { goOnWithRun } from '../schedules/list';
import { numbersOf } from '../status/numbers';
import { readStatus, status } from '../status/status';
import { stop } from '../texts/trouble';

/**
 * `again`: the numbers are sent once more, at the risk of paying twice. `leave`: they stay
 * Unconfirmed, and nobody asks them. `check`: results are asked for once more, free, where the
 * request's id is known.
 */
export type Choice = 'again' | 'leave' | 'check';

/** Throws `no-run` where there is no such batch, or nothing to check it by. */
export function settle(world: World, ticket: Ticket, n: number, choice: Choice): void {
  const batch = undecided(ticket.batches).find((b) => b.n === n) ?? stop('no-run');
  switch (choice) {
    case 'again':
      sendAgain(world, ticket, batch);
      break;
    case 'leave':
      leave(world, ticket, batch);
      break;
    case 'check':
      put(world, awaited(world, batch));
      break;
  }
  const open = undecided(ticket.batches).some((other) => other.n !== n);
  if (!open) wake(world, ticket);
}

/** Queued first, and only then forgotten: a kill in between leaves the question as it was. */
function sendAgain(world: World, ticket: Ticket, batch: Unconfirmed): void {
  const { run } = ticket.head;
  say(world, ticket, batch, 'unconfirmed', (number) => status.queued(run, number, ''));
  world.store.remove(batchProperty(batch)[0]);
  for (const [key] of batchParts(batch)) world.store.remove(key);
}

/** Rows may say Queued, where "again" was cut off before. */
function leave(world: World, ticket: Ticket, batch: Unconfirmed): void {
  const today = world.clock.today();
  say(world, ticket, batch, 'queued', (number, ofTwo) => status.unconfirmed(today, number, ofTwo));
  put(world, left(batch));
}

/** Rows of the batch that say one word say another from now on. */
function say(
  world: World,
  { head }: Ticket,
  batch: Unconfirmed,
  from: 'unconfirmed' | 'queued',
  to: (number: string, ofTwo: boolean) => string,
): void {
  const numbers = numbersOf(head.options.country);
  const own = new Set(batch.numbers);
  writeUntilRight(world, head.table, (rows) => {
    const writes: RowWrite[] = [];
    rows.statuses.forEach((cell, index) => {
      const now = readStatus(cell);
      const reading = numbers.read(rows.phones[index] ?? '');
      const ours = now.word !== 'queued' || now.run === head.run;
      if (now.word !== from || !ours || !('number' in reading)) return;
      const { number, ofTwo } = reading;
      if (own.has(number)) writes.push({ index, status: to(number, ofTwo) });
    });
    return writes;
  });
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
  goOnWithRun(world, head);
  world.store.put(HEAD_KEY, headText({ ...head, phase: { at: 'running' } }));
}
