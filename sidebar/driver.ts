/** Runs the panel: makes the calls that the state asks for, and sends an event when something is due. */
import type { Deliver } from './script/calls';
import { newMachine, type Machine, type Mode } from './state/machine';
import type { Event } from './state/events';
import { dueAt } from './state/polling';
import { update } from './state/update';

/** The browser's clock. Tests pass their own. */
export interface Clock {
  now(): number;
  /** Calls back once after this time. Returns a function that cancels it. */
  after(ms: number, then: () => void): () => void;
}

export interface Outside {
  readonly mode: Mode;
  readonly clock: Clock;
  readonly deliver: Deliver;
  readonly show: (machine: Machine, send: (event: Event) => void) => void;
}

/** Starts the panel. Returns a function that sends it an event. */
export function drive(outside: Outside): (event: Event) => void {
  const { clock, deliver, show } = outside;
  let machine = newMachine(outside.mode, clock.now());
  let launched = 0;
  let callOff = (): void => undefined;

  function launch(): void {
    const fresh = machine.calls.filter(({ seq, held }) => seq > launched && !held);
    launched = machine.asked;
    for (const { seq, call } of fresh) {
      deliver(call, (answer) => {
        send({ is: 'reply', seq, answer });
      });
    }
  }

  function arm(): void {
    callOff();
    const at = dueAt(machine);
    if (at === null) return;
    callOff = clock.after(Math.max(0, at - clock.now()), () => {
      send({ is: 'due' });
    });
  }

  function send(event: Event): void {
    machine = update(machine, event, clock.now());
    launch();
    arm();
    show(machine, send);
  }

  send({ is: 'load' });
  return send;
}
