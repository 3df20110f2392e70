/** Counts requests at one point of the grid, with a new key and with one whose limit is known. */
import { Journey } from '../journey/journey';
import { distinctIn } from '../journey/phones';
import { lowerBound } from './bound';
import type { Point } from './grid';

export interface Counted {
  readonly point: Point;
  readonly known: boolean;
  readonly bound: number;
  /** Submits, including refused ones, and requests for pages, without polls. */
  readonly submits: number;
  readonly pages: number;
  /** Requests for batches that were not ready. */
  readonly polls: number;
  readonly batches: number;
  readonly paid: number;
}

/** Counts the requests of a run. Every number has a record, so the bound has exactly the pages that Naam must send. */
export function count(point: Point): [unknown: Counted, known: Counted] {
  return [counted(point, false), counted(point, true)];
}

function counted(point: Point, known: boolean): Counted {
  const { page, limit } = point;
  const moods = { maxPage: page, records: 'all-with-null', pagedOver: 'numbers' } as const;
  const journey = new Journey({ moods, key: { bulkLimit: limit } });
  if (known) journey.teach(limit);
  const { requests, paid } = journey.run(point);
  const submits = requests.filter(({ method }) => method === 'POST');
  const polls = requests.filter(({ verdict }) => verdict === 'not-ready');
  return {
    point,
    known,
    bound: lowerBound(distinctIn(point), point),
    submits: submits.length,
    pages: requests.length - submits.length - polls.length,
    polls: polls.length,
    batches: submits.filter(({ verdict }) => verdict === 'accepted').length,
    paid,
  };
}
