/** Time and dice. Days are days in the spreadsheet's time zone, not the script's [platform 4.3]. */
import type { Budget, Clock } from '../../core/ports/world';

/** Google ends an execution at six minutes, without warning [platform 1.2]; this is our own end. */
const BUDGET_MS = 270_000;

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

/** Such as Asia/Kolkata. */
export function zoneOfSpreadsheet(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
}

/** At most so long (ms), from the call of this function at the start of an execution. */
export function executionBudget(most = BUDGET_MS): Budget {
  const began = Date.now();
  return { left: () => began + Math.min(most, BUDGET_MS) - Date.now() };
}
