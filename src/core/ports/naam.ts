/** The interfaces to Naam and to HTTP: what a run can ask, and the possible replies. */

/** Why Naam didn't accept a request (doubts 1 and 16). */
export type Refusal =
  | 'quantity'
  | 'not-acceptable'
  | 'slow-down'
  | 'credits-exhausted'
  | 'daily-limit'
  | 'bulk-disabled'
  | 'key-refused'
  /** Something between Google and Naam, such as a firewall, replied instead of Naam. */
  | 'blocked'
  /** Any other 4xx. Naam's own text says why. */
  | 'rejected';

/** A request that was not accepted, and not charged. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
  /** For `rejected`: the status code and Naam's text, as one short line. */
  readonly said?: string;
  /** For `slow-down`: how long Naam asks us to wait (ms). */
  readonly retryAfterMs?: number;
}

/** Why Google didn't send a request. Each is also the code of a trouble. */
export type Unsent = 'unreachable' | 'fetch-quota' | 'authorization' | 'address-not-allowed';

/** Why it isn't known whether Naam received a request. */
export type Doubt =
  /** The reply was unclear. `said`: its status code and text, as one short line. */
  | { readonly kind: 'answer'; readonly said: string }
  /** The connection broke, or timed out, after this time. */
  | { readonly kind: 'broken'; readonly afterMs: number };

/** The result of a POST. Only with `refused` and `unsent` it is certain that nothing was charged. */
export type Submitted =
  | { readonly kind: 'accepted'; readonly id: string }
  | Refused
  | { readonly kind: 'unsent'; readonly reason: Unsent }
  /** `id`: an ID in an unclear reply, with which results can perhaps be fetched; null if none. */
  | { readonly kind: 'unknown'; readonly id: string | null; readonly doubt: Doubt };

/** One record of a page of results: the number as Naam wrote it, and the cleaned name or null. */
export interface NameRecord {
  readonly mobile: string;
  readonly name: string | null;
  /** The name has a form that this version can't read. */
  readonly unreadable?: true;
}

/** The result of a GET, which can always be repeated for free. */
export type Polled =
  /** `size`: the number of entries in Naam's list, including those that can't be read. */
  | { readonly kind: 'records'; readonly records: readonly NameRecord[]; readonly size: number }
  | { readonly kind: 'empty' }
  /** `unknownForm`: the reply says "success", but has no list of records. */
  | { readonly kind: 'not-ready'; readonly unknownForm?: true }
  | { readonly kind: 'no-such-id' }
  | Refused
  /** `unsent`: why Google didn't send the request; null if it was sent. */
  | { readonly kind: 'no-answer'; readonly unsent: Unsent | null };

export interface PageRequest {
  readonly id: string;
  /** One-based. */
  readonly page: number;
  readonly limit: number;
}

export interface Naam {
  /** Sends numbers in the form of `core/phone/wire-form.ts`, once. Doesn't retry. */
  submit(numbers: readonly string[], callbackUrl: string | null): Submitted;
  /** Asks for up to ten pages at once. Returns the replies in the order of the requests. */
  poll(requests: readonly PageRequest[]): readonly Polled[];
}

/** An HTTP request without the key, which `src/google` adds. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly timeoutSeconds: number;
}

/** A reply of any status. `unsent` only if it is certain that Google sent nothing. */
export type HttpReply =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly body: string;
      /** Reads all headers, each in a line; absent for GETs in parallel. */
      readonly headers?: () => string;
      /** The header Retry-After in milliseconds from now; absent if there is none. */
      readonly retryAfterMs?: number;
    }
  | { readonly kind: 'unsent'; readonly reason: Unsent }
  /** No complete reply arrived. `afterMs`: how long the request took until it failed. */
  | { readonly kind: 'failed'; readonly afterMs: number };

export interface Http {
  /** Sends one request. Doesn't follow redirects. A body over ten million characters is `failed`. */
  send(request: HttpRequest): HttpReply;
  /** Sends GETs in parallel. Returns the replies in the order of the requests. */
  sendAll(requests: readonly HttpRequest[]): readonly HttpReply[];
}
