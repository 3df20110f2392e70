/** All points that the probe observes, in the order of its table. */

export interface Point {
  /** The name of the emulation's switch, if it has one. */
  readonly key: string;
  readonly asks: string;
  /** The menu item that observes it. */
  readonly by: By;
}

export type By = 'look' | 'trigger' | 'typing' | 'hands' | 'long' | 'server' | 'context';

const LOOK: readonly (readonly [key: string, asks: string])[] = [
  ['textFormatStopsFormulas', 'Does the text format keep setValue from making a formula of =1+1?'],
  ['textFormatConvertsNumbers', 'Does setting the text format turn a number into text?'],
  ['writtenApostrophe', 'Is a leading apostrophe dropped or kept by setValue?'],
  ['atSignStartsFormula', 'Is a text that begins with @ read as a formula?'],
  ['spacesGroupDigits', 'Does 22 34 become a number?'],
  ['writesBehindARefusedOne', 'What happens to a write after a refused one?'],
  ['refusedWriteIsTold', 'Which call throws for a refused write?'],
  ['rejectedValueIsTold', 'Which call throws for a value that a validation rule rejects?'],
  ['plusNumber', 'What does setValue make of +919876543210?'],
  ['plusSpaced', 'What does setValue make of +91 97404 22337?'],
  ['leadingZero', 'What does setValue make of 01234?'],
  ['textDate', 'What does setValue make of 1/2?'],
  ['textInTextFormat', 'What does setValue make of 1/2 in the text format?'],
  ['errorValue', 'What does getValue return for =NA()?'],
  ['automaticFormat', 'What does getNumberFormat return for Automatic?'],
  ['largeNumberShows', 'How is 919876543210 shown?'],
  ['propertyValueLimit', 'Is the limit of 9 KB for a property value enforced?'],
  ['documentLockIsNull', 'Is getDocumentLock null?'],
  ['nestedReleaseFrees', 'Does one release free a lock taken twice?'],
  ['boundedRangeIsWholeColumn', 'Can metadata be attached to getRange(1, c, maxRows, 1)?'],
  ['metadataUnderCurrentOnly', 'Can metadata be attached to T:T, and found again?'],
  ['filterPosition', 'Does setColumnFilterCriteria count from column A?'],
  ['filterCapitals', 'Does whenTextStartsWith distinguish upper and lower case?'],
  ['filteredRowCosts', 'How long does isRowHiddenByFilter take for a row?'],
  ['deletingFreshTriggerFails', 'Does deleteTrigger fail with the object that create() returned?'],
  ['oddMinutes', 'Which error does everyMinutes(7) throw?'],
  ['dnsError', 'Which error does a fetch of an unknown host throw?'],
  ['textAsCode', 'Can a text be run as code? If not, the next five lines mean nothing.'],
  ['classFields', 'Do class fields parse?'],
  ['privateNames', 'Do private names parse?'],
  ['lookbehind', 'Do lookbehinds parse?'],
  ['unicodeProperties', 'Do the Unicode properties parse that are used to clean names?'],
  ['logicalAssignment', 'Does ??= parse?'],
];

const TRIGGER: readonly (readonly [key: string, asks: string])[] = [
  ['triggerLatenessMs', 'How late does a trigger fire that is set to one minute?'],
  ['noSpreadsheetInTriggers', 'Is there no active spreadsheet in a clock trigger?'],
  ['selectionInTriggers', 'What is getActiveRange in a clock trigger?'],
  ['tabInTriggers', 'Which tab is in front in a clock trigger?'],
  ['uiInTriggers', 'Which error does getUi throw in a clock trigger?'],
  ['triggersMadeByTriggersSleep', 'Does a trigger that a trigger creates never fire?'],
];

const HANDS: readonly (readonly [key: string, asks: string])[] = [
  ['duplicatedTabsCopyMetadata', 'Does a duplicated tab have copies of the metadata?'],
  ['undoRestoresMetadata', 'Does undoing a deletion restore the metadata?'],
  ['typedColumnsRefuseWrites', 'Does a typed column of a table refuse setValue?'],
  ['typedColumnsRefuseDisplayValues', 'Does a typed column refuse getDisplayValues?'],
  ['writesUnderMerges', 'What happens to a write under a merge?'],
  ['versionRestoreRestoresMetadata', 'Does restoring a version restore the metadata?'],
  ['copiesCarryMetadata', 'Does a copied document have copies of the metadata?'],
];

const LONG: readonly (readonly [key: string, asks: string])[] = [
  ['longSleepThrows', 'Is a sleep of more than five minutes refused?'],
  ['killedWrites', 'What happens to an unflushed write of a killed execution?'],
  ['executionEnds', 'When is an execution ended?'],
];

const SERVER: readonly (readonly [key: string, asks: string])[] = [
  ['oddStatus', 'Does a fetch return HTTP status 713?'],
  ['cutConnectionSays', 'Which error does a fetch throw if the connection is cut?'],
  ['timeoutSecondsWorks', 'Does timeoutSeconds work?'],
  ['defaultCharset', 'Does getContentText() read UTF-8 if no charset is given?'],
];

const CONTEXT: readonly (readonly [key: string, asks: string])[] = [
  ['locale', 'Locale of the spreadsheet'],
  ['timeZone', 'Time zone of the spreadsheet'],
];

/** Points that can be observed only if writes are applied late. */
export const ONLY_LATE = ['writesBehindARefusedOne', 'killedWrites'] as const;

const of = (by: By, list: readonly (readonly [string, string])[]): Point[] =>
  list.map(([key, asks]) => ({ key, asks, by }));

export const POINTS: readonly Point[] = [
  ...of('context', CONTEXT),
  ...of('look', LOOK),
  ...of('typing', [['pendingWritesLand', 'When does an unflushed write reach its cell?']]),
  ...of('trigger', TRIGGER),
  ...of('server', SERVER),
  ...of('hands', HANDS),
  ...of('long', LONG),
];
