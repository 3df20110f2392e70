/** The form of Naam's requests and replies. Builders are exact, parsers trust nothing. */
import type {
  HttpReply,
  HttpRequest,
  NameRecord,
  PageRequest,
  Polled,
  Refusal,
  Refused,
  Submitted,
  Unsent,
} from '../core/ports/naam';
import { anyId, documentedId, wholeText } from './enrichment-id';
import { listIn } from './list';
import { isUnreadable, nameInRecord } from './names';
import { saidIn } from './said';
import {
  isFields,
  classifyReply,
  plainWords,
  readBody,
  type Body,
  type Fields,
  type Verdict,
} from './verdict';

const BASE = 'https://app.naam.ai';

/**
 * Seconds a request may take. An execution works for at most 270 of the 360 seconds that Google
 * gives it, so a request begun at the last moment still ends, and can be recorded, well inside.
 */
export const POST_TIMEOUT_SECONDS = 30;
/** As for POST: ten pages are fetched at once, so a group of them takes no longer either. */
export const GET_TIMEOUT_SECONDS = 30;

/** More records than any batch has numbers are read of no page. */
const RECORD_LIMIT = 10_000;
/** The longest way to write a number; E.164 has fifteen digits. */
const MOBILE_LIMIT = 64;

const LONE_SURROGATE = /\p{Cs}/gu;
const NOT_READY: Polled = { kind: 'not-ready' };

/** The POST that submits numbers. A callback address is sent only when it is https (doubt 13). */
export function submitRequest(
  key: string,
  numbers: readonly string[],
  callbackUrl: string | null,
): HttpRequest {
  const callback = callbackUrl?.startsWith('https://') === true ? { callbackUrl } : {};
  return {
    method: 'POST',
    url: `${BASE}/api/v1/prospect/bulk`,
    headers: { 'x-access-token': key, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: numbers, ...callback }),
    timeoutSeconds: POST_TIMEOUT_SECONDS,
  };
}

/** The GET that asks for one page of results. */
export function pageRequest(key: string, { id, page, limit }: PageRequest): HttpRequest {
  // encodeURIComponent throws on half a surrogate pair, which a damaged stored id may hold.
  const safeId = encodeURIComponent(id.replace(LONE_SURROGATE, '\ufffd'));
  const query = `enrichmentId=${safeId}&page=${String(page)}&limit=${String(limit)}`;
  return {
    method: 'GET',
    url: `${BASE}/api/v1/prospect/bulk/enrich?${query}`,
    headers: { 'x-access-token': key },
    body: null,
    timeoutSeconds: GET_TIMEOUT_SECONDS,
  };
}

/**
 * What came of a POST (doubts 1, 2, 8, 16): whatever is not certain is unknown. `key` is left out
 * of what Naam is quoted with.
 */
export function readSubmitted(reply: HttpReply, key = ''): Submitted {
  if (reply.kind === 'unsent') return reply;
  if (reply.kind === 'failed')
    return { kind: 'unknown', id: null, doubt: { kind: 'broken', afterMs: reply.afterMs } };
  const body = readBody(reply.body);
  const said = saidIn(reply.status, reply.body, body, key);
  const id = anyId(body, reply.body);
  const unknown: Submitted = { kind: 'unknown', id, doubt: { kind: 'answer', said } };
  if (isRedirect(reply.status)) return unknown;
  const verdict = classifyReply(reply.status, body);
  const refusal = refusalIn(verdict);
  // Whatever a reply says beside an ID, a job was made: perhaps it is charged. Perhaps is unknown.
  if (refusal) return id === null ? refused(refusal, reply, said) : unknown;
  const success = verdict.finding === 'success' || isSuccessful(reply.status);
  const accepted = success && verdict.finding !== 'no-such-id';
  const documented = isFields(body) ? documentedId(body) : null;
  if (documented !== null && accepted) return { kind: 'accepted', id: documented };
  if (id !== null) return unknown;
  const other = refusalByCode(verdict.code, body);
  return other === null ? unknown : refused(other, reply, said);
}

/** A 4xx says that the request was not accepted (RFC 9110, 15.5), but for two that say nothing. */
function refusalByCode(code: number, body: Body): Refusal | null {
  if (code === 408 || code === 499 || code < 400 || code > 499) return null;
  if (code === 413) return 'quantity';
  // Only Naam can mean the numbers; a page speaks of the request as a whole.
  const ofNumbers = (code === 400 || code === 422) && body !== null;
  return ofNumbers ? 'not-acceptable' : 'rejected';
}

function refused(refusal: Refusal, reply: HttpReply, said: string): Refused {
  const wait = reply.kind === 'reply' ? reply.retryAfterMs : undefined;
  return {
    kind: 'refused',
    refusal,
    ...(refusal === 'rejected' ? { said } : {}),
    ...(refusal === 'slow-down' && wait !== undefined ? { retryAfterMs: wait } : {}),
  };
}

/** What came of a GET (doubts 1, 2, 4, 5, 6, 7). */
export function readPage(reply: HttpReply): Polled {
  if (reply.kind !== 'reply') return noAnswer(reply.kind === 'unsent' ? reply.reason : null);
  const body = readBody(reply.body);
  const verdict = classifyReply(reply.status, body);
  const refusal = refusalIn(verdict);
  if (refusal) return refused(refusal, reply, '');
  if (verdict.finding === 'no-such-id') return { kind: 'no-such-id' };
  if (reply.status === 202 || reply.status === 204) return NOT_READY;
  if (!isFields(body)) return noAnswer(null);
  const success = verdict.finding === 'success';
  if (success || isSuccessful(reply.status)) return readResult(body, success);
  const complains = reply.status >= 400 && reply.status < 500;
  return complains && typeof body['message'] === 'string' ? NOT_READY : noAnswer(null);
}

function readResult(fields: Fields, coded: boolean): Polled {
  const { message } = fields as { message?: unknown };
  const success = typeof message === 'string' ? plainWords(message) === 'success' : coded;
  if (!success) return NOT_READY;
  const result = listIn(fields);
  if (result === null) return { kind: 'not-ready', strange: true };
  if (result.length === 0) return { kind: 'empty' };
  const records = result.slice(0, RECORD_LIMIT).flatMap(readRecord);
  // Entries of which none can be read must never look like "no names found".
  return records.length === 0
    ? { kind: 'not-ready', strange: true }
    : { kind: 'records', records, size: result.length };
}

function readRecord(entry: unknown): readonly NameRecord[] {
  if (!isFields(entry)) return [];
  const mobile = wholeText(entry['mobile']);
  if (mobile === '' || mobile.length > MOBILE_LIMIT) return [];
  const name = nameInRecord(entry);
  const unreadable = name === null && isUnreadable(entry['name']);
  return [unreadable ? { mobile, name, unreadable } : { mobile, name }];
}

function refusalIn({ finding }: Verdict): Refusal | null {
  return finding === 'success' || finding === 'no-such-id' ? null : finding;
}

function noAnswer(unsent: Unsent | null): Polled {
  return { kind: 'no-answer', unsent };
}

function isSuccessful(status: number): boolean {
  return status >= 200 && status < 300;
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}
