import { json, type Reply } from './answers/answer';
import { failure, success } from './answers/replies';
import type { Job, Jobs } from './jobs';
import type { Customer } from './keys';
import type { Ledger } from './ledger';
import type { Behaviour, NoResultForm } from './behaviour/behaviour';
import { pageOf } from './answers/paging';
import { recordsFor } from './answers/records';
import type { Verdict } from './submit';

/** The parameters of a poll. */
interface Poll {
  readonly enrichmentId: string;
  readonly page: number;
  readonly limit: number;
}

/** Reads the query string strictly. Adds a complaint for everything undocumented, and returns null for a wrong page or limit. */
export function readPoll(params: URLSearchParams, ledger: Ledger): Poll | null {
  const strange = [...params.keys()].filter((n) => !['enrichmentId', 'page', 'limit'].includes(n));
  if (strange.length > 0) ledger.complain(`GET with unknown parameters: ${strange.join(', ')}`);
  const enrichmentId = params.get('enrichmentId') ?? '';
  const page = Number(params.get('page') ?? 1);
  const limit = Number(params.get('limit') ?? 10);
  if (enrichmentId === '') ledger.complain('GET without an enrichmentId');
  if (![page, limit].every((value) => Number.isInteger(value) && value >= 1)) {
    ledger.complain(`GET with page=${String(page)} and limit=${String(limit)}`);
    return null;
  }
  return { enrichmentId, page, limit };
}

/** Answers a poll: a page of results, not ready, or unknown ID. */
export function enrich(
  moods: Behaviour,
  customer: Customer,
  poll: Poll | null,
  jobs: Jobs,
  now: number,
): Verdict {
  if (poll === null) {
    return { reply: json(400, { message: 'Bad Request' }), verdict: 'bad-request' };
  }
  const job = jobs.find(moods, customer.key, poll.enrichmentId, now);
  if (job === null) {
    return { reply: without(moods, moods.unknownIdAs, customer, null), verdict: 'unknown-id' };
  }
  if (moods.stuck || now < job.readyAt) {
    return { reply: without(moods, moods.notReadyAs, customer, job), verdict: 'not-ready' };
  }
  const shown = shownOf(moods, job, now);
  const records = pageOf(shown.moods, shown.numbers, poll.page, poll.limit);
  if (records === null) return { reply: pastEnd(moods), verdict: 'past-end' };
  if (poll.page === 1) job.reads += 1;
  return {
    reply: success(moods, { message: 'success', ...listed(moods, records) }),
    verdict: 'page',
  };
}

/** Returns the numbers of a job that are shown by now, and how (doubt 17). */
function shownOf(
  moods: Behaviour,
  { numbers, reads, readyAt }: Job,
  now: number,
): { moods: Behaviour; numbers: readonly string[] } {
  const { late } = moods;
  if (late === null || (reads >= late.reads && now >= readyAt + late.ms)) return { moods, numbers };
  if (late.without === 'records')
    return { moods, numbers: numbers.slice(0, Math.ceil(numbers.length / 2)) };
  const nameless = { names: 'book', nameOf: {}, foundShare: 0, records: 'all-with-null' } as const;
  return { moods: { ...moods, ...nameless }, numbers };
}

/** Puts the records where this behaviour has them (doubt 18). */
function listed({ listIn }: Behaviour, records: readonly unknown[]): Record<string, unknown> {
  switch (listIn) {
    case 'result':
      return { result: records };
    case 'data':
      return { data: records };
    case 'result.records':
      return { result: { records } };
    case 'by-number':
      return { result: Object.fromEntries(records.map((one) => [mobileOf(one), one])) };
    case 'nowhere':
      return { result: { count: records.length } };
  }
}

const mobileOf = (record: unknown): string => {
  const { mobile } = (record ?? {}) as { mobile?: string | number };
  return String(mobile ?? '');
};

function pastEnd(moods: Behaviour): Reply {
  if (moods.pastEnd === 'message') return success(moods, { message: 'no more records' });
  const result = moods.pastEnd === 'null-result' ? null : [];
  return success(moods, { message: 'success', result });
}

/** Returns a reply without results, in one of the possible forms. */
function without(moods: Behaviour, form: NoResultForm, customer: Customer, job: Job | null): Reply {
  switch (form) {
    case 'message':
      return success(moods, { message: 'processing', result: [] });
    case 'message-with-part': {
      const part = recordsFor(moods, (job?.numbers ?? []).slice(0, 3));
      return success(moods, { message: 'in progress', result: part });
    }
    case 'null-result':
      return success(moods, { message: 'success', result: null });
    case 'result-missing':
      return success(moods, { message: 'success' });
    case 'result-object':
      return success(moods, { message: 'success', result: { state: 'PENDING' } });
    case 'empty-array':
      return success(moods, { message: 'success', result: [] });
    case '202':
      return success(moods, { message: 'Accepted' }, 202);
    case '204':
      return { ...json(204, null), headers: {}, body: '' };
    case 'invalid-id':
      return failure(moods, 'invalid-id', customer.key);
  }
}
