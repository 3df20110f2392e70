import type { Clock } from '../apps-script/surroundings/clock';
import type { Speed } from './messages';

/** Shorter waits are added up and done together, because a short wait takes mostly overhead. */
const SMALL_CHANGE_MS = 8;
/** A wait is split into slices of at most so long, to handle messages in between. */
const SLICE_MS = 25;

/**
 * The clock that scripts see: it runs with real time, and faster than real time while a script waits or
 * calls a service, by `speed`.
 */
export class LiveClock implements Clock {
  readonly kind = 'virtual';
  speed: Speed = 10;
  /** Whether waits take no time at all, until the running scripts have ended. */
  hurried = false;
  /** Virtual minus real time (ms). */
  skew: number;
  /** Blocks for so much real time (ms) and handles messages; with 0 it only handles messages. */
  attend: (ms: number) => void = () => undefined;
  /** Real time (ms) that service calls should have taken and that was not waited yet. */
  private owed = 0;

  constructor(startsAt: number | null) {
    this.skew = startsAt === null ? 0 : startsAt - Date.now();
  }

  now(): number {
    return Date.now() + this.skew;
  }

  /** Lets time pass. What happens meanwhile, such as other executions, takes part of this time. */
  pass(ms: number): void {
    const target = this.now() + ms;
    while (this.pace > 0 && this.now() < target) {
      const real = Math.min(SLICE_MS, (target - this.now()) / this.pace);
      const began = performance.now();
      this.attend(real);
      const waited = Math.min(performance.now() - began, real);
      this.skew += waited * (this.pace - 1);
    }
    this.skew += Math.max(0, target - this.now());
    if (this.pace === 0) this.attend(0);
  }

  /** Lets the time of a service call pass, by the cost model. */
  charge(ms: number): void {
    this.skew += ms;
    if (this.pace === 0) return;
    this.owed += ms / this.pace;
    if (this.owed < SMALL_CHANGE_MS) return;
    const due = this.owed;
    this.owed = 0;
    const began = performance.now();
    this.attend(due);
    // The clock was already moved by this time, so the real time of the wait doesn't count again.
    this.skew -= Math.min(performance.now() - began, due);
  }

  private get pace(): Speed {
    return this.hurried ? 0 : this.speed;
  }

  /** Moves the clock without waiting. */
  skip(ms: number): void {
    this.skew += ms;
  }
}
