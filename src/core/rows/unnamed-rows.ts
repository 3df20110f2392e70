/** Rows that a schedule looks up where those with a name of the person's own are left out. */
import type { Rows } from '../ports/cells';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';

/**
 * Returns the indexes of rows without a name in the column with this header; null for all rows,
 * where no header is given. Throws `column-gone`.
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
