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
import { repeated } from './repeat';

/** Creating a trigger sometimes fails [platform 2.6]. */
export const TRIES = 2;

/** The entry point that a trigger calls. */
const HANDLER = 'tick';

/**
 * How long a trigger that isn't needed is kept for the next run (ms). Google is said to limit how
 * many are created in a day to 20 or more [53805773365, 54046139133]: so it is twelve at most.
 */
const IDLE_MS = 7_200_000;

/**
 * Returns the trigger of this user. `everyMinutes`: 5 in a script bound to one sheet; 60 in a
 * published add-on, where Google allows no less. The document stores when it last ran, by user.
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
    // Remove the sign first: if creating fails, none must say that there is a trigger.
    remove();
    create(everyMinutes);
    sign(null);
  };
  return {
    ensure: () => {
      guarded(triggerFailed, () => {
        const all = own(everyMinutes);
        // Google allows one clock trigger here, so one of an older version has to be replaced.
        const exists = all.length === 1 && all[0]?.getHandlerFunction() === HANDLER;
        if (!exists || silent()) renew();
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
 * Returns our clock triggers of this user and document. Doesn't use getProjectTriggers, which lists
 * the user's triggers of all documents [platform 2.5].
 */
function own(everyMinutes: 5 | 60): GoogleAppsScript.Script.Trigger[] {
  const all = ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet());
  return all.filter((trigger) => isOurs(trigger, everyMinutes));
}

/**
 * Whether a trigger is ours. In an add-on all clock triggers are, also those of older versions with
 * other handlers. A script bound to a sheet may have the user's own triggers.
 */
function isOurs(trigger: GoogleAppsScript.Script.Trigger, everyMinutes: 5 | 60): boolean {
  if (trigger.getEventType() !== ScriptApp.EventType.CLOCK) return false;
  return everyMinutes === 60 || trigger.getHandlerFunction() === HANDLER;
}

/** Returns whether a run or a schedule of this user has its trigger in another document. */
export function worksElsewhere(everyMinutes: 5 | 60): boolean {
  const all = ScriptApp.getProjectTriggers().filter((one) => isOurs(one, everyMinutes));
  return all.length > own(everyMinutes).length;
}

/** Creates a trigger. If Google refuses five minutes, as in a published add-on, it gets an hour. */
function create(everyMinutes: 5 | 60): void {
  if (everyMinutes === 5) {
    try {
      repeated(TRIES, () => builder().everyMinutes(5).create());
      return;
    } catch {
      // Google refused.
    }
  }
  repeated(TRIES, () => builder().everyHours(1).create());
}

function builder(): GoogleAppsScript.Script.ClockTriggerBuilder {
  return ScriptApp.newTrigger(HANDLER).timeBased();
}
