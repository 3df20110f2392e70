/** What a run may ask of Naam, and what came of it; and of HTTP, on whose back it is asked. */
/** Answers that say that a request was not accepted (doubts 1 and 16). */
export type Refusal =
  | 'quantity'
  | 'not-acceptable'
  | 'slow-down'
  | 'credits-exhausted'
  | 'daily-limit'
  | 'bulk-disabled'
  | 'key-refused'
  /** Something between Google and Naam, such as a firewall, answered in its place. */
  | 'blocked'
  /** Any other 4xx: only Naam's own words say why. */
  | 'rejected';

/** A request that was not accepted, and not charged. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
  /** Of `rejected`: the status and what stands beside it, as one short line. */
  readonly said?: string;
  /** Of `slow-down`: how long Naam asks to wait (ms). */
  readonly retryAfterMs?: number;
}

/** Why Google did not let a request leave. Each is the code of a trouble. */
export type Unsent = 'unreachable' | 'fetch-quota' | 'authorization' | 'address-not-allowed';

/** Why it is not known whether a request arrived. */
export type Doubt =
  /** What was answered: a status and what stands beside it, as one short line. */
  | { readonly kind: 'answer'; readonly said: string }
  | { readonly kind: 'broken'; readonly afterMs: number };

/** What came of a POST. Only `refused` and `unsent` are sure not to have been charged. */
export type Submitted =
  | { readonly kind: 'accepted'; readonly id: string }
  | Refused
  | { readonly kind: 'unsent'; readonly reason: Unsent }
  /** `id`: one that stands in a reply that is not certain; with it, results may be asked for. */
  | { readonly kind: 'unknown'; readonly id: string | null; readonly doubt: Doubt };

/** One record of a result page: the number as Naam wrote it, the name cleaned, null when none. */
export interface NameRecord {
  readonly mobile: string;
  readonly name: string | null;
  /** The name holds something that this version cannot read. */
  readonly unreadable?: true;
}

/** What came of a GET. Any of them may be asked again, free of charge. */
export type Polled =
  /** `size`: entries as Naam gave them, those that could not be read among them. */
  | { readonly kind: 'records'; readonly records: readonly NameRecord[]; readonly size: number }
  | { readonly kind: 'empty' }
  /** `strange`: it says "success", but no list of records stands in it. */
  | { readonly kind: 'not-ready'; readonly strange?: true }
  | { readonly kind: 'no-such-id' }
  | Refused
  /** `unsent`: why Google did not let the request leave; null where it left. */
  | { readonly kind: 'no-answer'; readonly unsent: Unsent | null };

export interface PageRequest {
  readonly id: string;
  /** One-based. */
  readonly page: number;
  readonly limit: number;
}

export interface Naam {
  /** Sends numbers in the form Naam expects (see `core/wire-form.ts`). Never repeated by itself. */
  submit(numbers: readonly string[], callbackUrl: string | null): Submitted;
  /** Asks for up to ten pages at once; answers stand in the order of the requests. */
  poll(requests: readonly PageRequest[]): readonly Polled[];
}

/** An HTTP request. The key is added by the room that knows it. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly timeoutSeconds: number;
}

/** A reply of any status; `unsent` only where it is certain that nothing left this machine. */
export type HttpReply =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly body: string;
      /** The header Retry-After as milliseconds from now; absent where there is none. */
      readonly retryAfterMs?: number;
    }
  | { readonly kind: 'unsent'; readonly reason: Unsent }
  /** `afterMs`: how long it took until nothing more could be expected. */
  | { readonly kind: 'failed'; readonly afterMs: number };

export interface Http {
  /** Redirects are not followed; bodies over 10 MiB come back as `failed`. */
  send(request: HttpRequest): HttpReply;
  /** In parallel, replies in the order of the requests. GETs only. */
  sendAll(requests: readonly HttpRequest[]): readonly HttpReply[];
}
