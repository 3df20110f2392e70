/** What stands on the stage while it is painted: each view reads it here, nothing is handed down. */
import type { Language } from '../../src/protocol';
import type { Act } from '../state/events';
import type { Lane } from '../script/calls';
import { under, type Machine, type Opened } from '../state/machine';
import { voice, type Say } from '../words/say';

export let m: Machine;
export let panel: Opened;
export let language: Language;
export let say: Say;
export let send: (act: Act) => void;

/** Before each painting. */
export function enter(machine: Machine, spoken: Language, act: (act: Act) => void): void {
  m = machine;
  language = spoken;
  say = voice(spoken);
  send = act;
  if (machine.panel.at === 'open') panel = machine.panel;
}

/** Whether a call of this lane is under way: its buttons are off meanwhile. */
export function busy(lane: Lane): boolean {
  return under(m, lane) !== undefined;
}
