/** The entry points: the exports of this file are the script's only globals. */
import * as app from './app';
import { urlFetch } from './google/http';
import * as panel from './google/panel';
import { openWorld } from './google/world';
import { naamClient, testKey } from './naam/client';
import type { Server } from './protocol';

/** Set by the build: a script bound to one sheet may be woken every five minutes. */
declare const BOUND: boolean;

const TITLE = 'Naam for Sheets';
const MENU: readonly panel.MenuItem[] = [
  { words: 'Find names in the selected column', calls: 'findNames' },
  { words: 'Open panel', calls: 'openPanel' },
];

const outside: app.Outside = {
  world: () => openWorld({ everyMinutes: BOUND ? 5 : 60, naam: naamClient }),
  testKey: (key) => testKey(urlFetch(), key),
};

const server: Server = app.serve(outside);

/** Runs when a spreadsheet is opened, in AuthMode.NONE too: builds the menu, and nothing else. */
export function onOpen(): void {
  panel.buildMenu(MENU);
}

export function onInstall(): void {
  onOpen();
}

export function openPanel(): void {
  panel.showPanel(TITLE);
}

/** The menu's way: count, ask once, work. Every failure is a sentence with its cure. */
export function findNames(): void {
  const counted = server.preview({ pointed: null, options: {} });
  if (!counted.ok) {
    panel.tell(TITLE, `${counted.trouble.sentence}\n\n${counted.trouble.cure}`);
    return;
  }
  const { start: id, pointed, split, samples, header } = counted.value;
  const question =
    `Column “${header}”, numbers such as ${samples.join(', ')}.\n\n` +
    `Find ${String(split.send)} names? At most ${String(split.send)} credits.`;
  if (!panel.ask(TITLE, question)) return;
  const started = server.start({ start: id, pointed, options: {}, cap: split.send });
  if (!started.ok) panel.tell(TITLE, `${started.trouble.sentence}\n\n${started.trouble.cure}`);
}

/** The time-driven trigger. Without a spreadsheet or a permission it leaves quietly. */
export function tick(): void {
  if (panel.hasSpreadsheet() && panel.isAuthorized()) app.tick(outside);
}

export function connect(key: string): ReturnType<Server['connect']> {
  return server.connect(key);
}

export function forget(): ReturnType<Server['forget']> {
  return server.forget();
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

export function settle(...args: Parameters<Server['settle']>): ReturnType<Server['settle']> {
  return server.settle(...args);
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
