/** The one time-driven trigger of this user and document [platform 2.1, 2.5]. */
import type { Trigger, Store } from '../../core/ports/world';
import { fail } from '../../core/texts/trouble';
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
export function spreadsheetTrigger(
  everyMinutes: 5 | 60,
  { store, me }: { readonly store: Store; readonly me: string },
): Trigger {
  const sign = ALIVE + me.slice(0, 8);
  const alive = (): void => {
    store.put(sign, String(Date.now()));
  };
  const silent = (): boolean =>
    Date.now() - Number(store.get(sign) ?? 0) > MISSED * everyMinutes * 60_000;
  const renew = (): void => {
    for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
    create(everyMinutes);
    alive();
  };
  return {
    ensure: () => {
      const all = own();
      // Google allows one clock trigger here; one of an older version would stand in its way.
      const stands = all.length === 1 && all[0]?.getHandlerFunction() === HANDLER;
      if (!stands || silent()) renew();
    },
    recordFired: alive,
    renewIfSilent: () => {
      if (silent() || own().length === 0) renew();
    },
    remove: () => {
      store.remove(sign);
      for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
    },
  };
}

/**
 * The clock triggers of this user and document; those of other kinds are not ours to touch. Not
 * getProjectTriggers: that lists the user's triggers of all documents [platform 2.5].
 */
function own(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet()).filter(isClock);
}

function isClock(trigger: GoogleAppsScript.Script.Trigger): boolean {
  return trigger.getEventType() === ScriptApp.EventType.CLOCK;
}

/** Whether a run or a schedule of this user has its trigger in another document. */
export function worksElsewhere(): boolean {
  return ScriptApp.getProjectTriggers().filter(isClock).length > own().length;
}

/** Where five minutes are too frequent, as in a published add-on, it is an hour. */
function create(everyMinutes: 5 | 60): void {
  if (everyMinutes === 5 && tried(() => builder().everyMinutes(5).create()) === null) return;
  const failure = tried(() => builder().everyHours(1).create());
  if (failure !== null) fail('no-trigger', messageOf(failure).slice(0, 200));
}

const PAUSE_MS = 1_000;

/** Google fails to make triggers now and then [platform 2.6]: twice, then what it said, or null. */
function tried(make: () => unknown): unknown {
  for (let attempt = 1; ; attempt += 1) {
    try {
      make();
      return null;
    } catch (thrown) {
      if (attempt === 2) return thrown;
      Utilities.sleep(PAUSE_MS);
    }
  }
}

function builder(): GoogleAppsScript.Script.ClockTriggerBuilder {
  return ScriptApp.newTrigger(HANDLER).timeBased();
}
