/** The split before anything is spent. */
import type { Options } from '../options/options';
import type { Pointed, Survey } from '../ports/table';
import type { World } from '../ports/world';
import type { RowRules } from '../rows/classify-row';
import { plan, type Plan } from '../rows/plan';
import { currentRun } from '../saved/current-run';
import type { RunState } from '../saved/run-state';
import { numbersOf } from '../status/numbers';

/** The split before anything is spent. Reads the sheet, changes nothing. */
export function preview(
  world: World,
  pointed: Pointed | null,
  options: Options,
): { survey: Survey; plan: Plan } {
  const survey = world.tables.survey(pointed, options.country);
  const rules: RowRules = { numbers: numbersOf(options.country), options, run: null };
  const barred = inFlight(currentRun(world));
  const others = world.tables.others(survey.table);
  return { survey, plan: plan(survey.rows, rules, { barred, within: survey.within, others }) };
}

/** Numbers that are in flight or of unknown fate: nobody asks them again. */
function inFlight(state: RunState | null): Set<string> {
  const barred = new Set<string>();
  for (const batch of state?.batches ?? []) for (const n of batch.numbers) barred.add(n);
  return barred;
}
