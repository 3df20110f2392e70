/** A panel in a test: the test moves the clock and decides when calls are answered. */
import type { Answer, Call } from '../../../sidebar/script/calls';
import { drive } from '../../../sidebar/driver';
import type { Event } from '../../../sidebar/state/events';
import type { Machine, Mode, Opened } from '../../../sidebar/state/machine';

export interface Made {
  readonly call: Call;
  /** Gives the reply. */
  readonly then: (answer: Answer) => void;
}

interface Timer {
  readonly at: number;
  readonly then: () => void;
}

export class Stage {
  now = 0;
  readonly made: Made[] = [];
  machine!: Machine;
  readonly send: (event: Event) => void;
  private timers: Timer[] = [];

  constructor(made: (call: Made) => void = () => undefined, mode: Mode = 'panel') {
    this.send = drive({
      mode,
      clock: {
        now: () => this.now,
        after: (ms, then) => this.after(ms, then),
      },
      deliver: (call, then) => {
        this.made.push({ call, then });
        made({ call, then });
      },
      show: (machine) => {
        this.machine = machine;
      },
    });
  }

  /** Lets time pass, and whatever is due with it. */
  pass(ms: number): void {
    const end = this.now + ms;
    for (let next = this.next(end); next !== undefined; next = this.next(end)) {
      const timer = next;
      this.timers = this.timers.filter((other) => other !== timer);
      this.now = Math.max(this.now, timer.at);
      timer.then();
    }
    this.now = end;
  }

  /** The opened panel; fails where it is not open. */
  get panel(): Opened {
    const { panel } = this.machine;
    if (panel.at !== 'open') throw new Error(`the panel is ${panel.at}`);
    return panel;
  }

  /** Names of the calls that were made. */
  get names(): string[] {
    return this.made.map(({ call }) => call.name);
  }

  private next(end: number): Timer | undefined {
    return this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }

  private after(ms: number, then: () => void): () => void {
    const timer = { at: this.now + ms, then };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }
}
