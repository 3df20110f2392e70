import type { Clock } from '../apps-script/surroundings/clock';
import type { Speed } from './messages';

/** Cents of waiting are paid together: a wait of less is mostly its own cost. */
const SMALL_CHANGE_MS = 8;
/** So often a wait looks up to see to other things. */
const SLICE_MS = 25;

/**
 * The time that scripts see: runs along with real time, and ahead of it where a script waits and
 * nobody wants to wait as long.
 */
export class LiveClock implements Clock {
  readonly kind = 'virtual';
  speed: Speed = 10;
  /** Waits take no time until what runs has ended, whatever the speed. */
  hurried = false;
  /** Virtual minus real time. */
  skew: number;
  /** Blocks for so long of real time and sees to what comes in; 0 only sees to it. */
  attend: (ms: number) => void = () => undefined;
  /** Real time to wait for service calls, not yet waited for. */
  private owed = 0;

  constructor(startsAt: number | null) {
    this.skew = startsAt === null ? 0 : startsAt - Date.now();
  }

  now(): number {
    return Date.now() + this.skew;
  }

  /** A wait: what happens meanwhile, nested executions too, is part of it. */
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

  /** What a service call costs by the cost model. */
  charge(ms: number): void {
    this.skew += ms;
    if (this.pace === 0) return;
    this.owed += ms / this.pace;
    if (this.owed < SMALL_CHANGE_MS) return;
    const due = this.owed;
    this.owed = 0;
    const began = performance.now();
    this.attend(due);
    // The clock ran along while we waited for what it had been moved by already.
    this.skew -= Math.min(performance.now() - began, due);
  }

  private get pace(): Speed {
    return this.hurried ? 0 : this.speed;
  }

  /** Moves the clock, at once. */
  skip(ms: number): void {
    this.skew += ms;
  }
}
