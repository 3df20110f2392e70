/** Handles events: the entry point of the state. */
import { act } from './acts';
import type { Event } from './events';
import { ask, type Machine } from './machine';
import { arrive, poll } from './polling';
import { receive } from './replies';

/** Returns the state after an event. `now`: the browser's time (ms). */
export function update(before: Machine, event: Event, now: number): Machine {
  const m = { ...before, now };
  switch (event.is) {
    case 'load':
      return ask(m, 'open');
    case 'due':
      return poll(m);
    case 'arrived':
      return arrive(m);
    case 'visible':
      return { ...m, visible: event.visible };
    case 'reply':
      return receive(m, event.seq, event.answer);
    default:
      return act(m, event);
  }
}
