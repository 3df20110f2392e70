/** The one form-submit trigger of this user and document [platform 2.1]. */
import type { FormTrigger } from '../../core/ports/world';
import { guarded, triggerFailed } from './errors';
import { repeated } from './repeat';
import { TRIES } from './trigger';

/** The entry point that the trigger calls. */
const HANDLER = 'formSubmitted';

/** Returns the form-submit trigger of this user. */
export function spreadsheetFormTrigger(): FormTrigger {
  return {
    ensure: () => {
      guarded(triggerFailed, () => {
        if (own().length === 0) create();
      });
    },
    remove: () => {
      guarded(triggerFailed, () => {
        for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
      });
    },
  };
}

function create(): void {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  repeated(TRIES, () => ScriptApp.newTrigger(HANDLER).forSpreadsheet(book).onFormSubmit().create());
}

/** Returns our form-submit triggers. A script bound to a sheet may have others of the user's own. */
function own(): GoogleAppsScript.Script.Trigger[] {
  const ours = (trigger: GoogleAppsScript.Script.Trigger): boolean =>
    trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT &&
    trigger.getHandlerFunction() === HANDLER;
  return ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet()).filter(ours);
}
