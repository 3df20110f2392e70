/**
 * The ticket: what is saved about a run. A batch exists if and only if its property exists, so
 * what was sent is the sum over the batches and can disagree with nothing.
 */
import type { Day } from './ledger';
import { asciiJson, packNumbers, unpackNumbers } from './packing';
import type { TableRef } from './world';
import type { Country } from './phone';
import type { NumberForm } from './wire-form';
import { BATCH, HEAD } from './saved';
import { readSaved } from './shape';
import { trouble, type Trouble } from './trouble';

/** What a person chose for a run; saved with it, so that a later execution does the same. */
export interface Options {
  readonly country: Country;
  readonly form: NumberForm;
  /** Sends the numbers that are possibly landlines too. */
  readonly landlines: boolean;
  /** Outcomes that are asked again: in a manual run none grows old by itself. */
  readonly again: 'none' | 'not-found' | 'all' | Ages;
  /** Names that a person typed are replaced, too; never a formula. */
  readonly replace: boolean;
  /** `title`: names all in capitals or all in small Latin letters get a capital for each word. */
  readonly capitals: 'as-sent' | 'title';
  readonly callbackUrl: string | null;
}

/** Outcomes of so many days are asked again; null: these are not. Only schedules do so. */
export interface Ages {
  /** The day on which it is judged. */
  readonly on: Day;
  readonly notFound: number | null;
  /** Only where the name is still ours: a person's own is never replaced by age. */
  readonly found: number | null;
  readonly refused: number | null;
}

/** What holds where a person chose nothing. */
export const USUAL: Options = {
  country: 'IN',
  form: 'national',
  landlines: false,
  again: 'none',
  replace: false,
  capitals: 'as-sent',
  callbackUrl: null,
};

export type Phase =
  | { readonly at: 'marking' }
  | { readonly at: 'running' }
  | { readonly at: 'stopping' }
  /** `until`: when it goes on by itself (ms), null when only a person's word moves it. */
  | {
      readonly at: 'paused';
      readonly trouble: Trouble;
      readonly since: number;
      readonly until: number | null;
    };

/** Rows that got a known outcome of another row, free of charge. */
export interface Copied {
  readonly found: number;
  readonly notFound: number;
  readonly refused: number;
}

/** The head of the ticket: one property. */
export interface Head {
  readonly run: string;
  /** The id of the preview this run was started from: the same id twice is the same run. */
  readonly start: string;
  readonly owner: string;
  readonly table: TableRef;
  readonly options: Options;
  /** The number on the button: never more distinct numbers are sent. */
  readonly planned: number;
  readonly phase: Phase;
  readonly began: number;
  /** When an execution last worked on it (ms). */
  readonly beat: number;
  /** The execution that works on it, or did last: one that finds another here leaves. */
  readonly worker: string;
  /** No request before this time (ms). */
  readonly notBefore: number;
  /** Requests for slower work in a row. */
  readonly slow: number;
  /** Most numbers in a batch, since a day's limit refused a larger one; 0 for no such limit. */
  readonly most: number;
  /** Requests spent on splitting batches that Naam refuses, since the last one it accepted. */
  readonly splits: number;
  /** True while answers are being written: an execution that ended then may have left strays. */
  readonly writing: boolean;
  /** Whether only some rows were chosen: an execution that did not see which marks no others. */
  readonly scoped: boolean;
  readonly copied: Copied;
  /** The schedule that started it; '' where a person did. */
  readonly schedule: string;
}

/** What a run knows of itself before anything happened. */
export const AT_FIRST = {
  worker: '',
  notBefore: 0,
  slow: 0,
  splits: 0,
  most: 0,
  writing: false,
  scoped: false,
  schedule: '',
  copied: { found: 0, notFound: 0, refused: 0 },
} as const satisfies Partial<Head>;

export interface BatchFacts {
  /** Names it within the run; the execution that made it stands in it (`session.nextN`). */
  readonly n: number;
  /** Canonical numbers, distinct. */
  readonly numbers: readonly string[];
  /** When the request left (ms), by which execution, with which key. */
  readonly at: number;
  readonly execution: string;
  readonly key: number;
}

/** Between the intent and the reply. */
export interface Sending extends BatchFacts {
  readonly state: 'sending';
}
/** Accepted; results are fetched page by page. */
export interface Waiting extends BatchFacts {
  readonly state: 'waiting';
  readonly id: string;
  /**
   * How many numbers the request carried. `numbers` is empty where they are not known any more:
   * results of a past run that are fetched again, for whatever row bears a number they name.
   */
  readonly size: number;
  /** Next page to fetch, and the page limit that all its pages are asked with. */
  readonly page: number;
  readonly limit: number;
  /** Positions of `numbers` that a record answered on the pages before, as hexadecimal digits. */
  readonly answered: string;
  /** When the first of two empty answers came (ms), 0 for none. */
  readonly emptyAt: number;
  /** Times that Naam did not know the id, after its first two minutes. */
  readonly strange: number;
}
/** Sent, but whether it arrived is unknown. `told`: the sheet says so. */
export interface Unconfirmed extends BatchFacts {
  readonly state: 'unconfirmed';
  readonly id: string | null;
  readonly told: boolean;
}
/** Naam refuses these very numbers. */
export interface Refused extends BatchFacts {
  readonly state: 'refused';
  readonly told: boolean;
}
/**
 * Written and read back. The numbers are kept, so that none is sent again when the sheet goes
 * back in time; where the store needs the room, the oldest are forgotten and only counted.
 */
export interface Done extends BatchFacts {
  readonly state: 'done';
  readonly id: string | null;
  readonly found: number;
  readonly count: number;
}

export type Batch = Sending | Waiting | Unconfirmed | Refused | Done;

export interface Ticket {
  readonly head: Head;
  readonly batches: readonly Batch[];
}

export const HEAD_KEY = 'naam.run';
export const CONTROL_KEY = 'naam.control';
export const HISTORY_KEY = 'naam.history';
export const IDS_PREFIX = 'naam.ids.';
const BATCH_PREFIX = 'naam.batch.';
const VERSION = 1;

/**
 * How many characters of packed numbers stand in a batch's own property; further ones stand in
 * parts that are written once. With the facts beside them a value stays under the documented
 * 9 KB [platform 1.2]: an id of 200 and answered positions of 5,000 numbers are 1,450.
 */
const OWN_NUMBERS = 6_000;
const PART_NUMBERS = 8_000;

/** The text of the head. */
export function headText(head: Head): string {
  return asciiJson({ v: VERSION, ...head });
}

const ownKey = (n: number): string => BATCH_PREFIX + String(n);

/** A batch's own property: it exists if and only if the batch does. */
export function batchProperty(batch: Batch): [key: string, value: string] {
  const { numbers, ...facts } = batch;
  const packed = packNumbers(numbers).slice(0, OWN_NUMBERS);
  const shape = { held: numbers.length, parts: batchParts(batch).length, numbers: packed };
  return [ownKey(batch.n), asciiJson({ ...facts, ...shape })];
}

/** What of its numbers does not fit there: written before it, once, and never changed. */
export function batchParts(batch: Batch): [key: string, value: string][] {
  const packed = packNumbers(batch.numbers);
  const parts: [string, string][] = [];
  for (let from = OWN_NUMBERS; from < packed.length; from += PART_NUMBERS) {
    const key = `${ownKey(batch.n)}.${String(parts.length + 1)}`;
    parts.push([key, packed.slice(from, from + PART_NUMBERS)]);
  }
  return parts;
}

/** What a number takes in the store, in characters, a space included: the mean of 1,000 is 6. */
export const CHARACTERS_A_NUMBER = 7;

/** All keys of batches in the store, a batch's own before its parts. */
export function batchKeys(all: Readonly<Record<string, string>>): string[] {
  return Object.keys(all)
    .filter((key) => key.startsWith(BATCH_PREFIX))
    .sort((a, b) => a.length - b.length);
}

export type Loaded =
  | { readonly kind: 'none' }
  | { readonly kind: 'ticket'; readonly ticket: Ticket }
  | { readonly kind: 'unreadable'; readonly trouble: Trouble };

/** Reads the ticket from the document's properties; what cannot be read is told, never thrown. */
export function readTicket(all: Readonly<Record<string, string>>): Loaded {
  const text = all[HEAD_KEY];
  if (text === undefined) return { kind: 'none' };
  try {
    const { v, ...saved } = JSON.parse(text) as Head & { v: unknown };
    if (typeof v !== 'number') throw new Error('version');
    if (v > VERSION) {
      return { kind: 'unreadable', trouble: trouble('state-newer') };
    }
    // What an older version did not save yet is as at a start.
    const head = { ...AT_FIRST, ...saved, options: { ...USUAL, ...saved.options } };
    if (!HEAD(head)) throw new Error('head');
    return { kind: 'ticket', ticket: { head, batches: readBatches(all) } };
  } catch {
    return { kind: 'unreadable', trouble: trouble('state-unreadable', 'the run') };
  }
}

function readBatches(all: Readonly<Record<string, string>>): Batch[] {
  return Object.keys(all)
    .filter((key) => /^naam\.batch\.\d+$/.test(key))
    .map((key) => readBatch(key, all))
    .sort((a, b) => a.at - b.at || a.n - b.n);
}

interface SavedBatch {
  readonly numbers: string;
  readonly held: number;
  readonly parts: number;
}

function readBatch(key: string, all: Readonly<Record<string, string>>): Batch {
  const saved = readSaved(all[key], BATCH) as SavedBatch | null;
  if (saved === null) throw new Error('batch');
  const { numbers: own, held, parts, ...rest } = saved;
  let packed = own;
  for (let part = 1; part <= parts; part += 1) {
    packed += all[`${key}.${String(part)}`] ?? '';
  }
  const numbers = unpackNumbers(packed);
  if (numbers.length !== held) throw new Error('numbers');
  return { ...rest, numbers } as unknown as Batch;
}
