/** Switches that a script in one spreadsheet can't observe, and why. */
import type { Switches } from '../apps-script/google';

export const NOT_OBSERVED: Readonly<Partial<Record<keyof Switches, string>>> = {
  fetchAllCountsEach: 'only when a daily quota runs out',
  addOnOneShots: 'only in a published add-on; the probe is bound to its sheet',
  typedColumnsRefuseFormats: 'a user has to convert the sheet to a table first',
  insertedColumnsInheritRules: 'a user has to set a rule that rejects input first',
  tablesNameInsertedColumns: 'a user has to convert the sheet to a table first',
  filtersOfTablesAreSeen: 'a user has to convert the sheet to a table first',
  exceptionTexts: 'it is the language of the account that runs the probe',
  requireScopesInPanel: 'clear a checkbox on the consent page, then open the panel',
  notationBeyondTheGrid: 'the add-on never asks for a range beyond the grid',
  callsOutliveThePanel: 'close the panel during a call, then look at the sheet',
};
