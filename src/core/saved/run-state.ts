/** The saved state of a run: a head, and one property for each batch. */
import type { Options } from '../options/options';
import type { TableRef } from '../ports/table';
import { type Batch, readBatches } from './batch';
import { runHeadToday } from './older-names';
import { asciiJson } from './packing';
import {
  either,
  fields,
  flag,
  number,
  oneOf,
  orAbsent,
  orNull,
  readSaved,
  type Shape,
  text,
} from './shape';
import { many, OPTIONS, optionsToday, TABLE, TROUBLE } from './shapes';
import { trouble, type Trouble } from '../texts/trouble';

export type Phase =
  | { readonly at: 'queueing' }
  | { readonly at: 'running' }
  /** `trouble`: what prevented the end of the run the last time. */
  | { readonly at: 'stopping'; readonly trouble?: Trouble }
  /** `until`: when it continues automatically (ms), null if the user has to act first. */
  | {
      readonly at: 'paused';
      readonly trouble: Trouble;
      readonly since: number;
      readonly until: number | null;
    };

const PHASE: Shape<Phase> = either(
  fields({ at: oneOf('queueing', 'running') }),
  fields<Extract<Phase, { at: 'stopping' }>>({ at: oneOf('stopping'), trouble: orAbsent(TROUBLE) }),
  fields<Extract<Phase, { at: 'paused' }>>({
    at: oneOf('paused'),
    trouble: TROUBLE,
    since: number,
    until: orNull(number),
  }),
);

/** How many rows got the result of another row, free. */
export interface Copied {
  readonly found: number;
  readonly notFound: number;
  readonly refused: number;
}

export const COPIED = fields<Copied>({ found: many, notFound: many, refused: many });

/** The head of the saved state: one property. */
export interface RunHead {
  readonly run: string;
  /**
   * 16 hexadecimal digits, never written to a cell. Only numbers whose Queued is made with them are
   * sent, so nobody can queue a number for another person's run. '' in a run of an older version.
   */
  readonly secret: string;
  /** The ID of its start. The same start again is the same run. */
  readonly start: string;
  readonly owner: string;
  readonly table: TableRef;
  readonly options: Options;
  /** The number on the button: never more distinct numbers are sent. */
  readonly planned: number;
  /** The hash of the numbers that the user confirmed; '' if a schedule chose them. */
  readonly confirmedHash: string;
  readonly phase: Phase;
  readonly began: number;
  /** When an execution last worked on it, or its owner was last present (ms). */
  readonly lastWorkedAt: number;
  /** No request before this time (ms). */
  readonly notBefore: number;
  /** How often in a row Naam asked to slow down. */
  readonly slowDowns: number;
  /** Since when no request for results got an answer (ms); 0 if the last one did. */
  readonly silentSince: number;
  /** The most numbers in a batch after a daily limit refused a larger one; 0 for no such limit. */
  readonly batchLimit: number;
  /** Requests spent on splitting batches that Naam refuses, since the last one it accepted. */
  readonly splits: number;
  /** Executions in a row whose write failed for no known reason. */
  readonly failedWrites: number;
  /** Whether a write is in progress. If it is killed, results may be next to other numbers. */
  readonly writeInProgress: boolean;
  /** Whether only some rows were chosen. An execution that doesn't know which can't mark any. */
  readonly someRowsOnly: boolean;
  readonly copied: Copied;
  /** The ID of the schedule that started it; '' if the user did. */
  readonly schedule: string;
  /** The header of a column: rows with a name in it are skipped. Null: none is. */
  readonly skipNamed: string | null;
}

export const HEAD = fields<RunHead>({
  run: text,
  secret: text,
  start: text,
  owner: text,
  table: TABLE,
  options: OPTIONS,
  planned: many,
  confirmedHash: text,
  phase: PHASE,
  began: number,
  lastWorkedAt: number,
  notBefore: number,
  slowDowns: many,
  silentSince: number,
  batchLimit: many,
  splits: many,
  failedWrites: many,
  writeInProgress: flag,
  someRowsOnly: flag,
  copied: COPIED,
  schedule: text,
  skipNamed: orNull(text),
});

/** The values of a new run. They are also used for fields that an older version didn't save. */
export const AT_FIRST = {
  notBefore: 0,
  slowDowns: 0,
  silentSince: 0,
  splits: 0,
  failedWrites: 0,
  batchLimit: 0,
  writeInProgress: false,
  someRowsOnly: false,
  schedule: '',
  skipNamed: null,
  secret: '',
  confirmedHash: '',
  copied: { found: 0, notFound: 0, refused: 0 },
} as const satisfies Partial<RunHead>;

/**
 * The state of a run. A batch exists if and only if its property exists, so the count of numbers sent is
 * the sum over the batches, and no counter can disagree with it.
 */
export interface RunState {
  readonly head: RunHead;
  readonly batches: readonly Batch[];
}

/** The property of the head. */
export const RUN_KEY = 'naam.run';

/** The property with which the user pauses or stops the run. */
export const CONTROL_KEY = 'naam.control';

/** The property of the last runs. */
export const HISTORY_KEY = 'naam.history';

/** How keys of properties with the results of past runs begin. */
export const IDS_PREFIX = 'naam.ids.';

/** Has the ID of the past run whose late names are being written, while a kill can misplace them. */
export const LATE_KEY = 'naam.late';

const VERSION = 3;

/** Returns the text of the head's property. */
export function headText(head: RunHead): string {
  return asciiJson({ v: VERSION, ...head });
}

type Loaded =
  | { readonly kind: 'none' }
  | { readonly kind: 'run'; readonly state: RunState }
  | { readonly kind: 'unreadable'; readonly trouble: Trouble };

const VERSIONED = fields({ v: number });

/** Reads the saved state from the document's properties. Returns a trouble if it can't, and doesn't throw. */
export function readRunState(all: Readonly<Record<string, string>>): Loaded {
  const saved = all[RUN_KEY];
  if (saved === undefined) return { kind: 'none' };
  const version = readSaved(saved, VERSIONED);
  if (version !== null && version.v > VERSION) {
    return { kind: 'unreadable', trouble: trouble('state-newer') };
  }
  const head = version && readSaved(saved, HEAD, headToday);
  const batches = readBatches(all);
  return head === null || batches === null
    ? { kind: 'unreadable', trouble: trouble('state-unreadable', 'the run') }
    : { kind: 'run', state: { head, batches } };
}

/** Adds what an older version didn't save. */
function headToday(saved: Readonly<Record<string, unknown>>): unknown {
  const { v: _, options, ...head } = runHeadToday(saved);
  return { ...AT_FIRST, ...head, options: optionsToday(options) };
}
