import type { FaultKind } from './faults';
import type { Undocumented } from '../answers/undocumented';
import type { AcceptedForm, MobileForm } from '../answers/forms';

/** What a job answers that has no results to show: not ready (doubt 4), unknown or forgotten (14). */
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

/** Which records a reply holds, and how a number without a name looks (doubts 5 and 7). */
type RecordsForm =
  | 'only-found'
  | 'all-with-null'
  | 'all-with-empty'
  | 'all-with-blank'
  | 'all-with-absent'
  | 'all-with-null-fullName'
  | 'all-with-empty-fullName';

/** What "success" brings too early (doubt 17): half of the records, or all without their names. */
export interface Late {
  readonly without: 'records' | 'names';
  /** So many reads of the first page, and so long after the job was ready, it stays like that. */
  readonly reads: number;
  readonly ms: number;
}

/** How the service behaves where its page leaves that open. The numbers are those of the doubts. */
export interface Behaviour {
  /** 1: where the status of an error stands. */
  statusIn: 'http' | 'body' | 'both';
  statusField: 'code' | 'status' | 'statusCode';
  statusAs: 'number' | 'string';
  /** The HTTP status of an error whose true status stands in the body only. */
  httpOfBodyErrors: number;
  successCode: number | null;
  errorWords: 'as-documented' | 'upper' | 'lower' | 'wrapped';
  /** Fields named like a status that hold none. */
  errorNoise: boolean;
  /** 2: how a wrong or missing key is told. */
  wrongKeyAs: '401' | '403' | '401-html' | '401-empty';
  /** 4: what a job that is not ready answers. */
  notReadyAs: NoResultForm;
  /** How long a batch takes; `inTurn` means one batch after another. */
  processing: { fixedMs: number; perNumberMs: number; inTurn: boolean };
  /** Jobs never become ready. */
  stuck: boolean;
  /** 5: `maxPage` clamps any limit. */
  paging: 'honest' | 'ignores-limit' | 'ignores-page' | 'overlaps';
  maxPage: number | null;
  /** What a page past the last one holds. */
  pastEnd: 'empty' | 'last-page' | 'null-result' | 'message';
  /** Whether pages are cut from the records, or from the numbers asked and then thinned out. */
  pagedOver: 'records' | 'numbers';
  records: RecordsForm;
  order: 'as-sent' | 'reversed' | 'shuffled';
  /** 6: the form of `mobile`; records about numbers nobody asked for; entries that are no records. */
  mobileForm: MobileForm;
  strangers: number;
  junk: boolean;
  repeated: boolean;
  /** 7: the form of a name; `evil` gives texts that a spreadsheet would run or turn into a value. */
  nameForm: 'string' | 'fullName' | 'list' | 'parts' | 'number';
  /** 18: where the list of records stands. */
  listIn: 'result' | 'data' | 'result.records' | 'by-number' | 'nowhere';
  names: 'book' | 'evil';
  foundShare: number;
  /** Names for single numbers, by canonical number; null means not found. */
  nameOf: Record<string, string | null>;
  /** 8: what happens at the nth accepted-looking POST, counted from 1. */
  atPost: Record<number, FaultKind>;
  /** 9: canonical numbers that make a whole batch "Not Acceptable", or every number. */
  refused: string[] | 'all';
  /** How a request with such a number is refused (doubts 9 and 16). */
  refusedAs: '406' | '400' | '422';
  /** 10: requests `after` … `after + length - 1` (from 0) get 713; and any sooner than the gap. */
  burst: { after: number; length: number } | null;
  minGapMs: number;
  /** 12: the only written form that is taken. */
  accepts: AcceptedForm;
  /** 13: what a callbackUrl does. */
  callback: 'noted' | 'refused';
  /** 14: what costs, and how long results are kept. */
  charges: 'all' | 'found-only' | 'first-time-only';
  forgetAfterMs: number | null;
  forgetAfterReads: number | null;
  unknownIdAs: NoResultForm;
  /** 15: error messages that quote the key. */
  echoesKey: boolean;
  /** 16: what every POST, or every request, is answered with instead. */
  postsAs: Undocumented | null;
  requestsAs: Undocumented | null;
  /** Most numbers in a body that a proxy lets through; more get its page of 413. */
  proxyLimit: number | null;
  /** 17: what a result lacks at first; null for nothing. */
  late: Late | null;
  /** How long each reply takes beyond the way to and fro. */
  delayMs: number;
}

/** The service as its public page describes it, with the plainest reading of each doubt. */
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
