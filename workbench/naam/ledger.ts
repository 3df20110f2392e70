import { canonicalOf } from './answers/forms';

/** One request, as the stand-in remembers it. */
export interface RequestLine {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** How many numbers a POST held, else 0. */
  readonly numbers: number;
  readonly page: number | null;
  readonly limit: number | null;
  /** The HTTP status that was sent, or what came instead of one. */
  readonly status: number | 'cut' | 'hang' | 'dns' | 'address';
  /** The documented error behind it, "accepted", "not-ready", "page", or a word of ours. */
  readonly verdict: string;
  readonly callbackUrl: string | null;
}

/** The ledger as plain data, the form in which it crosses threads. */
export interface LedgerPage {
  readonly asked: Record<string, number>;
  readonly charged: Record<string, number>;
  readonly requests: readonly RequestLine[];
  readonly complaints: readonly string[];
  readonly accepted: readonly string[][];
}

/** What was asked, what was charged, and what the client did wrong. */
export class Ledger {
  /** Canonical number → how often it was in an accepted query. */
  readonly asked = new Map<string, number>();
  /** Canonical number → how often it was paid for. */
  readonly charged = new Map<string, number>();
  readonly requests: RequestLine[] = [];
  /** Faults of the client that a kinder server would have let pass. */
  readonly complaints: string[] = [];
  /** The accepted queries, as they were sent. */
  readonly accepted: string[][] = [];

  /** How often a number was asked for, in whatever form it is given here. */
  askedFor(number: string): number {
    return this.asked.get(canonicalOf(number)) ?? 0;
  }

  /** How often a number was paid for. */
  chargedFor(number: string): number {
    return this.charged.get(canonicalOf(number)) ?? 0;
  }

  /** Numbers that were in accepted queries more than once: the sign of a client that pays twice. */
  askedTwice(): string[] {
    return [...this.asked].filter(([, times]) => times > 1).map(([number]) => number);
  }

  /** Requests of one kind. */
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

  /** A copy as plain data. */
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
