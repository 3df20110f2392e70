/** Plans what to write before anything is sent: queued, known from another row, or not mobile. */
import { withCure } from '../phone/read';
import type { Cell, RowCells, Rows, RowWrite } from '../ports/cells';
import { cellsAt } from './cells-at';
import type { RowState } from './classify-row';
import { outcomeCells, type Row, rowAt, withoutName } from './place-answers';
import type { NumberReader } from '../status/numbers';
import { type Outcome, status } from '../status/status';

/** A row that the user didn't choose. */
export const OUTSIDE = { kind: 'outside' } as const;

export type Seen = RowState | typeof OUTSIDE;

/**
 * What another row says about a number. `name` is '' if it has none, and null if the user edited it:
 * then the number is paid for, but there is no name of Naam's to copy.
 */
export interface Known {
  readonly outcome: Outcome;
  readonly name: string | null;
}

interface QueueRules {
  readonly known: ReadonlyMap<string, Known>;
  readonly chosen: ReadonlySet<string>;
  readonly run: string;
  readonly secret: string;
  readonly numbers: NumberReader;
  /** Whether to replace names that the user typed. Formulas are never replaced. */
  readonly replace: boolean;
}

/** Returns the number that would be sent for a row, or null. */
export function numberToSend(state: Seen): string | null {
  return state.kind === 'open' || state.kind === 'queued' ? state.number : null;
}

/** Returns the cells to write for rows in these states, without rows that show it already. */
export function queueWrites(rows: Rows, states: readonly Seen[], by: QueueRules): RowWrite[] {
  const writes: RowWrite[] = [];
  states.forEach((state, index) => {
    const write = queueWrite(rows, index, state, by);
    if (write === null || write.status === rows.statuses[index]) return;
    writes.push({ index, ...write });
  });
  return writes;
}

function queueWrite(rows: Rows, index: number, state: Seen, by: QueueRules): RowCells | null {
  if (state.kind === 'open' || state.kind === 'queued') {
    const { number, was } = state;
    const fact = by.known.get(number);
    if (fact !== undefined) return copyOf(fact, rowAt(rows, index), by);
    return by.chosen.has(number) ? { status: status.queued(by.run, number, was, by.secret) } : null;
  }
  // The formula may be in the status cell.
  if (rows.formulas.has(index)) return null;
  const reason = notMobile(state, cellsAt(rows, index).phone, by);
  return reason === null ? null : withoutName(status.notMobile(reason), rowAt(rows, index), by);
}

function notMobile(state: Seen, phone: Cell, by: QueueRules): string | null {
  if (state.kind === 'possibly-landline') return 'possibly a landline';
  return state.kind === 'not-mobile' ? withCure(state.reason, phone, by.numbers.country) : null;
}

/** Copies the result of another row with the same number, with the day of its lookup. */
function copyOf(
  { outcome: { day, word }, name }: Known,
  row: Row,
  by: QueueRules,
): RowCells | null {
  if (name === null || word === 'unconfirmed') return null;
  if (word === 'not-found' || word === 'refused') return outcomeCells(row, { kind: word }, day, by);
  return outcomeCells(row, { kind: 'found', name }, day, by);
}
