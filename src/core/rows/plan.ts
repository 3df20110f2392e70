/** Counts what a run of the chosen rows would do, for the preview, and plans which rows to queue. */
import type { Rows, RowWrite } from '../ports/cells';
import { cellsAt } from './cells-at';
import { classifyRow, type RowRules, type RowState } from './classify-row';
import { type Known, queueWrites, numberToSend, OUTSIDE, type Seen } from './queue-writes';
import { type Odd, oddRows } from './shown-rows';
import { nameIsOurs } from '../status/names';
import { type Outcome, readStatus } from '../status/status';

/** Counts of rows by what they are; `send` alone counts distinct numbers. */
export interface Split {
  /** Rows with something in the phone cell, and those with nothing there. */
  rows: number;
  blank: number;
  /** Distinct numbers that would be sent: the most credits this can cost. */
  send: number;
  /** Further rows with a number that is sent for another row: free. */
  repeated: number;
  /** Rows whose number has a result in another row, which is copied: free. */
  known: number;
  /**
   * Rows that the user named, in this row or another one with the same number; and rows whose status
   * cell has a text that isn't ours.
   */
  alreadyNamed: number;
  foreign: number;
  /** Rows that have a result already, by kind. */
  found: number;
  notFound: number;
  refused: number;
  unconfirmed: number;
  kept: number;
  /** Rows whose number is being looked up by the current run. */
  inFlight: number;
  /** Rows to be sent whose number changed since their last result. */
  changed: number;
  possiblyLandline: number;
  notMobile: number;
  /** Why they aren't mobile numbers: reason → rows. */
  reasons: Record<string, number>;
}

export interface Plan {
  readonly split: Split;
  /** Eligible distinct numbers in the order of their first rows. */
  readonly send: readonly string[];
  /** How many of `send` have a result already, and are paid for again. */
  readonly again: number;
  /** The first rows of each kind that isn't sent. */
  readonly notMobile: readonly Odd[];
  readonly landlines: readonly Odd[];
  /**
   * Returns the cells to write before anything is sent, if these numbers are chosen. `secret` is the
   * run's.
   */
  writes(run: string, chosen: ReadonlySet<string>, secret?: string): RowWrite[];
}

/** Counts the rows that have a result, including refused and unconfirmed ones. */
export function countOutcomes({ found, notFound, refused, unconfirmed, kept }: Split): number {
  return found + notFound + refused + unconfirmed + kept;
}

const OUTCOME_FIELD = {
  found: 'found',
  'not-found': 'notFound',
  refused: 'refused',
  unconfirmed: 'unconfirmed',
  kept: 'kept',
} as const;

/** What a plan depends on besides the rows themselves. */
export interface Around {
  /** Numbers of the current run's batches, which aren't sent again while it lasts. */
  readonly barred?: ReadonlySet<string>;
  /** Indexes of the rows that the user chose; null: all. */
  readonly within?: ReadonlySet<number> | null;
  /** Our other tables in the spreadsheet. Their results are copied for free. */
  readonly others?: readonly Rows[];
}

/** Returns what a run by these rules would do. */
export function plan(rows: Rows, by: RowRules, around: Around = {}): Plan {
  const { barred = new Set(), within = null, others = [] } = around;
  const { replace } = by.options;
  const all = statesOf(rows, by);
  const known = knownIn(
    [...others.map((table) => [table, statesOf(table, by)] as const), [rows, all]],
    all,
    by,
  );
  const states = within === null ? all : all.map((s, i) => (within.has(i) ? s : OUTSIDE));
  const split = emptySplit();
  const send = new Set<string>();
  const again = new Set<string>();
  for (const state of states) {
    count(split, state);
    const number = numberToSend(state);
    if (number === null) continue;
    const outcome = known.get(number);
    if (outcome?.name === null) split.alreadyNamed += 1;
    else if (outcome !== undefined && outcome.outcome.word !== 'unconfirmed') split.known += 1;
    else if (outcome !== undefined) split.unconfirmed += 1;
    else if (barred.has(number)) split.inFlight += 1;
    else if (send.has(number)) split.repeated += 1;
    else send.add(number);
    if (send.has(number) && isAskedAgain(state)) again.add(number);
    if (state.kind === 'open' && state.changed) split.changed += 1;
  }
  split.send = send.size;
  // With a cap, numbers without a result come before those that are looked up again.
  const distinct = [...send].filter((number) => !again.has(number)).concat([...again]);
  return {
    split,
    send: distinct,
    again: again.size,
    notMobile: oddRows(rows, states, 'not-mobile'),
    landlines: oddRows(rows, states, 'possibly-landline'),
    writes: (run, chosen, secret = '') =>
      queueWrites(rows, states, { known, chosen, run, secret, numbers: by.numbers, replace }),
  };
}

function isAskedAgain(state: Seen): boolean {
  return state.kind === 'open' && !state.changed && state.was !== '';
}

function statesOf(rows: Rows, by: RowRules): RowState[] {
  return rows.phones.map((_, index) => classifyRow(rows, index, by));
}

/** Returns a split without rows. */
export function emptySplit(): Split {
  return {
    rows: 0,
    blank: 0,
    send: 0,
    repeated: 0,
    known: 0,
    alreadyNamed: 0,
    foreign: 0,
    found: 0,
    notFound: 0,
    refused: 0,
    unconfirmed: 0,
    kept: 0,
    inFlight: 0,
    changed: 0,
    possiblyLandline: 0,
    notMobile: 0,
    reasons: {},
  };
}

function count(split: Split, state: Seen): void {
  if (state.kind === 'outside') return;
  if (state.kind === 'blank') {
    split.blank += 1;
    return;
  }
  split.rows += 1;
  if (state.kind === 'has-outcome') split[OUTCOME_FIELD[state.outcome.word]] += 1;
  else if (state.kind === 'named-by-user') split.alreadyNamed += 1;
  else if (state.kind === 'foreign-status') split.foreign += 1;
  else if (state.kind === 'possibly-landline') split.possiblyLandline += 1;
  else if (state.kind === 'not-mobile') {
    split.notMobile += 1;
    split.reasons[state.reason] = (split.reasons[state.reason] ?? 0) + 1;
  }
}

type Judged = readonly [table: Rows, states: readonly RowState[]];

/** Returns the results that the tables have for the numbers that would be sent. */
function knownIn(
  tables: readonly Judged[],
  own: readonly RowState[],
  by: RowRules,
): Map<string, Known> {
  const known = new Map<string, Known>();
  const tell = tables.filter(([, states]) => states.some(({ kind }) => kind === 'has-outcome'));
  if (tell.length === 0) return known;
  const wanted = wantedTags(own, by);
  for (const [table, states] of tell) learn(known, table, states, wanted, by);
  return known;
}

/** Returns the tags of numbers to be sent. They are cheap to compare; only matches are parsed. */
function wantedTags(states: readonly RowState[], { numbers }: RowRules): Set<string> {
  const wanted = new Set<string>();
  for (const state of states) {
    const number = numberToSend(state);
    if (number !== null) for (const tag of numbers.tagsOf(number)) wanted.add(tag);
  }
  return wanted;
}

/** Adds a table's results by canonical number. Later ones replace earlier ones only with a name. */
function learn(
  known: Map<string, Known>,
  rows: Rows,
  states: readonly RowState[],
  wanted: ReadonlySet<string>,
  by: RowRules,
): void {
  states.forEach((state, index) => {
    if (state.kind !== 'has-outcome' || !wanted.has(state.outcome.tag)) return;
    const number = by.numbers.canonical(cellsAt(rows, index).phone);
    if (number === null) return;
    const fact = knownFrom(state.outcome, rows, index);
    if (fact.name || !known.has(number)) known.set(number, fact);
  });
}

/** Returns what a row's result says about its number. A name that the user edited isn't Naam's. */
function knownFrom(outcome: Outcome, rows: Rows, index: number): Known {
  if (outcome.word === 'kept') return { outcome, name: outcome.name };
  if (outcome.word !== 'found') return { outcome, name: '' };
  const { name, status } = cellsAt(rows, index);
  const ours = nameIsOurs(readStatus(status), name);
  return { outcome, name: ours ? String(name) : null };
}
