/** Rows now + answers → cell writes. The number in the cell is the address, never the row. */
import { readStatus, status, type Day, type Status } from './ledger';
import type { Numbers } from './numbers';
import { nameIsOurs, shows } from './row';
import type { Cell, RowWrite, Rows } from './world';

/** What is known of a number now. */
export type Answer =
  | { readonly kind: 'found'; readonly name: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unconfirmed' }
  /** It goes back to what it was before this run queued it. */
  | { readonly kind: 'released' };

export type Answers = ReadonlyMap<string, Answer>;

export interface Placing {
  readonly numbers: Numbers;
  readonly run: string;
  readonly today: Day;
  /** Names that a person typed are replaced, where this run queued the row. */
  readonly replace: boolean;
}

/** The writes that make every row show the answer for the number it bears now. */
export function place(rows: Rows, answers: Answers, by: Placing): RowWrite[] {
  if (answers.size === 0) return [];
  const writes: RowWrite[] = [];
  rows.phones.forEach((phone, index) => {
    if (phone === '') return;
    const before = readStatus(rows.statuses[index] ?? '');
    if (before.word === 'foreign' || isSettled(before, phone, by)) return;
    const write = placeOne(rows, index, before, answers, by);
    if (write !== null) writes.push({ index, ...write });
  });
  return writes;
}

/** A final outcome of this number needs no answer; an unconfirmed one may still get one. */
function isSettled(before: Status, phone: Cell, by: Placing): boolean {
  if (!('day' in before) || before.word === 'unconfirmed') return false;
  return by.numbers.bear(phone, before.mark);
}

function placeOne(
  rows: Rows,
  index: number,
  before: Status,
  answers: Answers,
  by: Placing,
): Omit<RowWrite, 'index'> | null {
  const phone = rows.phones[index] ?? '';
  const reading = by.numbers.read(phone);
  if (!('number' in reading)) return null;
  const answer = answers.get(reading.number);
  if (answer === undefined) return null;
  if (answer.kind === 'released') return release(before, by);
  const cell = rows.names[index] ?? '';
  const { number, ofTwo } = reading;
  switch (answer.kind) {
    case 'found':
      return placeName(rows, index, before, { number, ofTwo, name: answer.name }, by);
    case 'not-found': {
      if (isYours(rows, index, before)) return null;
      const keeps = keepsName(cell, before, phone, by) ? String(cell) : '';
      return clearing(status.notFound(by.today, number, ofTwo, keeps), cell, before, phone, by);
    }
    case 'refused':
      if (isYours(rows, index, before)) return null;
      return clearing(status.refused(by.today, number, ofTwo), cell, before, phone, by);
    case 'unconfirmed':
      if (before.word === 'unconfirmed' && by.numbers.bear(phone, before.mark)) return null;
      if (isYours(rows, index, before)) return null;
      return { status: status.unconfirmed(by.today, number, ofTwo) };
  }
}

interface Named {
  readonly number: string;
  readonly ofTwo: boolean;
  readonly name: string;
}

function placeName(
  rows: Rows,
  index: number,
  before: Status,
  { number, ofTwo, name }: Named,
  by: Placing,
): Omit<RowWrite, 'index'> | null {
  const cell = rows.names[index] ?? '';
  const found = status.found(by.today, number, name, ofTwo);
  if (!rows.formulas.has(index)) {
    const asked = by.replace && before.word === 'queued' && before.run === by.run;
    if (cell === '' || asked || nameIsOurs(before, cell)) {
      return { name, status: found };
    }
    if (shows(cell, name)) return { status: found };
  }
  if (isYours(rows, index, before)) return null;
  return { status: status.kept(by.today, number, name, ofTwo) };
}

/** A person's own row: named by hand and never queued by us. */
function isYours(rows: Rows, index: number, before: Status): boolean {
  const named = rows.formulas.has(index) || (rows.names[index] ?? '') !== '';
  return named && (before.word === 'blank' || before.word === 'not-mobile');
}

/** Without a new name, an old one stays if it is this number's, and goes if it is another's. */
export function clearing(
  text: string,
  cell: Cell,
  before: Status,
  phone: Cell,
  by: Pick<Placing, 'numbers'>,
): Omit<RowWrite, 'index'> {
  const anothers = nameIsOurs(before, cell) && !keepsName(cell, before, phone, by);
  return cell !== '' && anothers ? { name: '', status: text } : { status: text };
}

/** Whether the cell holds a name of ours that was found for this very number. */
export function keepsName(
  cell: Cell,
  before: Status,
  phone: Cell,
  by: Pick<Placing, 'numbers'>,
): boolean {
  const bound = before.word === 'queued' ? readStatus(before.was) : before;
  const own = 'day' in bound && by.numbers.bear(phone, bound.mark);
  return cell !== '' && own && nameIsOurs(before, cell);
}

/** Only what this very run queued goes back. */
function release(before: Status, by: Placing): Omit<RowWrite, 'index'> | null {
  return before.word === 'queued' && before.run === by.run ? { status: before.was } : null;
}

/** Outcomes of a run, known by their marks, that stand beside a number they do not belong to. */
export function strays(rows: Rows, marks: ReadonlySet<string>, numbers: Numbers): RowWrite[] {
  const writes: RowWrite[] = [];
  rows.statuses.forEach((cell, index) => {
    const status = readStatus(cell);
    if (!('day' in status) || !marks.has(status.mark)) return;
    if (numbers.bear(rows.phones[index] ?? '', status.mark)) return;
    const ours = nameIsOurs(status, rows.names[index] ?? '');
    writes.push(ours ? { index, name: '', status: '' } : { index, status: '' });
  });
  return writes;
}

/** At the end: every row that still says Queued for this run goes back to what it was. */
export function leftovers(rows: Rows, run: string): RowWrite[] {
  const writes: RowWrite[] = [];
  rows.statuses.forEach((cell, index) => {
    const before = readStatus(cell);
    if (before.word === 'queued' && before.run === run) writes.push({ index, status: before.was });
  });
  return writes;
}
