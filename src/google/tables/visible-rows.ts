/** Which rows a person means: those selected, and those that the basic filter shows. */
import type { Rows } from '../../core/ports/cells';
import type { Filter, Pointed } from '../../core/ports/table';
import { fail } from '../../core/texts/trouble';
import type { GoogleSheet } from './sheets';

/** One call a row tells whether a filter hides it [platform 6.5]. */
const MOST_FILTERED = 2_000;

/** Indexes of rows that the basic filter hides; null without a filter, or for too many rows. */
export function hiddenRows(
  sheet: GoogleSheet,
  firstRow: number,
  count: number,
): Set<number> | null | 'many' {
  if (sheet.getFilter() === null) return null;
  if (count > MOST_FILTERED) return 'many';
  const hidden = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    if (sheet.isRowHiddenByFilter(firstRow + index)) hidden.add(index);
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
  { rows: ranges, visible }: Pointed,
  rows: Rows,
  hidden: ReturnType<typeof hiddenRows>,
): Set<number> | null {
  if (visible && hidden === 'many') return fail('filter-too-large', String(rows.phones.length));
  if (ranges === null && !visible) return null;
  const within = new Set<number>();
  rows.phones.forEach((_, index) => {
    const row = rows.firstRow + index;
    const selected = ranges === null || ranges.some(({ from, to }) => from <= row && row <= to);
    const shown = !visible || !(hidden instanceof Set) || !hidden.has(index);
    if (selected && shown) within.add(index);
  });
  return within;
}
