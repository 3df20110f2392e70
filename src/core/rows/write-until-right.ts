/** Writes rows until the sheet, read back, asks for nothing more. */
import type { Rows, RowWrite } from '../ports/cells';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { withBlankNames } from './blocks';
import { both, repair, shownAt, textsOf } from './verify';
import { fail, isTrouble, waitingHelps } from '../texts/trouble';

/** Rounds of writing and mending, before a sheet that never stands still is left for later. */
const MOST_ROUNDS = 6;

/**
 * Writes what `plan` asks for until the sheet, read back, asks for nothing more and nothing of it
 * stands beside a wrong number. Gives the rows as last read. Throws `sheet-moving`.
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
 * A write that failed may have landed in part, on rows that had moved: it is read back all the same.
 * What passes by itself is tried once more.
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
    if (!isTrouble(thrown) || !waitingHelps(thrown.trouble)) throw thrown;
    const after = repaired(world, table, rows, writes);
    if (failed) throw thrown;
    return { rows: after, failed: true };
  }
  return { rows: repaired(world, table, rows, writes), failed };
}

/** Waits before a call that failed in passing is made again (ms). */
const WAITS = [1_000, 2_000, 4_000, 8_000];

function wait(world: World, attempt: number): void {
  world.clock.sleep(WAITS[attempt] ?? 0);
}

/**
 * Reads back. What was read before the write is all that can put right what landed wrong, so a
 * passing error is waited for here rather than in a later execution.
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

/** Reads back, and takes back what landed beside a wrong number because rows had moved. */
function repaired(world: World, table: TableRef, before: Rows, writes: readonly RowWrite[]): Rows {
  let texts = textsOf(writes);
  let after = readBack(world, table);
  if (breaksFormula(before, after)) {
    world.sheet.write(table, before, undoing(before, writes));
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

/** A repair that fails in passing is planned again from what the sheet then shows. */
function writeRepair(world: World, table: TableRef, rows: Rows, writes: readonly RowWrite[]): void {
  try {
    world.sheet.write(table, rows, writes);
  } catch (thrown) {
    if (!isTrouble(thrown) || !waitingHelps(thrown.trouble)) throw thrown;
    wait(world, 0);
  }
}

/** Sheets shows this where a formula cannot spill any more because something was written there. */
const BLOCKED = '#REF!';

function breaksFormula(before: Rows, after: Rows): boolean {
  return after.phones.includes(BLOCKED) && !before.phones.includes(BLOCKED);
}

function undoing(before: Rows, writes: readonly RowWrite[]): RowWrite[] {
  return writes.map(({ index, name }) => {
    const own = shownAt(before, index);
    return name === undefined ? { index, status: own.status } : { index, ...own };
  });
}
