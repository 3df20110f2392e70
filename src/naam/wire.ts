/** Builds Naam's requests, and reads its replies without trusting them. */
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
import { cleanName, isUnreadable, nameInRecord } from './names';
import { replyText } from './reply-text';
import {
  fieldNamed,
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
 * The timeout of a request. An execution works for at most 270 of the 360 seconds that Google allows,
 * so a request at the last moment still ends in time to save its result. Ten pages are fetched in
 * parallel, so together they take no longer.
 */
const TIMEOUT_SECONDS = 30;

/** How many records of a page are read: more than any batch has numbers. */
const RECORD_LIMIT = 10_000;
/** The longest text of a number; E.164 has fifteen digits. */
const MOBILE_LIMIT = 64;

/** Request Timeout and Client Closed Request, which don't say that the request was refused (doubt 16). */
const NOT_REFUSED: ReadonlySet<number> = new Set([408, 499]);

const LONE_SURROGATE = /\p{Cs}/gu;
const NOT_READY: Polled = { kind: 'not-ready' };

type Reply = Extract<HttpReply, { kind: 'reply' }>;

/** Returns the POST that submits numbers. A callback address is sent only if it is https (doubt 13). */
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
    timeoutSeconds: TIMEOUT_SECONDS,
  };
}

/** Returns the GET for one page of results. */
export function pageRequest(key: string, { id, page, limit }: PageRequest): HttpRequest {
  // encodeURIComponent throws if a damaged saved ID has half a surrogate pair.
  const safeId = encodeURIComponent(id.replace(LONE_SURROGATE, '\ufffd'));
  const query = `enrichmentId=${safeId}&page=${String(page)}&limit=${String(limit)}`;
  return {
    method: 'GET',
    url: `${BASE}/api/v1/prospect/bulk/enrich?${query}`,
    headers: { 'x-access-token': key },
    body: null,
    timeoutSeconds: TIMEOUT_SECONDS,
  };
}

/**
 * Returns the result of a POST (doubts 1, 2, 8, 16). Anything that isn't certain is unknown. `key` is
 * removed from the text of a reply.
 */
export function readSubmitted(reply: HttpReply, key: string): Submitted {
  if (reply.kind === 'unsent') return reply;
  if (reply.kind === 'failed')
    return { kind: 'unknown', id: null, doubt: { kind: 'broken', afterMs: reply.afterMs } };
  const body = readBody(reply.body);
  const said = replyText(reply.status, reply.body, body, key);
  const id = anyId(body, reply.body, reply.headers);
  const unknown: Submitted = { kind: 'unknown', id, doubt: { kind: 'answer', said } };
  if (isRedirect(reply.status) || NOT_REFUSED.has(reply.status)) return unknown;
  const verdict = classifyReply(reply.status, body);
  const refusal = refusalIn(verdict);
  // A reply with an ID may have been charged, whatever else it says, so the result is unknown. The same
  // is true of one that says both "success" and an error.
  const contradicts = id !== null || saysAccepted(reply.status, body);
  if (refusal) return contradicts ? unknown : refused(refusal, reply);
  const success = verdict.finding === 'success' || isSuccessful(reply.status);
  const accepted = success && verdict.finding !== 'no-such-id';
  const documented = isFields(body) ? documentedId(body) : null;
  if (documented !== null && accepted) return { kind: 'accepted', id: documented };
  if (contradicts) return unknown;
  const other = refusalByCode(verdict.code, body);
  if (other === null) return unknown;
  return other === 'rejected' ? { ...refused(other, reply), said } : refused(other, reply);
}

/** Whether a reply says that the request was accepted, in its status or in its message. */
function saysAccepted(status: number, body: Body): boolean {
  if (status === 201 || status === 202) return true;
  return isFields(body) && saysSuccess(body['message']);
}

/** Returns why a 4xx wasn't accepted (RFC 9110, 15.5). */
function refusalByCode(code: number, body: Body): Refusal | null {
  if (code < 400 || code >= 499) return null;
  if (code === 413) return 'quantity';
  // Only a reply of Naam can be about the numbers. A page is about the whole request.
  const ofNumbers = (code === 400 || code === 422) && body !== null;
  return ofNumbers ? 'not-acceptable' : 'rejected';
}

function refused(refusal: Refusal, { retryAfterMs }: Reply): Refused {
  const waits = refusal === 'slow-down' && retryAfterMs !== undefined;
  return { kind: 'refused', refusal, ...(waits ? { retryAfterMs } : {}) };
}

/** Returns the result of a GET (doubts 1, 2, 4, 5, 6, 7). */
export function readPage(reply: HttpReply): Polled {
  if (reply.kind !== 'reply') return noAnswer(reply.kind === 'unsent' ? reply.reason : null);
  const body = readBody(reply.body);
  const verdict = classifyReply(reply.status, body);
  const refusal = refusalIn(verdict);
  if (refusal) return refused(refusal, reply);
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
  const success = typeof message === 'string' ? saysSuccess(message) : coded;
  if (!success) return NOT_READY;
  const result = listIn(fields);
  if (result === null) return { kind: 'not-ready', unknownForm: true };
  if (result.length === 0) return { kind: 'empty' };
  const records = result.slice(0, RECORD_LIMIT).flatMap(readRecord);
  // Entries of which none can be read must never look like "no names found".
  return records.length === 0
    ? { kind: 'not-ready', unknownForm: true }
    : { kind: 'records', records, size: result.length };
}

function readRecord(entry: unknown): readonly NameRecord[] {
  if (!isFields(entry)) return [];
  const mobile = wholeText(fieldNamed(entry, 'mobile'));
  if (mobile === '' || mobile.length > MOBILE_LIMIT) return [];
  const name = nameInRecord(entry);
  const unreadable =
    name === null && (isUnreadable(fieldNamed(entry, 'name')) || isUndecided(entry));
  return [unreadable ? { mobile, name, unreadable } : { mobile, name }];
}

/** What a record says whose number isn't looked up yet. */
const PENDING = /^(?:pending|processing|queued|in progress)$/;

/** Whether a record says that its number isn't looked up yet, or has an error of its own. "Not found" is none. */
function isUndecided(record: Fields): boolean {
  if (refusalIn(classifyReply(200, record)) !== null) return true;
  const [status, error] = [fieldNamed(record, 'status'), fieldNamed(record, 'error')];
  const pending = typeof status === 'string' && PENDING.test(plainWords(status));
  return pending || (typeof error === 'string' && cleanName(error) !== null);
}

function refusalIn({ finding }: Verdict): Refusal | null {
  return finding === 'success' || finding === 'no-such-id' ? null : finding;
}

function saysSuccess(message: unknown): boolean {
  return typeof message === 'string' && plainWords(message) === 'success';
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
