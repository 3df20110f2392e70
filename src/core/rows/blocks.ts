/** Row writes → as few rectangular writes as can be, without touching a cell of anybody else. */
import type { Cell, Rows, RowWrite } from '../ports/cells';
import { cellText, nameIsOurs } from '../status/names';
import { readStatus } from '../status/status';

/** Consecutive rows from `index` on; `names` is null where the name cells are left alone. */
export interface Block {
  readonly index: number;
  readonly names: readonly Cell[] | null;
  readonly statuses: readonly Cell[];
}

/** Unflushed writes cost 0.4 to 5 ms each [platform 6.8]; more runs than this are joined. */
const MOST_RUNS = 2_000;

/**
 * Blocks for writes in the order of their rows. Where there would be too many, neighbours are
 * joined over rows whose two cells hold our own text or nothing, which are written as they were.
 */
export function blocksOf(rows: Rows, writes: readonly RowWrite[], most = MOST_RUNS): Block[] {
  const sorted = [...writes].sort((a, b) => a.index - b.index);
  const exact = runs(sorted.map((write) => full(rows, write, false)));
  if (exact.length <= most) return exact;
  return runs(joined(rows, sorted));
}

interface Line {
  readonly index: number;
  readonly name: Cell | null;
  readonly status: Cell;
}

const at = (cells: readonly Cell[], index: number): Cell => cells[index] ?? '';

/** A write with both cells told; `name` null means that its cell is left alone. */
function full(rows: Rows, { index, name, status }: RowWrite, wide: boolean): Line {
  const own = wide && isOursOrNothing(rows, index) ? at(rows.names, index) : null;
  return { index, name: name ?? own, status: status ?? at(rows.statuses, index) };
}

/** Lines for the writes and for every row between them that may be written as it stands. */
function joined(rows: Rows, writes: readonly RowWrite[]): Line[] {
  const lines: Line[] = [];
  let last: number | null = null;
  for (const write of writes) {
    if (last !== null) lines.push(...bridge(rows, last + 1, write.index));
    lines.push(full(rows, write, true));
    last = write.index;
  }
  return lines;
}

/** Rows from `from` up to `to`, or none of them where one is somebody else's. */
function bridge(rows: Rows, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let index = from; index < to; index += 1) {
    if (!isOursOrNothing(rows, index)) return [];
    const name = at(rows.names, index);
    lines.push({ index, name, status: at(rows.statuses, index) });
  }
  return lines;
}

function isOursOrNothing(rows: Rows, index: number): boolean {
  if (rows.formulas.has(index)) return false;
  const status = readStatus(at(rows.statuses, index));
  const name = at(rows.names, index);
  return status.word !== 'foreign' && (name === '' || nameIsOurs(status, name));
}

/** Lines that follow one another and leave alone the same cells become one block. */
function runs(lines: readonly Line[]): Block[] {
  const blocks: { index: number; names: Cell[] | null; statuses: Cell[] }[] = [];
  for (const { index, name: given, status } of lines) {
    // Every name on its way to a cell passes here: none may begin as a formula does.
    const name = typeof given === 'string' ? cellText(given) : given;
    const open = blocks[blocks.length - 1];
    const follows = open !== undefined && open.index + open.statuses.length === index;
    if (follows && (open.names === null) === (name === null)) {
      open.statuses.push(status);
      if (name !== null) open.names?.push(name);
    } else blocks.push({ index, names: name === null ? null : [name], statuses: [status] });
  }
  return blocks;
}
