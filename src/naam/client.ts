/** The client for Naam's API: implements the port `Naam` over HTTP, and tests keys. */
import type { Http, Naam, PageRequest, Polled, Refusal, Unsent } from '../core/ports/naam';
import { pageRequest, readPage, readSubmitted, submitRequest } from './wire';

/** The result of a free test of a key. */
export type KeyTest =
  /** `refusal`: what Naam refused besides, e.g. bulk is disabled; null if nothing. */
  | { readonly kind: 'accepted'; readonly refusal: Refusal | null }
  | { readonly kind: 'key-refused' }
  /** Naam didn't check the key: it gave no answer, was too busy, or can't be reached. */
  | { readonly kind: 'no-answer'; readonly reason: Unsent | 'blocked' };

/** How many requests are sent in parallel. All of a group wait for its slowest. */
const TOGETHER = 10;

/** A well-formed ID with a date so far in the future that it can't exist. */
const NO_SUCH_ID = 'ffffffffffffffffffffffff';

const LOST: Polled = { kind: 'no-answer', unsent: null };

/** Returns the client for Naam. It doesn't repeat requests, and doesn't wait between them. */
export function naamClient(http: Http, key: string): Naam {
  return {
    submit: (numbers, callbackUrl) =>
      readSubmitted(http.send(submitRequest(key, numbers, callbackUrl)), key),
    poll: (requests) => groups(requests).flatMap((group) => pollGroup(http, key, group)),
  };
}

/** Tests a key for free (doubt 2) by asking for results that can't exist. */
export function testKey(http: Http, key: string): KeyTest {
  const request = pageRequest(key, { id: NO_SUCH_ID, page: 1, limit: 10 });
  const answer = readPage(http.send(request));
  if (answer.kind === 'no-answer') {
    return { kind: 'no-answer', reason: answer.unsent ?? 'unreachable' };
  }
  if (answer.kind !== 'refused') return { kind: 'accepted', refusal: null };
  if (answer.refusal === 'key-refused') return { kind: 'key-refused' };
  // A server that is too busy may say so before it checks the key.
  if (answer.refusal === 'slow-down') return { kind: 'no-answer', reason: 'unreachable' };
  if (answer.refusal === 'blocked') return { kind: 'no-answer', reason: 'blocked' };
  return { kind: 'accepted', refusal: answer.refusal };
}

function groups(requests: readonly PageRequest[]): readonly (readonly PageRequest[])[] {
  const count = Math.ceil(requests.length / TOGETHER);
  return Array.from({ length: count }, (_, index) =>
    requests.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
}

function pollGroup(http: Http, key: string, group: readonly PageRequest[]): readonly Polled[] {
  const replies = http.sendAll(group.map((request) => pageRequest(key, request)));
  return group.map((_, index) => {
    const reply = replies[index];
    return reply === undefined ? LOST : readPage(reply);
  });
}
