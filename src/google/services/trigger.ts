/** The one time-driven trigger of this user and document [platform 2.1, 2.5]. */
import type { Trigger, Store } from '../../core/ports/world';
import {
  isSilent,
  readSign,
  signKey,
  signText,
  type TriggerSign,
} from '../../core/saved/trigger-sign';
import { guarded, triggerFailed } from './errors';

/** The entry point that a trigger calls. */
const HANDLER = 'tick';

/**
 * Google is said to limit how many triggers are made in a day, beside how many there are
 * [53805773365, 54046139133]: one that is not needed stays a day for whatever comes next.
 */
const IDLE_MS = 86_400_000;

/**
 * `everyMinutes` is for scripts bound to one sheet; a published add-on gets an hour at best. When
 * the trigger last gave a sign of life is kept in the document, by user.
 */
export function spreadsheetTrigger(
  everyMinutes: 5 | 60,
  { store, me }: { readonly store: Store; readonly me: string },
): Trigger {
  const key = signKey(me);
  const saved = (): TriggerSign | null => readSign(store.get(key));
  const sign = (idleSince: number | null): void => {
    store.put(key, signText({ firedAt: Date.now(), idleSince }));
  };
  const silent = (): boolean => isSilent(saved()?.firedAt ?? 0, everyMinutes, Date.now());
  const remove = (): void => {
    store.remove(key);
    for (const trigger of own(everyMinutes)) ScriptApp.deleteTrigger(trigger);
  };
  const renew = (): void => {
    // Where none can be made, no sign says that there is one.
    remove();
    create(everyMinutes);
    sign(null);
  };
  return {
    ensure: () => {
      guarded(triggerFailed, () => {
        const all = own(everyMinutes);
        // Google allows one clock trigger here; one of an older version would stand in its way.
        const stands = all.length === 1 && all[0]?.getHandlerFunction() === HANDLER;
        if (!stands || silent()) renew();
        else if (saved()?.idleSince !== null) sign(null);
      });
    },
    recordFired: () => {
      sign(saved()?.idleSince ?? null);
    },
    renewIfSilent: () => {
      guarded(triggerFailed, () => {
        if (silent() || own(everyMinutes).length === 0) renew();
      });
    },
    release: () => {
      const last = saved();
      if (last === null) return;
      const { idleSince } = last;
      if (idleSince === null) store.put(key, signText({ ...last, idleSince: Date.now() }));
      else if (Date.now() - idleSince > IDLE_MS) guarded(triggerFailed, remove);
    },
    remove: () => {
      guarded(triggerFailed, remove);
    },
  };
}

/**
 * Our clock triggers of this user and document; those of other kinds are not ours to touch. Not
 * getProjectTriggers: that lists the user's triggers of all documents [platform 2.5].
 */
function own(everyMinutes: 5 | 60): GoogleAppsScript.Script.Trigger[] {
  const all = ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet());
  return all.filter((trigger) => isOurs(trigger, everyMinutes));
}

/**
 * In an add-on all clock triggers are ours, those of older versions with other handlers too. In a
 * script bound to a sheet people may have functions and triggers of their own.
 */
function isOurs(trigger: GoogleAppsScript.Script.Trigger, everyMinutes: 5 | 60): boolean {
  if (trigger.getEventType() !== ScriptApp.EventType.CLOCK) return false;
  return everyMinutes === 60 || trigger.getHandlerFunction() === HANDLER;
}

/** Whether a run or a schedule of this user has its trigger in another document. */
export function worksElsewhere(everyMinutes: 5 | 60): boolean {
  const all = ScriptApp.getProjectTriggers().filter((one) => isOurs(one, everyMinutes));
  return all.length > own(everyMinutes).length;
}

/** Where five minutes are too frequent, as in a published add-on, it is an hour. */
function create(everyMinutes: 5 | 60): void {
  if (everyMinutes === 5 && tried(() => builder().everyMinutes(5).create()) === null) return;
  const failure = tried(() => builder().everyHours(1).create());
  if (failure !== null) triggerFailed(failure);
}

const PAUSE_MS = 1_000;

/** Google fails to make triggers now and then [platform 2.6]: twice, then what it said, or null. */
export function tried(make: () => unknown): unknown {
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
