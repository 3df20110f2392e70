/** The entry points: the exports of this file are the script's only globals. */
import * as app from './app';
import { opensSpreadsheet } from './google/orphan';
import { urlFetch } from './google/services/http';
import * as panel from './google/services/panel';
import { languageOf, localeLanguage, settingsOf } from './google/properties/person';
import type { Language } from './core/texts/language';
import { thisPerson } from './google/properties/store';
import { openWorld } from './google/world';
import * as menu from './menu';
import { naamClient, testKey } from './naam/client';
import type { Server } from './protocol';

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
  isAuthorized: panel.isAuthorized,
  opensSpreadsheet,
};

const server: Server = app.serve(outside);

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
    menu.stopRun(server, outside.language());
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

export function connect(key: string): ReturnType<Server['connect']> {
  return server.connect(key);
}

export function forget(): ReturnType<Server['forget']> {
  return server.forget();
}

export function open(): ReturnType<Server['open']> {
  return server.open();
}

export function saveSettings(
  settings: Parameters<Server['saveSettings']>[0],
): ReturnType<Server['saveSettings']> {
  return server.saveSettings(settings);
}

export function selection(): ReturnType<Server['selection']> {
  return server.selection();
}

export function keyView(): ReturnType<Server['keyView']> {
  return server.keyView();
}

export function preview(request: Parameters<Server['preview']>[0]): ReturnType<Server['preview']> {
  return server.preview(request);
}

export function start(request: Parameters<Server['start']>[0]): ReturnType<Server['start']> {
  return server.start(request);
}

export function step(): ReturnType<Server['step']> {
  return server.step();
}

export function look(): ReturnType<Server['look']> {
  return server.look();
}

export function pause(): ReturnType<Server['pause']> {
  return server.pause();
}

export function resume(): ReturnType<Server['resume']> {
  return server.resume();
}

export function stop(): ReturnType<Server['stop']> {
  return server.stop();
}

export function resolve(...args: Parameters<Server['resolve']>): ReturnType<Server['resolve']> {
  return server.resolve(...args);
}

export function history(): ReturnType<Server['history']> {
  return server.history();
}

export function writeAgain(run: string): ReturnType<Server['writeAgain']> {
  return server.writeAgain(run);
}

export function discard(): ReturnType<Server['discard']> {
  return server.discard();
}

export function release(): ReturnType<Server['release']> {
  return server.release();
}

export function results(run: string): ReturnType<Server['results']> {
  return server.results(run);
}

export function showOnly(...args: Parameters<Server['showOnly']>): ReturnType<Server['showOnly']> {
  return server.showOnly(...args);
}

export function showCell(...args: Parameters<Server['showCell']>): ReturnType<Server['showCell']> {
  return server.showCell(...args);
}

export function removeEverything(
  ...of: Parameters<Server['removeEverything']>
): ReturnType<Server['removeEverything']> {
  return server.removeEverything(...of);
}

export function schedules(): ReturnType<Server['schedules']> {
  return server.schedules();
}

export function makeSchedule(
  request: Parameters<Server['makeSchedule']>[0],
): ReturnType<Server['makeSchedule']> {
  return server.makeSchedule(request);
}

export function reorderSchedule(
  ...args: Parameters<Server['reorderSchedule']>
): ReturnType<Server['reorderSchedule']> {
  return server.reorderSchedule(...args);
}

export function changeSchedule(
  ...args: Parameters<Server['changeSchedule']>
): ReturnType<Server['changeSchedule']> {
  return server.changeSchedule(...args);
}

export function runSchedule(id: string): ReturnType<Server['runSchedule']> {
  return server.runSchedule(id);
}

export function forecast(id: string): ReturnType<Server['forecast']> {
  return server.forecast(id);
}
