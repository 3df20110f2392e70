/** The one table of a small document: where it is, and what is selected. */
import type { Pointed, Survey, TableRef } from '../../../../src/core/ports/table';
import type { Rows } from '../../../../src/core/ports/cells';

export const TABLE: TableRef = {
  sheetId: 1,
  tableId: 't',
  headers: { phone: 'Mobile', name: 'Name', status: 'Naam status' },
};
/** Where the columns are made anew once they were deleted. */
export const NEW_TABLE: TableRef = { ...TABLE, tableId: 'new' };
export const POINTED: Pointed = {
  sheetId: 1,
  column: 1,
  rows: null,
  visible: false,
  place: { kind: 'beside' },
};

/** As it is looked at before anything is written. */
export function surveyOf(rows: Rows, within: ReadonlySet<number> | null): Survey {
  return {
    ...{ pointed: POINTED, proposed: false, selected: null, table: TABLE, tab: 'Leads' },
    ...{ others: [], headerRow: 1, nameColumn: 2, statusColumn: 3, lastColumn: 3, formulas: false },
    ...{ place: { kind: 'ours' }, filter: { kind: 'none' }, ownNames: null },
    ...{ rows, within },
  };
}
