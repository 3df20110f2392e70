/** The requests and answers of the mock of Naam. */

/** A request. Header names can be in upper or lower case. */
export interface StandInRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A complete reply. */
export interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly delayMs: number;
}

/** A reply, or why there is none: `dns` and `address` mean that the request never arrived. */
export type Answer =
  | Reply
  | { readonly kind: 'cut'; readonly sentFirst: string; readonly delayMs: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'dns' }
  | { readonly kind: 'address' };

/** Returns a reply with JSON. */
export function json(status: number, value: unknown, delayMs = 0): Reply {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { kind: 'reply', status, headers, body: JSON.stringify(value), delayMs };
}

/** Returns a reply with a web page instead of JSON. */
export function html(status: number, title: string): Reply {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const body = `<!doctype html><title>${title}</title><h1>${title}</h1>`;
  return { kind: 'reply', status, headers, body, delayMs: 0 };
}
