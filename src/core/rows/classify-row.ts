/** Decides what one row is, from its three cells as they are now. */
import type { Ages, Options } from '../options/options';
import { mayBeSent } from '../options/policy';
import { wireForm } from '../phone/wire-form';
import type { Cell, Rows } from '../ports/cells';
import { dayNumber } from '../status/days';
import { nameIsOurs } from '../status/names';
import type { NumberReader } from '../status/numbers';
import { cellsAt } from './cells-at';
import { type Outcome, readStatus, type Status } from '../status/status';

export type RowState =
  /** The phone cell is empty. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-mobile'; readonly reason: string }
  | { readonly kind: 'possibly-landline' }
  /** The status cell has a text that we didn't write: the row is left alone. */
  | { readonly kind: 'foreign-status' }
  /** The user typed a name into this row, which was never looked up. */
  | { readonly kind: 'named-by-user' }
  /** The row has a result, whose tag matches its number. */
  | { readonly kind: 'has-outcome'; readonly outcome: Outcome }
  /** Queued by the current run. `was`: the status before. */
  | { readonly kind: 'queued'; readonly number: string; readonly was: string }
  /** Can be looked up. `changed`: its result belongs to another number. `was`: the status before. */
  | {
      readonly kind: 'open';
      readonly number: string;
      readonly changed: boolean;
      readonly was: string;
    };

export interface RowRules {
  readonly numbers: NumberReader;
  readonly options: Pick<Options, 'landlines' | 'form' | 'country' | 'again' | 'replace'>;
  /** The ID of the current run. Rows that another run queued count as not looked up. */
  readonly run: string | null;
  /** The secret of the current run; absent without a run, '' in a run of an older version. */
  readonly secret?: string;
}

const ABROAD = 'a foreign number that reads as one of the default country without its +';

/** The reason for a number that the policy of this copy doesn't allow. */
export const SWITCHED_OFF = 'a number of a country that is not allowed here';

/** Returns what the row at this index (from 0) is. */
export function classifyRow(rows: Rows, index: number, by: RowRules): RowState {
  const { phone, status } = cellsAt(rows, index);
  if (phone === '') return { kind: 'blank' };
  return classifyAs(readStatus(status), rows, index, by);
}

function classifyAs(status: Status, rows: Rows, index: number, by: RowRules): RowState {
  const { phone, name } = cellsAt(rows, index);
  if (status.word === 'foreign') return { kind: 'foreign-status' };
  if ('day' in status && by.numbers.matchesTag(phone, status.tag)) {
    const asked = askedAgain(status, name, by.options.again);
    const again = asked ? by.numbers.canonical(phone) : null;
    if (again === null || !mayBeSent(again)) return { kind: 'has-outcome', outcome: status };
    return { kind: 'open', number: again, changed: false, was: textOf(rows, index) };
  }
  if (status.word === 'queued') return classifyQueued(status, rows, index, by);
  const number = sendable(phone, by);
  if (typeof number !== 'string') return number;
  const replaced = by.options.replace && !rows.formulas.has(index);
  if (!replaced && !nameIsFree(status, rows, index)) return { kind: 'named-by-user' };
  const changed = 'day' in status;
  return { kind: 'open', number, changed, was: changed ? textOf(rows, index) : '' };
}

/** Whether to look a number up again. An unconfirmed one only if the user chose exactly that. */
function askedAgain(outcome: Outcome, name: Cell, again: Options['again']): boolean {
  if (typeof again === 'object') return isOld(outcome, name, again);
  if (outcome.word === 'unconfirmed') return again === 'unconfirmed';
  if (outcome.word === 'not-found') return again === 'not-found' || again === 'all';
  return again === 'all' && (outcome.word === 'found' || outcome.word === 'refused');
}

function isOld(outcome: Outcome, name: Cell, ages: Ages): boolean {
  const age = dayNumber(ages.on) - dayNumber(outcome.day);
  const old = (days: number | null): boolean => days !== null && age >= days;
  // If the user typed a name, Naam's would only be shown in the status, and would cost a credit.
  const free = name === '' || nameIsOurs(outcome, name);
  if (outcome.word === 'not-found') return old(ages.notFound) && free;
  return outcome.word === 'found' && old(ages.found) && nameIsOurs(outcome, name);
}

/** Classifies a row that says Queued: if not queued by this run for this number, by its older status. */
function classifyQueued(
  status: Extract<Status, { word: 'queued' }>,
  rows: Rows,
  index: number,
  by: RowRules,
): RowState {
  const { phone } = cellsAt(rows, index);
  if (status.run === by.run && by.numbers.matchesQueueTag(phone, status.tag, by.secret ?? '')) {
    const number = by.numbers.canonical(phone);
    if (number !== null) return { kind: 'queued', number, was: status.was };
  }
  return classifyAs(readStatus(status.was), rows, index, by);
}

/** Returns a row's status; of a row that a run queued, the status before. */
function textOf(rows: Rows, index: number): string {
  const text = String(rows.statuses[index]);
  const status = readStatus(text);
  return status.word === 'queued' ? status.was : text;
}

function sendable(phone: Cell, by: RowRules): string | RowState {
  const reading = by.numbers.read(phone);
  if (reading.kind === 'blank') return { kind: 'blank' };
  if (reading.kind === 'none') return { kind: 'not-mobile', reason: reading.reason };
  if (reading.kind === 'possibly-landline' && !by.options.landlines) {
    return { kind: 'possibly-landline' };
  }
  if (!mayBeSent(reading.number)) return { kind: 'not-mobile', reason: SWITCHED_OFF };
  const form = wireForm(reading.number, by.options.country, by.options.form);
  return form === null ? { kind: 'not-mobile', reason: ABROAD } : reading.number;
}

/** Whether the name cell is empty, or has a name that we wrote. */
function nameIsFree(status: Status, rows: Rows, index: number): boolean {
  if (rows.formulas.has(index)) return false;
  const { name } = cellsAt(rows, index);
  return name === '' || nameIsOurs(status, name);
}
