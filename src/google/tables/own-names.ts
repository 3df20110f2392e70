/** Finds a column with the user's own names, and the rows that have one. */
import type { Cell, Rows } from '../../core/ports/cells';
import type { OwnNames, Pointed, Survey, TableRef } from '../../core/ports/table';
import { soundsLikeName } from '../../core/rows/name-header';
import { fail } from '../../core/texts/trouble';
import { STATUS_HEADER } from './anchors';
import { cellsOf, type GoogleSheet, sheetOf } from './sheets';

export interface NamedRows extends Omit<OwnNames, 'rows'> {
  /** Indexes of the rows with a number and a name. */
  readonly named: ReadonlySet<number>;
}

/** Returns the first column with a header like "Name" that isn't ours; null if there is none. */
export function ownNames(
  sheet: GoogleSheet,
  pointed: Pointed,
  headers: readonly Cell[],
  { place, nameColumn, rows }: Pick<Survey, 'place' | 'nameColumn' | 'rows'>,
): NamedRows | null {
  const at = headers.findIndex(
    (header, index) =>
      soundsLikeName(String(header)) &&
      index + 1 !== pointed.column &&
      headers[index + 1] !== STATUS_HEADER &&
      (place.kind !== 'ours' || index + 1 !== nameColumn),
  );
  const column = at + 1;
  const count = rows.phones.length;
  if (column === 0 || count === 0) return null;
  const named = namedIn(sheet, column, rows);
  const last = sheet.getLastColumn();
  const fits = place.kind !== 'ours' && last < sheet.getMaxColumns();
  return { column, header: String(headers[at]), named, statusColumn: fits ? last + 1 : null };
}

/** Returns what the panel shows of it. Counts only the chosen rows. */
export function ownNamesView(
  { column, header, named, statusColumn }: NamedRows,
  within: ReadonlySet<number> | null,
): OwnNames {
  const rows = [...named].filter((index) => within === null || within.has(index)).length;
  return { column, header, rows, statusColumn };
}

/** Returns the indexes of rows with a name in the column with this header. Throws `column-gone`. */
export function namedRows(table: TableRef, header: string, rows: Rows): ReadonlySet<number> {
  const sheet = sheetOf(table);
  const above = rows.firstRow - 1;
  const [headers = []] =
    above === 0 ? [] : cellsOf(sheet.getRange(above, 1, 1, sheet.getLastColumn()));
  const at = headers.findIndex((cell) => String(cell) === header);
  return at < 0 ? fail('column-gone', header) : namedIn(sheet, at + 1, rows);
}

/** Returns the indexes of rows that have a phone, and letters in this column (one-based). */
function namedIn(sheet: GoogleSheet, column: number, { firstRow, phones }: Rows): Set<number> {
  const named = new Set<number>();
  if (phones.length === 0) return named;
  const cells = cellsOf(sheet.getRange(firstRow, column, phones.length, 1));
  phones.forEach((phone, index) => {
    if (phone !== '' && /\p{L}/u.test(String(cells[index]?.[0]))) named.add(index);
  });
  return named;
}
