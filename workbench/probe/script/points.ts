/** Every point that the probe observes, in the order of its table. */

export interface Point {
  /** The name of the emulation's switch, where there is one for it. */
  readonly key: string;
  readonly asks: string;
  /** Which entry of the menu sees it. */
  readonly by: By;
}

export type By = 'look' | 'trigger' | 'typing' | 'hands' | 'long' | 'server' | 'context';

const LOOK: readonly (readonly [key: string, asks: string])[] = [
  ['textFormatStopsFormulas', 'Does the text format stop setValue from making a formula of =1+1?'],
  ['textFormatConvertsNumbers', 'Does setting the text format turn a number into text?'],
  ['writtenApostrophe', 'Is a leading apostrophe dropped or kept by setValue?'],
  ['atSignStartsFormula', 'Is a text that begins with @ read as a formula?'],
  ['spacesGroupDigits', 'Does 22 34 become a number?'],
  ['writesBehindARefusedOne', 'What becomes of a write behind a refused one?'],
  ['refusedWriteIsTold', 'Which call tells of a refused write?'],
  ['rejectedValueIsTold', 'Which call tells of a value that a validation rule rejects?'],
  ['plusNumber', 'What does setValue make of +919876543210?'],
  ['plusSpaced', 'What does setValue make of +91 97404 22337?'],
  ['leadingZero', 'What does setValue make of 01234?'],
  ['textDate', 'What does setValue make of 1/2?'],
  ['textInTextFormat', 'What does setValue make of 1/2 in the text format?'],
  ['errorValue', 'What does getValue give for =NA()?'],
  ['automaticFormat', 'How does getNumberFormat call Automatic?'],
  ['largeNumberShows', 'How is 919876543210 shown?'],
  ['propertyValueLimit', 'Is the limit of 9 KB a property value enforced?'],
  ['documentLockIsNull', 'Is getDocumentLock null?'],
  ['nestedReleaseFrees', 'Does one release free a lock taken twice?'],
  ['boundedRangeIsWholeColumn', 'May metadata hang on getRange(1, c, maxRows, 1)?'],
  ['metadataUnderCurrentOnly', 'May metadata hang on T:T, and be found?'],
  ['filterPosition', 'Does setColumnFilterCriteria count from column A?'],
  ['filterCapitals', 'Does whenTextStartsWith mind capitals?'],
  ['filteredRowCosts', 'How long does isRowHiddenByFilter take a row?'],
  ['deletingFreshTriggerFails', 'Does deleting the trigger that create() gave fail?'],
  ['oddMinutes', 'What does everyMinutes(7) say?'],
  ['dnsError', 'What does a fetch of an unknown host say?'],
  ['textAsCode', 'May text be tried as code? Only then do the next five lines tell anything.'],
  ['classFields', 'Do class fields parse?'],
  ['privateNames', 'Do private names parse?'],
  ['lookbehind', 'Do lookbehinds parse?'],
  ['unicodeProperties', 'Do the Unicode properties that clean names parse?'],
  ['logicalAssignment', 'Does ??= parse?'],
];

const TRIGGER: readonly (readonly [key: string, asks: string])[] = [
  ['triggerLatenessMs', 'How late does a trigger of one minute fire?'],
  ['noSpreadsheetInTriggers', 'Is there no active spreadsheet in a clock trigger?'],
  ['selectionInTriggers', 'What is getActiveRange in a clock trigger?'],
  ['tabInTriggers', 'Which tab is in front in a clock trigger?'],
  ['uiInTriggers', 'What does getUi say in a clock trigger?'],
  ['triggersMadeByTriggersSleep', 'Does a trigger that a trigger made never fire?'],
];

const HANDS: readonly (readonly [key: string, asks: string])[] = [
  ['duplicatedTabsCopyMetadata', 'Does a duplicated tab carry copies of the metadata?'],
  ['undoRestoresMetadata', 'Does undoing a deletion bring the metadata back?'],
  ['typedColumnsRefuseWrites', 'Does a typed column of a table refuse setValue?'],
  ['typedColumnsRefuseDisplayValues', 'Does a typed column refuse getDisplayValues?'],
  ['writesUnderMerges', 'What becomes of a write under a merge?'],
  ['versionRestoreRestoresMetadata', 'Does restoring a version restore the metadata?'],
  ['copiesCarryMetadata', 'Does a copied document carry the metadata?'],
];

const LONG: readonly (readonly [key: string, asks: string])[] = [
  ['longSleepThrows', 'Is a sleep of more than five minutes refused?'],
  ['killedWrites', 'What becomes of an unflushed write of a killed execution?'],
  ['executionEnds', 'When is an execution ended?'],
];

const SERVER: readonly (readonly [key: string, asks: string])[] = [
  ['oddStatus', 'Does a fetch pass HTTP status 713 on?'],
  ['cutConnectionSays', 'What does a fetch say of a cut connection?'],
  ['timeoutSecondsWorks', 'Does timeoutSeconds work?'],
  ['defaultCharset', 'Does getContentText() read UTF-8 where no charset is given?'],
];

const CONTEXT: readonly (readonly [key: string, asks: string])[] = [
  ['locale', 'Locale of the spreadsheet'],
  ['timeZone', 'Time zone of the spreadsheet'],
];

/** Only where writes are late can anything be told of writes that did not arrive. */
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
