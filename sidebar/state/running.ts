/** From a start to its end: what the panel shows follows what the script says that stands. */
import type { Past, RunView, RunStatus, StartRequest } from '../../src/protocol';
import type { Outcome } from '../script/calls';
import { isOfKey, isTrouble, type Failure } from '../script/failure';
import { find } from './finding';
import {
  ask,
  put,
  under,
  type Done,
  type Find,
  type Heard,
  type Machine,
  type Order,
  type Run,
} from './machine';
import { schedules } from './schedule-list';

const FIRST_WAIT_MS = 2_000;
const LOOKS_IN_DOUBT = 3;
const LONGEST_WAIT_MS = 60_000;

/** Starts what was counted, and nothing else; a second click finds no count to start. */
export function start(m: Machine, main: Find, cap: number): Machine {
  if (main.counted.at !== 'ready' || under(m, 'work')) return m;
  const { preview } = main.counted;
  return order(m, preview, {
    start: preview.start,
    pointed: preview.pointed,
    selected: main.seen,
    options: main.options,
    cap,
  });
}

/** Gives an order whose cap the person has seen. */
export function order(m: Machine, preview: Order['preview'], request: StartRequest): Machine {
  const main = runOf(m, { preview, request });
  return ask(put(m, { main, notice: null }), 'start', request);
}

/** Whether this person's run waits for a key, and for nothing else. */
export function restsForKey({ standing: { run, another } }: Heard): boolean {
  return !another && isOfKey(run?.trouble);
}

/** A run begins to be shown. */
export function runOf(m: Machine, given: Order | null): Run {
  const heard = m.panel.at === 'open' ? m.panel.heard.standing : null;
  const theirs = given === null && heard?.run != null && heard.another;
  return {
    at: 'run',
    order: given,
    before: heard?.last?.run ?? null,
    theirs,
    schedule: false,
    word: null,
    choice: null,
  };
}

/** A reply that says how things stand; one that was said earlier than the last is dropped. */
export function hear(m: Machine, standing: RunStatus): Machine {
  if (m.panel.at !== 'open') return m;
  const older = standing.now < m.panel.heard.standing.now;
  return older
    ? settled(m, m.panel.heard.standing)
    : settled(put(m, { heard: { standing, at: m.now } }), standing);
}

/** What is shown follows what stands. */
function settled(m: Machine, standing: RunStatus): Machine {
  if (m.panel.at !== 'open') return m;
  const { main } = m.panel;
  if (standing.run === null) {
    if (main.at === 'done') return amended(m, main, standing);
    return main.at === 'run' ? ended(m, main, standing) : m;
  }
  const certain = put(m, { doubt: null });
  if (main.at === 'connect') return certain;
  const run = main.at === 'run' ? main : runOf(m, null);
  const word = isDone(run.word, standing.run.state) ? null : run.word;
  return put(certain, { main: { ...run, word, theirs: standing.another } });
}

/** Returns whether the run did what the person said. */
function isDone(word: Run['word'], state: RunView['state']): boolean {
  if (word === 'resume') return state !== 'paused';
  return state === 'stopping' || (word === 'pause' && state === 'paused');
}

/** Of a start, only its ID is kept with the run: what stands before the first blank. */
function isStartOf({ start }: Past, pressed: string): boolean {
  return pressed === start || pressed.startsWith(`${start} `);
}

/** Names came late: the end that is shown follows, and so do the names of a small run. */
function amended(m: Machine, main: Done, { last }: RunStatus): Machine {
  if (last === null || last.run !== main.past.run || last.found === main.past.found) return m;
  const next = put(m, { main: { ...main, past: last } });
  return last.few ? ask(next, 'results', last.run) : next;
}

/** No run stands: it has not begun, it has ended, or it never came to be. */
function ended(m: Machine, main: Run, { last }: RunStatus): Machine {
  if (under(m, 'work')) return m;
  const { order: given, before, theirs } = main;
  // What was ordered is known by its start; else it is one of this person's that is new.
  const ours = given
    ? last !== null && isStartOf(last, given.request.start)
    : last?.run !== before && !theirs && last?.mine === true;
  if (last !== null && ours) return done(m, last, given);
  if (main.schedule) return backToSchedules(find(m));
  if (given === null || m.panel.at !== 'open' || m.panel.notice?.kind !== 'wire') return find(m);
  // The same start again is the same run: this very count may be pressed once more.
  const { preview, request } = given;
  const { options } = request;
  const counted = { at: 'ready', preview } as const;
  const { pointed } = request;
  return put(m, {
    main: { at: 'find', pointed, options, seen: request.selected ?? null, counted },
  });
}

/** The schedules say why nothing was asked; who looks at something else is not disturbed. */
function backToSchedules(m: Machine): Machine {
  return m.panel.at === 'open' && m.panel.tab.at === 'names' ? schedules(m) : m;
}

/** Shows a run that has ended; of a small one, its names. */
export function done(m: Machine, past: Done['past'], given: Order | null): Machine {
  if (m.panel.at !== 'open') return m;
  const results = past.few ? ({ at: 'loading' } as const) : null;
  const { facts, main: was } = m.panel;
  const sent = was.at === 'run' ? past.sent : 0;
  const next = put(m, {
    main: { at: 'done', past, order: given, results, going: false },
    facts: { ...facts, sentThisMonth: facts.sentThisMonth + sent },
    doubt: null,
  });
  return past.few ? ask(next, 'results', past.run) : next;
}

/** The reply to a call that moves the run. */
export function moved(m: Machine, outcome: Outcome<RunStatus>): Machine {
  return outcome.ok ? hear(m, outcome.value) : lostCall(m, outcome.failure);
}

/** Nobody knows whether it was done: it is never repeated on our own, the state is read again. */
export function lostCall(m: Machine, failure: Failure): Machine {
  const left = failure.kind === 'wire' ? LOOKS_IN_DOUBT : 1;
  const main = m.panel.at === 'open' ? m.panel.main : null;
  const run = main?.at === 'run' ? { main: { ...main, word: null, choice: null } } : {};
  return put(m, { ...run, notice: failure, doubt: { left, wait: FIRST_WAIT_MS, at: m.now } });
}

/** The reply to a resume or a decision. One that met a working execution is said again later. */
export function spoken(m: Machine, outcome: Outcome<RunStatus>): Machine {
  if (m.panel.at !== 'open' || m.panel.main.at !== 'run') return moved(m, outcome);
  const { main, pace } = m.panel;
  const next = put(m, { pace: { ...pace, spoken: m.now } });
  if (!outcome.ok && isTrouble(outcome.failure, 'busy')) return next;
  return moved(put(next, { main: { ...main, word: null, choice: null } }), outcome);
}

/** The reply to a look. */
export function looked(m: Machine, outcome: Outcome<RunStatus>): Machine {
  if (m.panel.at !== 'open') return m;
  const { doubt, pace } = m.panel;
  const next = put(m, { pace: { ...pace, looked: m.now } });
  if (!outcome.ok)
    return again(next, doubt?.left ?? 1, doubt?.wait ?? FIRST_WAIT_MS, outcome.failure);
  const left = (doubt?.left ?? 1) - 1;
  const rest = doubt === null || left === 0 ? null : { ...later(m, doubt.wait), left };
  return hear(put(next, { doubt: rest }), outcome.value);
}

function again(m: Machine, left: number, wait: number, failure: Failure): Machine {
  return put(m, { notice: failure, doubt: { left, ...later(m, wait) } });
}

function later(m: Machine, before: number): { wait: number; at: number } {
  const wait = Math.min(before * 2, LONGEST_WAIT_MS);
  return { wait, at: m.now + wait };
}
