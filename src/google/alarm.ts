/** The one time-driven trigger of this user and document [platform 2.1, 2.5]. */
import type { Alarm } from '../core/world';
import { stop } from '../core/trouble';
import { messageOf } from './errors';

/** The entry point that a trigger calls. */
const HANDLER = 'tick';

/** `everyMinutes` is for scripts bound to one sheet; a published add-on gets an hour at best. */
export function spreadsheetAlarm(everyMinutes: 5 | 60): Alarm {
  return {
    set: () => {
      if (own().length === 0) create(everyMinutes);
    },
    clear: () => {
      for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
    },
  };
}

/** Never getProjectTriggers: that lists the user's triggers of all documents [platform 2.5]. */
function own(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet()).filter(
    (trigger) => trigger.getHandlerFunction() === HANDLER,
  );
}

function create(everyMinutes: 5 | 60): void {
  const builder = ScriptApp.newTrigger(HANDLER).timeBased();
  try {
    if (everyMinutes === 5) builder.everyMinutes(5).create();
    else builder.everyHours(1).create();
  } catch (thrown) {
    if (everyMinutes === 60) stop('google-trouble', messageOf(thrown).slice(0, 200));
    ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
  }
}
