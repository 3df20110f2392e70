/** The network of the emulated probe: it knows only the server that misbehaves on purpose. */
import type { FetchOutcome, FetchRequest, Network } from '../apps-script/surroundings/network';
import { SLOW_MS } from './odd-server';

export const EMULATED_SERVER = 'https://odd.example';

export const oddNetwork: Network = { fetchAll: (requests) => requests.map(outcomeOf) };

function outcomeOf({ url, timeoutMs }: FetchRequest): FetchOutcome {
  if (!url.startsWith(`${EMULATED_SERVER}/`)) return { kind: 'dns', tookMs: 9 };
  switch (url.slice(EMULATED_SERVER.length)) {
    case '/cut':
      return { kind: 'cut', tookMs: 50 };
    case '/slow':
      return timeoutMs < SLOW_MS
        ? { kind: 'timeout', tookMs: timeoutMs }
        : reply(200, 'slow', SLOW_MS);
    case '/hindi':
      return reply(200, 'नाम', 50);
    default:
      return reply(713, 'Performance Threshold Exceeded', 50);
  }
}

function reply(status: number, text: string, tookMs: number): FetchOutcome {
  return { kind: 'reply', status, headers: {}, body: new TextEncoder().encode(text), tookMs };
}
