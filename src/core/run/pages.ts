/** Gathering a batch's results page by page: no reply may make it loop, none is taken on trust. */
import type { Asked } from '../phone/wire-form';
import type { NameRecord, Polled } from '../ports/naam';
import type { KeyMemory } from '../ports/world';
import type { Waiting } from '../saved/batch';
import { packPositions, unpackPositions } from '../saved/packing';

/** What the pages of one batch brought so far in this execution. */
export interface PageCollection {
  readonly batch: Waiting;
  /** Canonical number → name, or null where Naam answered without one. */
  readonly names: Map<string, string | null>;
  /** Numbers whose name cannot be read, and that no other record names. */
  readonly unreadable: Set<string>;
  /** Numbers answered with a name on pages written by executions before this one. */
  readonly earlier: ReadonlySet<string>;
  /** Next page to ask for. */
  page: number;
  /** Most numbers of the batch that stood on one page. */
  largest: number;
  /** Whether a page repeated some of the page before it: then no page is known to be as far as others. */
  overlaps: boolean;
  /** The largest result that stood on one page whole: a hint for requests, never a reason to stop. */
  whole: number;
  /** Pages in a row that brought nothing. */
  barren: number;
  complete: boolean;
  /** Records about numbers that were not in the batch. */
  unknownRecords: number;
}

/** The page limit for a batch: the one asked before, where it holds the batch, so that page
 * sizes can be compared; else as many as the batch holds. */
export function limitFor(size: number, memory: KeyMemory): number {
  return Math.max(memory.page?.asked ?? 0, size);
}

/** A gathering that goes on where the saved batch says. */
export function collect(batch: Waiting, memory: KeyMemory): PageCollection {
  const whole = memory.page?.asked === batch.limit ? memory.page.whole : 0;
  const positions = unpackPositions(batch.answeredPositions);
  return {
    batch,
    names: new Map(),
    unreadable: new Set(),
    earlier: new Set(batch.numbers.filter((_, i) => positions.has(i))),
    page: batch.page,
    largest: 0,
    whole,
    barren: 0,
    overlaps: false,
    complete: false,
    unknownRecords: 0,
  };
}

/** `none`: it brought no page, so it is asked again. `last`: nothing more is to come. */
type Taken = 'more' | 'last' | 'none';

/** Takes the reply to page `of.page` in. */
export function takePage(of: PageCollection, reply: Polled, asked: Asked): Taken {
  if (reply.kind === 'empty' && of.page > 1) return takeBarren(of);
  if (reply.kind !== 'records') return 'none';
  const { news, matched } = takeRecords(of, reply.records, asked);
  // A first page about none of our numbers is no answer to us: nothing is Not found by it.
  if (of.page === 1 && news === 0) return 'none';
  if (matched === 0) return takeBarren(of);
  if (news > 0 && news < matched) of.overlaps = true;
  const short = matched < of.largest && isPastEnd(of);
  of.largest = Math.max(of.largest, matched);
  of.barren = 0;
  if (of.page === 1 && unanswered(of) === 0) of.whole = Math.max(of.whole, matched);
  of.page += 1;
  // A server that knows no such page gives the last one again.
  of.complete = short || news === 0 || unanswered(of) === 0;
  return of.complete ? 'last' : 'more';
}

/** So many pages in a row without one of our numbers end a result, whatever its pages hold. */
const BARREN_PAGES = 10;

/**
 * Takes a page that brought nothing. It ends the result only where no number can be left: a server
 * that cuts pages from the numbers, and then drops those not found, gives such pages in the middle.
 */
function takeBarren(of: PageCollection): Taken {
  of.barren += 1;
  of.complete = isPastEnd(of) || of.barren >= BARREN_PAGES;
  if (of.complete && of.page === 2) of.whole = Math.max(of.whole, of.largest);
  of.page += 1;
  return of.complete ? 'last' : 'more';
}

/** Whether the pages to this one hold all numbers, if they are as large as the largest that was seen. */
function isPastEnd(of: PageCollection): boolean {
  return !of.overlaps && of.page * Math.max(1, of.largest) >= of.batch.size;
}

/** Counts the numbers of the batch on a page, and those of them that no page before had answered. */
function takeRecords(
  of: PageCollection,
  records: readonly NameRecord[],
  asked: Asked,
): { news: number; matched: number } {
  let news = 0;
  const matched = new Set<string>();
  for (const { mobile, name, unreadable = false } of records) {
    const number = asked.match(mobile);
    if (number === null) {
      of.unknownRecords += 1;
      continue;
    }
    const known = of.names.has(number) || of.unreadable.has(number) || of.earlier.has(number);
    if (!known) news += 1;
    matched.add(number);
    if (unreadable && typeof of.names.get(number) !== 'string') {
      of.unreadable.add(number);
      of.names.delete(number);
    } else if (of.unreadable.has(number) && name === null) continue;
    else of.unreadable.delete(number);
    if (unreadable) continue;
    if (name !== null || !of.names.has(number)) of.names.set(number, name);
  }
  return { news, matched: matched.size };
}

function unanswered(of: PageCollection): number {
  let answered = of.names.size + of.unreadable.size;
  for (const number of of.earlier) if (!of.names.has(number)) answered += 1;
  return of.batch.size - answered;
}

/** Which pages to ask for next, in parallel: as many as the rest can fill, ten at most. */
export function nextPages(of: PageCollection): number[] {
  const size = Math.max(1, of.largest);
  const last = Math.ceil(of.batch.size / size);
  const count = Math.min(10, Math.max(1, last - of.page + 1));
  return Array.from({ length: count }, (_, i) => of.page + i);
}

/** The batch as it is saved when its pages so far are written but more are to come. */
export function checkpoint(of: PageCollection): Waiting {
  const positions = new Set<number>();
  of.batch.numbers.forEach((number, i) => {
    if (of.earlier.has(number) || typeof of.names.get(number) === 'string') positions.add(i);
  });
  const answered = packPositions(positions, of.batch.numbers.length);
  return { ...of.batch, page: of.page, answeredPositions: answered };
}

/** The key's memory with what this gathering has seen of pages. */
export function updatedMemory(of: PageCollection, memory: KeyMemory): KeyMemory {
  const asked = of.batch.limit;
  const before = memory.page;
  if (of.whole === 0 || (before !== null && before.asked > asked)) return memory;
  if (before?.asked === asked && before.whole >= of.whole) return memory;
  return { ...memory, page: { asked, whole: of.whole } };
}
