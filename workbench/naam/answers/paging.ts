import type { Behaviour } from '../behaviour/behaviour';
import { recordsFor } from './records';

/** Returns one page of a job, from 1; null if there is no such page with this behaviour. */
export function pageOf(
  moods: Behaviour,
  numbers: readonly string[],
  page: number,
  limit: number,
): unknown[] | null {
  const thinned = moods.pagedOver === 'numbers';
  const whole: readonly unknown[] = thinned ? numbers : recordsFor(moods, numbers);
  const size = pageSize(moods, limit);
  // New records that come in while the client reads pages move other records to the next page.
  const overlap = moods.paging === 'overlaps' ? Math.floor(size / 3) : 0;
  const last = Math.max(1, Math.ceil((whole.length - overlap) / (size - overlap)));
  const wanted = moods.paging === 'ignores-page' ? 1 : page;
  if (wanted > last && moods.pastEnd !== 'last-page') return null;
  const at = (Math.min(wanted, last) - 1) * (size - overlap);
  return thinned ? recordsFor(moods, numbers.slice(at, at + size)) : whole.slice(at, at + size);
}

function pageSize(moods: Behaviour, limit: number): number {
  if (moods.paging === 'ignores-limit') return moods.maxPage ?? 10;
  return Math.min(limit, moods.maxPage ?? limit);
}
