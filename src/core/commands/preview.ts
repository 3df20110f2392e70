/** The split before anything is spent. */
import type { Options } from '../options/options';
import type { Pointed, Survey } from '../ports/table';
import type { World } from '../ports/world';
import type { Judge } from '../rows/judge';
import { plan, type Plan } from '../rows/plan';
import { ticketOf } from '../saved/standing-run';
import type { Ticket } from '../saved/ticket';
import { numbersOf } from '../status/numbers';

/** The split before anything is spent. Reads the sheet, changes nothing. */
export function preview(
  world: World,
  pointed: Pointed | null,
  options: Options,
): { survey: Survey; plan: Plan } {
  const survey = world.tables.survey(pointed, options.country);
  const judge: Judge = { numbers: numbersOf(options.country), options, run: null };
  const barred = inFlight(ticketOf(world));
  const others = world.tables.others(survey.table);
  return { survey, plan: plan(survey.rows, judge, { barred, within: survey.within, others }) };
}

/** Numbers that are in flight or of unknown fate: nobody asks them again. */
function inFlight(ticket: Ticket | null): Set<string> {
  const barred = new Set<string>();
  for (const batch of ticket?.batches ?? []) for (const n of batch.numbers) barred.add(n);
  return barred;
}
