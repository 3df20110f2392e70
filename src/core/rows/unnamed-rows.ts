/** Finds the rows for a schedule that skips rows with a name of the user's own. */
import type { Rows } from '../ports/cells';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';

/**
 * Returns the indexes of rows without a name in the column with this header; null, for all rows, if
 * no header is given. Throws `column-gone`.
 */
export function unnamedRows(
  { tables }: Pick<World, 'tables'>,
  table: TableRef,
  header: string | null,
  rows: Rows,
): ReadonlySet<number> | null {
  if (header === null) return null;
  const named = tables.named(table, header, rows);
  return new Set(rows.phones.flatMap((_, index) => (named.has(index) ? [] : [index])));
}
