/** Collects the results of a batch page by page. Trusts no reply, and always ends. */
import type { Asked } from '../phone/wire-form';
import type { NameRecord, PageRequest, Polled } from '../ports/naam';
import type { KeyMemory } from '../ports/world';
import type { Waiting } from '../saved/batch';
import { packPositions, unpackPositions } from '../saved/packing';

/** The results of one batch, as far as this execution has collected them. */
export interface PageCollection {
  readonly batch: Waiting;
  /** Names by canonical number; null if Naam answered without a name. */
  readonly names: Map<string, string | null>;
  /** Numbers whose only name can't be read. */
  readonly unreadable: Set<string>;
  /** Numbers that have a name on pages that earlier executions wrote. */
  readonly earlier: ReadonlySet<string>;
  /** The next page to fetch. */
  page: number;
  /** The most numbers of the batch on one page. */
  largest: number;
  /** Whether a page repeated numbers of earlier pages. Then page sizes don't say where the end is. */
  overlaps: boolean;
  /** The largest result that came whole on one page. Helps to choose requests, never ends a result. */
  whole: number;
  /** How many pages in a row had none of our numbers. */
  emptyPages: number;
  complete: boolean;
  /** How many records were about numbers that weren't in the batch. */
  unknownRecords: number;
}

/**
 * Returns the page limit for a batch: the one used before if the batch fits, so that page sizes can be
 * compared; else the size of the batch.
 */
export function limitFor(size: number, memory: KeyMemory): number {
  return Math.max(memory.page?.asked ?? 0, size);
}

/** Returns the requests for these pages of a batch. */
export function pageRequests(
  { batch: { id, limit } }: PageCollection,
  pages: readonly number[],
): PageRequest[] {
  return pages.map((page) => ({ id, page, limit }));
}

/** Returns a collection that continues at the saved page of a batch. */
export function collect(batch: Waiting): PageCollection {
  const positions = unpackPositions(batch.answeredPositions);
  return {
    batch,
    names: new Map(),
    unreadable: new Set(),
    earlier: new Set(batch.numbers.filter((_, i) => positions.has(i))),
    page: batch.page,
    largest: 0,
    whole: 0,
    emptyPages: 0,
    overlaps: false,
    complete: false,
    unknownRecords: 0,
  };
}

/** What a reply was: a page with `more` to come, the `last` page, or `none`, so it is polled again. */
type Taken = 'more' | 'last' | 'none';

/** Adds the reply to the request for page `of.page` to the collection. */
export function takePage(of: PageCollection, reply: Polled, asked: Asked): Taken {
  if (reply.kind === 'empty' && of.page > 1) return takeEmptyPage(of);
  if (reply.kind !== 'records') return 'none';
  const { news, matched } = takeRecords(of, reply.records, asked);
  // A first page without any of our numbers isn't an answer, so no number becomes Not found.
  if (of.page === 1 && news === 0) return 'none';
  if (matched === 0) return takeEmptyPage(of);
  if (news < matched) of.overlaps = true;
  const short = matched < of.largest && isPastEnd(of);
  of.largest = Math.max(of.largest, matched);
  of.emptyPages = 0;
  if (of.page === 1 && unanswered(of) === 0) of.whole = matched;
  of.page += 1;
  // For a page that doesn't exist, some servers return the last one again.
  of.complete = short || news === 0 || unanswered(of) === 0;
  return of.complete ? 'last' : 'more';
}

/** This many pages in a row without any of our numbers end a result. */
const MOST_EMPTY_PAGES = 10;

/**
 * Handles a page without our numbers. It ends the result only if no number can be left: a server that
 * makes pages of all numbers, and then drops those not found, can return such a page in the middle.
 */
function takeEmptyPage(of: PageCollection): Taken {
  of.emptyPages += 1;
  of.complete = isPastEnd(of) || of.emptyPages >= MOST_EMPTY_PAGES;
  if (of.complete && of.page === 2) of.whole = of.largest;
  of.page += 1;
  return of.complete ? 'last' : 'more';
}

/** Whether the pages so far can have all numbers, if each is as large as the largest one. */
function isPastEnd(of: PageCollection): boolean {
  return !of.overlaps && of.page * Math.max(1, of.largest) >= of.batch.size;
}

/** Adds records. Counts the batch's numbers among them, and those that no earlier page had. */
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

/** Returns the pages to fetch next in parallel: as many as the rest can fill, at most ten. */
export function nextPages(of: PageCollection): number[] {
  const size = Math.max(1, of.largest);
  const last = Math.ceil(of.batch.size / size);
  const count = Math.min(10, Math.max(1, last - of.page + 1));
  return Array.from({ length: count }, (_, i) => of.page + i);
}

/** Returns the batch to save after its pages so far are written, with more to come. */
export function checkpoint(of: PageCollection): Waiting {
  const positions = new Set<number>();
  of.batch.numbers.forEach((number, i) => {
    if (of.earlier.has(number) || typeof of.names.get(number) === 'string') positions.add(i);
  });
  const answered = packPositions(positions, of.batch.numbers.length);
  return { ...of.batch, page: of.page, answeredPositions: answered };
}

/** Returns the memory of the key with what this collection shows about pages. */
export function updatedMemory(of: PageCollection, memory: KeyMemory): KeyMemory {
  const asked = of.batch.limit;
  const before = memory.page;
  if (of.whole === 0 || (before !== null && before.asked > asked)) return memory;
  if (before?.asked === asked && before.whole >= of.whole) return memory;
  return { ...memory, page: { asked, whole: of.whole } };
}
