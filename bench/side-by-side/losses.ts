/** What was paid for and never came into the sheet, number by number. */
import type { SheetModel } from '../../workbench/apps-script/google';
import { canonicalOf } from '../../workbench/naam/forms';
import type { Ledger } from '../../workbench/naam/ledger';

type Counts = Map<string, number>;

export interface Before {
  readonly queries: number;
  readonly filled: Counts;
}

const PHONE = 1;
const NAME = 2;

export class Losses {
  lost = 0;
  /** Numbers paid for in place of lost ones. */
  again = 0;
  private readonly missing: Counts = new Map();

  constructor(
    private readonly sheet: SheetModel,
    private readonly ledger: Ledger,
  ) {}

  before(): Before {
    return { queries: this.ledger.accepted.length, filled: this.answered() };
  }

  /** An execution has ended; where it broke off, what it had paid for and not written is lost. */
  after(before: Before, brokeOff: boolean): void {
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

  /** Rows that show an answer. */
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
      if (this.sheet.value(row, NAME) === '') continue;
      const digits = String(this.sheet.value(row, PHONE)).replace(/\D/g, '');
      add(counts, `91${digits.slice(-10)}`, 1);
    }
    return counts;
  }
}

function add(counts: Counts, key: string, by: number): void {
  if (by !== 0) counts.set(key, (counts.get(key) ?? 0) + by);
}
