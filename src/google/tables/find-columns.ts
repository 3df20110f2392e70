/** Finds the columns of one of our tables again. `core/rows/columns` detects a new phone column. */
import type { Cell } from '../../core/ports/cells';
import type { Headers, TableRef } from '../../core/ports/table';
import { HEADER_ROWS } from '../../core/rows/header-row';
import { fail } from '../../core/texts/trouble';
import { type Columns, columnsByAnchors, ROLES, STATUS_HEADER } from './anchors';
import { type GoogleSheet, topOf } from './sheets';

/**
 * Returns the columns of a table: by its anchors if the headers confirm them, else by the headers.
 * Throws `column-gone` about a header that is missing.
 */
export function findColumns(sheet: GoogleSheet, table: TableRef): Columns {
  const anchored = columnsByAnchors(sheet, table);
  const { headers } = table;
  if (headers === null) return anchored ?? fail('column-gone', STATUS_HEADER);
  const top = topOf(sheet, HEADER_ROWS);
  if (anchored !== null && top.some((row) => hasHeadersAt(row, headers, anchored))) return anchored;
  for (const row of top) {
    const columns = columnsIn(row, headers);
    if (columns !== null) return columns;
  }
  return fail('column-gone', missing(top, headers));
}

/** Returns whether a row has these headers in these columns. */
export function hasHeadersAt(row: readonly Cell[], headers: Headers, columns: Columns): boolean {
  return ROLES.every((role) => String(row[columns[role] - 1] ?? '') === headers[role]);
}

/**
 * Returns the columns if each header is in the row exactly once, else null. All our tables have the
 * same status header: if there are several, the one right of the name counts.
 */
function columnsIn(row: readonly Cell[], headers: Headers): Columns | null {
  const texts = row.map(String);
  const only = (text: string): number =>
    texts.indexOf(text) === texts.lastIndexOf(text) ? texts.indexOf(text) + 1 : 0;
  const name = only(headers.name);
  const beside = name > 0 && texts[name] === headers.status ? name + 1 : 0;
  const columns = { phone: only(headers.phone), name, status: only(headers.status) || beside };
  return ROLES.every((role) => columns[role] > 0) ? columns : null;
}

/** Returns the first header that none of the rows has. */
function missing(top: readonly (readonly Cell[])[], headers: Headers): string {
  const gone = ROLES.find((role) => !top.some((row) => row.map(String).includes(headers[role])));
  return headers[gone ?? 'status'];
}
