/** The Naam port over an Http port. Nothing but the port's unions leaves this room. */
import type { Http, Naam, PageRequest, Polled, Refusal, Unsent } from '../core/ports/naam';
import { pageRequest, readPage, readSubmitted, submitRequest } from './wire';

/** What a free test of a key told. */
export type KeyTest =
  /** `refusal` is what Naam said besides, e.g. that bulk is disabled; null when nothing. */
  | { readonly kind: 'accepted'; readonly refusal: Refusal | null }
  | { readonly kind: 'key-refused' }
  /** Naam did not look at the key: it was silent or too busy, or no request reaches it. */
  | { readonly kind: 'no-answer'; readonly reason: Unsent | 'blocked' };

/** Requests sent together; more would hold the whole group up for its slowest. */
const TOGETHER = 10;

/** Well-formed, and so far in the future that it cannot exist. */
const NO_SUCH_ID = 'ffffffffffffffffffffffff';

const LOST: Polled = { kind: 'no-answer', unsent: null };

/** The Naam port. Never repeats a request by itself; paces nothing. */
export function naamClient(http: Http, key: string): Naam {
  return {
    submit: (numbers, callbackUrl) =>
      readSubmitted(http.send(submitRequest(key, numbers, callbackUrl)), key),
    poll: (requests) => groups(requests).flatMap((group) => pollGroup(http, key, group)),
  };
}

/** Tests a key free of charge (doubt 2): asks for results that cannot exist. */
export function testKey(http: Http, key: string): KeyTest {
  const request = pageRequest(key, { id: NO_SUCH_ID, page: 1, limit: 10 });
  const answer = readPage(http.send(request));
  if (answer.kind === 'no-answer') {
    return { kind: 'no-answer', reason: answer.unsent ?? 'unreachable' };
  }
  if (answer.kind !== 'refused') return { kind: 'accepted', refusal: null };
  if (answer.refusal === 'key-refused') return { kind: 'key-refused' };
  // A server that is too busy may say so before it looks at the key.
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
