/** Time and dice. Days are days in the spreadsheet's time zone, not the script's [platform 4.3]. */
import type { Budget, Clock } from '../core/world';

/** Google ends an execution at six minutes, without warning [platform 1.2]; this is our own end. */
const BUDGET_MS = 270_000;

export function spreadsheetClock(): Clock {
  let zone: string | null = null;
  return {
    now: () => Date.now(),
    today: () => {
      zone = zone ?? SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
      return Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd');
    },
    sleep: (ms) => {
      Utilities.sleep(ms);
    },
    dice: () => Math.random(),
  };
}

/** Counts from the call of this function, at the start of an execution. */
export function executionBudget(): Budget {
  const began = Date.now();
  return { left: () => began + BUDGET_MS - Date.now() };
}
