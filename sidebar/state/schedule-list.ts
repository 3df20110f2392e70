/** The list of schedules. A reply to a question that is older than a change is not heard. */
import type { Forecast, Schedules, ScheduleView } from '../../src/protocol';
import type { Arguments, Outcome } from '../script/calls';
import { countPlaced } from './finding';
import {
  ask,
  dropped,
  loaded,
  put,
  under,
  type Loaded,
  type Machine,
  type Opened,
} from './machine';

/** Shows the schedules as they are now; those that are known already stay meanwhile. */
export function schedules(m: Machine, old: Loaded<Schedules> = { at: 'loading' }): Machine {
  return read(put(m, { tab: { at: 'schedule', list: old, read: m.now, form: null, count: null } }));
}

/** Asks for the list; while something is changed, the reply to the change brings it. */
function read(m: Machine): Machine {
  return under(m, 'plan') ? m : ask(m, 'schedules');
}

type Change = 'makeSchedule' | 'reorderSchedule' | 'changeSchedule';

/** Changes a schedule, once: a list or a count that was asked for before will be stale. */
export function change<K extends Change>(m: Machine, name: K, ...args: Arguments<K>): Machine {
  if (m.panel.at !== 'open' || m.panel.tab.at !== 'schedule') return m;
  const uncounted = put(m, { tab: { ...m.panel.tab, count: null } });
  return ask(dropped(dropped(uncounted, 'plans'), 'forecast'), name, ...args);
}

/** The reply to a question; a later one that was lost leaves what is known. */
export function listed(m: Machine, { tab }: Opened, outcome: Outcome<Schedules>): Machine {
  if (tab.at !== 'schedule') return m;
  const list = outcome.ok || tab.list.at !== 'ready' ? loaded(outcome) : tab.list;
  return badged(put(m, { tab: { ...tab, list, read: m.now } }));
}

/** The reply to a change. Whether one that was lost came to be is seen in the list. */
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

/** The badge of the tab says what the list says, once that is known. */
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

/** The reply to a count of the next run. */
export function foretold(m: Machine, { tab }: Opened, outcome: Outcome<Forecast>): Machine {
  if (tab.at !== 'schedule' || tab.count === null) return m;
  return put(m, { tab: { ...tab, count: { ...tab.count, of: loaded(outcome) } } });
}
