/** Writes rows, reads them back, and repeats until nothing is left to write or repair. */
import type { Rows, RowWrite } from '../ports/cells';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { withBlankNames } from './blocks';
import { cellsAt } from './cells-at';
import { both, repair, textsOf } from './verify';
import { fail, isTrouble, waitingHelps } from '../texts/trouble';

/** Most rounds of writing and repairing, before a sheet that keeps changing is left for later. */
const MOST_ROUNDS = 6;

/**
 * Writes what `plan` returns for the current rows, and repeats until it returns nothing and nothing
 * is next to a wrong number. Returns the rows as last read. Throws `sheet-moving` or `merged`.
 */
export function writeUntilRight(
  world: World,
  table: TableRef,
  plan: (rows: Rows) => readonly RowWrite[],
): Rows {
  let rows = world.sheet.read(table);
  let failed = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const writes = withBlankNames(rows, plan(rows));
    if (writes.length === 0) return rows;
    ({ rows, failed } = written(world, table, rows, writes, failed));
  }
  return fail(world.sheet.merged(table) ? 'merged' : 'sheet-moving');
}

/**
 * Writes and reads back, even after a failed write: part of it may be in the sheet, on rows that
 * moved. An error that passes by itself is thrown only the second time.
 */
function written(
  world: World,
  table: TableRef,
  rows: Rows,
  writes: readonly RowWrite[],
  failed: boolean,
): { readonly rows: Rows; readonly failed: boolean } {
  try {
    world.sheet.write(table, rows, writes);
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
    const after = repaired(world, table, rows, writes);
    if (failed || !waitingHelps(thrown.trouble)) throw thrown;
    return { rows: after, failed: true };
  }
  return { rows: repaired(world, table, rows, writes), failed };
}

/** Waits before a call is repeated after an error that passes by itself (ms). */
const WAITS = [1_000, 2_000, 4_000, 8_000];

function wait(world: World, attempt: number): void {
  world.clock.sleep(WAITS[attempt] ?? 0);
}

/**
 * Reads back. Waits for errors that pass by themselves, because only this execution knows what was
 * in the rows before the write, which a repair needs.
 */
function readBack(world: World, table: TableRef): Rows {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return world.sheet.read(table);
    } catch (thrown) {
      const passing = isTrouble(thrown) && waitingHelps(thrown.trouble);
      if (!passing || attempt >= WAITS.length) throw thrown;
      wait(world, attempt);
    }
  }
}

/** Reads back, and undoes what is next to a wrong number because rows moved. */
function repaired(world: World, table: TableRef, before: Rows, writes: readonly RowWrite[]): Rows {
  let texts = textsOf(writes);
  let after = readBack(world, table);
  if (breaksFormula(before, after)) {
    world.sheet.write(table, after, undoing(before, writes));
    fail('array-blocked');
  }
  let fix = repair(before, writes, after, texts);
  for (let round = 0; fix.writes.length > 0; round += 1) {
    if (round >= MOST_ROUNDS) fail('sheet-moving');
    writeRepair(world, table, after, fix.writes);
    texts = both(texts, textsOf(fix.writes));
    after = readBack(world, table);
    fix = repair(fix.meant, [], after, texts);
  }
  return after;
}

/** Writes a repair. After an error that passes by itself, the caller plans it again. */
function writeRepair(world: World, table: TableRef, rows: Rows, writes: readonly RowWrite[]): void {
  try {
    world.sheet.write(table, rows, writes);
  } catch (thrown) {
    if (!isTrouble(thrown) || !waitingHelps(thrown.trouble)) throw thrown;
    wait(world, 0);
  }
}

/** Sheets shows this in the cell of a formula that can no longer spill. */
const BLOCKED = '#REF!';

function breaksFormula(before: Rows, after: Rows): boolean {
  return after.phones.includes(BLOCKED) && !before.phones.includes(BLOCKED);
}

function undoing(before: Rows, writes: readonly RowWrite[]): RowWrite[] {
  return writes.map(({ index, name }) => {
    const own = cellsAt(before, index);
    const status = { index, status: own.status };
    return name === undefined ? status : { ...status, name: own.name };
  });
}
