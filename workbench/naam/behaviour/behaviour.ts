import type { FaultKind } from './faults';
import type { Undocumented } from '../answers/undocumented';
import type { AcceptedForm, MobileForm } from '../answers/forms';

/** How a poll without results is answered: not ready (doubt 4), unknown or no longer kept (14). */
export type NoResultForm =
  | 'message'
  | 'message-with-part'
  | 'null-result'
  | 'result-missing'
  | 'result-object'
  | 'empty-array'
  | '202'
  | '204'
  | 'invalid-id';

/** Which records a reply has, and how a number without a name looks (doubts 5 and 7). */
type RecordsForm =
  | 'only-found'
  | 'all-with-null'
  | 'all-with-empty'
  | 'all-with-blank'
  | 'all-with-absent'
  | 'all-with-null-fullName'
  | 'all-with-empty-fullName';

/** What is missing if "success" comes too early (doubt 17): half of the records, or all names. */
export interface Late {
  readonly without: 'records' | 'names';
  /** It is complete after so many reads of the first page, and so long after the job was ready. */
  readonly reads: number;
  readonly ms: number;
}

/** How Naam behaves where its documentation leaves that open. The numbers are those of the doubts. */
export interface Behaviour {
  /** 1: where the status of an error is. */
  statusIn: 'http' | 'body' | 'both';
  statusField: 'code' | 'status' | 'statusCode';
  statusAs: 'number' | 'string';
  /** The HTTP status of an error whose status is only in the body. */
  httpOfBodyErrors: number;
  successCode: number | null;
  errorWords: 'as-documented' | 'upper' | 'lower' | 'wrapped';
  /** Adds fields named like a status that contain none. */
  errorNoise: boolean;
  /** 2: the reply for a wrong or missing key. */
  wrongKeyAs: '401' | '403' | '401-html' | '401-empty';
  /** 4: the reply for a job that isn't ready. */
  notReadyAs: NoResultForm;
  /** How long a batch takes. `inTurn` means one batch after another. */
  processing: { fixedMs: number; perNumberMs: number; inTurn: boolean };
  /** Jobs never become ready. */
  stuck: boolean;
  /** 5: how pages are cut. `maxPage` is the most records on a page, whatever limit is asked for. */
  paging: 'honest' | 'ignores-limit' | 'ignores-page' | 'overlaps';
  maxPage: number | null;
  /** What a page after the last one contains. */
  pastEnd: 'empty' | 'last-page' | 'null-result' | 'message';
  /** Whether pages are cut from the records, or from the numbers, so that a page can have fewer records. */
  pagedOver: 'records' | 'numbers';
  records: RecordsForm;
  order: 'as-sent' | 'reversed' | 'shuffled';
  /** 6: the form of `mobile`; records of numbers that weren't sent; entries that aren't records. */
  mobileForm: MobileForm;
  strangers: number;
  junk: boolean;
  repeated: boolean;
  /** 7: the form of a name; `evil` gives texts that a spreadsheet would run or turn into a value. */
  nameForm: 'string' | 'fullName' | 'list' | 'parts' | 'number';
  /** 18: where the list of records is. */
  listIn: 'result' | 'data' | 'result.records' | 'by-number' | 'nowhere';
  names: 'book' | 'evil';
  foundShare: number;
  /** Names for single numbers, by canonical number; null means not found. */
  nameOf: Record<string, string | null>;
  /** 8: what happens at the nth accepted-looking POST, counted from 1. */
  atPost: Record<number, FaultKind>;
  /** 9: canonical numbers because of which a whole batch is "Not Acceptable", or all numbers. */
  refused: string[] | 'all';
  /** How a request with such a number is refused (doubts 9 and 16). */
  refusedAs: '406' | '400' | '422';
  /** 10: requests `after` … `after + length - 1` (from 0) get 713, and all that come sooner than the gap. */
  burst: { after: number; length: number } | null;
  minGapMs: number;
  /** 12: the only form of numbers that is accepted. */
  accepts: AcceptedForm;
  /** 13: what happens with a callbackUrl. */
  callback: 'noted' | 'refused';
  /** 14: what costs, and how long results are kept. */
  charges: 'all' | 'found-only' | 'first-time-only';
  forgetAfterMs: number | null;
  forgetAfterReads: number | null;
  unknownIdAs: NoResultForm;
  /** 15: error messages that quote the key. */
  echoesKey: boolean;
  /** 16: an answer for every POST, or for every request, instead of the right one. */
  postsAs: Undocumented | null;
  requestsAs: Undocumented | null;
  /** The most numbers in a body that a proxy lets through. More get its page of 413. */
  proxyLimit: number | null;
  /** 17: what is missing in a result at first; null for nothing. */
  late: Late | null;
  /** How long each reply takes (ms) in addition to the network. */
  delayMs: number;
}

/** Naam as its documentation describes it, with the most obvious reading of each doubt. */
export const PLAIN: Readonly<Behaviour> = {
  statusIn: 'http',
  statusField: 'code',
  statusAs: 'number',
  httpOfBodyErrors: 200,
  successCode: null,
  errorWords: 'as-documented',
  errorNoise: false,
  wrongKeyAs: '401',
  notReadyAs: 'message',
  processing: { fixedMs: 3000, perNumberMs: 5, inTurn: false },
  stuck: false,
  paging: 'honest',
  maxPage: 100,
  pastEnd: 'empty',
  pagedOver: 'records',
  records: 'only-found',
  order: 'as-sent',
  mobileForm: 'as-sent',
  strangers: 0,
  junk: false,
  repeated: false,
  nameForm: 'string',
  listIn: 'result',
  names: 'book',
  foundShare: 0.8,
  nameOf: {},
  atPost: {},
  refused: [],
  refusedAs: '406',
  burst: null,
  minGapMs: 0,
  accepts: 'any',
  callback: 'noted',
  charges: 'all',
  forgetAfterMs: null,
  forgetAfterReads: null,
  unknownIdAs: 'invalid-id',
  echoesKey: false,
  postsAs: null,
  requestsAs: null,
  proxyLimit: null,
  late: null,
  delayMs: 0,
};
