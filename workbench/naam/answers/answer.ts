/** What the stand-in is asked, and what it may answer. */

/** A request as the stand-in sees it; header names in any case. */
export interface StandInRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A reply that arrives whole. */
export interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly delayMs: number;
}

/** What comes back, or does not: `dns` and `address` mean that the request never arrived. */
export type Answer =
  | Reply
  | { readonly kind: 'cut'; readonly sentFirst: string; readonly delayMs: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'dns' }
  | { readonly kind: 'address' };

/** JSON with a status. */
export function json(status: number, value: unknown, delayMs = 0): Reply {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { kind: 'reply', status, headers, body: JSON.stringify(value), delayMs };
}

/** A page where JSON was due. */
export function html(status: number, title: string): Reply {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const body = `<!doctype html><title>${title}</title><h1>${title}</h1>`;
  return { kind: 'reply', status, headers, body, delayMs: 0 };
}
