/** The entry points: the exports of this file are the script's only globals. */
import * as app from './app';
import { opensSpreadsheet } from './google/orphan';
import { isAuthorized } from './google/services/errors';
import { urlFetch } from './google/services/http';
import * as panel from './google/services/panel';
import { languageOf, localeLanguage, settingsOf } from './google/properties/person';
import type { Language } from './core/texts/language';
import { thisPerson } from './google/properties/store';
import { openWorld } from './google/world';
import * as menu from './menu';
import { naamClient, testKey } from './naam/client';

/** Set by the build: a script bound to one sheet may be woken every five minutes. */
declare const BOUND: boolean;

const everyMinutes = BOUND ? 5 : 60;

const outside: app.Outside = {
  everyMinutes,
  world: () => openWorld({ everyMinutes, naam: naamClient, byTrigger: false }),
  worldOfTrigger: () => openWorld({ everyMinutes, naam: naamClient, byTrigger: true }),
  language: () => languageOf(settingsOf(thisPerson())),
  testKey: (key) => testKey(urlFetch(), key),
  requireUi: panel.requireUi,
  isAuthorized,
  opensSpreadsheet,
};

/** Runs when a spreadsheet is opened, in AuthMode.NONE too: builds the menu, and nothing else. */
export function onOpen(): void {
  panel.buildMenu(menu.items(menuLanguage()));
}

/** A menu in English is better than none, whatever the call for the language does. */
function menuLanguage(): Language {
  try {
    return localeLanguage();
  } catch {
    return 'en';
  }
}

export function onInstall(): void {
  onOpen();
}

export function openPanel(): void {
  panel.requirePermissions();
  menu.guarded(outside.language, () => {
    panel.showPanel('panel');
  });
}

export function openSchedule(): void {
  panel.requirePermissions();
  menu.guarded(outside.language, () => {
    panel.showPanel('schedule');
  });
}

/** The menu's way to the names: one box that counts, asks once, and stays while it works. */
export function findNames(): void {
  panel.requirePermissions();
  menu.guarded(outside.language, () => {
    panel.showBox('confirm');
  });
}

export function stopRun(): void {
  panel.requirePermissions();
  menu.guarded(outside.language, () => {
    menu.stopRun({ stop, step }, outside.language());
  });
}

export function help(): void {
  panel.requireUi();
  menu.guarded(outside.language, () => {
    menu.help(outside.language());
  });
}

/** Returns the id of the trigger that Google hands to its function; null for a call of any other kind. */
function triggerIdOf(event: unknown): string | null {
  const { triggerUid } = (event ?? {}) as { readonly triggerUid?: unknown };
  return typeof triggerUid === 'string' ? triggerUid : null;
}

/** The time-driven trigger. Does nothing where it was not a trigger that called it, as in a cell. */
export function tick(event: unknown): void {
  const triggerId = triggerIdOf(event);
  if (triggerId !== null) app.tick(outside, triggerId);
}

/** The form-submit trigger. */
export function formSubmitted(event: unknown): void {
  const triggerId = triggerIdOf(event);
  if (triggerId !== null) app.formSubmitted(outside, triggerId);
}

/** What formulas call. */
export { NAAM_CHECK, NAAM_NAME, NAAM_PHONE } from './formulas';

/** What the panel calls, by the same names. */
export const {
  connect,
  forget,
  open,
  saveSettings,
  selection,
  keyView,
  preview,
  start,
  step,
  look,
  pause,
  resume,
  stop,
  resolve,
  history,
  writeAgain,
  discard,
  release,
  results,
  showOnly,
  showCell,
  removeEverything,
  schedules,
  makeSchedule,
  reorderSchedule,
  changeSchedule,
  runSchedule,
  forecast,
} = app.serve(outside);
