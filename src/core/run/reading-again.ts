/** Reads the results of one batch again, from the first page to the last. */
import { asked } from '../phone/wire-form';
import type { Polled } from '../ports/naam';
import type { KeyMemory, World } from '../ports/world';
import { toWaiting } from '../saved/batch';
import type { PendingLook } from '../saved/second-looks';
import { backoffMs } from './backoff';
import { REQUEST_MS, WRITE_MS } from './next';
import { isSlowDown } from './replies';
import { collect, limitFor, nextPages, type PageCollection, pageRequests, takePage } from './pages';

export interface ReadAgain {
  /** Names by canonical number. */
  readonly names: ReadonlyMap<string, string>;
  /**
   * `whole`: all pages came. `unreadable`: all came, but a name can't be read. `part`: some pages
   * are missing. `gone`: Naam no longer has these results, or not for this key.
   */
  readonly kind: 'whole' | 'unreadable' | 'part' | 'gone';
}

/** Returns whether this execution has time for one more request and for writing its results. */
export function hasTime({ budget }: World): boolean {
  return budget.left() > WRITE_MS + REQUEST_MS;
}

/** How often Naam can ask to slow down in one reading, before it is put off. */
const MOST_SLOW = 2;

/** Fetches all pages of a batch, free. Waits only if Naam asks to slow down. */
export function readAgain(world: World, look: PendingLook, memory: KeyMemory): ReadAgain {
  const { id, size, numbers, keyGeneration, options } = look;
  const facts = { batchId: 0, numbers, at: 0, executionId: '', keyGeneration };
  const of = collect(toWaiting(facts, id, size, limitFor(size, memory)));
  const match = asked(numbers, options.country, options.form);
  let slow = 0;
  while (hasTime(world)) {
    if (slow > 0) world.clock.sleep(backoffMs('slow-down', slow, world.clock.dice()));
    const pages = of.page === 1 || slow > 0 ? [of.page] : nextPages(of);
    const replies = world.naam.poll(pageRequests(of, pages));
    for (const reply of replies) {
      const taken = takePage(of, reply, match);
      if (taken === 'last') return allOf(of);
      if (taken === 'more') continue;
      if (!isSlowDown(reply) || slow >= MOST_SLOW) return endedBy(of, reply, look.look.tries);
      slow += 1;
      break;
    }
  }
  return { names: namesOf(of), kind: 'part' };
}

/** This many failed looks, about a quarter of an hour, show that "not ready" means "no such page". */
const NO_MORE_PAGES_TRIES = 3;

/** Returns the result that ends with a reply without a page. */
function endedBy(of: PageCollection, reply: Polled, tries: number): ReadAgain {
  const noSuchPage = of.page > 1 && reply.kind === 'not-ready' && tries >= NO_MORE_PAGES_TRIES;
  if (noSuchPage) return allOf(of);
  const refused = reply.kind === 'refused' && reply.refusal === 'key-refused';
  // An empty list says nothing new, so asking again doesn't help.
  const gone = refused || reply.kind === 'no-such-id' || reply.kind === 'empty';
  return { names: namesOf(of), kind: gone ? 'gone' : 'part' };
}

/** Returns a complete result. A name that can't be read now may have another form the next time. */
function allOf(of: PageCollection): ReadAgain {
  return { names: namesOf(of), kind: of.unreadable.size > 0 ? 'unreadable' : 'whole' };
}

function namesOf({ names, unreadable }: PageCollection): Map<string, string> {
  const found = new Map<string, string>();
  for (const [number, name] of names) {
    if (name !== null && !unreadable.has(number)) found.set(number, name);
  }
  return found;
}
