/**
 * The cost model: the milliseconds that calls take on a virtual clock. Published figures if there are any;
 * the rest is inferred (INF).
 */
interface Price {
  ms: number;
  perCell?: number;
  source: string;
}

export const EXECUTION_START: Price = { ms: 700, source: '6.8 INF: 0.5–1 s' };
/** An explicit flush, or a read that has to wait for one. */
export const FLUSH: Price = {
  ms: 500,
  perCell: 0.03,
  source: '6.8 INF; SO1 610 ms for 4,000 cells',
};
export const IDLE_FLUSH: Price = { ms: 5, source: 'INF' };
export const FETCH_OVERHEAD: Price = { ms: 100, source: '6.8 INF; KS 159–166 ms a small POST' };
export const REFUSED_LOCK: Price = { ms: 94, source: 'KS Oct 2026: tryLock(0) refused' };

const BY_METHOD: Readonly<Record<string, Price>> = {
  'SpreadsheetApp.flush': { ms: 0, source: 'FLUSH' },
  'Range.getValues': { ms: 60, perCell: 0.005, source: '6.8 INF' },
  'Range.getValue': { ms: 60, source: '6.8 INF' },
  'Range.getFormulas': { ms: 60, perCell: 0.005, source: '6.8 INF' },
  'Range.getFormula': { ms: 60, source: '6.8 INF' },
  'Range.getDisplayValues': { ms: 60, perCell: 0.005, source: '6.8 INF' },
  'Range.getDisplayValue': { ms: 60, source: '6.8 INF' },
  'Range.getNumberFormats': { ms: 60, perCell: 0.005, source: '6.8 INF' },
  'Range.getNumberFormat': { ms: 60, source: '6.8 INF' },
  'Range.getNote': { ms: 60, source: '6.8 INF' },
  'Range.getNotes': { ms: 60, perCell: 0.005, source: '6.8 INF' },
  'Range.setValues': { ms: 2, perCell: 0.001, source: 'SO1: 400 in 164 ms; INF between 0.4 and 5' },
  'Range.setValue': { ms: 2, source: 'SO1' },
  'Range.setNumberFormat': { ms: 2, source: 'SO1 by likeness' },
  'Range.setNumberFormats': { ms: 2, perCell: 0.001, source: 'SO1 by likeness' },
  'Range.setNote': { ms: 2, source: 'SO1 by likeness' },
  'Range.getDataValidations': { ms: 60, perCell: 0.005, source: '6.8 INF' },
  'Range.getDataValidation': { ms: 60, source: '6.8 INF' },
  'Range.setDataValidation': { ms: 2, source: 'SO1 by likeness' },
  'Range.setDataValidations': { ms: 2, perCell: 0.001, source: 'SO1 by likeness' },
  'Range.clearDataValidations': { ms: 2, source: 'SO1 by likeness' },
  'Range.setFormulas': { ms: 2, perCell: 0.001, source: 'SO1 by likeness' },
  'Sheet.appendRow': { ms: 100, source: 'INF' },
  'Cache.get': { ms: 3, source: 'ZI' },
  'Cache.put': { ms: 93, source: 'ZI 93 (73–281)' },
  'Sheet.getName': { ms: 150, source: 'TA-calc 2022' },
  'Sheet.getSheetId': { ms: 2, source: 'TA-calc 2022' },
  'Spreadsheet.getActiveSheet': { ms: 8, source: 'TA-calc 2022' },
  'Sheet.isRowHiddenByFilter': { ms: 10, source: '6.5 "expensive", INF' },
  'DeveloperMetadataFinder.find': { ms: 60, source: 'INF' },
  'Sheet.insertColumnsAfter': { ms: 100, source: 'INF' },
  'Sheet.insertColumnsBefore': { ms: 100, source: 'INF' },
  'Sheet.setColumnWidths': { ms: 2, source: 'SO1 by likeness' },
  'Sheet.insertRowsAfter': { ms: 100, source: 'INF' },
  'Properties.getProperty': { ms: 30, source: 'ZI 30 (20–84)' },
  'Properties.getProperties': { ms: 30, source: 'ZI' },
  'Properties.getKeys': { ms: 30, source: 'ZI' },
  'Properties.setProperty': { ms: 62, source: 'ZI 62 (43–231)' },
  'Properties.setProperties': { ms: 62, source: 'ZI' },
  'Properties.deleteProperty': { ms: 62, source: 'ZI' },
  'Properties.deleteAllProperties': { ms: 62, source: 'ZI' },
  'Lock.tryLock': { ms: 60, source: 'INF' },
  'Lock.waitLock': { ms: 60, source: 'INF' },
  'Lock.releaseLock': { ms: 30, source: 'INF' },
  'ScriptApp.getUserTriggers': { ms: 150, source: 'INF' },
  'ScriptApp.getProjectTriggers': { ms: 150, source: 'INF' },
  'ScriptApp.deleteTrigger': { ms: 300, source: 'INF' },
  'ClockTriggerBuilder.create': { ms: 500, source: 'INF' },
  'HtmlService.createHtmlOutputFromFile': { ms: 50, source: 'INF' },
};

/** Returns the milliseconds of one call of "Class.method" over so many cells; 0 for methods without a price. */
export function costOf(name: string, cells: number): number {
  const price = BY_METHOD[name];
  return price ? price.ms + (price.perCell ?? 0) * cells : 0;
}

/** Every method with a price. A test checks that they are emulated. */
export const PRICED = Object.keys(BY_METHOD);
