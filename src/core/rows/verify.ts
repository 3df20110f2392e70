/**
 * After a write: did it land where it was meant to? Rows may have moved between our read and
 * our write; what landed beside another number is taken back, by number, from what was read.
 */
import type { Cell, Rows, RowWrite } from '../ports/cells';
import { bare } from '../status/tags';

interface Repair {
  /** Writes for the rows as read after the write; empty when nothing stands wrong. */
  readonly writes: readonly RowWrite[];
  /** The rows after the write as they ought to be: what the next check compares with. */
  readonly meant: Rows;
}

/** What a write put into cells: only cells that show one of these are ever taken back. */
interface Texts {
  readonly names: ReadonlySet<string>;
  readonly statuses: ReadonlySet<Cell>;
}

interface Own {
  readonly name: Cell;
  readonly status: Cell;
}

/** What one row held before the write, and what the write was to make of it. */
interface Entry {
  readonly own: Own;
  readonly meant: Own;
}

type Entries = ReadonlyMap<Cell, Entry[]>;

type Fits = (shown: Own, entry: Entry) => boolean;

/** Sheets may or may not show a quote prefix as part of the text [platform 6.2, conflict]. */
function sameName(a: Own, b: Own): boolean {
  return bare(String(a.name)) === bare(String(b.name));
}

function same(a: Own, b: Own): boolean {
  return a.status === b.status && sameName(a, b);
}

/**
 * What stands beside the wrong number after `writes` (planned from `before`), and how it is
 * undone. A repair is checked the same way: with `meant` as `before`, no writes, the same texts.
 */
export function repair(
  before: Rows,
  writes: readonly RowWrite[],
  after: Rows,
  texts: Texts,
): Repair {
  if (landed(before, writes, after)) return { writes: [], meant: after };
  const entries = entriesByPhone(before, writes);
  const back: RowWrite[] = [];
  for (const [index, own] of displaced(after, entries)) {
    const shown = shownAt(after, index);
    const taken = texts.names.has(bare(String(shown.name)));
    // Of a row that was not there: a name of ours, whose status went with another row's repair.
    const stray = taken && shown.name !== '' && after.phones[index] === '';
    const blank = shown.status === '' && own === null && !stray;
    if (!texts.statuses.has(shown.status) || blank) continue;
    const status = own?.status ?? '';
    const name = taken ? (own?.name ?? '') : shown.name;
    if (same(shown, { name, status })) continue;
    back.push({ index, ...(taken ? { name } : {}), status });
  }
  return { writes: back, meant: applied(after, back) };
}

/**
 * Rows that show neither what they held nor what was meant for them, each with what it held; null
 * for a row that was not there. Rows with alike phone cells are told apart by what they still show.
 */
function displaced(after: Rows, entries: Entries): [index: number, own: Own | null][] {
  const found: [number, Own | null][] = [];
  const match = (left: number[], fits: Fits, moved: boolean): number[] =>
    left.filter((index) => {
      const alike = entries.get(after.phones[index] ?? '') ?? [];
      const entry = takeOut(alike, shownAt(after, index), fits);
      if (entry !== null && moved) found.push([index, entry.own]);
      return entry === null;
    });
  let left = match([...after.phones.keys()], (shown, { own }) => same(shown, own), false);
  left = match(left, survived, true);
  left = match(left, (shown, { meant }) => same(shown, meant), false);
  left = match(left, (shown, { own }) => sameName(shown, own), true);
  left = match(left, () => true, true);
  return [...found, ...left.map((index): [number, null] => [index, null])];
}

/** A name that was to be overwritten still stands: its row moved away from under the write. */
function survived(shown: Own, { own, meant }: Entry): boolean {
  return shown.name !== '' && sameName(shown, own) && !sameName(own, meant);
}

/** Nothing moved: every row shows what it held, or what was written into it. */
function landed(before: Rows, writes: readonly RowWrite[], after: Rows): boolean {
  if (before.phones.length !== after.phones.length) return false;
  const meant = applied(before, writes);
  return before.phones.every(
    (phone, i) => after.phones[i] === phone && same(shownAt(meant, i), shownAt(after, i)),
  );
}

export function shownAt(rows: Rows, index: number): Own {
  return { name: rows.names[index] ?? '', status: rows.statuses[index] ?? '' };
}

/** Rows with writes made in them. */
function applied(rows: Rows, writes: readonly RowWrite[]): Rows {
  const names = [...rows.names];
  const statuses = [...rows.statuses];
  for (const { index, name, status } of writes) {
    if (name !== undefined) names[index] = name;
    if (status !== undefined) statuses[index] = status;
  }
  return { ...rows, names, statuses };
}

/** Rows that bear the same text in the phone cell share a list, in the order of the rows. */
function entriesByPhone(before: Rows, writes: readonly RowWrite[]): Map<Cell, Entry[]> {
  const meant = applied(before, writes);
  const entries = new Map<Cell, Entry[]>();
  before.phones.forEach((phone, index) => {
    const entry = { own: shownAt(before, index), meant: shownAt(meant, index) };
    const list = entries.get(phone);
    if (list) list.push(entry);
    else entries.set(phone, [entry]);
  });
  return entries;
}

/** Takes out the first entry that fits what a row shows, or gives null. */
function takeOut(list: Entry[], shown: Own, fits: Fits): Entry | null {
  const at = list.findIndex((entry) => fits(shown, entry));
  return at < 0 ? null : (list.splice(at, 1)[0] ?? null);
}

export function textsOf(writes: readonly RowWrite[]): Texts {
  const names = new Set<string>();
  const statuses = new Set<Cell>();
  for (const { name, status } of writes) {
    if (name !== undefined) names.add(bare(String(name)));
    if (status !== undefined) statuses.add(status);
  }
  return { names, statuses };
}

/** What two writes put into cells, the second the repair of the first. */
export function both(a: Texts, b: Texts): Texts {
  return {
    names: new Set([...a.names, ...b.names]),
    statuses: new Set([...a.statuses, ...b.statuses]),
  };
}
