/** Shows a run from its start to its end, as the script reports it. */
import type { Past, RunView, RunStatus, StartRequest } from '../../src/protocol';
import type { Outcome } from '../script/calls';
import { isOfKey, isTrouble, type Failure } from '../script/failure';
import { find } from './finding';
import {
  ask,
  put,
  callIn,
  type Done,
  type Find,
  type Received,
  type Machine,
  type Order,
  type Run,
} from './machine';
import { schedules } from './schedule-list';

const FIRST_WAIT_MS = 2_000;
const LOOKS_IN_DOUBT = 3;
const LONGEST_WAIT_MS = 60_000;

/** Starts exactly what was counted. A second click does nothing. */
export function start(m: Machine, main: Find, cap: number): Machine {
  if (main.counted.at !== 'ready' || callIn(m, 'work')) return m;
  const { preview } = main.counted;
  return order(m, preview, {
    start: preview.start,
    pointed: preview.pointed,
    selected: main.seen,
    options: main.options,
    cap,
  });
}

/** Starts a run with a cap that the user has seen. */
export function order(m: Machine, preview: Order['preview'], request: StartRequest): Machine {
  const main = runOf(m, { preview, request });
  return ask(put(m, { main, notice: null }), 'start', request);
}

/** Returns whether this user's run only waits for a key. */
export function waitsForKey({ status: { run, another } }: Received): boolean {
  return !another && isOfKey(run?.trouble);
}

/** Returns the view of a run that begins to be shown. */
export function runOf(m: Machine, given: Order | null): Run {
  const status = m.panel.at === 'open' ? m.panel.received.status : null;
  const theirs = given === null && status?.run != null && status.another;
  return {
    at: 'run',
    order: given,
    before: status?.last?.run ?? null,
    theirs,
    schedule: false,
    word: null,
    choice: null,
  };
}

/** Handles a status. One that is older than the last is dropped. */
export function receiveStatus(m: Machine, status: RunStatus): Machine {
  if (m.panel.at !== 'open') return m;
  const older = status.now < m.panel.received.status.now;
  return older
    ? showStatus(m, m.panel.received.status)
    : showStatus(put(m, { received: { status, at: m.now } }), status);
}

/** Shows what a status says. */
function showStatus(m: Machine, status: RunStatus): Machine {
  if (m.panel.at !== 'open') return m;
  const { main } = m.panel;
  if (status.run === null) {
    if (main.at === 'done') return amended(m, main, status);
    return main.at === 'run' ? ended(m, main, status) : m;
  }
  const certain = put(m, { doubt: null });
  if (main.at === 'connect') return certain;
  const run = main.at === 'run' ? main : runOf(m, null);
  const word = isDone(run.word, status.run.state) ? null : run.word;
  return put(certain, { main: { ...run, word, theirs: status.another } });
}

/** Whether the run has done this command. */
function isDone(word: Run['word'], state: RunView['state']): boolean {
  if (word === 'resume') return state !== 'paused';
  return state === 'stopping' || (word === 'pause' && state === 'paused');
}

/** Whether a run has this start. A run keeps only the ID of its start: the part before the first space. */
function isStartOf({ start }: Past, pressed: string): boolean {
  return pressed === start || pressed.startsWith(`${start} `);
}

/** Updates the result that is shown, and the names of a small run, after names came late. */
function amended(m: Machine, main: Done, { last }: RunStatus): Machine {
  if (last === null || last.run !== main.past.run || last.found === main.past.found) return m;
  const next = put(m, { main: { ...main, past: last } });
  return last.few ? ask(next, 'results', last.run) : next;
}

/** Handles a status without a run: it hasn't begun yet, has ended, or was never started. */
function ended(m: Machine, main: Run, { last }: RunStatus): Machine {
  if (callIn(m, 'work')) return m;
  const { order: given, before, theirs } = main;
  // A run that this panel started is recognized by its start, others by being new and the user's.
  const ours = given
    ? last !== null && isStartOf(last, given.request.start)
    : last?.run !== before && !theirs && last?.mine === true;
  if (last !== null && ours) return done(m, last, given);
  if (main.schedule) return backToSchedules(find(m));
  if (given === null || m.panel.at !== 'open' || m.panel.notice?.kind !== 'wire') return find(m);
  // The same start again is the same run, so the user can press the button of this count again.
  const { preview, request } = given;
  const { options } = request;
  const counted = { at: 'ready', preview } as const;
  const { pointed } = request;
  return put(m, {
    main: { at: 'find', pointed, options, seen: request.selected ?? null, counted },
  });
}

/** Shows the schedules, which say why nothing was sent, unless the user has opened another tab. */
function backToSchedules(m: Machine): Machine {
  return m.panel.at === 'open' && m.panel.tab.at === 'names' ? schedules(m) : m;
}

/** Shows a run that has ended, and the names of a small one. */
export function done(m: Machine, past: Done['past'], given: Order | null): Machine {
  if (m.panel.at !== 'open') return m;
  const results = past.few ? ({ at: 'loading' } as const) : null;
  const { facts, main: was } = m.panel;
  const sent = was.at === 'run' ? past.sent : 0;
  const next = put(m, {
    main: { at: 'done', past, order: given, results, continuing: false },
    facts: { ...facts, sentThisMonth: facts.sentThisMonth + sent },
    doubt: null,
  });
  return past.few ? ask(next, 'results', past.run) : next;
}

/** Handles the reply to a call that changes the run. */
export function moved(m: Machine, outcome: Outcome<RunStatus>): Machine {
  return outcome.ok ? receiveStatus(m, outcome.value) : lostCall(m, outcome.failure);
}

/** Handles a failed call. It may have been done, so it isn't repeated; the status is read instead. */
export function lostCall(m: Machine, failure: Failure): Machine {
  const left = failure.kind === 'wire' ? LOOKS_IN_DOUBT : 1;
  const main = m.panel.at === 'open' ? m.panel.main : null;
  const run = main?.at === 'run' ? { main: { ...main, word: null, choice: null } } : {};
  return put(m, { ...run, notice: failure, doubt: { left, wait: FIRST_WAIT_MS, at: m.now } });
}

/** Handles the reply to a resume or decision. If another execution was working, it is repeated later. */
export function commandReplied(m: Machine, outcome: Outcome<RunStatus>): Machine {
  if (m.panel.at !== 'open' || m.panel.main.at !== 'run') return moved(m, outcome);
  const { main, pace } = m.panel;
  const next = put(m, { pace: { ...pace, commandReplied: m.now } });
  if (!outcome.ok && isTrouble(outcome.failure, 'busy')) return next;
  return moved(put(next, { main: { ...main, word: null, choice: null } }), outcome);
}

/** Handles the reply to a look. */
export function looked(m: Machine, outcome: Outcome<RunStatus>): Machine {
  if (m.panel.at !== 'open') return m;
  const { doubt, pace } = m.panel;
  const next = put(m, { pace: { ...pace, looked: m.now } });
  if (!outcome.ok)
    return again(next, doubt?.left ?? 1, doubt?.wait ?? FIRST_WAIT_MS, outcome.failure);
  const left = (doubt?.left ?? 1) - 1;
  const rest = doubt === null || left === 0 ? null : { ...later(m, doubt.wait), left };
  return receiveStatus(put(next, { doubt: rest }), outcome.value);
}

function again(m: Machine, left: number, wait: number, failure: Failure): Machine {
  return put(m, { notice: failure, doubt: { left, ...later(m, wait) } });
}

function later(m: Machine, before: number): { wait: number; at: number } {
  const wait = Math.min(before * 2, LONGEST_WAIT_MS);
  return { wait, at: m.now + wait };
}
