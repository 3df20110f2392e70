/** A batch of numbers: its states, the transitions between them, and how it is saved. */
import type { Doubt } from '../ports/naam';
import { asciiJson, packNumbers, unpackNumbers } from './packing';
import { batchToday } from './older-names';
import {
  count,
  either,
  fields,
  flag,
  number,
  oneOf,
  orAbsent,
  orNull,
  readSaved,
  text,
} from './shape';
import { many } from './shapes';

export interface BatchFacts {
  /** Identifies it in the run. Made from the execution's ID, so that no two executions share one. */
  readonly batchId: number;
  /** Distinct canonical numbers. */
  readonly numbers: readonly string[];
  /** When the request was made (ms since 1970), by which execution, with which key. */
  readonly at: number;
  readonly executionId: string;
  readonly keyGeneration: number;
}

/** The intent to send is saved, and there is no reply yet. */
export interface Sending extends BatchFacts {
  readonly state: 'sending';
}

/** Naam accepted it. Its results are fetched page by page. */
export interface Waiting extends BatchFacts {
  readonly state: 'waiting';
  readonly id: string;
  /**
   * How many numbers the request had. `numbers` is empty if they are no longer known: then results of
   * a past run are fetched again, for all rows that have one of their numbers.
   */
  readonly size: number;
  /** The next page to fetch, and the page limit of all requests for pages. */
  readonly page: number;
  readonly limit: number;
  /** Positions in `numbers` that have a name on earlier pages, as hexadecimal digits. */
  readonly answeredPositions: string;
  /** When the first of two empty answers came (ms); 0 for none. */
  readonly firstEmptyAt: number;
  /** How often Naam didn't know the ID, not counting the first two minutes. */
  readonly unknownIdCount: number;
  /** How many answers had an unknown form, minutes apart, and when the last came (ms). */
  readonly unknownForm?: { readonly times: number; readonly at: number };
  /** The later page that had no list, and when this was first seen (ms); absent for none. */
  readonly missing?: { readonly page: number; readonly at: number };
}

/** Naam may have received it. `inSheet`: whether its rows say so. */
export interface Unconfirmed extends BatchFacts {
  readonly state: 'unconfirmed';
  readonly id: string | null;
  readonly inSheet: boolean;
  /** Why this isn't known; absent if an execution was killed, or results never came. */
  readonly doubt?: Doubt;
}

/** Naam refuses these numbers. `inSheet`: whether their rows say so. */
export interface Refused extends BatchFacts {
  readonly state: 'refused';
  readonly inSheet: boolean;
}

/**
 * Its results were written and read back, or the user skipped it. The numbers are kept until the run
 * ends, so that none is sent again if the user restores an older version of the sheet.
 */
export interface Done extends BatchFacts {
  readonly state: 'done';
  readonly id: string | null;
  readonly found: number;
  readonly count: number;
  /** When its results are read again; absent if they are final (doubt 17). */
  readonly secondLook?: SecondLook;
}

/** When results are read again (ms), and how often that has failed so far. */
export interface SecondLook {
  readonly at: number;
  readonly tries: number;
}

export type Batch = Sending | Waiting | Unconfirmed | Refused | Done;

/** For this long after a submit, Naam may not know its ID yet (ms). */
export const NEW_ID_MS = 120_000;

/** Returns what all states of a batch have in common. */
function factsOf(batch: BatchFacts): BatchFacts {
  const { batchId, numbers, at, executionId, keyGeneration } = batch;
  return { batchId, numbers, at, executionId, keyGeneration };
}

/** Returns the batch after Naam accepted it: its results are fetched from the first page on. */
export function toWaiting(
  batch: BatchFacts,
  id: string,
  size = batch.numbers.length,
  limit = size,
): Waiting {
  return {
    ...factsOf(batch),
    state: 'waiting',
    id,
    size,
    page: 1,
    limit,
    answeredPositions: '',
    firstEmptyAt: 0,
    unknownIdCount: 0,
  };
}

/** Returns the batch as unconfirmed. Keeps its ID, with which results can be fetched again, free. */
export function toUnconfirmed(batch: Sending | Waiting): Unconfirmed {
  const id = batch.state === 'waiting' ? batch.id : null;
  return { ...factsOf(batch), state: 'unconfirmed', id, inSheet: false };
}

/** Returns the batch after all its answers were written; `found` of its numbers have a name. */
export function toDone(batch: Waiting | Unconfirmed, found: number): Done {
  const count = batch.numbers.length;
  return { ...factsOf(batch), state: 'done', id: batch.id, found, count };
}

/** Returns the batch after Naam refused its numbers. */
export function toRefused(batch: BatchFacts): Refused {
  return { ...factsOf(batch), state: 'refused', inSheet: false };
}

/** Returns a done batch as waiting, to fetch its results again, free; others and those without ID unchanged. */
export function toRefetch(batch: Batch): Batch {
  if (batch.state !== 'done' || batch.id === null || batch.numbers.length === 0) return batch;
  return toWaiting(batch, batch.id);
}

/** Returns a batch that is in flight as unconfirmed, because nobody will poll it; others unchanged. */
export function toAbandoned(batch: Batch): Batch {
  return batch.state === 'waiting' || batch.state === 'sending' ? toUnconfirmed(batch) : batch;
}

/** Returns the unconfirmed batches, about which the user decides. */
export function undecided(batches: readonly Batch[]): Unconfirmed[] {
  return batches.filter((b): b is Unconfirmed => b.state === 'unconfirmed');
}

/** Counts the distinct numbers that were sent, or may have been sent, to Naam in this run. */
export function sentCount(batches: readonly Batch[]): number {
  return batches.reduce((sum, batch) => sum + sizeOf(batch), 0);
}

/** Returns how many numbers a batch was sent with. */
export function sizeOf(batch: Batch): number {
  return batch.state === 'done' ? batch.count : batch.numbers.length;
}

/** How a batch's property has its numbers: packed, with their count. */
interface PackedNumbers {
  readonly numbers: string;
  readonly held: number;
  /** How many further properties have numbers. */
  readonly parts: number;
}

type Saved<State extends Batch> = Omit<State, 'numbers'> & PackedNumbers;

/** More parts than the store has room for. */
const MOST_PARTS = 1_000;

const OF_EVERY_BATCH = {
  batchId: count(Number.MAX_SAFE_INTEGER),
  at: number,
  executionId: text,
  keyGeneration: number,
  numbers: text,
  held: many,
  parts: count(MOST_PARTS),
};

/** The shape of a batch's property. */
export const BATCH = either(
  fields<Saved<Sending>>({ ...OF_EVERY_BATCH, state: oneOf('sending') }),
  fields<Saved<Waiting>>({
    ...OF_EVERY_BATCH,
    state: oneOf('waiting'),
    id: text,
    size: many,
    page: many,
    limit: many,
    answeredPositions: text,
    firstEmptyAt: number,
    unknownIdCount: many,
    unknownForm: orAbsent(fields({ times: many, at: number })),
    missing: orAbsent(fields({ page: many, at: number })),
  }),
  fields<Saved<Unconfirmed>>({
    ...OF_EVERY_BATCH,
    state: oneOf('unconfirmed'),
    id: orNull(text),
    inSheet: flag,
    doubt: orAbsent(
      either(
        fields({ kind: oneOf('answer'), said: text }),
        fields({ kind: oneOf('broken'), afterMs: number }),
      ),
    ),
  }),
  fields<Saved<Refused>>({ ...OF_EVERY_BATCH, state: oneOf('refused'), inSheet: flag }),
  fields<Saved<Done>>({
    ...OF_EVERY_BATCH,
    state: oneOf('done'),
    id: orNull(text),
    found: many,
    count: many,
    secondLook: orAbsent(fields<SecondLook>({ at: number, tries: many })),
  }),
);

const BATCH_PREFIX = 'naam.batch.';

/**
 * How many characters of packed numbers a batch's own property has; the rest is in parts. With the
 * other fields, a value stays below the documented 9 KB [platform 1.2]: an ID of 200 characters and
 * the answered positions of 5,000 numbers take 1,450.
 */
const OWN_NUMBERS = 6_000;

const PART_NUMBERS = 8_000;

const ownKey = (n: number): string => BATCH_PREFIX + String(n);

/** Returns the property of a batch, which exists if and only if the batch does. */
export function batchProperty(batch: Batch): [key: string, value: string] {
  const { numbers, ...facts } = batch;
  const packed = packNumbers(numbers).slice(0, OWN_NUMBERS);
  const shape = { held: numbers.length, parts: batchParts(batch).length, numbers: packed };
  return [ownKey(batch.batchId), asciiJson({ ...facts, ...shape })];
}

/** Returns the properties for numbers that don't fit there. They are written once, before it. */
export function batchParts(batch: Batch): [key: string, value: string][] {
  const packed = packNumbers(batch.numbers);
  const parts: [string, string][] = [];
  for (let from = OWN_NUMBERS; from < packed.length; from += PART_NUMBERS) {
    const key = `${ownKey(batch.batchId)}.${String(parts.length + 1)}`;
    parts.push([key, packed.slice(from, from + PART_NUMBERS)]);
  }
  return parts;
}

/** Returns all keys of batches in the store, the own key of a batch before those of its parts. */
export function batchKeys(all: Readonly<Record<string, string>>): string[] {
  return Object.keys(all)
    .filter((key) => key.startsWith(BATCH_PREFIX))
    .sort((a, b) => a.length - b.length);
}

/** Returns all batches in the order in which they were sent; null if one can't be read. */
export function readBatches(all: Readonly<Record<string, string>>): Batch[] | null {
  const keys = Object.keys(all).filter((key) => /^naam\.batch\.\d+$/.test(key));
  const batches = keys.flatMap((key) => readBatch(key, all) ?? []);
  if (batches.length < keys.length) return null;
  return batches.sort((a, b) => a.at - b.at || a.batchId - b.batchId);
}

function readBatch(key: string, all: Readonly<Record<string, string>>): Batch | null {
  const saved = readSaved(all[key], BATCH, batchToday);
  if (saved === null) return null;
  const { numbers: own, held, parts, ...rest } = saved;
  let packed = own;
  for (let part = 1; part <= parts; part += 1) {
    packed += all[`${key}.${String(part)}`] ?? '';
  }
  const numbers = unpackNumbers(packed);
  return numbers?.length === held ? { ...rest, numbers } : null;
}
