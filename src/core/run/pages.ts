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
  /** The numbers of the last page that had any of ours. */
  previous: string;
  /** How many pages in a row brought nothing new. */
  withoutNews: number;
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
    previous: '',
    withoutNews: 0,
    overlaps: false,
    complete: false,
    unknownRecords: 0,
  };
}

/** What a reply was: a page with `more` to come, the `last` page, or `none`, so it is polled again. */
type Taken = 'more' | 'last' | 'none';

/** Adds the reply to the request for page `of.page` to the collection. */
export function takePage(of: PageCollection, reply: Polled, asked: Asked): Taken {
  if (reply.kind === 'empty' && of.page > 1) return takeWithoutNews(of, false);
  if (reply.kind !== 'records') return 'none';
  const { news, matched } = takeRecords(of, reply.records, asked);
  // A first page without any of our numbers isn't an answer, so no number becomes Not found.
  if (of.page === 1 && news === 0) return 'none';
  if (matched.size === 0) return takeWithoutNews(of, false);
  const numbers = [...matched].join();
  const repeats = numbers === of.previous;
  of.previous = numbers;
  if (news < matched.size) of.overlaps = true;
  if (news === 0) return takeWithoutNews(of, repeats);
  of.largest = Math.max(of.largest, matched.size);
  of.withoutNews = 0;
  of.complete = unanswered(of) === 0;
  if (of.page === 1 && of.complete) of.whole = matched.size;
  of.page += 1;
  return of.complete ? 'last' : 'more';
}

/** The smallest pages that are expected: Naam's documented page limit if a request has none. */
const SMALLEST_PAGE = 10;

/** At least this many pages in a row without news end a result. */
const MOST_WITHOUT_NEWS = 10;

/**
 * Handles a page without news. One alone can stand anywhere, and ends the result only after a single
 * page before it. Two in a row end it if they can be past the end; more, if pages as small as the
 * smallest would have passed over all numbers. `repeats`: the page is the same as the one before.
 */
function takeWithoutNews(of: PageCollection, repeats: boolean): Taken {
  of.withoutNews += 1;
  const most = Math.max(MOST_WITHOUT_NEWS, Math.ceil(of.batch.size / SMALLEST_PAGE));
  const twice = of.withoutNews >= 2 || of.page === 2;
  // For a page that doesn't exist, some servers return the last one again and again.
  const ended = repeats ? of.withoutNews >= 2 : twice && isPastEnd(of);
  of.complete = ended || of.withoutNews >= most;
  if (of.complete && of.page === 2) of.whole = of.largest;
  of.page += 1;
  return of.complete ? 'last' : 'more';
}

/** Whether the pages so far can have all numbers, if each is as large as the largest one. */
function isPastEnd(of: PageCollection): boolean {
  return !of.overlaps && of.page * Math.max(1, of.largest) >= of.batch.size;
}

/** Adds records. Returns the batch's numbers among them, and how many no earlier page had. */
function takeRecords(
  of: PageCollection,
  records: readonly NameRecord[],
  asked: Asked,
): { news: number; matched: ReadonlySet<string> } {
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
  return { news, matched };
}

function unanswered(of: PageCollection): number {
  let answered = of.names.size + of.unreadable.size;
  for (const number of of.earlier) if (!of.names.has(number)) answered += 1;
  return of.batch.size - answered;
}

/**
 * Returns the pages to fetch next in parallel: as many as the rest can fill, or past that as many as
 * were without news; at most ten.
 */
export function nextPages(of: PageCollection): number[] {
  const size = Math.max(1, of.largest);
  const last = Math.ceil(of.batch.size / size);
  const count = Math.min(10, Math.max(1, of.withoutNews, last - of.page + 1));
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
