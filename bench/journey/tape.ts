/** A virtual clock that writes down what every service call of every execution was and cost. */
import type { CallEvent } from '../../workbench/apps-script/engine/call';
import { virtualClock, type Clock } from '../../workbench/apps-script/surroundings/clock';
import { costOf } from '../../workbench/apps-script/surroundings/cost';
import { purposeNow, type Purpose } from './purpose';

/** Published numbers lie between these two (ms a write, platform.md 6.8): both must do. */
export const CHEAP_WRITE = 0.4;
export const DEAR_WRITE = 5;

const WRITE = /^Range\.set(?:Value|Values|NumberFormat|NumberFormats)$/;
const VALUES = /^Range\.set(?:Value|Values)$/;
const READ = 'Range.getValues';
const FLUSH = 'SpreadsheetApp.flush';

interface Read {
  readonly cells: number;
  readonly purpose: Purpose;
}

/** What one execution did, in order of time. */
export interface Track {
  readonly execution: string;
  readonly calls: Record<string, number>;
  /** Each read of values, and what each flush was for. */
  readonly reads: Read[];
  readonly flushes: Purpose[];
  /** The time (ms) of each flush that had something to do. */
  readonly flushedAt: number[];
  /** Milliseconds by method, as far as calls have a price. */
  readonly spent: Record<string, number>;
  tookMs: number;
}

const empty = (): Omit<Track, 'execution'> => ({
  calls: {},
  reads: [],
  flushes: [],
  flushedAt: [],
  spent: {},
  tookMs: 0,
});

export class Tape {
  readonly tracks: Track[] = [];
  readonly clock: Clock;
  /** Called when written cells may have reached the sheet. */
  onLanded: () => void = () => undefined;
  private running = '';
  private name = '';
  private dirty = false;

  /** `writeMs`: what one unflushed write costs; null: as the cost model has it. */
  constructor(private readonly writeMs: number | null) {
    const clock = virtualClock();
    this.clock = {
      ...clock,
      charge: (ms) => {
        this.charge(clock, ms);
      },
    };
  }

  /** To be given to Google as `onCall`. */
  hear({ when, name, execution }: CallEvent): void {
    if (when === 'before') {
      this.running = execution;
      this.name = name;
      const { calls, flushes } = this.track();
      calls[name] = (calls[name] ?? 0) + 1;
      if (name === FLUSH) flushes.push(purposeNow());
      if (VALUES.test(name)) this.dirty = true;
      return;
    }
    if (name === FLUSH) this.landed();
    this.name = '';
  }

  /** An execution has ended: what it wrote and did not flush is in the sheet now. */
  ended(tookMs: number): void {
    this.landed();
    this.track().tookMs = tookMs;
  }

  private landed(): void {
    if (!this.dirty) return;
    this.dirty = false;
    this.track().flushedAt.push(this.clock.now());
    this.onLanded();
  }

  private charge(clock: Clock, ms: number): void {
    const { name, writeMs } = this;
    const priced = writeMs !== null && WRITE.test(name) ? writeMs : ms;
    clock.charge(priced);
    if (name === '') return;
    const { spent, reads } = this.track();
    spent[name] = (spent[name] ?? 0) + priced;
    const none = costOf(READ, 0);
    if (name === READ && ms > none) {
      const cells = Math.round((ms - none) / (costOf(READ, 1) - none));
      reads.push({ cells, purpose: purposeNow() });
    }
  }

  private track(): Track {
    const last = this.tracks.at(-1);
    if (last?.execution === this.running) return last;
    const { running: execution } = this;
    const fresh = { ...empty(), execution };
    this.tracks.push(fresh);
    return fresh;
  }
}
