import { GoogleError } from '../surroundings/exception';
import type { Switches } from '../surroundings/switches';

interface Write {
  cells: number;
  apply: () => void;
}

/**
 * Writes of one execution that Sheets bundles: their errors come late, at the next call of the
 * Spreadsheet service or at flush. [DOC SPA; platform.md 6.3]
 */
export class PendingWrites {
  private queue: Write[] = [];
  private late: GoogleError | null = null;
  /** Cells written since the last flush: what a flush will cost. */
  private unflushed = 0;
  private dirty = false;

  constructor(private readonly switches: Switches) {}

  add(cells: number, apply: () => void): void {
    this.dirty = true;
    this.unflushed += cells;
    this.queue.push({ cells, apply });
    if (this.switches.pendingWritesLand === 'at-once') this.land();
  }

  /** Throws the error of an earlier write. */
  surface(): void {
    const { late } = this;
    this.late = null;
    if (late) throw late;
  }

  /** Applies all writes to the cells. An error is kept for `surface`. */
  land(): void {
    while (this.queue.length > 0) {
      const write = this.queue.shift();
      try {
        write?.apply();
      } catch (error) {
        if (!(error instanceof GoogleError)) throw error;
        this.late ??= error;
        if (this.switches.writesBehindARefusedOne === 'dropped') this.queue = [];
      }
    }
  }

  /** Returns how many cells were written since the last time; null if there was no write. */
  settle(): number | null {
    this.land();
    const cells = this.dirty ? this.unflushed : null;
    this.dirty = false;
    this.unflushed = 0;
    return cells;
  }

  drop(): void {
    this.queue = [];
    this.late = null;
  }
}
