/** Plans which cells to write for answers. Finds rows by their number, never by position. */
import type { Cell, RowCells, Rows, RowWrite } from '../ports/cells';
import type { Day } from '../status/days';
import { nameIsOurs, shows } from '../status/names';
import type { NumberReader } from '../status/numbers';
import { readStatus, status, type Status } from '../status/status';
import { cellsAt } from './cells-at';

/** What is known of a number now. */
export type Answer =
  | { readonly kind: 'found'; readonly name: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unconfirmed' }
  /** Rows get the status back that they had before this run queued them. */
  | { readonly kind: 'released' };

export type Answers = ReadonlyMap<string, Answer>;

export interface PlaceRules {
  readonly numbers: NumberReader;
  readonly run: string;
  readonly today: Day;
  /** Whether to replace names that the user typed, in rows that this run queued. */
  readonly replace: boolean;
}

/** One row as it is now. */
export interface Row {
  readonly phone: Cell;
  readonly cell: Cell;
  readonly formula: boolean;
  readonly before: Status;
}

/** Returns the writes after which every row shows the answer for the number that it has now. */
export function placeAnswers(rows: Rows, answers: Answers, by: PlaceRules): RowWrite[] {
  if (answers.size === 0) return [];
  const writes: RowWrite[] = [];
  rows.phones.forEach((phone, index) => {
    const row = rowAt(rows, index);
    if (row.before.word === 'foreign' || keepsOutcome(row.before, phone, by)) return;
    const write = placeOne(row, answers, by);
    if (write !== null) writes.push({ index, ...write });
  });
  return writes;
}

/** Returns one row. The result of a formula in the name cell doesn't count as a name. */
export function rowAt(rows: Rows, index: number): Row {
  const { phone, name, status: text } = cellsAt(rows, index);
  const formula = rows.formulas.has(index);
  return { phone, cell: formula ? '' : name, formula, before: readStatus(text) };
}

/** Whether a row has a final result of its number. An unconfirmed one can still get an answer. */
function keepsOutcome(before: Status, phone: Cell, by: PlaceRules): boolean {
  if (!('day' in before) || before.word === 'unconfirmed') return false;
  return by.numbers.matchesTag(phone, before.tag);
}

function placeOne(row: Row, answers: Answers, by: PlaceRules): RowCells | null {
  const { phone, before } = row;
  const number = by.numbers.canonical(phone);
  const answer = number === null ? undefined : answers.get(number);
  if (answer === undefined) return null;
  if (answer.kind === 'released') return releaseQueued(before, by);
  if (answer.kind === 'unconfirmed') {
    const said = before.word === 'unconfirmed' && by.numbers.matchesTag(phone, before.tag);
    if (said) return null;
  }
  const shown = answer.kind === 'found' && !row.formula && shows(row.cell, answer.name);
  if (isYours(row) && !shown) return null;
  const asked = by.replace && wasQueued(before, by.run);
  return outcomeCells(row, answer, by.today, { numbers: by.numbers, replace: asked });
}

/** What is known of the number in a row. */
type Known = Exclude<Answer, { kind: 'released' }>;

/** `replace`: names that the user typed are replaced, too. */
interface CellRules {
  readonly numbers: NumberReader;
  readonly replace: boolean;
}

/**
 * Returns the cells that show what is known of a row's number since `day`. A name that the user
 * typed stays, and so does a formula: the new name is then shown only in the status.
 */
export function outcomeCells(row: Row, known: Known, day: Day, by: CellRules): RowCells | null {
  const reading = by.numbers.read(row.phone);
  if (!('number' in reading)) return null;
  const { number, ofTwo } = reading;
  switch (known.kind) {
    case 'found':
      return nameCells(row, { number, ofTwo, name: known.name }, day, by);
    case 'not-found': {
      const keeps = keepsName(row, by) ? String(row.cell) : '';
      return withoutName(status.notFound(day, number, ofTwo, keeps), row, by);
    }
    case 'refused':
      return withoutName(status.refused(day, number, ofTwo), row, by);
    case 'unconfirmed':
      return { status: status.unconfirmed(day, number, ofTwo) };
  }
}

interface Named {
  readonly number: string;
  readonly ofTwo: boolean;
  readonly name: string;
}

function nameCells(row: Row, { number, ofTwo, name }: Named, day: Day, by: CellRules): RowCells {
  const { cell, before, formula } = row;
  const found = status.found(day, number, name, ofTwo);
  if (!formula && shows(cell, name)) return { status: found };
  const free = by.replace || cell === '' || nameIsOurs(before, cell);
  if (!formula && free) return { name, status: found };
  return { status: status.kept(day, number, name, ofTwo) };
}

/** Whether the user named this row, and we never queued it. */
function isYours({ cell, formula, before }: Row): boolean {
  return (formula || cell !== '') && (before.word === 'blank' || before.word === 'not-mobile');
}

/** Returns the cells without a new name. An old name stays only if it belongs to this number. */
export function withoutName(text: string, row: Row, by: Pick<CellRules, 'numbers'>): RowCells {
  const anothers = nameIsOurs(row.before, row.cell) && !keepsName(row, by);
  return row.cell !== '' && anothers ? { name: '', status: text } : { status: text };
}

/** Whether the cell has a name that we wrote for this number. */
function keepsName({ phone, cell, before }: Row, by: Pick<CellRules, 'numbers'>): boolean {
  const bound = before.word === 'queued' ? readStatus(before.was) : before;
  const own = 'day' in bound && by.numbers.matchesTag(phone, bound.tag);
  return own && nameIsOurs(before, cell);
}

function wasQueued(before: Status, run: string): before is Extract<Status, { word: 'queued' }> {
  return before.word === 'queued' && before.run === run;
}

/** Returns the earlier status of a row that this run queued, or null. */
function releaseQueued(before: Status, by: PlaceRules): RowCells | null {
  return wasQueued(before, by.run) ? { status: before.was } : null;
}

/**
 * Returns the writes that take away results next to a number that they don't belong to, if they
 * belong to one of `sent` or to the number of another row. If the user edited a number, its old
 * result stays, because no other row has the old number.
 */
export function misplacedOutcomes(
  rows: Rows,
  sent: Iterable<string>,
  numbers: NumberReader,
): RowWrite[] {
  const tags = new Set<string>();
  const outcomes = rows.statuses.map((cell) => readStatus(cell));
  const misplaced = outcomes.flatMap((status, index) => {
    const { phone } = cellsAt(rows, index);
    const isMisplaced = 'day' in status && !numbers.matchesTag(phone, status.tag);
    return isMisplaced && !rows.formulas.has(index) ? [{ index, status }] : [];
  });
  if (misplaced.length === 0) return [];
  const present = rows.phones.map((phone) => numbers.canonical(phone));
  for (const number of [...sent, ...present]) {
    if (number !== null) for (const tag of numbers.tagsOf(number)) tags.add(tag);
  }
  const writes: RowWrite[] = [];
  misplaced.forEach(({ index, status }) => {
    if (!tags.has(status.tag)) return;
    const ours = nameIsOurs(status, cellsAt(rows, index).name);
    writes.push(ours ? { index, name: '', status: '' } : { index, status: '' });
  });
  return writes;
}

/** Returns the writes that give rows still queued by this run their earlier status back. */
export function stillQueued(rows: Rows, run: string): RowWrite[] {
  const writes: RowWrite[] = [];
  rows.statuses.forEach((cell, index) => {
    const before = readStatus(cell);
    if (wasQueued(before, run)) writes.push({ index, status: before.was });
  });
  return writes;
}
