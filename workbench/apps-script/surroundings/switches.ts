import type { ExceptionLanguage } from './languages/languages';

/**
 * Questions that the sources leave open, one switch each. The defaults are the likelier or the stricter
 * answer. A run must work with each switch flipped.
 */
export interface Switches {
  /** When an unflushed write reaches the cells, if a person edits in between. [6.3, INF] */
  pendingWritesLand: 'at-once' | 'late';
  /** Writes queued behind one that was refused. [not found] */
  writesBehindARefusedOne: 'dropped' | 'applied';
  /** Unflushed writes of an execution that is killed. [not found] */
  killedWrites: 'dropped' | 'landed';
  /** Whether '@' stops setValues from making a formula of '=…'. [6.2 not found] */
  textFormatStopsFormulas: boolean;
  /** Whether setting '@' turns numbers that are there into text. [not found] */
  textFormatConvertsNumbers: boolean;
  /** A leading apostrophe given to setValues. [6.2 conflict] */
  writtenApostrophe: 'dropped' | 'kept';
  /** A leading '@' read as a formula. [6.2 COMM] */
  atSignStartsFormula: boolean;
  /** '22 34' becomes 2234. [6.2 sheetquery #20: in some locales] */
  spacesGroupDigits: boolean;
  /** The documented 9 KB a property value; live runs saw it not enforced. [1.2 conflict] */
  propertyValueLimit: 'not-enforced' | 'nine-kilobytes';
  /** Each request of a fetchAll counts as one UrlFetch call. [1.1 INF] */
  fetchAllCountsEach: boolean;
  /** What a script reads when the server cuts the connection. [not found] */
  cutConnectionSays: 'Unexpected error' | 'Address unavailable';
  /**
   * `timeoutSeconds` works (2026 reference), or 60 s is fixed (until 2025-12), or it is not known and
   * refused, by its name or without. [9 conflict]
   */
  timeoutSecondsWorks: boolean | 'refused' | 'refused-unnamed';
  /** What HTTP statuses beyond 599 do. [9 not found] */
  oddStatus: 'passed' | 'throws';
  /** getDocumentLock() gives null. [7] */
  documentLockIsNull: boolean;
  /** The inner releaseLock of a lock taken twice frees it. [7 conflict] */
  nestedReleaseFrees: boolean;
  /** Issue 150756612: a trigger created in a trigger run is disabled. [2.6, fixed: not found] */
  triggersMadeByTriggersSleep: boolean;
  /** deleteTrigger of the object that create() returned in this execution fails. [2.6 LIVE KS] */
  deletingFreshTriggerFails: boolean;
  /** One-shot after()/at() in an add-on. [2.3 not found] */
  addOnOneShots: 'allowed' | 'refused';
  /** How late a clock trigger fires, in milliseconds. [2.4] */
  triggerLatenessMs: number;
  /** getActiveRange() in a trigger run. [2.5: meaningless or throws] */
  selectionInTriggers: 'null' | 'first-cell' | 'throws';
  /** Whether getActiveSpreadsheet() is null in a clock trigger. [2.5 conflict] */
  noSpreadsheetInTriggers: boolean;
  /** getRange(1, c, maxRows, 1) counts as a whole column for developer metadata. [6.7 not found] */
  boundedRangeIsWholeColumn: boolean;
  /** A duplicated tab carries copies of the metadata. [not found] */
  duplicatedTabsCopyMetadata: boolean;
  /** Undoing a deletion brings the metadata back. [not found] */
  undoRestoresMetadata: boolean;
  /** Restoring a version restores the metadata too. [not found] */
  versionRestoreRestoresMetadata: boolean;
  /** A copied document carries the metadata. [REST reference: documents do; not found for PROJECT] */
  copiesCarryMetadata: boolean;
  /** Writes into typed columns of a table. [6.6 conflict] */
  typedColumnsRefuseWrites: boolean;
  /** setNumberFormat on typed columns has a text of its own. [70997748016, 66571187517, 61078651503, 69545516008] */
  typedColumnsRefuseFormats: boolean;
  /** Even getDisplayValues over typed columns throws. [6.6 GH 66083837006] */
  typedColumnsRefuseDisplayValues: boolean;
  /** Writes to cells of a merge other than its first. [6.5 INF] */
  writesUnderMerges: 'dropped' | 'kept-unseen';
  /** A sleep longer than five minutes. [4.1 not found] */
  longSleepThrows: boolean;
  /** The language of the account, in which exceptions speak. [71134449417, 31877918557, 70982514725] */
  exceptionTexts: ExceptionLanguage;
  /** Inserted columns take the data validation of the column to their left. [56064349968, 63261057364, 65813756670] */
  insertedColumnsInheritRules: boolean;
  /** A column inserted into a table by a script gets a header such as "Column 2". [from use of Sheets; not verified for scripts] */
  tablesNameInsertedColumns: boolean;
  /** getFilter gives the filter of a table. [not found] */
  filtersOfTablesAreSeen: boolean;
  /** requireScopes called by the panel: granted ones can be asked for from a menu only. [one report] */
  requireScopesInPanel: 'throws' | 'ends';
  /** getRange('ZZ1') beyond the grid. [gas-fakes testsheets 241, one author] */
  notationBeyondTheGrid: 'throws' | 'a-range';
  /** Whether the running call goes on when the panel is closed: read by the page. [5 not found] */
  callsOutliveThePanel: boolean;
}

export const USUAL: Readonly<Switches> = {
  pendingWritesLand: 'at-once',
  writesBehindARefusedOne: 'dropped',
  killedWrites: 'dropped',
  textFormatStopsFormulas: false,
  textFormatConvertsNumbers: false,
  writtenApostrophe: 'dropped',
  atSignStartsFormula: false,
  spacesGroupDigits: false,
  propertyValueLimit: 'not-enforced',
  fetchAllCountsEach: true,
  cutConnectionSays: 'Unexpected error',
  timeoutSecondsWorks: true,
  oddStatus: 'passed',
  documentLockIsNull: false,
  nestedReleaseFrees: true,
  triggersMadeByTriggersSleep: true,
  deletingFreshTriggerFails: true,
  addOnOneShots: 'allowed',
  triggerLatenessMs: 0,
  selectionInTriggers: 'null',
  noSpreadsheetInTriggers: false,
  boundedRangeIsWholeColumn: true,
  duplicatedTabsCopyMetadata: true,
  undoRestoresMetadata: true,
  versionRestoreRestoresMetadata: true,
  copiesCarryMetadata: true,
  typedColumnsRefuseWrites: true,
  typedColumnsRefuseFormats: false,
  typedColumnsRefuseDisplayValues: false,
  writesUnderMerges: 'dropped',
  longSleepThrows: false,
  exceptionTexts: 'en-US',
  insertedColumnsInheritRules: true,
  tablesNameInsertedColumns: true,
  filtersOfTablesAreSeen: false,
  requireScopesInPanel: 'throws',
  notationBeyondTheGrid: 'throws',
  callsOutliveThePanel: true,
};

/** The other value of each switch, for tests that flip one or all of them. */
export const FLIPPED: Readonly<Switches> = {
  pendingWritesLand: 'late',
  writesBehindARefusedOne: 'applied',
  killedWrites: 'landed',
  textFormatStopsFormulas: true,
  textFormatConvertsNumbers: true,
  writtenApostrophe: 'kept',
  atSignStartsFormula: true,
  spacesGroupDigits: true,
  propertyValueLimit: 'nine-kilobytes',
  fetchAllCountsEach: false,
  cutConnectionSays: 'Address unavailable',
  timeoutSecondsWorks: false,
  oddStatus: 'throws',
  documentLockIsNull: true,
  nestedReleaseFrees: false,
  triggersMadeByTriggersSleep: false,
  deletingFreshTriggerFails: false,
  addOnOneShots: 'refused',
  triggerLatenessMs: 14 * 60_000,
  selectionInTriggers: 'first-cell',
  noSpreadsheetInTriggers: true,
  boundedRangeIsWholeColumn: false,
  duplicatedTabsCopyMetadata: false,
  undoRestoresMetadata: false,
  versionRestoreRestoresMetadata: false,
  copiesCarryMetadata: false,
  typedColumnsRefuseWrites: false,
  typedColumnsRefuseFormats: true,
  typedColumnsRefuseDisplayValues: true,
  writesUnderMerges: 'kept-unseen',
  longSleepThrows: true,
  exceptionTexts: 'hi',
  insertedColumnsInheritRules: false,
  tablesNameInsertedColumns: false,
  filtersOfTablesAreSeen: true,
  requireScopesInPanel: 'ends',
  notationBeyondTheGrid: 'a-range',
  callsOutliveThePanel: false,
};
