/** Handles the script's replies. */
import type { KeyView, Opening, Preview } from '../../src/protocol';
import type { Answer, Outcome } from '../script/calls';
import { count, counted, find, follow } from './finding';
import { ask, loaded, put, replied, type Machine, type Opened } from './machine';
import { receiveStatus, looked, lostCall, moved, order, runOf, commandReplied } from './running';
import * as schedules from './schedule-list';

/** Handles a reply to the call with this number. Drops it if the call is no longer in progress. */
export function receive(before: Machine, seq: number, answer: Answer): Machine {
  if (!before.calls.some((call) => call.seq === seq)) return before;
  const m = replied(before, seq);
  if (m.panel.at !== 'open') return opening(m, answer);
  return answered(m, m.panel, answer);
}

/** Handles replies before the panel is open. After a discard, opens it again. */
function opening(m: Machine, { name, outcome }: Answer): Machine {
  if (!outcome.ok) return { ...m, panel: { at: 'shut', failure: outcome.failure } };
  return name === 'open' ? opened(m, outcome.value) : ask(m, 'open');
}

function opened(m: Machine, { runStatus: status, ...facts }: Opening): Machine {
  const { panel } = m;
  const old = panel.at === 'open' ? panel : null;
  const next: Machine = {
    ...m,
    panel: {
      at: 'open',
      facts,
      received: { status, at: m.now },
      tab: old?.tab ?? { at: 'names' },
      main: { at: 'connect', tested: null, failure: null },
      asks: null,
      notice: null,
      word: null,
      doubt: null,
      pace: { followed: m.now, looked: m.now, stepped: 0, commandReplied: 0, fails: 0 },
    },
  };
  const here = m.mode === 'schedule' && old === null ? schedules.schedules(next) : next;
  return status.run === null ? find(here) : put(here, { main: runOf(here, null) });
}

function answered(m: Machine, panel: Opened, answer: Answer): Machine {
  switch (answer.name) {
    case 'open':
      return answer.outcome.ok ? opened(m, answer.outcome.value) : m;
    case 'saveSettings':
    case 'removeEverything':
      return saved(m, panel, answer.outcome, answer.name === 'saveSettings' ? 'saved' : 'removed');
    case 'connect':
    case 'forget':
    case 'keyView':
      return keyed(m, panel, answer.name, answer.outcome);
    case 'selection':
      return followed(m, panel, answer.outcome.ok ? answer.outcome.value : null);
    case 'preview':
      return previewed(m, panel, answer.outcome);
    case 'look':
      return looked(m, answer.outcome);
    case 'history':
    case 'results':
      return listed(m, panel, answer);
    case 'showOnly':
    case 'showCell':
      return answer.outcome.ok ? m : put(m, { notice: answer.outcome.failure });
    case 'schedules':
      return schedules.listed(m, panel, answer.outcome);
    case 'makeSchedule':
    case 'reorderSchedule':
    case 'changeSchedule':
      return schedules.changed(m, panel, answer.name !== 'changeSchedule', answer.outcome);
    case 'forecast':
      return schedules.forecastReplied(m, panel, answer.outcome);
    case 'resume':
    case 'resolve':
      return commandReplied(m, answer.outcome);
    case 'step':
      return stepped(m, panel, answer.outcome);
    default:
      return moved(m, answer.outcome);
  }
}

function stepped(
  m: Machine,
  { pace, notice }: Opened,
  outcome: Parameters<typeof moved>[1],
): Machine {
  const fails = outcome.ok ? 0 : pace.fails + 1;
  const next = put(m, {
    pace: { ...pace, stepped: m.now, fails },
    notice: outcome.ok ? null : notice,
  });
  return moved(next, outcome);
}

function saved(
  m: Machine,
  panel: Opened,
  outcome: Outcome<Opening>,
  word: 'saved' | 'removed',
): Machine {
  if (!outcome.ok) return put(m, { notice: outcome.failure });
  const { runStatus: status, ...facts } = outcome.value;
  const next = receiveStatus(put(m, { facts, word, notice: null }), status);
  if (status.run !== null) return next;
  // Keep what the user chose for the next run: settings don't change its rows.
  if (word === 'saved') return panel.main.at === 'find' ? count(next, panel.main) : next;
  return panel.main.at === 'find' || facts.key.lastFour !== null ? find(next) : next;
}

function keyed(
  m: Machine,
  { facts, main }: Opened,
  name: 'connect' | 'forget' | 'keyView',
  outcome: Outcome<KeyView>,
): Machine {
  if (!outcome.ok) {
    const { failure } = outcome;
    return main.at === 'connect' && name === 'connect'
      ? put(m, { main: { at: 'connect', tested: null, failure } })
      : put(m, { notice: failure });
  }
  const key = outcome.value;
  const next = put(m, { facts: { ...facts, key }, notice: null });
  if (name === 'keyView') return next;
  if (name === 'connect') return connected(next, key);
  const there =
    main.at === 'run' ? main : ({ at: 'connect', tested: null, failure: null } as const);
  return put(next, { main: there, word: 'forgotten' });
}

/** Shows the count after a key was accepted, unless there is a warning or a run that waits for the key. */
function connected(m: Machine, key: KeyView): Machine {
  const idle = m.panel.at === 'open' && m.panel.received.status.run === null;
  return idle && key.warning === null
    ? put(find(m), { word: 'connected' })
    : put(m, { main: { at: 'connect', tested: key, failure: null } });
}

/** Handles the selection. If that call failed, it is repeated later without a message. */
function followed(m: Machine, { main, pace }: Opened, now: Parameters<typeof follow>[2]): Machine {
  const next = put(m, { pace: { ...pace, followed: m.now } });
  return main.at === 'find' ? follow(next, main, now) : next;
}

/** Handles a count: shows it, or after a try starts the other numbers. */
function previewed(m: Machine, { main, pace }: Opened, outcome: Outcome<Preview>): Machine {
  const next = put(m, { pace: { ...pace, followed: m.now } });
  if (main.at === 'find') return counted(next, main, outcome);
  if (main.at !== 'done' || !main.continuing || main.order === null) return next;
  if (!outcome.ok)
    return put(lostCall(next, outcome.failure), { main: { ...main, continuing: false } });
  const { preview, request } = main.order;
  const now = outcome.value;
  // If this is another table than the one that was shown, the user has to check it first.
  if (now.tab !== preview.tab || now.header !== preview.header || now.place.kind !== 'ours')
    return find(next);
  const cap = preview.split.send - main.past.sent;
  return order(next, now, {
    ...request,
    start: now.start,
    pointed: now.pointed,
    selected: null,
    cap,
  });
}

function listed(
  m: Machine,
  { main, tab }: Opened,
  answer: Extract<Answer, { name: 'history' | 'results' }>,
): Machine {
  if (answer.name === 'history') {
    return tab.at === 'history'
      ? put(m, { tab: { at: 'history', list: loaded(answer.outcome) } })
      : m;
  }
  return main.at === 'done' ? put(m, { main: { ...main, results: loaded(answer.outcome) } }) : m;
}
