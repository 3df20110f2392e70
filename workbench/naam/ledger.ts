import { canonicalOf } from './answers/forms';

/** One recorded request. */
export interface RequestLine {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** How many numbers a POST had; 0 for a GET. */
  readonly numbers: number;
  readonly page: number | null;
  readonly limit: number | null;
  /** The HTTP status that was sent, or what happened instead. */
  readonly status: number | 'cut' | 'hang' | 'dns' | 'address';
  /** The documented error, "accepted", "not-ready", "page", or another word of ours. */
  readonly verdict: string;
  readonly callbackUrl: string | null;
}

/** The ledger as plain data, which can be sent to another thread. */
export interface LedgerPage {
  readonly asked: Record<string, number>;
  readonly charged: Record<string, number>;
  readonly requests: readonly RequestLine[];
  readonly complaints: readonly string[];
  readonly accepted: readonly string[][];
}

/** Records what was sent, what was charged, and what the client did wrong. */
export class Ledger {
  /** How often a number was in an accepted query, by canonical number. */
  readonly asked = new Map<string, number>();
  /** How often a number was paid for, by canonical number. */
  readonly charged = new Map<string, number>();
  readonly requests: RequestLine[] = [];
  /** Errors of the client that a more tolerant server would have accepted. */
  readonly complaints: string[] = [];
  /** The accepted queries, as they were sent. */
  readonly accepted: string[][] = [];

  /** Returns how often a number, in any form, was in an accepted query. */
  askedFor(number: string): number {
    return this.asked.get(canonicalOf(number)) ?? 0;
  }

  /** Returns how often a number, in any form, was paid for. */
  chargedFor(number: string): number {
    return this.charged.get(canonicalOf(number)) ?? 0;
  }

  /** Returns numbers that were in accepted queries more than once: the client paid twice. */
  askedTwice(): string[] {
    return [...this.asked].filter(([, times]) => times > 1).map(([number]) => number);
  }

  /** Returns the requests of one kind. */
  of(method: 'POST' | 'GET', verdict?: string): RequestLine[] {
    return this.requests.filter(
      (line) => line.method === method && (verdict === undefined || line.verdict === verdict),
    );
  }

  ask(numbers: readonly string[]): void {
    this.accepted.push([...numbers]);
    for (const number of numbers) count(this.asked, canonicalOf(number));
  }

  charge(canonical: string): void {
    count(this.charged, canonical);
  }

  complain(sentence: string): void {
    this.complaints.push(sentence);
  }

  /** Returns a copy as plain data. */
  page(): LedgerPage {
    return {
      asked: Object.fromEntries(this.asked),
      charged: Object.fromEntries(this.charged),
      requests: [...this.requests],
      complaints: [...this.complaints],
      accepted: this.accepted.map((query) => [...query]),
    };
  }
}

function count(map: Map<string, number>, number: string): void {
  map.set(number, (map.get(number) ?? 0) + 1);
}
