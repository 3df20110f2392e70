/** The one table of a story: where it is, and its content before anything is written. */
import { fail } from '../../src/core/texts/trouble';
import type { Survey, TableRef } from '../../src/core/ports/table';
import { see, type Execution } from './moments';
import type { Outside } from './outside';

const HEADERS = { phone: 'Mobile', name: 'Name', status: 'Naam status' };
const TABLE: TableRef = { sheetId: 1, tableId: 't', headers: HEADERS };

const POINTED = {
  sheetId: 1,
  column: 1,
  rows: null,
  visible: false,
  place: { kind: 'beside' },
} as const;

/** What a person sees before they press. Looking needs the phone column alone. */
export function surveyed({ sheet }: Outside, by: Execution): Survey {
  const rows = sheet.rows();
  see(by, rows, sheet.edits);
  return {
    pointed: POINTED,
    proposed: false,
    selected: null,
    others: [],
    table: TABLE,
    tab: 'Leads',
    lastColumn: 3,
    headerRow: 1,
    place: { kind: sheet.gone.size > 0 ? 'insert' : 'ours' },
    nameColumn: 2,
    statusColumn: 3,
    rows,
    within: null,
    filter: { kind: 'none' },
    ownNames: null,
    formulas: false,
  };
}

/** The phone column, where another is gone. */
export function lostColumnsOf({ sheet: { gone } }: Outside): Survey['pointed'] | null {
  if (gone.has('phone')) fail('column-gone', 'Mobile');
  return gone.size > 0 ? POINTED : null;
}

/** Makes the columns that do not stand yet. */
export function tableOf({ sheet }: Outside): TableRef {
  sheet.keep();
  sheet.gone.delete('name');
  sheet.gone.delete('status');
  return TABLE;
}
