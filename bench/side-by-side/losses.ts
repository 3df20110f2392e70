/** Counts the numbers that were paid for and whose answers never reached the sheet. */
import type { Ended, SheetModel } from '../../workbench/apps-script/google';
import { canonicalOf } from '../../workbench/naam/answers/forms';
import type { Ledger } from '../../workbench/naam/ledger';

type Counts = Map<string, number>;

interface Before {
  readonly queries: number;
  readonly filled: Counts;
}

const PHONE = 1;

export class Losses {
  lost = 0;
  /** Numbers paid for in place of lost ones. */
  again = 0;
  private readonly missing: Counts = new Map();

  constructor(
    private readonly sheet: SheetModel,
    private readonly ledger: Ledger,
    /** Whether a row has an answer. */
    private readonly answers: (row: number) => boolean,
  ) {}

  /** Returns how many numbers were paid for so far. */
  paid(): number {
    return this.ledger.accepted.reduce((sum, query) => sum + query.length, 0);
  }

  /** Runs one execution and compares the sheet before and after it. */
  readonly around = <T extends Ended | null>(act: () => T): T => {
    const before = this.before();
    const ended = act();
    this.after(before, ended !== null && ended.kind !== 'returned');
    return ended;
  };

  private before(): Before {
    return { queries: this.ledger.accepted.length, filled: this.answered() };
  }

  /** Counts what an execution paid for. If it didn't return, what it had paid for and not written is lost. */
  private after(before: Before, brokeOff: boolean): void {
    const paid: Counts = new Map();
    for (const number of this.ledger.accepted.slice(before.queries).flat()) {
      const canonical = canonicalOf(number);
      this.repaid(canonical);
      add(paid, canonical, 1);
    }
    if (!brokeOff) return;
    const now = this.answered();
    for (const [number, times] of paid) {
      const written = (now.get(number) ?? 0) - (before.filled.get(number) ?? 0);
      const lost = Math.max(0, times - written);
      this.lost += lost;
      add(this.missing, number, lost);
    }
  }

  /** Returns how many rows have an answer. */
  filled(): number {
    let sum = 0;
    for (const count of this.answered().values()) sum += count;
    return sum;
  }

  private repaid(number: string): void {
    const owed = this.missing.get(number) ?? 0;
    if (owed === 0) return;
    this.missing.set(number, owed - 1);
    this.again += 1;
  }

  private answered(): Counts {
    const counts: Counts = new Map();
    for (let row = 2; row <= this.sheet.lastRow(); row += 1) {
      if (!this.answers(row)) continue;
      const digits = String(this.sheet.value(row, PHONE)).replace(/\D/g, '');
      add(counts, `91${digits.slice(-10)}`, 1);
    }
    return counts;
  }
}

function add(counts: Counts, key: string, by: number): void {
  if (by !== 0) counts.set(key, (counts.get(key) ?? 0) + by);
}
