/** What is written before anything is sent: who is queued, who is known already, who is no mobile. */
import { cureOf } from '../phone/read';
import type { NoMobile } from '../phone/text';
import type { Cell, Rows, RowWrite } from '../ports/cells';
import type { RowState } from './classify-row';
import { clearing, keepsName, type Row } from './place-answers';
import { nameIsOurs } from '../status/names';
import type { NumberReader } from '../status/numbers';
import { type Outcome, readStatus, status } from '../status/status';

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

export interface QueueRules {
  readonly known: ReadonlyMap<string, Known>;
  readonly chosen: ReadonlySet<string>;
  readonly run: string;
  readonly numbers: NumberReader;
  /** Names that a person typed are replaced; never a formula. */
  readonly replace: boolean;
}

/** The number that a row would be asked for, or null. */
export function numberToSend(state: Seen): string | null {
  return state.kind === 'open' || state.kind === 'queued' ? state.number : null;
}

/** The cells to write for rows in these states; those that show it already are left alone. */
export function queueWrites(rows: Rows, states: readonly Seen[], by: QueueRules): RowWrite[] {
  const writes: RowWrite[] = [];
  states.forEach((state, index) => {
    const write = queueWrite(rows, index, state, by);
    if (write === null || write.status === rows.statuses[index]) return;
    writes.push({ index, ...write });
  });
  return writes;
}

type Cells = Omit<RowWrite, 'index'>;

function queueWrite(rows: Rows, index: number, state: Seen, by: QueueRules): Cells | null {
  if (state.kind === 'open' || state.kind === 'queued') {
    const { number, was } = state;
    const fact = by.known.get(number);
    if (fact !== undefined) return copyOf(fact, number, rows, index, by);
    return by.chosen.has(number) ? { status: status.queued(by.run, number, was) } : null;
  }
  // The formula may be what stands in the status cell.
  if (rows.formulas.has(index)) return null;
  if (state.kind === 'not-mobile')
    return { status: status.notMobile(withCure(state.reason, rows.phones[index] ?? '', by)) };
  return state.kind === 'possibly-landline'
    ? { status: status.notMobile('possibly a landline') }
    : null;
}

function withCure(reason: string, phone: Cell, { numbers }: QueueRules): string {
  const cure = cureOf(reason as NoMobile, phone, numbers.country);
  return cure === null ? reason : `${reason} (${cure})`;
}

/**
 * The outcome of another row with the same number, with the day on which it was asked. What a
 * person typed, or a formula, stays: a copied name is then told in the status alone.
 */
function copyOf(
  { outcome: { day, word }, name }: Known,
  number: string,
  rows: Rows,
  index: number,
  by: QueueRules,
): Cells | null {
  if (name === null || word === 'unconfirmed') return null;
  const phone = rows.phones[index] ?? '';
  const formula = rows.formulas.has(index);
  const cell = formula ? '' : (rows.names[index] ?? '');
  const before = readStatus(rows.statuses[index] ?? '');
  const row: Row = { phone, cell, formula, before };
  const reading = by.numbers.read(phone);
  const ofTwo = 'ofTwo' in reading && reading.ofTwo;
  if (word === 'not-found') {
    const keeps = keepsName(row, by) ? String(cell) : '';
    return clearing(status.notFound(day, number, ofTwo, keeps), row, by);
  }
  if (word === 'refused') {
    return clearing(status.refused(day, number, ofTwo), row, by);
  }
  const free = by.replace || cell === '' || nameIsOurs(before, cell);
  if (formula || !free) return { status: status.kept(day, number, name, ofTwo) };
  const found = status.found(day, number, name, ofTwo);
  return name === cell ? { status: found } : { name, status: found };
}
