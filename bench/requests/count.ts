/** Counts requests at one point of the grid: with a key of which nothing is known, and with one whose limit is. */
import { Journey } from '../journey/journey';
import { distinctIn } from '../journey/phones';
import { lowerBound } from './bound';
import type { Point } from './grid';

export interface Counted {
  readonly point: Point;
  readonly known: boolean;
  readonly bound: number;
  /** Submits, refused ones too, and requests that asked for a page that could be there. */
  readonly submits: number;
  readonly pages: number;
  /** Requests about batches that were not ready. */
  readonly polls: number;
  readonly batches: number;
  readonly paid: number;
}

/** Every number has its record, so that the bound's pages are exactly what a service must send. */
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
