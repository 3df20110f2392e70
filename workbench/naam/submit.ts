import { json, type Reply } from './answers/answer';
import { failure, success } from './answers/replies';
import { undocumented } from './answers/undocumented';
import type { ErrorName } from './answers/errors';
import { canonicalOf, isAccepted } from './answers/forms';
import type { Jobs } from './jobs';
import type { Customer } from './keys';
import type { Ledger } from './ledger';
import type { Behaviour } from './behaviour/behaviour';
import { nameIn } from './answers/records';

/** A reply, with a word for the ledger. */
export interface Verdict {
  readonly reply: Reply;
  readonly verdict: string;
}

/** The query of a POST body. */
interface Query {
  readonly numbers: readonly string[];
  readonly callbackUrl: string | null;
}

/**
 * Reads a body strictly; null if it is wrong. Everything undocumented becomes a complaint in the ledger, so
 * that tests notice errors of the client that don't show in the reply.
 */
export function readQuery(body: string | null, contentType: string, ledger: Ledger): Query | null {
  const no = (sentence: string): null => {
    ledger.complain(sentence);
    return null;
  };
  if (!/^application\/json\b/i.test(contentType)) {
    return no(`POST with Content-Type "${contentType}" instead of application/json`);
  }
  let value: unknown;
  try {
    value = JSON.parse(body ?? '');
  } catch {
    return no('POST whose body is no JSON');
  }
  if (typeof value !== 'object' || value === null || !('query' in value)) {
    return no('POST whose body has no "query"');
  }
  const strange = Object.keys(value).filter((name) => name !== 'query' && name !== 'callbackUrl');
  if (strange.length > 0) ledger.complain(`POST with unknown fields: ${strange.join(', ')}`);
  const query: unknown = value.query;
  if (!Array.isArray(query) || query.length === 0) return no('"query" is no list, or is empty');
  const numbers = query.filter((item): item is string => typeof item === 'string');
  if (numbers.length < query.length) return no('"query" holds something that is no string');
  const callbackUrl = 'callbackUrl' in value ? value.callbackUrl : null;
  if (callbackUrl === null) return { numbers, callbackUrl };
  if (typeof callbackUrl !== 'string' || !callbackUrl.startsWith('https://')) {
    return no('"callbackUrl" is no https address');
  }
  return { numbers, callbackUrl };
}

/** Accepts or refuses a batch. Only accepted batches are charged. */
export function submit(
  moods: Behaviour,
  customer: Customer,
  query: Query | null,
  jobs: Jobs,
  ledger: Ledger,
  now: number,
): Verdict {
  if (query === null) {
    return { reply: json(400, { message: 'Bad Request' }), verdict: 'bad-request' };
  }
  const refusal = whyNot(moods, customer, query, ledger, now);
  if (refusal === 'not-acceptable' && moods.refusedAs !== '406')
    return { reply: undocumented(moods.refusedAs), verdict: moods.refusedAs };
  if (refusal !== null) return { reply: failure(moods, refusal, customer.key), verdict: refusal };
  const { numbers } = query;
  const twice = new Set(numbers.map(canonicalOf)).size < numbers.length;
  if (twice) ledger.complain('the same number twice in one query; both are charged');
  const paid = numbers.filter((number) => costs(moods, ledger, number));
  ledger.ask(numbers);
  for (const number of paid) ledger.charge(canonicalOf(number));
  customer.pay(paid.length, now);
  const job = jobs.accept(moods, customer.key, numbers, now);
  const value = { message: 'success', result: { enrichmentId: job.id } };
  return { reply: success(moods, value), verdict: 'accepted' };
}

function whyNot(
  moods: Behaviour,
  customer: Customer,
  query: Query,
  ledger: Ledger,
  now: number,
): ErrorName | null {
  const { numbers } = query;
  const { bulkEnabled, bulkLimit } = customer.state;
  if (!bulkEnabled) return 'bulk-disabled';
  if (bulkLimit !== null && numbers.length > bulkLimit) return 'quantity';
  if (query.callbackUrl !== null && moods.callback === 'refused') return 'not-acceptable';
  const odd = numbers.find((number) => !isAccepted('any', number));
  if (odd !== undefined) ledger.complain(`"${odd}" is not a number as the API takes it`);
  const { refused } = moods;
  const bad = (number: string): boolean =>
    !isAccepted(moods.accepts, number) ||
    refused === 'all' ||
    refused.some((item) => canonicalOf(item) === canonicalOf(number));
  if (numbers.some(bad)) return 'not-acceptable';
  return customer.lack(numbers.length, now);
}

function costs(moods: Behaviour, ledger: Ledger, number: string): boolean {
  if (moods.charges === 'found-only') return nameIn(moods, number) !== null;
  if (moods.charges === 'first-time-only') return ledger.chargedFor(number) === 0;
  return true;
}
