/** Writes names that came after their rows said "Not found". */
import { inCapitals } from '../rows/capitals';
import type { Rows, RowWrite } from '../ports/cells';
import type { World } from '../ports/world';
import { misplacedOutcomes } from '../rows/place-answers';
import { type LateNames, placeLateNames } from '../rows/place-late-names';
import { plan } from '../rows/plan';
import { writeUntilRight } from '../rows/write-until-right';
import { amendHistory } from '../saved/history';
import { pastFacts } from '../saved/past-results';
import { headText, LATE_KEY, RUN_KEY } from '../saved/run-state';
import type { PendingLook } from '../saved/second-looks';
import { numbersOf } from '../status/numbers';
import { endNote } from '../texts/note';
import { isTableGone, isTrouble } from '../texts/trouble';

/** The facts of a run that writing its names needs. */
type OfRun = Pick<PendingLook, 'run' | 'table' | 'options' | 'current'>;

/**
 * Writes each name into the rows that say "Not found" for its number. Returns the numbers that got
 * one. Calls `learn` before the first write, because afterwards the sheet no longer shows that names
 * came late. Throws what reading and writing a sheet throws.
 */
export function writeLateNames(
  world: World,
  of: OfRun,
  names: LateNames,
  learn: () => void,
): Set<string> {
  const placed = new Set<string>();
  if (names.size === 0) return placed;
  const { options } = of;
  const shown = new Map([...names].map(([n, name]) => [n, inCapitals(name, options.capitals)]));
  const by = { numbers: numbersOf(options.country), today: world.clock.today() };
  const rows = written(world, of, (now) => {
    const writes = placeLateNames(now, shown, by);
    if (writes.length > 0 && placed.size === 0) {
      learn();
      markWriting(world, of, true);
    }
    for (const { number } of writes) placed.add(number);
    return writes;
  });
  if (placed.size > 0) {
    markWriting(world, of, false);
    if (of.current === null) updateSummary(world, of, placed.size, rows);
  }
  return placed;
}

/** Writes until all is right. If the columns are deleted meanwhile, nothing is left to repair. */
function written(world: World, of: OfRun, plan: (rows: Rows) => readonly RowWrite[]): Rows {
  try {
    return writeUntilRight(world, of.table, plan);
  } catch (thrown) {
    if (isTrouble(thrown) && isTableGone(thrown.trouble)) markWriting(world, of, false);
    throw thrown;
  }
}

/** Saves whether a write is in progress: if it is killed, names may be next to other numbers. */
function markWriting(world: World, { run, current }: OfRun, writing: boolean): void {
  if (current !== null) {
    const writeInProgress = writing || current.head.writeInProgress;
    world.store.put(RUN_KEY, headText({ ...current.head, writeInProgress }));
  } else if (writing) world.store.put(LATE_KEY, run);
  else world.store.remove(LATE_KEY);
}

/** Takes away names that a killed execution left next to other numbers after the end of a run. */
export function repairLateNames(world: World, saved: Readonly<Record<string, string>>): void {
  const run = saved[LATE_KEY];
  if (run === undefined) return;
  const past = pastFacts(saved, run);
  if (past !== null) {
    const numbers = numbersOf(past.options.country);
    try {
      writeUntilRight(world, past.table, (rows) => misplacedOutcomes(rows, [], numbers));
    } catch (thrown) {
      if (!isTrouble(thrown) || !isTableGone(thrown.trouble)) throw thrown;
    }
  }
  world.store.remove(LATE_KEY);
}

/** Updates the summary of an ended run, in the history and in the header note. */
function updateSummary(
  world: World,
  { run, table, options }: OfRun,
  late: number,
  rows: Rows,
): void {
  const rules = { numbers: numbersOf(options.country), run: null };
  const { split } = plan(rows, { ...rules, options: { ...options, again: 'none' } });
  const past = amendHistory(world, run, { late, split });
  if (past === null) return;
  try {
    world.sheet.annotate(table, endNote(world.clock.today(), { sent: past.sent, split }));
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
  }
}
