/** A virtual clock that records each service call of each execution, and its price. */
import type { CallEvent } from '../../workbench/apps-script/engine/call';
import { virtualClock, type Clock } from '../../workbench/apps-script/surroundings/clock';
import { costOf } from '../../workbench/apps-script/surroundings/cost';
import { purposeNow, type Purpose } from './purpose';

/** Published prices of a write (ms) are between these two [platform 6.8]. Both are tried. */
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
  /** Each read of values, and the purpose of each flush. */
  readonly reads: Read[];
  readonly flushes: Purpose[];
  /** The time (ms since 1970) of each flush, or end of an execution, after which new cells were visible. */
  readonly flushedAt: number[];
  /** Milliseconds by method, for calls that have a price. */
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

  /** `writeMs` is the price of one unflushed write; null: the price of the cost model. */
  constructor(private readonly writeMs: number | null) {
    const clock = virtualClock();
    this.clock = {
      ...clock,
      charge: (ms) => {
        this.charge(clock, ms);
      },
    };
  }

  /** Records a call. Pass it to Google as `onCall`. */
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

  /** Records the end of an execution. What it wrote without a flush is in the sheet now. */
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
