/** A batch of numbers: its states, how each follows from the one before, and its properties. */
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
  /** Names it within the run. Made from the execution's ID, so that no two executions share one. */
  readonly batchId: number;
  /** Canonical numbers, distinct. */
  readonly numbers: readonly string[];
  /** When the request left (ms since 1970), from which execution, with which key. */
  readonly at: number;
  readonly executionId: string;
  readonly keyGeneration: number;
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
  readonly answeredPositions: string;
  /** When the first of two empty answers came (ms), 0 for none. */
  readonly firstEmptyAt: number;
  /** Times that Naam did not know the id, after its first two minutes. */
  readonly unknownIdCount: number;
  /** Answers in a form that this version does not know, minutes apart, and the last (ms). */
  readonly unknownForm?: { readonly times: number; readonly at: number };
}

/** Sent, but whether it arrived is unknown. `inSheet`: its rows say so. */
export interface Unconfirmed extends BatchFacts {
  readonly state: 'unconfirmed';
  readonly id: string | null;
  readonly inSheet: boolean;
  /** Why it is unknown; absent where an execution was cut off, or results never came. */
  readonly doubt?: Doubt;
}

/** Naam refuses these very numbers. */
export interface Refused extends BatchFacts {
  readonly state: 'refused';
  readonly inSheet: boolean;
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
  /** Its results are read once more; absent where they are final (doubt 17). */
  readonly secondLook?: SecondLook;
}

/** When results are looked at again (ms), and how often that failed so far. */
export interface SecondLook {
  readonly at: number;
  readonly tries: number;
}

export type Batch = Sending | Waiting | Unconfirmed | Refused | Done;

/** An ID may be unknown to Naam for this long after its submit (ms). */
export const NEW_ID_MS = 120_000;

/** Returns what stays the same through all states of a batch. */
function factsOf(batch: BatchFacts): BatchFacts {
  const { batchId, numbers, at, executionId, keyGeneration } = batch;
  return { batchId, numbers, at, executionId, keyGeneration };
}

/** Accepted under this ID: its results are fetched from their first page on. */
export function toWaiting(
  batch: BatchFacts,
  id: string,
  size = batch.numbers.length,
  limit = size,
): Waiting {
  return { ...factsOf(batch), ...waitingState(id, size, limit) };
}

/** Returns the state of a batch whose results are awaited from their first page on. */
export function waitingState(
  id: string,
  size: number,
  limit = size,
): Omit<Waiting, keyof BatchFacts> {
  return {
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

/** Its fate is unknown. An ID is kept: with it, results can be asked for once more, free. */
export function toUnconfirmed(batch: Sending | Waiting): Unconfirmed {
  const id = batch.state === 'waiting' ? batch.id : null;
  return { ...factsOf(batch), state: 'unconfirmed', id, inSheet: false };
}

/** All its answers are in the sheet; `found` of its numbers have a name. */
export function toDone(batch: Waiting | Unconfirmed, found: number): Done {
  const count = batch.numbers.length;
  return { ...factsOf(batch), state: 'done', id: batch.id, found, count };
}

/** Naam refuses these very numbers. */
export function toRefused(batch: BatchFacts): Refused {
  return { ...factsOf(batch), state: 'refused', inSheet: false };
}

/** Results that left the sheet are asked for once more, free: the ID is known. */
export function toRefetch(batch: Batch): Batch {
  if (batch.state !== 'done' || batch.id === null || batch.numbers.length === 0) return batch;
  return toWaiting(batch, batch.id);
}

/** Nobody asks any more for what is still in flight. */
export function toAbandoned(batch: Batch): Batch {
  return batch.state === 'waiting' || batch.state === 'sending' ? toUnconfirmed(batch) : batch;
}

/** Returns the batches whose fate only a person can decide. */
export function undecided(batches: readonly Batch[]): Unconfirmed[] {
  return batches.filter((b): b is Unconfirmed => b.state === 'unconfirmed');
}

/** Counts the distinct numbers that left for Naam in this run. */
export function sentCount(batches: readonly Batch[]): number {
  return batches.reduce((sum, batch) => sum + sizeOf(batch), 0);
}

/** Returns how many numbers a batch was sent with. */
export function sizeOf(batch: Batch): number {
  return batch.state === 'done' ? batch.count : batch.numbers.length;
}

/** How a batch's property holds its numbers: packed, and how many. */
interface PackedNumbers {
  readonly numbers: string;
  readonly held: number;
  /** Further properties with numbers. */
  readonly parts: number;
}

type Saved<State extends Batch> = Omit<State, 'numbers'> & PackedNumbers;

/** Parts of a batch's numbers, each a property of its own: the store holds fewer. */
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

/** A batch's own property. */
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
 * How many characters of packed numbers stand in a batch's own property; further ones stand in
 * parts that are written once. With the facts beside them a value stays under the documented
 * 9 KB [platform 1.2]: an id of 200 and answered positions of 5,000 numbers are 1,450.
 */
const OWN_NUMBERS = 6_000;

const PART_NUMBERS = 8_000;

const ownKey = (n: number): string => BATCH_PREFIX + String(n);

/** A batch's own property: it exists if and only if the batch does. */
export function batchProperty(batch: Batch): [key: string, value: string] {
  const { numbers, ...facts } = batch;
  const packed = packNumbers(numbers).slice(0, OWN_NUMBERS);
  const shape = { held: numbers.length, parts: batchParts(batch).length, numbers: packed };
  return [ownKey(batch.batchId), asciiJson({ ...facts, ...shape })];
}

/** What of its numbers does not fit there: written before it, once, and never changed. */
export function batchParts(batch: Batch): [key: string, value: string][] {
  const packed = packNumbers(batch.numbers);
  const parts: [string, string][] = [];
  for (let from = OWN_NUMBERS; from < packed.length; from += PART_NUMBERS) {
    const key = `${ownKey(batch.batchId)}.${String(parts.length + 1)}`;
    parts.push([key, packed.slice(from, from + PART_NUMBERS)]);
  }
  return parts;
}

/** All keys of batches in the store, a batch's own before its parts. */
export function batchKeys(all: Readonly<Record<string, string>>): string[] {
  return Object.keys(all)
    .filter((key) => key.startsWith(BATCH_PREFIX))
    .sort((a, b) => a.length - b.length);
}

/** Returns all batches in the order in which they were sent; null where one cannot be read. */
export function readBatches(all: Readonly<Record<string, string>>): Batch[] | null {
  const batches: Batch[] = [];
  for (const key of Object.keys(all).filter((key) => /^naam\.batch\.\d+$/.test(key))) {
    const batch = readBatch(key, all);
    if (batch === null) return null;
    batches.push(batch);
  }
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
