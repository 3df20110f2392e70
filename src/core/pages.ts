/** Gathering a batch's results page by page: no reply may make it loop, none is taken on trust. */
import { packPositions, unpackPositions, type Waiting } from './ticket';
import type { KeyMemory, Polled } from './world';
import type { Asked } from './wire-form';

/** What the pages of one batch brought so far in this execution. */
export interface Gathering {
  readonly batch: Waiting;
  /** Canonical number → name, or null where Naam answered without one. */
  readonly names: Map<string, string | null>;
  /** Numbers answered with a name on pages written by executions before this one. */
  readonly earlier: ReadonlySet<string>;
  /** Next page to ask for. */
  page: number;
  /** The largest page ever given for this limit with this key. */
  largest: number;
  complete: boolean;
  /** Records about numbers that were not in the batch. */
  strangers: number;
}

/** The page limit for a batch: the one asked before, where it holds the batch, so that page
 * sizes can be compared; else as many as the batch holds. */
export function limitFor(size: number, memory: KeyMemory): number {
  const before = memory.page?.asked ?? 0;
  return before >= size ? before : size;
}

/** A gathering that goes on where the saved batch says. */
export function gather(batch: Waiting, memory: KeyMemory): Gathering {
  const known = memory.page?.asked === batch.limit ? memory.page.given : 0;
  const positions = unpackPositions(batch.answered);
  return {
    batch,
    names: new Map(),
    earlier: new Set(batch.numbers.filter((_, i) => positions.has(i))),
    page: batch.page,
    largest: known,
    complete: false,
    strangers: 0,
  };
}

/** `none`: it brought no page, so it is asked again. `last`: nothing more is to come. */
export type Taken = 'more' | 'last' | 'none';

/** Takes the reply to page `of.page` in. */
export function takePage(of: Gathering, reply: Polled, asked: Asked): Taken {
  if (reply.kind === 'empty' && of.page > 1) {
    of.complete = true;
    return 'last';
  }
  if (reply.kind !== 'records') return 'none';
  const news = takeRecords(of, reply.records, asked);
  const { size } = reply;
  const short = size < of.largest;
  of.largest = Math.max(of.largest, size);
  of.page += 1;
  of.complete = short || news === 0 || unanswered(of) === 0;
  return of.complete ? 'last' : 'more';
}

function takeRecords(
  of: Gathering,
  records: readonly { mobile: string; name: string | null }[],
  asked: Asked,
): number {
  let news = 0;
  for (const { mobile, name } of records) {
    const number = asked.match(mobile);
    if (number === null) {
      of.strangers += 1;
      continue;
    }
    if (!of.names.has(number) && !of.earlier.has(number)) news += 1;
    if (name !== null || !of.names.has(number)) of.names.set(number, name);
  }
  return news;
}

function unanswered(of: Gathering): number {
  let answered = of.names.size;
  for (const number of of.earlier) if (!of.names.has(number)) answered += 1;
  return of.batch.numbers.length - answered;
}

/** Which pages to ask for next, in parallel: as many as the rest can fill, ten at most. */
export function nextPages(of: Gathering): number[] {
  const size = Math.max(1, of.largest);
  const last = Math.ceil(of.batch.numbers.length / size);
  const count = Math.min(10, Math.max(1, last - of.page + 1));
  return Array.from({ length: count }, (_, i) => of.page + i);
}

/** The batch as it is saved when its pages so far are written but more are to come. */
export function soFar(of: Gathering): Waiting {
  const positions = new Set<number>();
  of.batch.numbers.forEach((number, i) => {
    if (of.earlier.has(number) || typeof of.names.get(number) === 'string') positions.add(i);
  });
  const answered = packPositions(positions, of.batch.numbers.length);
  return { ...of.batch, page: of.page, answered };
}

/** The key's memory with the page size that this gathering has seen. */
export function learnt(of: Gathering, memory: KeyMemory): KeyMemory {
  const { limit } = of.batch;
  const before = memory.page;
  if (of.largest === 0 || (before !== null && before.asked > limit)) return memory;
  const given = before?.asked === limit ? Math.max(before.given, of.largest) : of.largest;
  if (before?.asked === limit && before.given === given) return memory;
  return { ...memory, page: { asked: limit, given } };
}
