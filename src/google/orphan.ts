/** Triggers that have outlived their spreadsheet. */
import { personStore } from './properties/store';

const LOST = 'naam.lost.';

/** After this many failures in a row to open it, a spreadsheet counts as deleted. */
const MOST_FAILURES = 3;

/**
 * Returns whether this trigger can open its spreadsheet. Deletes the trigger after three failures in
 * a row, for example because the spreadsheet was deleted: nobody could do that by hand.
 */
export function opensSpreadsheet(triggerId: string): boolean {
  const store = personStore();
  const key = LOST + triggerId;
  try {
    const book = SpreadsheetApp.getActiveSpreadsheet() as { getId(): string } | null;
    // Whether a trigger always has one is an open question [platform 2.5]: it stays.
    if (book === null) return false;
    book.getId();
  } catch {
    const failures = Number(store.get(key) ?? 0) + 1;
    if (failures < MOST_FAILURES) {
      store.put(key, String(failures));
      return false;
    }
    deleteTrigger(triggerId);
    store.remove(key);
    return false;
  }
  if (store.get(key) !== null) store.remove(key);
  return true;
}

function deleteTrigger(triggerId: string): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getUniqueId() === triggerId) ScriptApp.deleteTrigger(trigger);
  }
}
