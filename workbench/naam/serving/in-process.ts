import type { Clock } from '../../apps-script/surroundings/clock';
import type { FetchOutcome, FetchRequest, Network } from '../../apps-script/surroundings/network';
import type { Answer } from '../answers/answer';
import type { StandIn } from '../stand-in';

/** The latency of the mock, and the addresses under which it answers. */
interface Distance {
  /** The time for a request and its reply. */
  readonly latencyMs?: number;
  readonly origins?: readonly string[];
}

/** In a published measurement, UrlFetchApp took 159 to 166 ms for a small POST. */
const LATENCY_MS = 160;
const NAAM = 'https://app.naam.ai';
const MOST_REDIRECTS = 5;

/** Returns the mock as a network in this process, without sockets. `tookMs` says how long each request takes. */
export function standInNetwork(standIn: StandIn, clock: Clock, distance: Distance = {}): Network {
  const { latencyMs = LATENCY_MS, origins = [NAAM] } = distance;
  const send = (request: FetchRequest): FetchOutcome => {
    if (!origins.includes(originOf(request.url))) return { kind: 'dns', tookMs: 9 };
    // The request reaches the server after half of the latency.
    const answer = standIn.handle(request, clock.now() + latencyMs / 2);
    return outcomeOf(answer, request.timeoutMs, latencyMs);
  };
  return { fetchAll: (requests) => requests.map((request) => followed(request, send)) };
}

function followed(
  request: FetchRequest,
  send: (request: FetchRequest) => FetchOutcome,
): FetchOutcome {
  let outcome = send(request);
  let url = request.url;
  for (let hop = 0; hop < MOST_REDIRECTS; hop++) {
    const target = outcome.kind === 'reply' ? outcome.headers['location'] : undefined;
    if (!request.followRedirects || typeof target !== 'string') return outcome;
    url = new URL(target, url).href;
    const before = outcome.tookMs;
    // As all clients do after a 302. So a client that follows one after a POST is noticed.
    outcome = send({ ...request, url, method: 'GET', body: null });
    outcome = { ...outcome, tookMs: outcome.tookMs + before };
  }
  return outcome;
}

function outcomeOf(answer: Answer, timeoutMs: number, latencyMs: number): FetchOutcome {
  if (answer.kind === 'hang') return { kind: 'timeout', tookMs: timeoutMs };
  if (answer.kind === 'dns' || answer.kind === 'address') return { kind: answer.kind, tookMs: 9 };
  const tookMs = latencyMs + answer.delayMs;
  if (tookMs > timeoutMs) return { kind: 'timeout', tookMs: timeoutMs };
  if (answer.kind === 'cut') return { kind: 'cut', tookMs };
  const body = new TextEncoder().encode(answer.body);
  return { kind: 'reply', status: answer.status, headers: { ...answer.headers }, body, tookMs };
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
}
