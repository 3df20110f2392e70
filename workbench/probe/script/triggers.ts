/** Observes clock triggers: creating, deleting and firing them, also from a trigger. */
import { note, recall, remember, says, see } from './notes';

const MINUTE_MS = 60_000;

export function seeTriggers(): void {
  deleteTriggers();
  see('deletingFreshTriggerFails', () => {
    const made = ScriptApp.newTrigger('probeTick')
      .timeBased()
      .after(10 * MINUTE_MS)
      .create();
    try {
      ScriptApp.deleteTrigger(made);
      return 'false';
    } catch {
      return 'true';
    }
  });
  see('oddMinutes', () =>
    says(() => ScriptApp.newTrigger('probeTick').timeBased().everyMinutes(7)),
  );
  deleteTriggers();
  ScriptApp.newTrigger('probeTick').timeBased().after(MINUTE_MS).create();
  remember('due', String(Date.now() + MINUTE_MS));
}

/** Runs in the first trigger: observes what it can, and creates a second trigger. */
export function firstTick(): void {
  const late = Date.now() - Number(recall('due') ?? 0);
  note('triggerLatenessMs', `${String(Math.round(late / MINUTE_MS))} min`);
  see('uiInTriggers', () => says(() => SpreadsheetApp.getUi()));
  const spreadsheet =
    SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
  note('noSpreadsheetInTriggers', String(spreadsheet === null));
  note('tabInTriggers', spreadsheet === null ? 'cannot tell' : frontTab(spreadsheet));
  note('selectionInTriggers', spreadsheet === null ? 'cannot tell' : selection(spreadsheet));
  // This is noted until the second trigger fires.
  note('triggersMadeByTriggersSleep', 'true');
  ScriptApp.newTrigger('probeSecondTick').timeBased().after(MINUTE_MS).create();
}

export function secondTick(): void {
  note('triggersMadeByTriggersSleep', 'false');
}

function frontTab(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  const place = spreadsheet.getActiveSheet().getIndex();
  return place === 1 ? 'the first' : `the one at place ${String(place)}`;
}

function selection(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  try {
    const range = spreadsheet.getActiveRange();
    if (range === null) return 'null';
    return range.getA1Notation() === 'A1' ? 'first-cell' : `a range: ${range.getA1Notation()}`;
  } catch {
    return 'throws';
  }
}

export function deleteTriggers(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (const trigger of ScriptApp.getUserTriggers(spreadsheet)) ScriptApp.deleteTrigger(trigger);
}
