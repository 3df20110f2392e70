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

/** Set by the build: whether the script is bound to one sheet. Then a trigger can fire every five minutes. */
declare const BOUND: boolean;

const everyMinutes = BOUND ? 5 : 60;

const outside: app.Outside = {
  everyMinutes,
  world: () => openWorld({ everyMinutes, naam: naamClient, byTrigger: false }),
  worldOfTrigger: () => openWorld({ everyMinutes, naam: naamClient, byTrigger: true }),
  language: () => orEnglish(() => languageOf(settingsOf(thisPerson()))),
  testKey: (key) => testKey(urlFetch(), key),
  requireUi: panel.requireUi,
  isAuthorized,
  opensSpreadsheet,
};

/** Returns a language, or English: what went wrong before may also prevent finding it out. */
function orEnglish(find: () => Language): Language {
  try {
    return find();
  } catch {
    return 'en';
  }
}

/** Runs when a spreadsheet is opened, also in AuthMode.NONE, so it only builds the menu. */
export function onOpen(): void {
  panel.buildMenu(menu.items(orEnglish(localeLanguage)));
}

/** Runs after the add-on is installed. */
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

/** Opens the box in which the user previews, confirms and watches a run without the panel. */
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

/** Returns the ID of the trigger from Google's event; null if this isn't a call by a trigger. */
function triggerIdOf(event: unknown): string | null {
  const { triggerUid } = (event ?? {}) as { readonly triggerUid?: unknown };
  return typeof triggerUid === 'string' ? triggerUid : null;
}

/** Handles the time-driven trigger. Does nothing if anything else calls it, for example a cell. */
export function tick(event: unknown): void {
  const triggerId = triggerIdOf(event);
  if (triggerId !== null) app.tick(outside, triggerId);
}

/** Handles the form-submit trigger. Does nothing if anything else calls it. */
export function formSubmitted(event: unknown): void {
  const triggerId = triggerIdOf(event);
  if (triggerId !== null) app.formSubmitted(outside, triggerId);
}

/** The functions for formulas. */
export { NAAM_CHECK, NAAM_NAME, NAAM_PHONE } from './formulas';

/** The functions that the panel calls, with the same names as in `protocol.ts`. */
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
