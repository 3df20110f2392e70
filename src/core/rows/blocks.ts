/** Groups writes of rows into rectangles that contain no other cells. */
import type { Cell, Rows, RowWrite } from '../ports/cells';
import { cellText } from '../status/names';
import { cellsAt } from './cells-at';

/** Consecutive rows from `index` on; `names` is null if the name cells are left alone. */
export interface Block {
  readonly index: number;
  readonly names: readonly Cell[] | null;
  readonly statuses: readonly Cell[];
}

/**
 * Returns blocks in the order of the rows. Consecutive rows share a block if all of them write a
 * name, or none does.
 */
export function blocksOf(rows: Rows, writes: readonly RowWrite[]): Block[] {
  const blocks: { index: number; names: Cell[] | null; statuses: Cell[] }[] = [];
  for (const write of [...writes].sort((a, b) => a.index - b.index)) {
    const { index, name: given = null } = write;
    // Every name that is written passes here: none must begin like a formula.
    const name = typeof given === 'string' ? cellText(given) : given;
    const status = write.status ?? cellsAt(rows, index).status;
    const open = blocks[blocks.length - 1];
    const follows = open !== undefined && open.index + open.statuses.length === index;
    if (follows && (open.names === null) === (name === null)) {
      open.statuses.push(status);
      if (name !== null) open.names?.push(name);
    } else blocks.push({ index, names: name === null ? null : [name], statuses: [status] });
  }
  return blocks;
}

/**
 * Returns the writes with blank names added if consecutive rows get names, so that these rows
 * share a block. The name cells were blank before, and all these rows get a new status anyway.
 */
export function withBlankNames(rows: Rows, writes: readonly RowWrite[]): RowWrite[] {
  const sorted = [...writes].sort((a, b) => a.index - b.index);
  return runsOf(sorted).flatMap((run) => {
    if (run.every(({ name }) => name === undefined)) return run;
    return run.map((write) => {
      const blank = rows.names[write.index] === '' && !rows.formulas.has(write.index);
      return write.name === undefined && blank ? { ...write, name: '' } : write;
    });
  });
}

/** Splits sorted writes into groups of consecutive rows. */
function runsOf(writes: readonly RowWrite[]): RowWrite[][] {
  const runs: RowWrite[][] = [];
  for (const write of writes) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1]?.index === write.index - 1) run.push(write);
    else runs.push([write]);
  }
  return runs;
}
