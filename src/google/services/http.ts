/** UrlFetchApp as a function from request to reply. It translates, and decides nothing. */
import type { Http, HttpReply, HttpRequest } from '../../core/ports/naam';
import { refusesOption, unsentReason } from './errors';

/** Replies are data from outside: no more of one is read than this many characters. */
const MOST_CHARACTERS = 10 * 1024 * 1024;

type Params = GoogleAppsScript.URL_Fetch.URLFetchRequest & { timeoutSeconds?: number };
type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

export function urlFetch(): Http {
  const withOptions = optionally();
  return {
    send: (request) => {
      const began = Date.now();
      try {
        const response = withOptions(request, (options) => {
          const { url, ...params } = paramsOf(request, options);
          return UrlFetchApp.fetch(url, params);
        });
        return replyOf(response, began);
      } catch (thrown) {
        return failureOf(thrown, request, began);
      }
    },
    sendAll: (requests) => {
      const [first] = requests;
      if (first === undefined) return [];
      const began = Date.now();
      try {
        const responses = withOptions(first, (options) =>
          UrlFetchApp.fetchAll(requests.map((request) => paramsOf(request, options))),
        );
        return responses.map((response) => replyOf(response, began));
      } catch (thrown) {
        // One failure hides the others' replies [platform 1.4]; GETs may be asked again.
        return requests.map((request) => failureOf(thrown, request, began));
      }
    },
  };
}

/** Options that may not be known to Google. */
type Options = ReadonlySet<typeof TIMEOUT>;

/** Not in the published types; documented since 2026 [platform 9]. */
const TIMEOUT = 'timeoutSeconds';

/** Options are read at once; a request that timed out took as long as it was given (ms). */
const AT_ONCE_MS = 2_000;

/**
 * Returns what makes a call with all options, and once more without them where Google refuses one:
 * options are read before anything is sent. From then on it makes calls without them.
 */
function optionally(): <T>(request: HttpRequest, call: (options: Options) => T) => T {
  let options: Options = new Set([TIMEOUT]);
  return (request, call) => {
    const began = Date.now();
    try {
      return call(options);
    } catch (thrown) {
      const atOnce = Date.now() - began < AT_ONCE_MS;
      const check = (withIt: boolean): void => {
        const { url, ...params } = paramsOf(request, new Set(withIt ? [TIMEOUT] : []));
        UrlFetchApp.getRequest(url, params);
      };
      if (!options.has(TIMEOUT) || !atOnce || !refusesOption(thrown, TIMEOUT, check)) throw thrown;
      options = new Set();
      return call(options);
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
  options: Options,
): Params {
  const params: Params = {
    url,
    method: method === 'POST' ? 'post' : 'get',
    headers: { ...headers },
    muteHttpExceptions: true,
    followRedirects: false,
    ...(options.has(TIMEOUT) ? { timeoutSeconds } : {}),
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

/** Reads Retry-After, which holds seconds or a date (RFC 9110, 10.2.3); null without a usable one. */
function retryAfter(response: Response): number | null {
  const text = headerOf(response, 'retry-after');
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const wait = Date.parse(text) - serverTime(response);
  return wait > 0 ? wait : null;
}

/** The server's own clock where it says it: the two may differ by more than the wait. */
function serverTime(response: Response): number {
  const said = Date.parse(headerOf(response, 'date'));
  return Number.isNaN(said) ? Date.now() : said;
}

/** Returns a header's text, or its first where it came several times; '' without one. */
function headerOf(response: Response, wanted: string): string {
  const headers = response.getAllHeaders() as Readonly<Record<string, unknown>>;
  const name = Object.keys(headers).find((one) => one.toLowerCase() === wanted);
  const value = name === undefined ? '' : headers[name];
  return String(Array.isArray(value) ? value[0] : value).trim();
}
