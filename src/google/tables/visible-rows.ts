/** Finds the rows that the user means: those that are selected, and not hidden. */
import type { Rows } from '../../core/ports/cells';
import type { Filter, Pointed } from '../../core/ports/table';
import { fail } from '../../core/texts/trouble';
import type { NamedRows } from './own-names';
import type { GoogleSheet } from './sheets';

/** Most rows that are checked in a filtered sheet. Each takes a call or two [platform 6.5]. */
const MOST_FILTERED = 2_000;

/** Most rows that are checked in a sheet without filter, where rows can be hidden by hand. */
const MOST_BY_HAND = 200;

/** Returns the indexes of hidden rows; null if they aren't checked, `many` if there are too many rows. */
export function hiddenRows(
  sheet: GoogleSheet,
  firstRow: number,
  count: number,
): Set<number> | null | 'many' {
  const filtered = sheet.getFilter() !== null;
  if (!filtered && count > MOST_BY_HAND) return null;
  if (count > MOST_FILTERED) return 'many';
  const hidden = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const row = firstRow + index;
    const byFilter = filtered && sheet.isRowHiddenByFilter(row);
    if (byFilter || sheet.isRowHiddenByUser(row)) hidden.add(index);
  }
  return hidden;
}

/** Returns what the panel shows about hidden rows. */
export function filterOf(hidden: ReturnType<typeof hiddenRows>): Filter {
  if (hidden === 'many') return { kind: 'too-large' };
  return hidden === null || hidden.size === 0
    ? { kind: 'none' }
    : { kind: 'hides', rows: hidden.size };
}

/** Returns the indexes of the chosen rows; null for all. Throws `filter-too-large`. */
export function withinOf(
  { rows: ranges, visible, skipNamed }: Pointed,
  rows: Rows,
  hidden: ReturnType<typeof hiddenRows>,
  names: NamedRows | null,
): Set<number> | null {
  if (visible && hidden === 'many') return fail('filter-too-large', String(rows.phones.length));
  const leavesOut = visible && hidden instanceof Set && hidden.size > 0;
  const skipped = names?.column === skipNamed ? names?.named : undefined;
  if (ranges === null && !leavesOut && !skipped) return null;
  const within = new Set<number>();
  rows.phones.forEach((_, index) => {
    const row = rows.firstRow + index;
    const selected = ranges === null || ranges.some(({ from, to }) => from <= row && row <= to);
    const shown = !leavesOut || !hidden.has(index);
    if (selected && shown && skipped?.has(index) !== true) within.add(index);
  });
  return within;
}
