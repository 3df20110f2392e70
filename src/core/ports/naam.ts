/** What a run may ask of Naam, and what came of it; and of HTTP, on whose back it is asked. */
/** Documented answers by which Naam says that it did not accept a request. */
export type Refusal =
  | 'quantity'
  | 'not-acceptable'
  | 'slow-down'
  | 'credits-exhausted'
  | 'daily-limit'
  | 'bulk-disabled'
  | 'key-refused';

/** What came of a POST. Only `refused` and `unsent` are sure not to have been charged. */
export type Submitted =
  | { readonly kind: 'accepted'; readonly id: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unsent' }
  | { readonly kind: 'unknown' };

/** One record of a result page: the number as Naam wrote it, the name cleaned, null when none. */
export interface NameRecord {
  readonly mobile: string;
  readonly name: string | null;
}

/** What came of a GET. Any of them may be asked again, free of charge. */
export type Polled =
  /** `size`: entries as Naam gave them, those that could not be read among them. */
  | { readonly kind: 'records'; readonly records: readonly NameRecord[]; readonly size: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'no-such-id' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'no-answer'; readonly quota: boolean };

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
  | { readonly kind: 'reply'; readonly status: number; readonly body: string }
  | { readonly kind: 'unsent' }
  | { readonly kind: 'failed'; readonly quota: boolean };

export interface Http {
  /** Redirects are not followed; bodies over 10 MiB come back as `failed`. */
  send(request: HttpRequest): HttpReply;
  /** In parallel, replies in the order of the requests. GETs only. */
  sendAll(requests: readonly HttpRequest[]): readonly HttpReply[];
}
