/** Notes when names appear in a column of a sheet. A user sees them after each flush. */
import type { SheetModel } from '../../workbench/apps-script/google';
import type { Tape } from './tape';

interface Names {
  /** Virtual times (ms since 1970); 0 as long as there is no name. */
  firstAt: number;
  lastAt: number;
  /** How many cells below the header aren't empty now. */
  count(): number;
}

/** All programs begin at the top, so the first name is in one of the first so many rows. */
const TOP = 60;

/** Watches the column from now on. Replaces the tape's `onLanded`. */
export function namesIn(tape: Tape, sheet: SheetModel, column: number): Names {
  const names: Names = {
    firstAt: 0,
    lastAt: 0,
    count: () => filled(sheet, column, sheet.lastRow()),
  };
  tape.onLanded = () => {
    const now = tape.clock.now();
    if (names.firstAt === 0 && filled(sheet, column, TOP) > 0) names.firstAt = now;
    if (names.firstAt > 0) names.lastAt = now;
  };
  return names;
}

function filled(sheet: SheetModel, column: number, last: number): number {
  let count = 0;
  for (let row = 2; row <= last; row += 1) if (sheet.value(row, column) !== '') count += 1;
  return count;
}
