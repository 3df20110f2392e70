/** How things stand, as a panel is told. */
import { readHistory, type Past } from './core/saved/history';
import { isAbandoned } from './core/commands/control';
import { factsOf } from './core/saved/past-results';
import type { Rested } from './core/run/run';
import { ticketIn } from './core/saved/standing-run';
import { HISTORY_KEY } from './core/saved/ticket';
import { viewOf } from './core/saved/run-view';
import type { Opened } from './google/world';
import type { PastView, Standing } from './protocol';

type Saved = Readonly<Record<string, string>>;

/** Read without the lock, in one call. */
export function standingOf(world: Opened, rested?: Rested): Standing {
  const saved = world.store.all();
  const ticket = ticketIn(saved);
  const now = world.clock.now();
  const until = rested?.kind === 'resting' ? rested.until : now;
  const another = ticket !== null && ticket.head.owner !== world.me;
  return {
    now,
    run: ticket === null ? null : viewOf(ticket, world.language),
    another,
    abandoned: another && isAbandoned(ticket, now),
    last: pastViews(saved, world.me)[0] ?? null,
    until: ticket === null || another ? null : until,
  };
}

/** The last runs, newest first, as one person may see them. */
export function pastViews(saved: Saved, me: string): PastView[] {
  return readHistory(saved[HISTORY_KEY] ?? null).map((past) => pastView(past, saved, me));
}

function pastView(past: Past, saved: Saved, me: string): PastView {
  const facts = factsOf(saved, past.run);
  return {
    ...past,
    mine: facts === null || facts.owner === me,
    again: facts?.owner === me,
    few: facts?.tried !== undefined,
    filters: facts?.table.headers != null,
  };
}
