/** The split before anything is spent. */
import type { Options } from '../options/options';
import type { Rows } from '../ports/cells';
import type { Pointed, Survey } from '../ports/table';
import type { World } from '../ports/world';
import type { RowRules } from '../rows/classify-row';
import { plan, type Plan } from '../rows/plan';
import { currentRun } from '../saved/current-run';
import type { RunState } from '../saved/run-state';
import { type NumberReader, numbersOf } from '../status/numbers';
import { numberTag } from '../status/tags';

/** A table looked at, and what a run would do there. */
export interface Looked {
  readonly survey: Survey;
  readonly plan: Plan;
}

/** By what columns and rows that moved are found again. */
interface Found {
  /** The text above the phone column; '' or absent: it is where it was. */
  readonly header?: string;
  /** Tags of the numbers whose rows were chosen; absent: they are where they were. */
  readonly tags?: ReadonlySet<string> | null;
}

/** The split before anything is spent. Reads the sheet, changes nothing. */
export function preview(
  world: World,
  pointed: Pointed | null,
  options: Options,
  { header = '', tags }: Found = {},
): Looked {
  const looked = world.tables.survey(pointed, options.country, header);
  const numbers = numbersOf(options.country);
  const survey = tags ? { ...looked, within: rowsOf(looked.rows, tags, numbers) } : looked;
  const rules: RowRules = { numbers, options, run: null };
  const barred = inFlight(currentRun(world));
  const others = world.tables.others(survey.table);
  return { survey, plan: plan(survey.rows, rules, { barred, within: survey.within, others }) };
}

function rowsOf(rows: Rows, tags: ReadonlySet<string>, numbers: NumberReader): Set<number> {
  const within = new Set<number>();
  rows.phones.forEach((phone, index) => {
    const number = numbers.canonical(phone);
    if (number !== null && tags.has(numberTag(number))) within.add(index);
  });
  return within;
}

/** Numbers that are in flight or of unknown fate: nobody asks them again. */
function inFlight(state: RunState | null): Set<string> {
  const barred = new Set<string>();
  for (const batch of state?.batches ?? []) for (const n of batch.numbers) barred.add(n);
  return barred;
}
