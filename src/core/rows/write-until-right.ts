/** Writes rows until the sheet, read back, asks for nothing more. */
import type { Rows, RowWrite } from '../ports/cells';
import type { TableRef } from '../ports/table';
import type { World } from '../ports/world';
import { both, repair, shownAt, textsOf } from './verify';
import { fail } from '../texts/trouble';

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
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const writes = plan(rows);
    if (writes.length === 0) return rows;
    world.sheet.write(table, rows, writes);
    rows = repaired(world, table, rows, writes);
  }
  return fail(world.sheet.merged(table) ? 'merged' : 'sheet-moving');
}

/** Reads back, and takes back what landed beside a wrong number because rows had moved. */
function repaired(world: World, table: TableRef, before: Rows, writes: readonly RowWrite[]): Rows {
  let texts = textsOf(writes);
  let after = world.sheet.read(table);
  if (breaksFormula(before, after)) {
    world.sheet.write(table, before, undoing(before, writes));
    fail('array-blocked');
  }
  let fix = repair(before, writes, after, texts);
  for (let round = 0; fix.writes.length > 0; round += 1) {
    if (round >= MOST_ROUNDS) fail('sheet-moving');
    world.sheet.write(table, after, fix.writes);
    texts = both(texts, textsOf(fix.writes));
    after = world.sheet.read(table);
    fix = repair(fix.meant, [], after, texts);
  }
  return after;
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
