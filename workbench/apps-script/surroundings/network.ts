/** A request of UrlFetchApp. */
export interface FetchRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
  timeoutMs: number;
  followRedirects: boolean;
}

/** The largest response: 50 MB. [DOC Q] */
export const MOST_RESPONSE_BYTES = 50 * 1024 * 1024;

/** `tookMs` moves a virtual clock. A real clock has moved by itself. */
export type FetchOutcome =
  | {
      kind: 'reply';
      status: number;
      headers: Record<string, string | string[]>;
      body: Uint8Array;
      tookMs: number;
    }
  | { kind: 'dns'; tookMs: number }
  | { kind: 'address'; tookMs: number }
  | { kind: 'timeout'; tookMs: number }
  /** The body is longer than MOST_RESPONSE_BYTES; a real network stops reading there. */
  | { kind: 'too-large'; tookMs: number }
  | { kind: 'cut'; tookMs: number };

/** The synchronous network that UrlFetchApp sends through, real or simulated. */
export interface Network {
  /** Sends all requests at once and blocks. Returns the outcomes in the order of the requests. */
  fetchAll(requests: FetchRequest[]): FetchOutcome[];
}
