/** What Naam knows about a key. Null means no limit. */
export interface KeyState {
  credits: number | null;
  dailyLimit: number | null;
  bulkEnabled: boolean;
  bulkLimit: number | null;
  /** Whether Naam no longer accepts the key. */
  revoked: boolean;
}

/** The key of the demo, with unlimited credits. */
export const PLENTY: Readonly<KeyState> = {
  credits: null,
  dailyLimit: null,
  bulkEnabled: true,
  bulkLimit: 1000,
  revoked: false,
};

/** One customer: the state of the key, and the numbers paid for today. */
export class Customer {
  private day = 0;
  private spentToday = 0;

  constructor(
    readonly key: string,
    readonly state: KeyState,
  ) {}

  /** Returns why so many numbers can't be paid for now; null if they can. */
  lack(count: number, now: number): 'credits-exhausted' | 'daily-limit' | null {
    this.turnTo(now);
    const { credits, dailyLimit } = this.state;
    if (credits !== null && count > credits) return 'credits-exhausted';
    if (dailyLimit !== null && this.spentToday + count > dailyLimit) return 'daily-limit';
    return null;
  }

  pay(count: number, now: number): void {
    this.turnTo(now);
    this.spentToday += count;
    if (this.state.credits !== null) this.state.credits -= count;
  }

  private turnTo(now: number): void {
    // We assume that the day begins at midnight in India.
    const day = Math.floor((now + 5.5 * 3_600_000) / 86_400_000);
    if (day !== this.day) this.spentToday = 0;
    this.day = day;
  }
}
