/** What a user does to the sheet at any moment. The number of the call chooses where. */
import { readStatus, status } from '../../src/core/status/status';
import type { EDITS } from './faults';
import { nationalOf, pairOf, type Held, type Line, type OutsideSheet } from './outside-sheet';

type Edit = (sheet: OutsideSheet, at: number) => void;
type EditKind = (typeof EDITS)[number];

const chosen = ({ lines }: OutsideSheet, at: number): Line | undefined => lines[at % lines.length];

/** A value that now stands in another cell than before: nobody's program has read it there. */
const moved = (held: Held, { edits }: OutsideSheet): Held => ({ ...held, edit: edits });

/** Whatever cannot be put back any more, because its place is gone, is owed no longer. */
function forgive(sheet: OutsideSheet, gone: (line: Line) => boolean): void {
  sheet.owed = sheet.owed.filter(({ line }) => !gone(line));
}

function goBack(sheet: OutsideSheet, to: OutsideSheet['past'][number] | undefined): void {
  if (to === undefined) return;
  sheet.lines = to.lines.map((line) => ({ ...line }));
  for (const line of sheet.lines) {
    line.name = moved(line.name, sheet);
    line.status = moved(line.status, sheet);
  }
  sheet.gone.clear();
  for (const column of to.gone) sheet.gone.add(column);
  sheet.owed = [];
}

/** Copies the first rows over later ones, as one copies and pastes within a sheet. */
function paste(sheet: OutsideSheet, at: number): void {
  const to = 1 + (at % Math.max(1, sheet.lines.length - 2));
  for (const [i, from] of sheet.lines.slice(0, 2).entries()) {
    const line = sheet.lines[to + i];
    if (line === undefined || line === from) continue;
    forgive(sheet, (owed) => owed === line);
    line.phone = from.phone;
    line.name = moved(from.name, sheet);
    line.status = moved(from.status, sheet);
  }
}

/**
 * An editor without the add-on queues a number of their own for the run in sight, and copies one of
 * its marks to another row.
 */
function forgeQueued(sheet: OutsideSheet, at: number): void {
  const seen = sheet.lines.map(({ status }) => readStatus(status.value));
  const own = seen.find((status) => status.word === 'queued' && status.run !== '');
  if (own?.word !== 'queued') return;
  const phone = `98765 2${String(at % 10_000).padStart(4, '0')}`;
  const forged = [
    status.queued(own.run, `91${phone.replace(' ', '')}`, ''),
    `Queued ·${own.run}${own.tag}`,
  ];
  for (const text of forged) {
    const line = { phone, name: sheet.person(''), status: sheet.person(text), formula: false };
    sheet.lines.splice(at % sheet.lines.length, 0, line);
  }
}

const STATUSES = ['call later', '', 'Queued', 'Found'] as const;
const COLUMNS = ['status', 'name', 'phone'] as const;

const EDITED: Readonly<Record<EditKind, Edit>> = {
  'rows-sorted': (sheet, at) => {
    const k = at % sheet.lines.length;
    const { lines } = sheet;
    sheet.lines = at % 2 === 0 ? [...lines].reverse() : [...lines.slice(k), ...lines.slice(0, k)];
  },
  'row-inserted': (sheet, at) => {
    const line = { phone: '', name: sheet.person(''), status: sheet.person(''), formula: false };
    sheet.lines.splice(at % sheet.lines.length, 0, line);
  },
  'row-deleted': (sheet, at) => {
    const [gone] = sheet.lines.length > 2 ? sheet.lines.splice(at % sheet.lines.length, 1) : [];
    forgive(sheet, (line) => line === gone);
  },
  'phones-sorted-alone': (sheet) => {
    const phones = sheet.lines.map(({ phone }) => phone).reverse();
    sheet.lines.forEach((line, i) => (line.phone = phones[i] ?? ''));
    forgive(sheet, () => true);
  },
  'names-sorted-alone': (sheet) => {
    const names = sheet.lines.map(({ name }) => moved(name, sheet)).reverse();
    sheet.lines.forEach((line, i) => (line.name = names[i] ?? line.name));
    forgive(sheet, () => true);
  },
  'number-edited': (sheet, at) => {
    const line = chosen(sheet, at);
    if (line === undefined || nationalOf(line.phone) === '') return;
    line.phone = `98765 1${String(at % 10_000).padStart(4, '0')}`;
    forgive(sheet, (owed) => owed === line);
  },
  'table-pasted': paste,
  undo: (sheet) => {
    sheet.past.pop();
    goBack(sheet, sheet.past.pop());
  },
  'version-restored': (sheet) => {
    goBack(sheet, sheet.past[0]);
  },
  'name-typed': (sheet, at) => {
    const line = chosen(sheet, at);
    if (line && !line.formula) line.name = sheet.person(`Typed ${String(at)}`);
  },
  'status-typed': (sheet, at) => {
    const line = chosen(sheet, at);
    if (line) line.status = sheet.person(STATUSES[at % STATUSES.length] ?? '');
  },
  'queue-forged': forgeQueued,
  'column-deleted': (sheet, at) => {
    sheet.gone.add(COLUMNS[at % COLUMNS.length] ?? 'name');
  },
  // The cells stay as they are: what a read and a write see of it is played at their ports.
  'column-moved': () => undefined,
  // Sheets are found by their ids: seen from the ports, nothing happens.
  'sheet-renamed': () => undefined,
  'sheet-copied': (sheet) => {
    sheet.copy = sheet.rows();
  },
};

/** Makes an edit; it counts as one since any read before it. */
export function edit(sheet: OutsideSheet, kind: EditKind, at: number): void {
  sheet.keep();
  sheet.edits += 1;
  EDITED[kind](sheet, at);
  for (const { phone, name } of sheet.lines) sheet.arranged.add(pairOf(phone, name.value));
}

/** What a person does when the columns of a run are missing. */
export function undelete(sheet: OutsideSheet): void {
  sheet.edits += 1;
  sheet.gone.clear();
}
