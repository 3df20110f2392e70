/** Where the three columns of a table stand now. */
import type { Cell } from '../../core/ports/cells';
import type { Headers, TableRef } from '../../core/ports/table';
import { HEADER_ROWS } from '../../core/rows/header-row';
import { fail } from '../../core/texts/trouble';
import { type Columns, columnsByAnchors, ROLES, STATUS_HEADER } from './anchors';
import { type GoogleSheet, topOf } from './sheets';

/** The columns whose headers stand above them: by their anchors, else by the headers alone. */
export function findColumns(sheet: GoogleSheet, table: TableRef): Columns {
  const anchored = columnsByAnchors(sheet, table);
  const { headers } = table;
  if (headers === null) return anchored ?? fail('column-gone', STATUS_HEADER);
  const top = topOf(sheet, HEADER_ROWS);
  if (anchored !== null && top.some((row) => standsAt(row, headers, anchored))) return anchored;
  for (const row of top) {
    const columns = columnsIn(row, headers);
    if (columns !== null) return columns;
  }
  return fail('column-gone', missing(top, headers));
}

/** Whether the headers stand above these columns in a row. */
export function standsAt(row: readonly Cell[], headers: Headers, columns: Columns): boolean {
  return ROLES.every((role) => String(row[columns[role] - 1] ?? '') === headers[role]);
}

/**
 * Where each header stands in a row exactly once. All tables of ours have the same status header:
 * of several, it is the one right of the name.
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

/** The first of the headers that stands nowhere at the top. */
function missing(top: readonly (readonly Cell[])[], headers: Headers): string {
  const gone = ROLES.find((role) => !top.some((row) => row.map(String).includes(headers[role])));
  return headers[gone ?? 'status'];
}
