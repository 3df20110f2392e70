/** The one time-driven trigger of this user and document [platform 2.1, 2.5]. */
import type { Alarm, Store } from '../core/world';
import { stop } from '../core/trouble';
import { messageOf } from './errors';

/** The entry point that a trigger calls. */
const HANDLER = 'tick';
const ALIVE = 'naam.alarm.';
/** One that missed three of its times is taken for dead: Google may have disabled it. */
const MISSED = 3;

/**
 * `everyMinutes` is for scripts bound to one sheet; a published add-on gets an hour at best. When
 * the trigger last gave a sign of life is kept in the document, by user.
 */
export function spreadsheetAlarm(
  everyMinutes: 5 | 60,
  { store, me }: { readonly store: Store; readonly me: string },
): Alarm {
  const sign = ALIVE + me.slice(0, 8);
  const alive = (): void => {
    store.put(sign, String(Date.now()));
  };
  const renew = (): void => {
    for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
    create(everyMinutes);
    alive();
  };
  return {
    set: () => {
      const all = own();
      // Google allows one clock trigger here; one of an older version would stand in its way.
      if (all.length !== 1 || all[0]?.getHandlerFunction() !== HANDLER) renew();
    },
    fired: alive,
    check: () => {
      const silent = Date.now() - Number(store.get(sign) ?? 0);
      if (silent > MISSED * everyMinutes * 60_000 || own().length === 0) renew();
    },
    clear: () => {
      for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
      store.remove(sign);
    },
  };
}

/** Never getProjectTriggers: that lists the user's triggers of all documents [platform 2.5]. */
function own(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet());
}

function create(everyMinutes: 5 | 60): void {
  try {
    if (everyMinutes === 5) builder().everyMinutes(5).create();
    else builder().everyHours(1).create();
  } catch (thrown) {
    if (everyMinutes === 60) refused(thrown);
    createHourly();
  }
}

/** Where five minutes are too frequent, as in a published add-on. */
function createHourly(): void {
  try {
    builder().everyHours(1).create();
  } catch (thrown) {
    refused(thrown);
  }
}

function builder(): GoogleAppsScript.Script.ClockTriggerBuilder {
  return ScriptApp.newTrigger(HANDLER).timeBased();
}

function refused(thrown: unknown): never {
  return stop('no-trigger', messageOf(thrown).slice(0, 200));
}
