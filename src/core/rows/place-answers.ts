/** Rows now + answers → cell writes. The number in the cell is the address, never the row. */
import type { Cell, Rows, RowWrite } from '../ports/cells';
import type { Day } from '../status/days';
import { nameIsOurs, shows } from '../status/names';
import type { NumberReader } from '../status/numbers';
import { readStatus, status, type Status } from '../status/status';

/** What is known of a number now. */
export type Answer =
  | { readonly kind: 'found'; readonly name: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unconfirmed' }
  /** It goes back to what it was before this run queued it. */
  | { readonly kind: 'released' };

export type Answers = ReadonlyMap<string, Answer>;

export interface PlaceRules {
  readonly numbers: NumberReader;
  readonly run: string;
  readonly today: Day;
  /** Names that a person typed are replaced, where this run queued the row. */
  readonly replace: boolean;
}

/** One row with a phone, as it stands now. */
export interface Row {
  readonly phone: Cell;
  readonly cell: Cell;
  readonly formula: boolean;
  readonly before: Status;
}

type Cells = Omit<RowWrite, 'index'>;

/** The writes that make every row show the answer for the number it bears now. */
export function placeAnswers(rows: Rows, answers: Answers, by: PlaceRules): RowWrite[] {
  if (answers.size === 0) return [];
  const writes: RowWrite[] = [];
  rows.phones.forEach((phone, index) => {
    if (phone === '') return;
    const before = readStatus(rows.statuses[index] ?? '');
    if (before.word === 'foreign' || keepsOutcome(before, phone, by)) return;
    const formula = rows.formulas.has(index);
    const row: Row = { phone, cell: rows.names[index] ?? '', formula, before };
    const write = placeOne(row, answers, by);
    if (write !== null) writes.push({ index, ...write });
  });
  return writes;
}

/** A final outcome of this number needs no answer; an unconfirmed one may still get one. */
function keepsOutcome(before: Status, phone: Cell, by: PlaceRules): boolean {
  if (!('day' in before) || before.word === 'unconfirmed') return false;
  return by.numbers.matchesTag(phone, before.tag);
}

function placeOne(row: Row, answers: Answers, by: PlaceRules): Cells | null {
  const { phone, cell, before } = row;
  const reading = by.numbers.read(phone);
  if (!('number' in reading)) return null;
  const answer = answers.get(reading.number);
  if (answer === undefined) return null;
  if (answer.kind === 'released') return releaseQueued(before, by);
  const { number, ofTwo } = reading;
  switch (answer.kind) {
    case 'found':
      return placeName(row, { number, ofTwo, name: answer.name }, by);
    case 'not-found': {
      if (isYours(row)) return null;
      const keeps = keepsName(row, by) ? String(cell) : '';
      return clearing(status.notFound(by.today, number, ofTwo, keeps), row, by);
    }
    case 'refused':
      if (isYours(row)) return null;
      return clearing(status.refused(by.today, number, ofTwo), row, by);
    case 'unconfirmed':
      if (before.word === 'unconfirmed' && by.numbers.matchesTag(phone, before.tag)) return null;
      if (isYours(row)) return null;
      return { status: status.unconfirmed(by.today, number, ofTwo) };
  }
}

interface Named {
  readonly number: string;
  readonly ofTwo: boolean;
  readonly name: string;
}

function placeName(row: Row, { number, ofTwo, name }: Named, by: PlaceRules): Cells | null {
  const { cell, before } = row;
  const found = status.found(by.today, number, name, ofTwo);
  if (!row.formula) {
    const asked = by.replace && before.word === 'queued' && before.run === by.run;
    if (cell === '' || asked || nameIsOurs(before, cell)) {
      return { name, status: found };
    }
    if (shows(cell, name)) return { status: found };
  }
  if (isYours(row)) return null;
  return { status: status.kept(by.today, number, name, ofTwo) };
}

/** A person's own row: named by hand and never queued by us. */
function isYours({ cell, formula, before }: Row): boolean {
  return (formula || cell !== '') && (before.word === 'blank' || before.word === 'not-mobile');
}

/** Without a new name, an old one stays if it is this number's, and goes if it is another's. */
export function clearing(text: string, row: Row, by: Pick<PlaceRules, 'numbers'>): Cells {
  const anothers = nameIsOurs(row.before, row.cell) && !keepsName(row, by);
  return row.cell !== '' && anothers ? { name: '', status: text } : { status: text };
}

/** Whether the cell holds a name of ours that was found for this very number. */
export function keepsName({ phone, cell, before }: Row, by: Pick<PlaceRules, 'numbers'>): boolean {
  const bound = before.word === 'queued' ? readStatus(before.was) : before;
  const own = 'day' in bound && by.numbers.matchesTag(phone, bound.tag);
  return cell !== '' && own && nameIsOurs(before, cell);
}

/** Only what this very run queued goes back. */
function releaseQueued(before: Status, by: PlaceRules): Cells | null {
  return before.word === 'queued' && before.run === by.run ? { status: before.was } : null;
}

/** Outcomes of a run, known by their marks, that stand beside a number they do not belong to. */
export function misplacedOutcomes(
  rows: Rows,
  marks: ReadonlySet<string>,
  numbers: NumberReader,
): RowWrite[] {
  const writes: RowWrite[] = [];
  rows.statuses.forEach((cell, index) => {
    const status = readStatus(cell);
    if (!('day' in status) || !marks.has(status.tag)) return;
    if (numbers.matchesTag(rows.phones[index] ?? '', status.tag)) return;
    const ours = nameIsOurs(status, rows.names[index] ?? '');
    writes.push(ours ? { index, name: '', status: '' } : { index, status: '' });
  });
  return writes;
}

/** At the end: every row that still says Queued for this run goes back to what it was. */
export function stillQueued(rows: Rows, run: string): RowWrite[] {
  const writes: RowWrite[] = [];
  rows.statuses.forEach((cell, index) => {
    const before = readStatus(cell);
    if (before.word === 'queued' && before.run === run) writes.push({ index, status: before.was });
  });
  return writes;
}
