/** Handles what the user does. A click that its view no longer offers does nothing. */
import type { Act, Finding, Moving, Owning } from './events';
import { choose, count, find, point } from './finding';
import {
  ask,
  dropped,
  put,
  callIn,
  type Find,
  type Machine,
  type Opened,
  type Tab,
} from './machine';
import { done, waitsForKey, runOf, start } from './running';
import { schedules } from './schedule-list';
import { planning } from './scheduling';

/** Returns the state after something that the user did. Clears earlier notices. */
export function act(before: Machine, event: Act): Machine {
  const { panel } = before;
  if (panel.at !== 'open') return beforeOpen(before, event);
  const m = put(before, { notice: null, word: null, asks: null });
  switch (event.is) {
    case 'ask':
      return asking(before, panel, event.ask);
    case 'tab':
      return turn(m, event.tab);
    case 'connect':
    case 'forget':
    case 'save':
    case 'remove':
      return own(m, event);
    case 'replace-key':
      return put(m, { tab: { at: 'names' }, main: { at: 'connect', tested: null, failure: null } });
    case 'go-on':
    case 'more':
      return home(m, panel);
    case 'count':
    case 'column':
    case 'rows':
    case 'skip-named':
    case 'place':
    case 'options':
    case 'start':
      return panel.main.at === 'find' ? finding(m, panel.main, event) : m;
    case 'rest':
      return rest(m, panel);
    case 'new-schedule':
    case 'edit-schedule':
    case 'close-form':
    case 'order':
    case 'make':
    case 'schedule':
    case 'run-schedule':
    case 'forecast':
      return planning(m, panel, event);
    case 'past':
      return idle(m, panel) ? done(put(m, { tab: { at: 'names' } }), event.past, null) : m;
    case 'write-again':
      return idle(m, panel) ? writeAgain(m, event.run) : m;
    case 'show-only':
      return ask(m, 'showOnly', event.run, event.shown);
    case 'show-cell':
      return showCell(m, panel, event);
    case 'retry':
      return ask(m, 'look');
    default:
      return run(m, panel, event);
  }
}

/** Opens or closes a confirmation. Before a run now, asks how many numbers it would send. */
function asking(m: Machine, panel: Opened, ask: Opened['asks']): Machine {
  const next = put(m, { asks: ask });
  return ask?.about === 'run-now' ? planning(next, panel, { is: 'forecast', id: ask.id }) : next;
}

function beforeOpen(m: Machine, { is }: Act): Machine {
  if (is === 'discard') return ask(m, 'discard');
  if (is !== 'retry') return m;
  return ask({ ...m, panel: { at: 'opening' } }, 'open');
}

function turn(m: Machine, to: Tab['at']): Machine {
  if (to === 'schedule') return schedules(m);
  if (to !== 'history') return put(m, { tab: { at: to } });
  const loading = { at: 'history', list: { at: 'loading' } } as const;
  return ask(put(m, { tab: loading }), 'history');
}

function own(m: Machine, event: Owning): Machine {
  switch (event.is) {
    case 'connect':
      return ask(m, 'connect', event.key);
    case 'forget':
      return ask(m, 'forget');
    case 'save':
      return ask(m, 'saveSettings', event.settings);
    case 'remove':
      return ask(m, 'removeEverything', event.of);
  }
}

/**
 * Shows the current run, and resumes it if it only waited for the key that was just accepted. Without
 * a run, shows the selection. Does nothing while a run is shown.
 */
function home(m: Machine, panel: Opened): Machine {
  const { main, received } = panel;
  if (main.at === 'run') return m;
  if (idle(m, panel)) return find(m);
  const back = put(m, { main: runOf(m, null) });
  const cured = main.at === 'connect' && main.tested !== null && waitsForKey(received);
  return cured ? run(back, { ...panel, main: runOf(m, null) }, { is: 'resume' }) : back;
}

/** Whether there is no run, as far as the panel knows, and none is being started. */
function idle(m: Machine, { received }: Opened): boolean {
  return received.status.run === null && callIn(m, 'work') === undefined;
}

function finding(m: Machine, main: Find, event: Finding): Machine {
  switch (event.is) {
    case 'count':
      return count(m, main);
    case 'rows':
      return point(m, main, { visible: event.visible });
    case 'column':
      return point(m, main, { column: event.column, rows: null, skipNamed: undefined });
    case 'skip-named':
      return point(m, main, { skipNamed: event.column ?? undefined });
    case 'place':
      return point(m, main, { place: event.place });
    case 'options':
      return choose(m, main, event.options);
    case 'start':
      return start(m, main, event.cap);
  }
}

/** Continues with the other numbers after a try: counts again, then starts. */
function rest(m: Machine, { main }: Opened): Machine {
  if (main.at !== 'done' || main.order === null || main.continuing) return m;
  const { pointed, options } = main.order.request;
  const next = put(m, { main: { ...main, continuing: true } });
  return ask(next, 'preview', { pointed, options });
}

function writeAgain(m: Machine, past: string): Machine {
  const next = put(m, { tab: { at: 'names' }, main: runOf(m, null) });
  return ask(next, 'writeAgain', past);
}

/** Selects a cell in the sheet. The panel doesn't follow this selection, because the user didn't make it. */
function showCell(m: Machine, { main }: Opened, event: Extract<Act, { is: 'show-cell' }>): Machine {
  const quiet = main.at === 'find' ? put(m, { main: { ...main, seen: null } }) : m;
  const { sheetId, row, column } = event;
  return ask(dropped(quiet, 'follow'), 'showCell', sheetId, row, column);
}

function run(m: Machine, { main }: Opened, event: Moving): Machine {
  switch (event.is) {
    case 'pause':
    case 'stop': {
      const next = main.at === 'run' ? put(m, { main: { ...main, word: event.is } }) : m;
      return ask(next, event.is);
    }
    case 'resume':
      if (main.at !== 'run') return ask(m, 'resume');
      return ask(put(m, { main: { ...main, word: 'resume' } }), 'resume');
    case 'resolve': {
      const { n, choice } = event;
      const next = main.at === 'run' ? put(m, { main: { ...main, choice: { n, choice } } }) : m;
      return ask(next, 'resolve', n, choice);
    }
    default:
      return ask(m, event.is);
  }
}
