/** Decides what the panel does by itself, and when: continues the run, looks, follows the selection. */
import { ask, askAgain, localTime, callIn, type Machine, type Opened, type Run } from './machine';

const FOLLOW_MS = 2_500;
/** The least time between two requests when the pointer moves in and out. */
const ARRIVAL_MS = 700;
const LOOK_MS = 3_000;
/** When to repeat a resume or decision after another execution was working. */
const REPEAT_COMMAND_MS = 3_000;
const IDLE_LOOK_MS = 30_000;
const LEAST_STEP_MS = 2_000;
const MOST_STEP_MS = 30_000;
const MOST_FAILED_STEP_MS = 60_000;
/** How often to render again, so that "3 min ago" stays correct. */
const RENDER_AGAIN_MS = 15_000;

interface Plan {
  readonly at: number;
  readonly call: 'step' | 'again' | 'look' | 'selection' | 'schedules' | 'command' | null;
}

/** Returns the browser's time when something is due next (ms); null if nothing is. */
export function dueAt(m: Machine): number | null {
  const times = plans(m).map(({ at }) => at);
  return times.length === 0 ? null : Math.min(...times);
}

/** Makes the calls that are due. */
export function poll(m: Machine): Machine {
  return plans(m).reduce(
    (next, { at, call }) => (call !== null && at <= m.now ? make(next, call) : next),
    m,
  );
}

function make(m: Machine, call: Exclude<Plan['call'], null>): Machine {
  if (call === 'again') return askAgain(m);
  if (call !== 'command') return ask(m, call);
  if (m.panel.at !== 'open' || m.panel.main.at !== 'run') return m;
  const { choice } = m.panel.main;
  return choice === null ? ask(m, 'resume') : ask(m, 'resolve', choice.n, choice.choice);
}

/** Asks for the selection when the user comes back from the sheet. */
export function arrive(m: Machine): Machine {
  if (m.panel.at !== 'open') return m;
  const plan = following(m, m.panel);
  const lately = m.panel.pace.followed + ARRIVAL_MS > m.now;
  return plan === null || lately ? m : ask(m, 'selection');
}

function plans(m: Machine): Plan[] {
  const { panel } = m;
  if (panel.at !== 'open') return [];
  const plan = [
    repeatingCommand(m, panel),
    stepping(m, panel),
    readingAgain(m, panel),
    looking(m, panel),
    following(m, panel),
    listing(m, panel),
  ];
  const running = panel.main.at === 'run' ? { at: m.now + RENDER_AGAIN_MS, call: null } : null;
  return [...plan, running].filter((one) => one !== null);
}

/** Plans to repeat a command of the user that is still to be done, before the next step. */
function repeatingCommand(m: Machine, { main, doubt, pace }: Opened): Plan | null {
  if (main.at !== 'run' || doubt !== null || callIn(m, 'work') || !hasCommand(main)) return null;
  return { at: pace.commandReplied + REPEAT_COMMAND_MS, call: 'command' };
}

function hasCommand({ word, choice }: Run): boolean {
  return word === 'resume' || choice !== null;
}

/** Plans the next step. The open panel continues its own run; the menu's box leaves that to the trigger. */
function stepping(m: Machine, { main, received, doubt, pace }: Opened): Plan | null {
  const { run, another, until } = received.status;
  const idle = main.at !== 'run' || run === null || another || m.mode === 'confirm';
  if (idle || doubt !== null || callIn(m, 'work') || hasCommand(main)) return null;
  if (until === null && run.state === 'paused') return null;
  const wanted = localTime(received, until ?? received.status.now);
  const failed = Math.min(LEAST_STEP_MS * 2 ** pace.fails, MOST_FAILED_STEP_MS);
  const least = pace.stepped + (pace.fails > 0 ? failed : LEAST_STEP_MS);
  const latest =
    run.state === 'paused' ? wanted : Math.max(pace.stepped, received.at) + MOST_STEP_MS;
  return { at: Math.max(least, Math.min(wanted, latest)), call: 'step' };
}

/** Plans to read results again after a run, as names may come late. Not during another call. */
function readingAgain(m: Machine, { received, doubt, pace }: Opened): Plan | null {
  const { run, another, until } = received.status;
  if (run !== null || another || until === null || m.mode === 'confirm') return null;
  if (doubt !== null || m.calls.length > 0) return null;
  const failed = Math.min(LEAST_STEP_MS * 2 ** pace.fails, MOST_FAILED_STEP_MS);
  return { at: Math.max(pace.stepped + failed, localTime(received, until)), call: 'again' };
}

/** Plans to ask for the status: after a lost call, while the script works, and for changes by others. */
function looking(m: Machine, panel: Opened): Plan | null {
  const { main, doubt, pace } = panel;
  const call = 'look';
  if (callIn(m, 'look')) return null;
  if (doubt !== null) return { at: doubt.at, call };
  if (main.at !== 'run') return null;
  const work = callIn(m, 'work');
  if (work) return { at: Math.max(pace.looked, work.at) + LOOK_MS, call };
  const step = stepping(m, panel);
  const rests = step === null || step.at > m.now + IDLE_LOOK_MS;
  return rests && m.visible ? { at: pace.looked + IDLE_LOOK_MS, call } : null;
}

/** Plans to ask for the selection, if the view shows it and no other call is in progress. */
function following(m: Machine, { tab, main, pace, doubt }: Opened): Plan | null {
  const there = tab.at === 'names' || (tab.at === 'schedule' && tab.form?.id === null);
  const seen = m.visible && there && main.at === 'find' && m.mode !== 'confirm';
  if (!seen || doubt !== null || m.calls.length > 0) return null;
  return { at: pace.followed + FOLLOW_MS, call: 'selection' };
}

/** Plans to read the schedules again while they are shown, because they run without the panel. */
function listing(m: Machine, { tab }: Opened): Plan | null {
  if (tab.at !== 'schedule' || tab.form !== null || !m.visible) return null;
  if (callIn(m, 'plans') || callIn(m, 'plan')) return null;
  return { at: tab.read + IDLE_LOOK_MS, call: 'schedules' };
}
