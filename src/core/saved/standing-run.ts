/** The run that stands in a document, and whose it is. */
import type { World } from '../ports/world';
import { batchKeys } from './batch';
import { CONTROL_KEY, readTicket, type Ticket } from './ticket';
import { stop, type Trouble } from '../texts/trouble';

/** The run of this document, null when there is none. Throws what makes it unreadable. */
export function ticketOf(world: World): Ticket | null {
  return ticketIn(world.store.all());
}

/** The same, from properties that were read. */
export function ticketIn(saved: Readonly<Record<string, string>>): Ticket | null {
  const loaded = readTicket(saved);
  if (loaded.kind === 'unreadable') return stopWith(loaded.trouble);
  return loaded.kind === 'ticket' ? loaded.ticket : null;
}

function stopWith({ code, about }: Trouble): never {
  return stop(code, about);
}

/** Throws `run-of-another`. */
export function mine(world: World, ticket: Ticket): void {
  if (ticket.head.owner !== world.me) stop('run-of-another');
}

/** What a run that was killed at its very end may have left behind. */
export function sweep(world: World): void {
  for (const key of batchKeys(world.store.all())) world.store.remove(key);
  world.store.remove(CONTROL_KEY);
}
