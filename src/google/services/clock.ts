/** Time and random numbers. Days are in the spreadsheet's time zone, not the script's [platform 4.3]. */
import type { Budget, Clock } from '../../core/ports/world';

/** An execution ends itself after this time (ms). Google ends it at six minutes [platform 1.2]. */
const BUDGET_MS = 270_000;

/** Returns the clock of this spreadsheet. */
export function spreadsheetClock(): Clock {
  let zone: string | null = null;
  const wall = (format: string): string => {
    zone ??= zoneOfSpreadsheet();
    return Utilities.formatDate(new Date(), zone, format);
  };
  return {
    now: () => Date.now(),
    today: () => wall('yyyy-MM-dd'),
    wall: () => {
      const [day = '', hour = ''] = wall('yyyy-MM-dd H').split(' ');
      return { day, hour: Number(hour) };
    },
    sleep: (ms) => {
      Utilities.sleep(ms);
    },
    dice: () => Math.random(),
  };
}

/** Returns the spreadsheet's time zone, such as Asia/Kolkata. */
export function zoneOfSpreadsheet(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
}

/** Returns the budget of an execution (at most `most` ms), which begins now. */
export function executionBudget(most = BUDGET_MS): Budget {
  const began = Date.now();
  return { left: () => began + Math.min(most, BUDGET_MS) - Date.now() };
}
