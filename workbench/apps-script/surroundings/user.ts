import { Store } from './property-store';

export interface UserOptions {
  locale?: string;
  account?: 'consumer' | 'workspace';
  email?: string;
}

/** A daily quota. It resets 24 hours after the first use. [DOC Q] */
class DailyUse {
  private used = 0;
  private since: number | null = null;

  /** Whether this amount is left. */
  has(amount: number, limit: number, now: number): boolean {
    if (this.since === null || now - this.since >= 86_400_000) {
      this.since = now;
      this.used = 0;
    }
    return this.used + amount <= limit;
  }

  /** Adds to the count; returns false and adds nothing if that would exceed the limit. */
  take(amount: number, limit: number, now: number): boolean {
    if (!this.has(amount, limit, now)) return false;
    this.used += amount;
    return true;
  }

  /** Adds without a limit, for time that has passed. */
  spend(amount: number, now: number): void {
    this.take(amount, Infinity, now);
  }
}

/** Daily quotas by kind of account. [DOC Q; platform.md 1.1] */
export const QUOTA = {
  consumer: { fetches: 20_000, properties: 50_000, triggerMs: 90 * 60_000 },
  workspace: { fetches: 100_000, properties: 500_000, triggerMs: 6 * 3_600_000 },
} as const;

/** A user with a Google account. */
export class User {
  readonly fetches = new DailyUse();
  readonly properties = new DailyUse();
  readonly triggerTime = new DailyUse();
  /** Scopes that the user did not grant, such as 'script.scriptapp'. [42851978788, 14554944279; DOC SC] */
  readonly withheld = new Set<string>();
  /** Addresses that the administrator allows, as prefixes; null for all. [DOC troubleshooting] */
  allowedAddresses: readonly string[] | null = null;
  /** Whether the user has revoked the script's authorization. [platform.md 2.7] */
  revoked = false;
  /** User properties, by script. */
  private readonly stores = new Map<string, Store>();

  constructor(
    readonly id: string,
    public locale: string,
    readonly account: 'consumer' | 'workspace',
    readonly email = `${id}@example.com`,
  ) {}

  store(script: string): Store {
    let store = this.stores.get(script);
    if (!store) this.stores.set(script, (store = new Store()));
    return store;
  }
}
