/** Handles what the user does with schedules. */
import type { ScheduleOrder } from '../../src/protocol';
import type { Planning } from './events';
import { count, find, skipped } from './finding';
import { ask, put, callIn, type Form, type Machine, type Opened, type Scheduling } from './machine';
import { runOf } from './running';
import { change, schedules } from './schedule-list';

/** The settings of a new schedule. */
const DEFAULT_ORDER: ScheduleOrder = {
  rhythm: { every: 'day', hour: 9 },
  notFoundAfter: 30,
  foundAfter: null,
  cap: 500,
  skipNamed: null,
};

/** Returns the same with a cap that the policy allows. */
function defaultOrder({ facts: { policy } }: Opened): ScheduleOrder {
  return {
    ...DEFAULT_ORDER,
    cap: Math.min(DEFAULT_ORDER.cap, policy.largestRun ?? DEFAULT_ORDER.cap),
  };
}

/** Returns the state after something that the user did with schedules. */
export function planning(m: Machine, panel: Opened, event: Planning): Machine {
  const { tab } = panel;
  if (tab.at !== 'schedule') return m;
  switch (event.is) {
    case 'new-schedule':
      return fresh(form(m, tab, { id: null, order: defaultOrder(panel) }), panel);
    case 'edit-schedule':
      return form(m, tab, event.schedule);
    case 'close-form':
      return schedules(m, tab.list);
    case 'order': {
      const order = tab.form && { ...tab.form.order, ...event.order };
      return order ? put(m, { tab: { ...tab, form: { ...tab.form, order } } }) : m;
    }
    case 'make':
      return tab.form === null ? m : make(m, panel, tab.form);
    case 'schedule':
      return change(m, 'changeSchedule', event.id, event.word);
    case 'run-schedule':
      return run(m, panel, event.id);
    case 'forecast': {
      const count = { id: event.id, of: { at: 'loading' } } as const;
      return ask(put(m, { tab: { ...tab, count } }), 'forecast', event.id);
    }
  }
}

/** Opens the form, unless a change is in progress, whose reply closes it. */
function form(m: Machine, tab: Scheduling, { id, order }: Form): Machine {
  return callIn(m, 'plan') ? m : put(m, { tab: { ...tab, form: { id, order } } });
}

/** Counts for a new schedule, which has the column and options of the first view. A run must end first. */
function fresh(m: Machine, { main }: Opened): Machine {
  if (main.at === 'run') return m;
  return main.at === 'find' ? count(m, main) : find(m);
}

/** Saves what the form says. */
function make(m: Machine, { main }: Opened, { id, order }: Form): Machine {
  if (id !== null) return change(m, 'reorderSchedule', id, order);
  if (main.at !== 'find' || main.counted.at !== 'ready') return m;
  const { preview } = main.counted;
  const { pointed } = preview;
  const request = { pointed, options: main.options };
  return change(m, 'makeSchedule', {
    ...request,
    order: { ...order, skipNamed: skipped(preview) },
  });
}

/** Runs a schedule now, and shows the run. If there was nothing to send, the schedules are shown again. */
function run(m: Machine, { received }: Opened, id: string): Machine {
  if (received.status.run !== null || callIn(m, 'work')) return m;
  const main = { ...runOf(m, null), schedule: true };
  return ask(put(m, { tab: { at: 'names' }, main }), 'runSchedule', id);
}
