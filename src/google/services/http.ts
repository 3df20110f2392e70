/** Sends requests with UrlFetchApp. */
import type { Http, HttpReply, HttpRequest } from '../../core/ports/naam';
import { refusesOption, unsentReason } from './errors';

/** Longest reply that is accepted (characters). A longer one counts as failed. */
const MOST_CHARACTERS = 10 * 1024 * 1024;

type Params = GoogleAppsScript.URL_Fetch.URLFetchRequest & { timeoutSeconds?: number };
type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

/** Returns HTTP over UrlFetchApp. */
export function urlFetch(): Http {
  const withTimeout = optionally();
  return {
    send: (request) => {
      const began = Date.now();
      try {
        const response = withTimeout(request, (timed) => {
          const { url, ...params } = paramsOf(request, timed);
          return UrlFetchApp.fetch(url, params);
        });
        return { ...replyOf(response, began), headers: () => headersText(response) };
      } catch (thrown) {
        return failureOf(thrown, request, began);
      }
    },
    sendAll: (requests) => {
      const [first] = requests;
      if (first === undefined) return [];
      const began = Date.now();
      try {
        const responses = withTimeout(first, (timed) =>
          UrlFetchApp.fetchAll(requests.map((request) => paramsOf(request, timed))),
        );
        return responses.map((response) => replyOf(response, began));
      } catch (thrown) {
        // If one fails, the replies of the others are lost [platform 1.4]. GETs can be repeated.
        return requests.map((request) => failureOf(thrown, request, began));
      }
    },
  };
}

/** An option that Google may not know: not in the published types, documented since 2026 [platform 9]. */
const TIMEOUT = 'timeoutSeconds';

/** A call that failed sooner than this (ms) can be a refused option; a timeout takes longer. */
const AT_ONCE_MS = 2_000;

/**
 * Returns a function that makes calls with a timeout. If Google refuses that, it repeats the call
 * without it, and leaves it out from then on. Google reads options before it sends anything.
 */
function optionally(): <T>(request: HttpRequest, call: (timed: boolean) => T) => T {
  let timed = true;
  return (request, call) => {
    const began = Date.now();
    try {
      return call(timed);
    } catch (thrown) {
      const atOnce = Date.now() - began < AT_ONCE_MS;
      const check = (withIt: boolean): void => {
        const { url, ...params } = paramsOf(request, withIt);
        UrlFetchApp.getRequest(url, params);
      };
      if (!timed || !atOnce || !refusesOption(thrown, TIMEOUT, check)) throw thrown;
      timed = false;
      return call(timed);
    }
  };
}

function failureOf(thrown: unknown, { url }: HttpRequest, began: number): HttpReply {
  const reason = unsentReason(thrown, url);
  if (reason !== null) return { kind: 'unsent', reason };
  return { kind: 'failed', afterMs: Date.now() - began };
}

function paramsOf(
  { method, url, headers, body, timeoutSeconds }: HttpRequest,
  timed: boolean,
): Params {
  const params: Params = {
    url,
    method: method === 'POST' ? 'post' : 'get',
    headers: { ...headers },
    muteHttpExceptions: true,
    followRedirects: false,
    ...(timed ? { [TIMEOUT]: timeoutSeconds } : {}),
  };
  return body === null ? params : { ...params, payload: body, contentType: 'application/json' };
}

function replyOf(response: Response, began: number): HttpReply {
  const body = response.getContentText('UTF-8');
  if (body.length > MOST_CHARACTERS) return { kind: 'failed', afterMs: Date.now() - began };
  const status = response.getResponseCode();
  const retryAfterMs = status === 429 || status === 713 ? retryAfter(response) : null;
  return { kind: 'reply', status, body, ...(retryAfterMs === null ? {} : { retryAfterMs }) };
}

/** Reads Retry-After, seconds or a date (RFC 9110, 10.2.3), in ms; null if there is no usable one. */
function retryAfter(response: Response): number | null {
  const text = headerOf(response, 'retry-after');
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const wait = Date.parse(text) - serverTime(response);
  return wait > 0 ? wait : null;
}

/** Returns the time of the server's clock if it sends one: ours can differ by more than the wait. */
function serverTime(response: Response): number {
  const said = Date.parse(headerOf(response, 'date'));
  return Number.isNaN(said) ? Date.now() : said;
}

/** Returns all headers, each in a line. */
function headersText(response: Response): string {
  const headers = Object.entries(response.getAllHeaders());
  return headers.map(([name, value]) => `${name}: ${String(value)}`).join('\n');
}

/** Returns the text of a header, the first if there are several, or ''. */
function headerOf(response: Response, wanted: string): string {
  const headers = response.getAllHeaders() as Readonly<Record<string, unknown>>;
  const name = Object.keys(headers).find((one) => one.toLowerCase() === wanted);
  const value = name === undefined ? '' : headers[name];
  return String(Array.isArray(value) ? value[0] : value).trim();
}
