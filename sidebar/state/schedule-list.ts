/** The list of schedules. Drops replies to requests that were made before a change. */
import type { Forecast, Schedules, ScheduleView } from '../../src/protocol';
import type { Arguments, Outcome } from '../script/calls';
import { countPlaced } from './finding';
import {
  ask,
  dropped,
  loaded,
  put,
  callIn,
  type Loaded,
  type Machine,
  type Opened,
} from './machine';

/** Shows the schedules and reads them again. `old` is shown meanwhile. */
export function schedules(m: Machine, old: Loaded<Schedules> = { at: 'loading' }): Machine {
  return read(put(m, { tab: { at: 'schedule', list: old, read: m.now, form: null, count: null } }));
}

/** Asks for the list, unless a change is in progress, whose reply has it. */
function read(m: Machine): Machine {
  return callIn(m, 'plan') ? m : ask(m, 'schedules');
}

type Change = 'makeSchedule' | 'reorderSchedule' | 'changeSchedule';

/** Changes a schedule. Drops earlier requests for the list and for a count. */
export function change<K extends Change>(m: Machine, name: K, ...args: Arguments<K>): Machine {
  if (m.panel.at !== 'open' || m.panel.tab.at !== 'schedule') return m;
  const uncounted = put(m, { tab: { ...m.panel.tab, count: null } });
  return ask(dropped(dropped(uncounted, 'plans'), 'forecast'), name, ...args);
}

/** Handles the list. If reading it failed, keeps the one that is known. */
export function listed(m: Machine, { tab }: Opened, outcome: Outcome<Schedules>): Machine {
  if (tab.at !== 'schedule') return m;
  const list = outcome.ok || tab.list.at !== 'ready' ? loaded(outcome) : tab.list;
  return badged(put(m, { tab: { ...tab, list, read: m.now } }));
}

/** Handles the reply to a change. If it failed, the list shows whether the change was made. */
export function changed(
  m: Machine,
  { tab, main }: Opened,
  ordered: boolean,
  outcome: Outcome<Schedules>,
): Machine {
  if (tab.at !== 'schedule') return m;
  if (!outcome.ok) return read(put(m, { notice: outcome.failure }));
  const list = { at: 'ready', value: outcome.value } as const;
  const next = { ...tab, list, read: m.now };
  if (!ordered) return badged(put(m, { tab: next, notice: null }));
  const saved = badged(put(m, { tab: { ...next, form: null }, word: 'saved', notice: null }));
  return tab.form?.id === null && main.at === 'find' ? countPlaced(saved, main) : saved;
}

/** Sets the badge of the tab by the list, if that is known. */
function badged(m: Machine): Machine {
  if (m.panel.at !== 'open' || m.panel.tab.at !== 'schedule') return m;
  const { tab, facts } = m.panel;
  if (tab.list.at !== 'ready') return m;
  const scheduleTrouble = tab.list.value.schedules.some(needsAttention);
  return put(m, { facts: { ...facts, scheduleTrouble } });
}

function needsAttention({ mine, state, last }: ScheduleView): boolean {
  const paused = state.at === 'paused' && state.trouble.code !== 'paused-by-you';
  return mine && (paused || last?.kind === 'failed');
}

/** Handles the count of the next run. */
export function forecastReplied(m: Machine, { tab }: Opened, outcome: Outcome<Forecast>): Machine {
  if (tab.at !== 'schedule' || tab.count === null) return m;
  return put(m, { tab: { ...tab, count: { ...tab.count, of: loaded(outcome) } } });
}
