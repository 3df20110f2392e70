import { BREAKAGES } from './faults';
import { UNDOCUMENTED } from '../answers/undocumented';
import type { ScenarioOfDoubt } from './scenario';

/** A month: longer than any run waits. */
const LONG = 30 * 24 * 3_600_000;

/** Doubts 8 to 18: what happens during a run, what it costs, and what is kept. */
export const SCENARIOS_OF_THE_RUN: readonly ScenarioOfDoubt[] = [
  ...BREAKAGES.flatMap((breakage): ScenarioOfDoubt[] => [
    { doubt: 8, name: `accepted, but ${breakage}`, next: [`accepted-but-${breakage}`] },
    { doubt: 8, name: `not accepted, but ${breakage}`, next: [`not-accepted-but-${breakage}`] },
  ]),
  { doubt: 8, name: 'the third POST cut', moods: { atPost: { 3: 'accepted-but-cut' } } },
  { doubt: 8, name: 'DNS error', next: ['dns'] },
  { doubt: 8, name: 'address unavailable', next: ['address'] },

  { doubt: 9, name: 'every number refused', moods: { refused: 'all' } },
  { doubt: 9, name: '406 once', next: ['error-not-acceptable'] },

  { doubt: 10, name: '713 once', next: ['error-performance'] },
  { doubt: 10, name: '713 in the body', moods: { statusIn: 'body' }, next: ['error-performance'] },
  { doubt: 10, name: 'a burst', moods: { burst: { after: 1, length: 6 } } },
  { doubt: 10, name: 'one request a second', moods: { minGapMs: 1000 } },

  { doubt: 11, name: 'credits exhausted', key: { credits: 0 } },
  { doubt: 11, name: 'daily limit exhausted', key: { dailyLimit: 0 } },
  { doubt: 11, name: 'daily limit of 50', key: { dailyLimit: 50 } },
  { doubt: 11, name: 'bulk disabled', key: { bulkEnabled: false } },

  { doubt: 12, name: 'any form', moods: { accepts: 'any' } },
  { doubt: 12, name: 'ten digits only', moods: { accepts: 'national' } },
  { doubt: 12, name: 'E.164 digits only', moods: { accepts: 'e164' } },
  { doubt: 12, name: 'E.164 with + only', moods: { accepts: 'plus-e164' } },

  { doubt: 13, name: 'callback noted', moods: { callback: 'noted' } },
  { doubt: 13, name: 'callback refused', moods: { callback: 'refused' } },

  { doubt: 14, name: 'not-found costs', moods: { charges: 'all' } },
  { doubt: 14, name: 'not-found is free', moods: { charges: 'found-only' } },
  { doubt: 14, name: 'asked again is free', moods: { charges: 'first-time-only' } },
  { doubt: 14, name: 'kept for a month', moods: { forgetAfterMs: LONG } },
  { doubt: 14, name: 'kept for a minute', moods: { forgetAfterMs: 60_000 } },
  { doubt: 14, name: 'given once', moods: { forgetAfterReads: 1 } },
  {
    doubt: 14,
    name: 'given once, then empty',
    moods: { forgetAfterReads: 1, unknownIdAs: 'empty-array' },
  },

  { doubt: 15, name: 'a huge reply to a poll', next: ['poll-huge'] },
  { doubt: 15, name: 'messages that quote the key', moods: { echoesKey: true } },
  ...UNDOCUMENTED.map((name): ScenarioOfDoubt => ({
    doubt: 16,
    name: `${name} once`,
    next: [name],
  })),
  { doubt: 16, name: 'numbers refused with 400', moods: { refusedAs: '400' } },
  { doubt: 16, name: 'numbers refused with 422', moods: { refusedAs: '422' } },
  { doubt: 16, name: 'a proxy that takes seven numbers', moods: { proxyLimit: 7 } },
  { doubt: 16, name: 'a firewall', moods: { requestsAs: '403-page' } },
  {
    doubt: 17,
    name: 'half of the records in two polls',
    moods: { late: { without: 'records', reads: 2, ms: 0 } },
  },
  {
    doubt: 17,
    name: 'no names in the first poll',
    moods: { late: { without: 'names', reads: 1, ms: 0 } },
  },
  {
    doubt: 17,
    name: 'half of the records for a minute',
    moods: { late: { without: 'records', reads: 0, ms: 55_000 } },
  },
  {
    doubt: 17,
    name: 'no names for a minute',
    moods: { late: { without: 'names', reads: 0, ms: 55_000 } },
  },
  { doubt: 18, name: 'a name in a list', moods: { nameForm: 'list' } },
  { doubt: 18, name: 'a name in parts', moods: { nameForm: 'parts' } },
  { doubt: 18, name: 'a name that is a number', moods: { nameForm: 'number' } },
  { doubt: 18, name: 'the list in data', moods: { listIn: 'data' } },
  { doubt: 18, name: 'the list in result.records', moods: { listIn: 'result.records' } },
  { doubt: 18, name: 'an object by number', moods: { listIn: 'by-number', maxPage: null } },
  { doubt: 18, name: 'no list', moods: { listIn: 'nowhere' } },
  ...BREAKAGES.map((breakage): ScenarioOfDoubt => ({
    doubt: 15,
    name: `a poll: ${breakage}`,
    next: [`poll-${breakage}`],
  })),
];
