import type { ScenarioOfDoubt } from './scenario';
import { SCENARIOS_OF_THE_RUN } from './scenarios-of-the-run';

/** Doubts 1 to 7: what the replies look like. */
const SCENARIOS_OF_REPLIES: readonly ScenarioOfDoubt[] = [
  { doubt: 1, name: 'the HTTP status', moods: { statusIn: 'http' } },
  { doubt: 1, name: 'a code in the body under HTTP 200', moods: { statusIn: 'body' } },
  { doubt: 1, name: 'both', moods: { statusIn: 'both', successCode: 200 } },
  { doubt: 1, name: 'a code of text', moods: { statusIn: 'body', statusAs: 'string' } },
  { doubt: 1, name: '"status" in the body', moods: { statusIn: 'body', statusField: 'status' } },
  { doubt: 1, name: '"statusCode"', moods: { statusIn: 'body', statusField: 'statusCode' } },
  { doubt: 1, name: 'a code under HTTP 400', moods: { statusIn: 'body', httpOfBodyErrors: 400 } },
  { doubt: 1, name: 'a code under HTTP 500', moods: { statusIn: 'body', httpOfBodyErrors: 500 } },
  { doubt: 1, name: 'HTTP, and fields that hold no status', moods: { errorNoise: true } },
  { doubt: 1, name: '2001 for success', moods: { statusIn: 'both', successCode: 2001 } },
  { doubt: 1, name: '"2001"', moods: { statusIn: 'body', successCode: 2001, statusAs: 'string' } },
  { doubt: 1, name: 'messages in capitals', moods: { errorWords: 'upper' } },
  { doubt: 1, name: 'messages in small letters', moods: { errorWords: 'lower' } },
  { doubt: 1, name: 'messages among words', moods: { errorWords: 'wrapped', statusIn: 'body' } },

  { doubt: 2, name: '401 Unauthorized', moods: { wrongKeyAs: '401' } },
  { doubt: 2, name: '401 in the body', moods: { wrongKeyAs: '401', statusIn: 'body' } },
  { doubt: 2, name: '403', moods: { wrongKeyAs: '403' } },
  { doubt: 2, name: '401 with a page', moods: { wrongKeyAs: '401-html' } },
  { doubt: 2, name: '401 with nothing', moods: { wrongKeyAs: '401-empty' } },

  { doubt: 3, name: 'a limit of 1,000', key: { bulkLimit: 1000 } },
  { doubt: 3, name: 'a limit of 999', key: { bulkLimit: 999 } },
  { doubt: 3, name: 'a limit of 100', key: { bulkLimit: 100 } },
  { doubt: 3, name: 'a limit of 5,000', key: { bulkLimit: 5000 } },
  { doubt: 3, name: 'a limit of 1', key: { bulkLimit: 1 } },
  { doubt: 3, name: 'no limit', key: { bulkLimit: null } },

  { doubt: 4, name: 'another message', moods: { notReadyAs: 'message' } },
  { doubt: 4, name: 'another message with a part', moods: { notReadyAs: 'message-with-part' } },
  { doubt: 4, name: 'a result of null', moods: { notReadyAs: 'null-result' } },
  { doubt: 4, name: 'no result', moods: { notReadyAs: 'result-missing' } },
  { doubt: 4, name: 'a result that is no list', moods: { notReadyAs: 'result-object' } },
  { doubt: 4, name: 'an empty list', moods: { notReadyAs: 'empty-array' } },
  { doubt: 4, name: 'HTTP 202', moods: { notReadyAs: '202' } },
  { doubt: 4, name: 'HTTP 204', moods: { notReadyAs: '204' } },
  { doubt: 4, name: 'Invalid Enrichment Id', moods: { notReadyAs: 'invalid-id' } },
  { doubt: 4, name: 'never ready', moods: { stuck: true } },
  { doubt: 4, name: 'no name at all', moods: { foundShare: 0 } },

  { doubt: 5, name: 'honest pages', moods: { paging: 'honest', maxPage: null } },
  { doubt: 5, name: 'limit clamped', moods: { maxPage: 50 } },
  { doubt: 5, name: 'limit ignored', moods: { paging: 'ignores-limit', maxPage: 10 } },
  { doubt: 5, name: 'page ignored', moods: { paging: 'ignores-page', maxPage: null } },
  { doubt: 5, name: 'page ignored, limit clamped', moods: { paging: 'ignores-page', maxPage: 50 } },
  { doubt: 5, name: 'overlapping pages', moods: { paging: 'overlaps', maxPage: 50 } },
  { doubt: 5, name: 'the last page again', moods: { pastEnd: 'last-page', maxPage: 50 } },
  { doubt: 5, name: 'null past the end', moods: { pastEnd: 'null-result', maxPage: 50 } },
  { doubt: 5, name: 'a message past the end', moods: { pastEnd: 'message', maxPage: 50 } },
  { doubt: 5, name: 'pages thinned out', moods: { pagedOver: 'numbers', maxPage: 50 } },
  { doubt: 5, name: 'only the found', moods: { records: 'only-found' } },
  { doubt: 5, name: 'all, null names', moods: { records: 'all-with-null' } },
  { doubt: 5, name: 'all, empty names', moods: { records: 'all-with-empty' } },

  { doubt: 6, name: '+91', moods: { mobileForm: '+91' } },
  { doubt: 6, name: '91', moods: { mobileForm: '91' } },
  { doubt: 6, name: '0', moods: { mobileForm: '0' } },
  { doubt: 6, name: '0091', moods: { mobileForm: '0091' } },
  { doubt: 6, name: 'spaces', moods: { mobileForm: 'spaces' } },
  { doubt: 6, name: 'dashes', moods: { mobileForm: 'dashes' } },
  { doubt: 6, name: 'a number', moods: { mobileForm: 'number' } },
  { doubt: 6, name: 'a number with 91', moods: { mobileForm: 'number-91' } },
  { doubt: 6, name: 'another order', moods: { order: 'shuffled' } },
  { doubt: 6, name: 'backwards', moods: { order: 'reversed' } },
  { doubt: 6, name: 'numbers nobody asked for', moods: { strangers: 3 } },
  { doubt: 6, name: 'entries that are no records', moods: { junk: true } },
  { doubt: 6, name: 'each record twice', moods: { repeated: true } },

  { doubt: 7, name: 'a text', moods: { nameForm: 'string' } },
  { doubt: 7, name: 'fullName', moods: { nameForm: 'fullName' } },
  { doubt: 7, name: 'blank', moods: { records: 'all-with-blank' } },
  { doubt: 7, name: 'absent', moods: { records: 'all-with-absent' } },
  {
    doubt: 7,
    name: 'fullName null',
    moods: { nameForm: 'fullName', records: 'all-with-null-fullName' },
  },
  {
    doubt: 7,
    name: 'fullName empty',
    moods: { nameForm: 'fullName', records: 'all-with-empty-fullName' },
  },
  { doubt: 7, name: 'what a spreadsheet would run', moods: { names: 'evil' } },
];

/** All scenarios of all doubts. */
export const SCENARIOS: readonly ScenarioOfDoubt[] = [
  ...SCENARIOS_OF_REPLIES,
  ...SCENARIOS_OF_THE_RUN,
];

/** Returns the scenarios of one doubt. */
export function scenariosOf(doubt: number): readonly ScenarioOfDoubt[] {
  return SCENARIOS.filter((reading) => reading.doubt === doubt);
}
