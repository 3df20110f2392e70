/** Checks whether a write reached the right rows, and plans how to undo it in others. */
import type { Cell, Rows, RowWrite } from '../ports/cells';
import { bare } from '../status/tags';
import { cellsAt } from './cells-at';

interface Repair {
  /** Writes for the rows as read after the write; empty if nothing is wrong. */
  readonly writes: readonly RowWrite[];
  /** The rows as they should be after the repair: the next check compares with these. */
  readonly meant: Rows;
}

/** The texts of a write. Only cells that show one of them are ever changed back. */
interface Texts {
  readonly names: ReadonlySet<string>;
  readonly statuses: ReadonlySet<Cell>;
}

interface Own {
  readonly name: Cell;
  readonly status: Cell;
}

/** What one row had before the write, and what it should have after it. */
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
 * Returns how to undo what is next to the wrong number after `writes`, which were planned from `before`,
 * because rows can move between our read and our write. To check a repair, call this again with its
 * `meant` as `before`, no writes, and the same texts.
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
    const shown = cellsAt(after, index);
    const taken = texts.names.has(bare(String(shown.name)));
    // A new row without a phone can have a name that we wrote, whose status a repair has removed.
    const blank = shown.status === '' && own === null && shown.phone !== '';
    if (!texts.statuses.has(shown.status) || blank) continue;
    const status = own?.status ?? '';
    const name = taken ? (own?.name ?? '') : shown.name;
    if (same(shown, { name, status })) continue;
    back.push({ index, ...(taken ? { name } : {}), status });
  }
  return { writes: back, meant: applied(after, back) };
}

/**
 * Returns the rows that show neither what they had nor what was meant for them, each with what it
 * had; null for a new row. Rows with the same phone cell are told apart by what they still show.
 */
function displaced(after: Rows, entries: Entries): [index: number, own: Own | null][] {
  const found: [number, Own | null][] = [];
  const match = (left: number[], fits: Fits, moved: boolean): number[] =>
    left.filter((index) => {
      const alike = entries.get(cellsAt(after, index).phone) ?? [];
      const entry = takeOut(alike, cellsAt(after, index), fits);
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

/** Whether a name that should be overwritten is still there: its row moved before the write. */
function survived(shown: Own, { own, meant }: Entry): boolean {
  return shown.name !== '' && sameName(shown, own) && !sameName(own, meant);
}

/** Whether nothing moved: every row shows what it had, or what was written into it. */
function landed(before: Rows, writes: readonly RowWrite[], after: Rows): boolean {
  if (before.phones.length !== after.phones.length) return false;
  const meant = applied(before, writes);
  return before.phones.every(
    (phone, i) => after.phones[i] === phone && same(cellsAt(meant, i), cellsAt(after, i)),
  );
}

/** Returns the rows as they should be after these writes. */
function applied(rows: Rows, writes: readonly RowWrite[]): Rows {
  const names = [...rows.names];
  const statuses = [...rows.statuses];
  for (const { index, name, status } of writes) {
    if (name !== undefined) names[index] = name;
    if (status !== undefined) statuses[index] = status;
  }
  return { ...rows, names, statuses };
}

/** Groups entries by the text of the phone cell, in the order of the rows. */
function entriesByPhone(before: Rows, writes: readonly RowWrite[]): Map<Cell, Entry[]> {
  const meant = applied(before, writes);
  const entries = new Map<Cell, Entry[]>();
  before.phones.forEach((phone, index) => {
    const entry = { own: cellsAt(before, index), meant: cellsAt(meant, index) };
    const list = entries.get(phone);
    if (list) list.push(entry);
    else entries.set(phone, [entry]);
  });
  return entries;
}

/** Removes the first entry that fits what a row shows, and returns it, or null. */
function takeOut(list: Entry[], shown: Own, fits: Fits): Entry | null {
  const at = list.findIndex((entry) => fits(shown, entry));
  return at < 0 ? null : (list.splice(at, 1)[0] ?? null);
}

/** Returns the texts that these writes put into cells. */
export function textsOf(writes: readonly RowWrite[]): Texts {
  const names = new Set<string>();
  const statuses = new Set<Cell>();
  for (const { name, status } of writes) {
    if (name !== undefined) names.add(bare(String(name)));
    if (status !== undefined) statuses.add(status);
  }
  return { names, statuses };
}

/** Returns the texts of a write and of its repair together. */
export function both(a: Texts, b: Texts): Texts {
  return {
    names: new Set([...a.names, ...b.names]),
    statuses: new Set([...a.statuses, ...b.statuses]),
  };
}
