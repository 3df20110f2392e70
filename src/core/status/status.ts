/** Reads and writes the text of a status cell: the state of its row, with tags of number and name. */
import type { Cell } from '../ports/cells';
import type { Day } from './days';
import { nameTag, numberTag, queueTag } from './tags';

interface Dated {
  readonly day: Day;
  /** A hash of the number, five characters. */
  readonly tag: string;
}

export type Status =
  | { readonly word: 'blank' }
  | { readonly word: 'queued'; readonly run: string; readonly tag: string; readonly was: string }
  | ({ readonly word: 'found'; readonly nameTag: string } & Dated)
  /** `nameTag`: the tag of an older name of ours that stays in the name cell; else ''. */
  | ({ readonly word: 'not-found'; readonly nameTag: string } & Dated)
  | { readonly word: 'not-mobile'; readonly reason: string }
  | ({ readonly word: 'refused' } & Dated)
  | ({ readonly word: 'unconfirmed' } & Dated)
  | ({ readonly word: 'kept'; readonly name: string } & Dated)
  | { readonly word: 'foreign' };

/** A status that is the result of a number: not blank, queued, not-mobile or foreign. */
export type Outcome = Extract<Status, Dated>;

/** How a status text begins, for filters of the status column. */
export const BEGINNINGS = {
  found: 'Found ',
  'not-found': 'Not found ',
  'not-mobile': 'Not a mobile number',
  refused: 'Refused by Naam',
  unconfirmed: 'Unconfirmed',
  kept: 'Kept yours',
  queued: 'Queued',
} as const;

/** Which rows the user wants to see; `all` removes the filter. */
export type Shown = 'all' | keyof typeof BEGINNINGS;

const OF_TWO = ', first of two numbers';

const DATED =
  /^(Found|Not found|Refused by Naam|Unconfirmed) (\d{4}-\d\d-\d\d) ·([0-9a-z]{5})([0-9a-z]{2}|[0-9a-z]{5})?(?:, first of two numbers)?$/;

const KEPT = /^Kept yours (\d{4}-\d\d-\d\d) ·([0-9a-z]{5})(?:, first of two numbers)?: (.*)$/;

/** "Queued" without the run's ID and tag was typed by hand, and belongs to no run. */
const QUEUED = /^Queued(?: (?:\(was (.*)\) )?·([0-9a-z]{4})([0-9a-z]{5})| ·\S*)?$/;

const NOT_MOBILE = /^Not a mobile number: (.*)$/;

/** Reads a status cell. Text that we didn't write is `foreign`. */
export function readStatus(cell: Cell): Status {
  if (typeof cell !== 'string') return { word: 'foreign' };
  const text = cell.trim();
  if (text === '') return { word: 'blank' };
  const ours = readDated(text) ?? readQueued(text) ?? readNotMobile(text) ?? readKept(text);
  return ours ?? { word: 'foreign' };
}

const WORDS = {
  'Refused by Naam': 'refused',
  Unconfirmed: 'unconfirmed',
} as const;

function readDated(text: string): Status | null {
  const match = DATED.exec(text);
  if (!match) return null;
  const [, word = '', day = '', mark = '', nameMark = ''] = match;
  if (word === 'Found') {
    return nameMark === '' ? null : { word: 'found', day, tag: mark, nameTag: nameMark };
  }
  if (word === 'Not found') return { word: 'not-found', day, tag: mark, nameTag: nameMark };
  if (nameMark !== '') return null;
  return { word: WORDS[word as keyof typeof WORDS], day, tag: mark };
}

function readNotMobile(text: string): Status | null {
  const match = NOT_MOBILE.exec(text);
  if (!match) return null;
  const [, reason = ''] = match;
  return { word: 'not-mobile', reason };
}

function readQueued(text: string): Status | null {
  const match = QUEUED.exec(text);
  if (!match) return null;
  const [, was = '', run = '', mark = ''] = match;
  return { word: 'queued', was, run, tag: mark };
}

function readKept(text: string): Status | null {
  const match = KEPT.exec(text);
  if (!match) return null;
  const [, day = '', mark = '', name = ''] = match;
  return { word: 'kept', day, tag: mark, name };
}

const tail = (ofTwo: boolean): string => (ofTwo ? OF_TWO : '');

/** Return the text of a status. `number` is canonical (E.164 digits without "+"). */
export const status = {
  /** `was`: the status before. `secret`: the run's, so that nobody else can queue numbers for it. */
  queued: (run: string, number: string, was: string, secret = ''): string =>
    `Queued ${was === '' ? '' : `(was ${was}) `}·${run}${queueTag(number, secret)}`,
  found: (day: Day, number: string, name: string, ofTwo: boolean): string =>
    `Found ${day} ·${numberTag(number)}${nameTag(name)}${tail(ofTwo)}`,
  /** `keeps`: an older name of ours that stays in the name cell; '' for none. */
  notFound: (day: Day, number: string, ofTwo: boolean, keeps = ''): string =>
    `Not found ${day} ·${numberTag(number)}${keeps === '' ? '' : nameTag(keeps)}${tail(ofTwo)}`,
  notMobile: (reason: string): string => `Not a mobile number: ${reason}`,
  refused: (day: Day, number: string, ofTwo: boolean): string =>
    `Refused by Naam ${day} ·${numberTag(number)}${tail(ofTwo)}`,
  unconfirmed: (day: Day, number: string, ofTwo: boolean): string =>
    `Unconfirmed ${day} ·${numberTag(number)}${tail(ofTwo)}`,
  /** `name`: the name that Naam has; the user's own stays in the name cell. */
  kept: (day: Day, number: string, name: string, ofTwo: boolean): string =>
    `Kept yours ${day} ·${numberTag(number)}${tail(ofTwo)}: ${name}`,
};
