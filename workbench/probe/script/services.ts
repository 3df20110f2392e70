/** Observes properties, locks, and columns with metadata or a filter. */
import { see } from './notes';
import { SCRATCH, tab } from './tabs';

/** More than the documented limit of 9 KB, and far less than the 500 KB of a store. */
const LARGE = 10_000;
/** Enough for a mean in a few seconds. */
const ROWS_ASKED = 200;
const KEY = 'naam.probe';

export function seeServices(): void {
  see('propertyValueLimit', () => {
    const store = PropertiesService.getUserProperties();
    try {
      store.setProperty('large', 'x'.repeat(LARGE));
      store.deleteProperty('large');
      return 'not-enforced';
    } catch {
      return 'nine-kilobytes';
    }
  });
  see('documentLockIsNull', () => {
    const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
    return String(lock === null);
  });
  see('nestedReleaseFrees', () => {
    const lock = LockService.getUserLock();
    lock.tryLock(0);
    lock.tryLock(0);
    lock.releaseLock();
    const freed = !lock.hasLock();
    lock.releaseLock();
    return String(freed);
  });
}

export function seeColumns(): void {
  const sheet = tab(SCRATCH);
  see('boundedRangeIsWholeColumn', () => {
    try {
      sheet.getRange(1, 19, sheet.getMaxRows(), 1).addDeveloperMetadata(`${KEY}.bounded`);
      return 'true';
    } catch {
      return 'false';
    }
  });
  see('metadataUnderCurrentOnly', () => {
    sheet.getRange('T:T').addDeveloperMetadata(`${KEY}.whole`, 'x');
    const found = sheet.createDeveloperMetadataFinder().withKey(`${KEY}.whole`).find();
    const columns = found.map((one) => one.getLocation().getColumn()?.getColumn() ?? 0);
    return columns.includes(20) ? 'yes' : 'not found';
  });
  for (const one of sheet.createDeveloperMetadataFinder().find())
    if (one.getKey().startsWith(KEY)) one.remove();
  seeFilter();
}

function seeFilter(): void {
  const sheet = tab(SCRATCH);
  sheet.getFilter()?.remove();
  const range = sheet.getRange(30, 3, 3, 2);
  range.setValues([
    ['a', 'b'],
    ['Found', 'x'],
    ['Lost', 'Found'],
  ]);
  SpreadsheetApp.flush();
  const filter = range.createFilter();
  const starts = (text: string): GoogleAppsScript.Spreadsheet.FilterCriteria =>
    SpreadsheetApp.newFilterCriteria().whenTextStartsWith(text).build();
  const hidden = (): string =>
    [31, 32].map((row) => (sheet.isRowHiddenByFilter(row) ? 'hidden' : 'shown')).join();
  // Column C is the third from A, and the first of the filter.
  see('filterPosition', () => {
    filter.setColumnFilterCriteria(3, starts('Found'));
    return hidden() === 'shown,hidden' ? 'from A' : `otherwise: ${hidden()}`;
  });
  see('filterCapitals', () => {
    filter.setColumnFilterCriteria(3, starts('FOUND'));
    return hidden() === 'shown,hidden' ? 'no' : 'yes';
  });
  see('filteredRowCosts', () => {
    const began = Date.now();
    for (let row = 0; row < ROWS_ASKED; row += 1) sheet.isRowHiddenByFilter(31 + (row % 2));
    const each = (Date.now() - began) / ROWS_ASKED;
    return `about ${String(Number(each.toPrecision(1)))} ms`;
  });
  filter.remove();
}
