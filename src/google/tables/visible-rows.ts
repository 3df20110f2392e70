/** Which rows a person means: those selected, and those that are not hidden. */
import type { Rows } from '../../core/ports/cells';
import type { Filter, Pointed } from '../../core/ports/table';
import { fail } from '../../core/texts/trouble';
import type { NamedRows } from './own-names';
import type { GoogleSheet } from './sheets';

/** One call a row tells whether a filter hides it [platform 6.5]. */
const MOST_FILTERED = 2_000;

/** Without a filter, rows hidden by hand are looked for in sheets up to this size: a call a row. */
const MOST_BY_HAND = 200;

/** Returns the indexes of hidden rows; null where none is looked for, `many` for too many rows. */
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

export function filterOf(hidden: ReturnType<typeof hiddenRows>): Filter {
  if (hidden === 'many') return { kind: 'too-large' };
  return hidden === null || hidden.size === 0
    ? { kind: 'none' }
    : { kind: 'hides', rows: hidden.size };
}

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
