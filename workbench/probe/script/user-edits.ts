/** Observes what a script sees after edits that only a user can make. */
import { note, recall, remember, see } from './notes';
import { HANDS, tab, type Sheet } from './tabs';

const UNDO = 'naam.probe.undo';
const RESTORE = 'naam.probe.restore';
const TYPED = 'G3';
const UNDER = 'J2';
/** The cell with the ID of this document, to recognise a copy. */
const ORIGIN = 'B10';

/** What to do, by the row of the tab. The user types yes next to it when it is done. */
const STEPS = {
  3: 'Duplicate this tab.',
  4: 'Delete column D of this tab, then press Ctrl+Z.',
  5: 'Insert > Table over G2:G4 of this tab, and give its column the type Text or Number.',
  6: 'Merge I2:J2, and choose “By hand” before you go on.',
  7: 'Then unmerge I2:J2, and choose “By hand” again.',
  8: 'Delete column E, then restore the version before that (File > Version history).',
} as const;

export function prepareUserEdits(): void {
  const sheet = tab(HANDS);
  sheet.getRange(1, 1).setValue('Do each step, type yes next to it, and choose “By hand”.');
  for (const [row, text] of Object.entries(STEPS)) sheet.getRange(Number(row), 1).setValue(text);
  const copying = 'Finally, choose File > Make a copy, and choose “By hand” in the copy.';
  sheet.getRange(9, 1).setValue(copying);
  sheet.getRange(10, 1).setValue('ID of this document (don’t change it):');
  sheet.getRange(ORIGIN).setValue(SpreadsheetApp.getActiveSpreadsheet().getId());
  for (const [place, key] of [
    ['D:D', UNDO],
    ['E:E', RESTORE],
  ] as const)
    if (count(sheet, key) === 0) sheet.getRange(place).addDeveloperMetadata(key, 'x');
  SpreadsheetApp.flush();
}

export function seeUserEdits(): void {
  const sheet = tab(HANDS);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (sheet.getRange(ORIGIN).getValue() !== spreadsheet.getId()) {
    note('copiesCarryMetadata', String(count(sheet, UNDO) > 0));
    return;
  }
  if (done(sheet, 3)) {
    const all = spreadsheet.createDeveloperMetadataFinder().withKey(UNDO).find().length;
    note('duplicatedTabsCopyMetadata', String(all > count(sheet, UNDO)));
  }
  if (done(sheet, 4)) note('undoRestoresMetadata', String(count(sheet, UNDO) > 0));
  if (done(sheet, 5)) seeTyped(sheet);
  if (done(sheet, 7)) seeUnmerged(sheet);
  else if (done(sheet, 6)) writeUnder(sheet);
  if (done(sheet, 8)) note('versionRestoreRestoresMetadata', String(count(sheet, RESTORE) > 0));
}

function seeTyped(sheet: Sheet): void {
  const cell = sheet.getRange(TYPED);
  note('typedColumnsRefuseWrites', String(throws(() => cell.setValue('x'))));
  note('typedColumnsRefuseDisplayValues', String(throws(() => cell.getDisplayValues())));
}

function writeUnder(sheet: Sheet): void {
  if (throws(() => sheet.getRange(UNDER).setValue('under'))) remember('under', 'refused');
  else remember('under', 'written');
}

function seeUnmerged(sheet: Sheet): void {
  see('writesUnderMerges', () => {
    const wrote = recall('under');
    if (wrote !== 'written') return `cannot tell: ${wrote ?? 'not written'}`;
    return sheet.getRange(UNDER).getValue() === 'under' ? 'kept-unseen' : 'dropped';
  });
}

/** Whether `act` throws, at once or at the flush. */
function throws(act: () => unknown): boolean {
  try {
    act();
    SpreadsheetApp.flush();
    return false;
  } catch {
    return true;
  }
}

function done(sheet: Sheet, row: keyof typeof STEPS): boolean {
  return String(sheet.getRange(row, 2).getValue()).toLowerCase() === 'yes';
}

function count(sheet: Sheet, key: string): number {
  return sheet.createDeveloperMetadataFinder().withKey(key).find().length;
}
