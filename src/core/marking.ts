/** What is written before anything is sent: who is queued, who is known already, who is no mobile. */
import { readStatus, status, type Outcome } from './ledger';
import type { Numbers } from './numbers';
import { cureOf, type NoMobile } from './phone';
import { nameIsOurs, type RowState } from './row';
import type { RowWrite, Rows } from './world';

/** A row that the person did not choose. */
export const OUTSIDE = { kind: 'outside' } as const;
export type Seen = RowState | typeof OUTSIDE;

/**
 * What another row tells of a number; `name` is '' where it tells none, and null where a person
 * edited it: paid for, but nothing to be copied.
 */
export interface Known {
  readonly outcome: Outcome;
  readonly name: string | null;
}

export interface Marking {
  readonly known: ReadonlyMap<string, Known>;
  readonly chosen: ReadonlySet<string>;
  readonly run: string;
  readonly numbers: Numbers;
  /** Names that a person typed are replaced; never a formula. */
  readonly replace: boolean;
}

/** The number that a row would be asked for, or null. */
export function numberToSend(state: Seen): string | null {
  return state.kind === 'open' || state.kind === 'queued' ? state.number : null;
}

/** The cells to write for rows in these states; those that show it already are left alone. */
export function marks(rows: Rows, states: readonly Seen[], by: Marking): RowWrite[] {
  const writes: RowWrite[] = [];
  states.forEach((state, index) => {
    const reading = by.numbers.read(rows.phones[index] ?? '');
    const write = mark(state, by, 'ofTwo' in reading && reading.ofTwo);
    if (write === null || write.status === rows.statuses[index]) return;
    const { name, ...rest } = sparing(rows, index, write, state, by);
    const sameName = name === undefined || name === (rows.names[index] ?? '');
    writes.push(sameName ? { index, ...rest } : { index, name, ...rest });
  });
  return writes;
}

type Cells = Omit<RowWrite, 'index'>;

/** What a person typed, or a formula, stays: a copied name is then told in the status alone. */
function sparing(rows: Rows, index: number, write: Cells, state: Seen, by: Marking): Cells {
  const cell = rows.names[index] ?? '';
  const formula = rows.formulas.has(index);
  const typed = cell !== '' && !nameIsOurs(readStatus(rows.statuses[index] ?? ''), cell);
  const { name, ...rest } = write;
  if (name === undefined || !(formula || typed)) return write;
  if (name === '') return rest;
  if (by.replace && !formula) return write;
  const fact = by.known.get(numberToSend(state) ?? '');
  const number = numberToSend(state);
  if (fact === undefined || fact.name === null || number === null) return rest;
  return { status: status.kept(fact.outcome.day, number, fact.name, false) };
}

function mark(state: Seen, by: Marking, ofTwo: boolean): Cells | null {
  if (state.kind === 'not-mobile') return { status: status.notMobile(withCure(state.reason)) };
  if (state.kind === 'possibly-landline') {
    return { status: status.notMobile('possibly a landline') };
  }
  const number = numberToSend(state);
  if (number === null) return null;
  const fact = by.known.get(number);
  if (fact !== undefined) return copyOf(fact, number, ofTwo);
  const was = state.kind === 'open' || state.kind === 'queued' ? state.was : '';
  return by.chosen.has(number) ? { status: status.queued(by.run, number, was) } : null;
}

function withCure(reason: string): string {
  const cure = cureOf(reason as NoMobile);
  return cure === null ? reason : `${reason} (${cure})`;
}

/** The outcome of another row with the same number, with the day on which it was asked. */
function copyOf({ outcome, name }: Known, number: string, ofTwo: boolean): Cells | null {
  const { day, word } = outcome;
  if (name === null) return null;
  switch (word) {
    case 'found':
    case 'kept':
      return { name, status: status.found(day, number, name, ofTwo) };
    case 'not-found':
      return { name: '', status: status.notFound(day, number, ofTwo) };
    case 'refused':
      return { name: '', status: status.refused(day, number, ofTwo) };
    case 'unconfirmed':
      return null;
  }
}
