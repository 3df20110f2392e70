import type { Answer } from './answers/answer';
import type { Behaviour } from './behaviour/behaviour';
import { StandIn } from './stand-in';

/** The default time of a submit. */
export const NOW = Date.parse('2026-11-23T06:30:00Z');
/** When every ordinary batch is ready. */
const LATER = NOW + 3_600_000;
/** The default numbers of a submit. */
export const NUMBERS = Array.from({ length: 120 }, (_, i) => String(9_000_000_000 + i * 7919));

/** The JSON of a reply. */
interface Body {
  message?: string;
  result?: unknown;
  [field: string]: unknown;
}

/** Returns a mock of Naam with one behaviour and the two calls of a client, to test the behaviour alone. */
export function inMood(moods: Partial<Behaviour>): {
  naam: StandIn;
  post: (numbers?: readonly string[], now?: number, key?: string) => Answer;
  get: (id: string, page?: number, limit?: number, now?: number) => Answer;
} {
  const naam = new StandIn({ moods });
  const base = 'https://app.naam.ai/api/v1/prospect/bulk';
  return {
    naam,
    post: (numbers = NUMBERS, now = NOW, key = 'demo') =>
      naam.handle(
        {
          method: 'POST',
          url: base,
          headers: { 'x-access-token': key, 'content-type': 'application/json' },
          body: JSON.stringify({ query: numbers }),
        },
        now,
      ),
    get: (id, page = 1, limit = 1000, now = LATER) =>
      naam.handle(
        {
          method: 'GET',
          url: `${base}/enrich?enrichmentId=${id}&page=${String(page)}&limit=${String(limit)}`,
          headers: { 'x-access-token': 'demo' },
          body: null,
        },
        now,
      ),
  };
}

/** Returns status and JSON of an answer. Throws if it isn't a reply. */
export function reply(answer: Answer): { status: number; body: Body } {
  if (answer.kind !== 'reply') throw new Error(answer.kind);
  return { status: answer.status, body: JSON.parse(answer.body || '{}') as Body };
}

/** Returns the enrichment ID of an accepted submit. */
export const idOf = (answer: Answer): string =>
  (reply(answer).body.result as { enrichmentId: string }).enrichmentId;

/** Returns the records of a page. */
export const records = (answer: Answer): { mobile: string; name?: unknown }[] =>
  reply(answer).body.result as { mobile: string }[];

/** Submits and returns the records of the first page, with one behaviour. */
export function firstPage(moods: Partial<Behaviour>): { mobile: string; name?: unknown }[] {
  const { post, get } = inMood({ maxPage: null, ...moods });
  return records(get(idOf(post())));
}
