/** UrlFetchApp as a function from request to reply. It translates, and decides nothing. */
import type { Http, HttpReply, HttpRequest } from '../../core/ports/naam';
import { isDnsError, isFetchQuota } from './errors';

/** Replies are data from outside: no more of one is read than this many characters. */
const MOST_CHARACTERS = 10 * 1024 * 1024;

type Params = GoogleAppsScript.URL_Fetch.URLFetchRequest & { timeoutSeconds: number };

/** Each request counts, also those within one `fetchAll` [platform 1.1]. */
export function urlFetch(spend: (count: number) => void = () => undefined): Http {
  return {
    send: (request) => {
      spend(1);
      try {
        const { url, ...params } = paramsOf(request);
        return replyOf(UrlFetchApp.fetch(url, params));
      } catch (thrown) {
        if (isDnsError(thrown)) return { kind: 'unsent' };
        return { kind: 'failed', quota: isFetchQuota(thrown) };
      }
    },
    sendAll: (requests) => {
      spend(requests.length);
      try {
        return UrlFetchApp.fetchAll(requests.map(paramsOf)).map(replyOf);
      } catch (thrown) {
        // One failure hides the others' replies [platform 1.4]; GETs may be asked again.
        const failed: HttpReply = { kind: 'failed', quota: isFetchQuota(thrown) };
        return requests.map(() => failed);
      }
    },
  };
}

function paramsOf({ method, url, headers, body, timeoutSeconds }: HttpRequest): Params {
  const params: Params = {
    url,
    method: method === 'POST' ? 'post' : 'get',
    headers: { ...headers },
    muteHttpExceptions: true,
    followRedirects: false,
    // Not in the published types; documented since 2026 [platform 9].
    timeoutSeconds,
  };
  return body === null ? params : { ...params, payload: body, contentType: 'application/json' };
}

function replyOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse): HttpReply {
  const body = response.getContentText('UTF-8');
  if (body.length > MOST_CHARACTERS) return { kind: 'failed', quota: false };
  return { kind: 'reply', status: response.getResponseCode(), body };
}
