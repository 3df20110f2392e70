/** Reads the results of one batch once more, from the first page to the last. */
import { asked } from '../phone/wire-form';
import type { Polled } from '../ports/naam';
import type { KeyMemory, World } from '../ports/world';
import { toWaiting } from '../saved/batch';
import type { PendingLook } from '../saved/second-looks';
import { backoffMs } from './backoff';
import { REQUEST_MS, WRITE_MS } from './next';
import { collect, limitFor, nextPages, type PageCollection, takePage } from './pages';

export interface ReadAgain {
  /** Names by canonical number. */
  readonly names: ReadonlyMap<string, string>;
  /**
   * `whole`: all pages came. `unreadable`: they came, and hold a name that cannot be read. `gone`:
   * Naam no longer has these results, or not for this key.
   */
  readonly kind: 'whole' | 'unreadable' | 'part' | 'gone';
}

/** Returns whether this execution has time for one more request, and to write what it brings. */
export function hasTime({ budget }: World): boolean {
  return budget.left() > WRITE_MS + REQUEST_MS;
}

/** Requests for slower work in one reading, before it is left for later. */
const MOST_SLOW = 2;

/** Asks Naam for all pages of a batch, free. Waits only where Naam asks for slower work. */
export function readAgain(world: World, look: PendingLook, memory: KeyMemory): ReadAgain {
  const { id, size, numbers, keyGeneration, options } = look;
  const facts = { batchId: 0, numbers, at: 0, executionId: '', keyGeneration };
  const of = collect(toWaiting(facts, id, size, limitFor(size, memory)), memory);
  const match = asked(numbers, options.country, options.form);
  let slow = 0;
  while (hasTime(world)) {
    if (slow > 0) world.clock.sleep(backoffMs('slow-down', slow, world.clock.dice()));
    const pages = of.page === 1 || slow > 0 ? [of.page] : nextPages(of);
    const replies = world.naam.poll(pages.map((page) => ({ id, page, limit: of.batch.limit })));
    for (const reply of replies) {
      const taken = takePage(of, reply, match);
      if (taken === 'last') return allOf(of);
      if (taken === 'more') continue;
      if (!isSlowDown(reply) || slow >= MOST_SLOW) return endedBy(of, reply);
      slow += 1;
      break;
    }
  }
  return { names: namesOf(of), kind: 'part' };
}

const isSlowDown = (reply: Polled): boolean =>
  reply.kind === 'refused' && reply.refusal === 'slow-down';

/** After pages came, "not ready" stands for "no such page" with some servers. */
function endedBy(of: PageCollection, reply: Polled): ReadAgain {
  if (of.page > 1 && reply.kind === 'not-ready') return allOf(of);
  const refused = reply.kind === 'refused' && reply.refusal === 'key-refused';
  // An empty list says no more than before, and is no reason to ask on.
  const gone = refused || reply.kind === 'no-such-id' || reply.kind === 'empty';
  return { names: namesOf(of), kind: gone ? 'gone' : 'part' };
}

/** A name that cannot be read now may be there the next time, in another form. */
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
