import type { Wanted } from './fetch-request';
import { MOST_RESPONSE_BYTES, type FetchOutcome } from '../surroundings/network';
import type { Switches } from '../surroundings/switches';

const TOO_LARGE = 'Limit Exceeded: URLFetch Response Size.';

/** Returns the text of the exception; null if the script gets a response. [platform.md 1.4, 9] */
export function failureOf(
  outcome: FetchOutcome,
  { request, muted }: Wanted,
  switches: Switches,
): string | null {
  switch (outcome.kind) {
    case 'dns':
      return `DNS error: ${request.url}`;
    case 'address':
      return `Address unavailable: ${request.url}`;
    case 'timeout':
      return `Timeout: ${request.url}`;
    case 'too-large':
      return TOO_LARGE;
    case 'cut':
      return `${switches.cutConnectionSays}: ${request.url}`;
    case 'reply':
      return replyFailure(outcome, request.url, muted, switches);
  }
}

function replyFailure(
  reply: Extract<FetchOutcome, { kind: 'reply' }>,
  url: string,
  muted: boolean,
  switches: Switches,
): string | null {
  if (reply.body.byteLength > MOST_RESPONSE_BYTES) return TOO_LARGE;
  if (reply.status > 599 && switches.oddStatus === 'throws') return `Unexpected error: ${url}`;
  if (muted || reply.status < 400) return null;
  const host = /^https?:\/\/[^/?#]+/i.exec(url)?.[0] ?? url;
  const text = Buffer.from(reply.body).toString('utf8');
  const shown = text.length > 180 ? `${text.slice(0, 180)}...` : text;
  return (
    `Request failed for ${host} returned code ${String(reply.status)}. ` +
    `Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`
  );
}
