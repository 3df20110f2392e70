import type { ExceptionLanguage } from './languages/languages';

/**
 * Questions that the sources leave open, one switch each. The defaults are the likelier or the stricter
 * answer. A run must work with each switch flipped.
 */
export interface Switches {
  /** When an unflushed write reaches the cells, if a user edits in between. [6.3, INF] */
  pendingWritesLand: 'at-once' | 'late';
  /** Writes queued behind one that was refused. [not found] */
  writesBehindARefusedOne: 'dropped' | 'applied';
  /** Unflushed writes of an execution that is killed. [not found] */
  killedWrites: 'dropped' | 'landed';
  /** Whether the format '@' keeps setValues from making a formula of '=…'. [6.2 not found] */
  textFormatStopsFormulas: boolean;
  /** Whether setting '@' turns existing numbers into text. [not found] */
  textFormatConvertsNumbers: boolean;
  /** A leading apostrophe given to setValues. [6.2 conflict] */
  writtenApostrophe: 'dropped' | 'kept';
  /** Whether a leading '@' makes a formula. [6.2 COMM] */
  atSignStartsFormula: boolean;
  /** Whether '22 34' becomes 2234. [6.2 sheetquery #20: in some locales] */
  spacesGroupDigits: boolean;
  /** The documented limit of 9 KB for a property value, which was not enforced in live runs. [1.2 conflict] */
  propertyValueLimit: 'not-enforced' | 'nine-kilobytes';
  /** Whether each request of a fetchAll counts as one UrlFetch call. [1.1 INF] */
  fetchAllCountsEach: boolean;
  /** What a script reads when the server cuts the connection. [not found] */
  cutConnectionSays: 'Unexpected error' | 'Address unavailable';
  /**
   * `timeoutSeconds` works (2026 reference), or the time-out is always 60 s (until 2025-12), or the option is
   * unknown and refused, with its name in the text or without. [9 conflict]
   */
  timeoutSecondsWorks: boolean | 'refused' | 'refused-unnamed';
  /** What happens with HTTP statuses above 599. [9 not found] */
  oddStatus: 'passed' | 'throws';
  /** Whether getDocumentLock() returns null. [7] */
  documentLockIsNull: boolean;
  /** Whether the first releaseLock frees a lock that was taken twice. [7 conflict] */
  nestedReleaseFrees: boolean;
  /** Whether a trigger that a trigger creates is disabled (Google's issue 150756612). [2.6, fixed: not found] */
  triggersMadeByTriggersSleep: boolean;
  /** Whether deleteTrigger fails with the object that create() returned in this execution. [2.6 LIVE KS] */
  deletingFreshTriggerFails: boolean;
  /** One-shot triggers, by after() and at(), in an add-on. [2.3 not found] */
  addOnOneShots: 'allowed' | 'refused';
  /** How late a clock trigger fires, in milliseconds. [2.4] */
  triggerLatenessMs: number;
  /** getActiveRange() in a trigger run. [2.5: meaningless or throws] */
  selectionInTriggers: 'null' | 'first-cell' | 'throws';
  /** Whether getActiveSpreadsheet() is null in a clock trigger. [2.5 conflict] */
  noSpreadsheetInTriggers: boolean;
  /** Whether getRange(1, c, maxRows, 1) counts as a whole column for developer metadata. [6.7 not found] */
  boundedRangeIsWholeColumn: boolean;
  /** Whether a duplicated tab has copies of the metadata. [not found] */
  duplicatedTabsCopyMetadata: boolean;
  /** Whether undoing a deletion restores the metadata. [not found] */
  undoRestoresMetadata: boolean;
  /** Whether restoring a version restores the metadata. [not found] */
  versionRestoreRestoresMetadata: boolean;
  /** Whether a copied document has the metadata. [REST reference: with DOCUMENT it does; not found for PROJECT] */
  copiesCarryMetadata: boolean;
  /** Whether typed columns of a table refuse writes. [6.6 conflict] */
  typedColumnsRefuseWrites: boolean;
  /** Whether setNumberFormat on typed columns throws another text than writes. [70997748016, 66571187517, 61078651503, 69545516008] */
  typedColumnsRefuseFormats: boolean;
  /** Whether even getDisplayValues over typed columns throws. [6.6 GH 66083837006] */
  typedColumnsRefuseDisplayValues: boolean;
  /** Writes to cells of a merge other than its first. [6.5 INF] */
  writesUnderMerges: 'dropped' | 'kept-unseen';
  /** Whether a sleep longer than five minutes throws. [4.1 not found] */
  longSleepThrows: boolean;
  /** The language of the account, in which Google writes exceptions. [71134449417, 31877918557, 70982514725] */
  exceptionTexts: ExceptionLanguage;
  /** Whether inserted columns get the rules of the column to their left. [56064349968, 63261057364, 65813756670] */
  insertedColumnsInheritRules: boolean;
  /** Whether a column that a script inserts into a table gets a header such as "Column 2". [from use of Sheets; not verified for scripts] */
  tablesNameInsertedColumns: boolean;
  /** Whether getFilter returns the filter of a table. [not found] */
  filtersOfTablesAreSeen: boolean;
  /** What requireScopes does in a call of the panel if scopes are missing. From a menu, it asks for them. [one report] */
  requireScopesInPanel: 'throws' | 'ends';
  /** getRange('ZZ1') beyond the grid. [gas-fakes testsheets 241, one author] */
  notationBeyondTheGrid: 'throws' | 'a-range';
  /** Whether a running call continues after the panel is closed. Only the page of `npm start` reads this switch. [5 not found] */
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
