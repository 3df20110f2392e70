/** Counts the requests that read results again for late names, with new keys. */
import type { Behaviour } from '../../workbench/naam/behaviour/behaviour';
import { Journey } from '../journey/journey';
import type { Goal } from '../goal';
import { figure, table } from '../page/markdown';

const PAGE = 100;

/** A key, and how Naam behaves with it. */
interface Key {
  readonly name: string;
  /** Most numbers of a submit. */
  readonly limit: number;
  /** How many sheets are looked up with it, one after the other. */
  readonly sheets: number;
  readonly late?: Behaviour['late'];
}

export const KEYS: readonly Key[] = [
  { name: 'names come at once', limit: 100, sheets: 2 },
  { name: 'names come at once', limit: 1_000, sheets: 2 },
  {
    name: 'half of the records come 30 s late',
    limit: 1_000,
    sheets: 1,
    late: { without: 'records', reads: 0, ms: 30_000 },
  },
];

export const ROWS = 10_000;

/** Requests for one sheet. */
export interface Reread {
  readonly key: Key;
  readonly rows: number;
  readonly sheet: number;
  readonly batches: number;
  /** All requests until the end of the run: submits, polls of batches that were not ready, and pages. */
  readonly requests: number;
  readonly pages: number;
  /** Requests after that, until nothing is left to read again. */
  readonly again: number;
}

/** Looks up sheets of so many distinct numbers with a new key. Returns the requests of each sheet. */
export function rereadOf(key: Key, rows = ROWS): Reread[] {
  const moods = { maxPage: PAGE, late: key.late ?? null };
  const journey = new Journey({ moods, key: { bulkLimit: key.limit } });
  return Array.from({ length: key.sheets }, (_, i) => {
    const sheet = i + 1;
    const { outcome, again } = journey.runAndReadAgain({ rows, share: 1, from: sheet * rows });
    const pages = outcome.requests.filter(({ verdict }) => verdict === 'page').length;
    const batches = outcome.requests.filter(({ verdict }) => verdict === 'accepted').length;
    const requests = outcome.requests.length;
    return { key, rows, sheet, batches, requests, pages, again: again.length };
  });
}

/** If names come at once, a key reads at most the pages of one sheet again, once. */
export function rereadGoal(all: readonly Reread[]): Goal {
  const prompt = all.filter(({ key }) => key.late === undefined);
  const isMet = ({ sheet, again, pages }: Reread): boolean => again <= (sheet === 1 ? pages : 0);
  const most = (sheet: number): number =>
    Math.max(...prompt.filter((one) => one.sheet === sheet).map(({ again }) => again));
  return {
    about: `Reading again for names that come late, ${figure(ROWS)} rows, names at once`,
    goal: 'at most one more round of pages; none on the next sheet',
    measured: `${figure(most(1))} requests at most; then ${figure(most(2))}`,
    met: prompt.every(isMet),
  };
}

const HEAD = [
  'key',
  'limit',
  'sheet',
  'batches',
  'requests to the end of the run',
  '… pages',
  'read again',
];

/** Returns a table with one line for each sheet. A test compares it with the program. */
export function rereadTable(all: readonly Reread[]): string {
  const rows = all.map(({ key, sheet, ...counts }) => [
    key.name,
    figure(key.limit),
    sheet === 1 ? 'first' : 'next',
    ...[counts.batches, counts.requests, counts.pages, counts.again].map((n) => figure(n)),
  ]);
  return table(HEAD, rows);
}

export function rereadText(all: readonly Reread[]): string {
  return `“Not found” can change: results are read again a minute later, until it is known that the names of a key
come at once. This never makes a run longer, and isn't in the other counts here. Each key is new, and looks
up sheets of ${figure(ROWS)} distinct numbers, a fifth of them without a name, with ${figure(PAGE)} records per page:

${rereadTable(all)}`;
}
