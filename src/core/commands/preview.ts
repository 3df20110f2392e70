/** The preview: counts what a run would send and cost, before anything is sent. */
import type { Options } from '../options/options';
import type { Rows } from '../ports/cells';
import type { Pointed, Survey } from '../ports/table';
import type { World } from '../ports/world';
import type { RowRules } from '../rows/classify-row';
import { plan, type Plan } from '../rows/plan';
import { currentRun } from '../saved/current-run';
import { type NumberReader, numbersOf } from '../status/numbers';
import { numberTag } from '../status/tags';

/** A table as it is now, and what a run would do there. */
export interface PreviewResult {
  readonly survey: Survey;
  readonly plan: Plan;
}

/** How to find columns and rows that may have moved since an earlier preview. */
interface Found {
  /** The header of the phone column; '' or absent: find it by its position. */
  readonly header?: string;
  /** Tags of the numbers whose rows were chosen; null or absent: find the rows by position. */
  readonly tags?: ReadonlySet<string> | null;
}

/**
 * Returns what a run with these options would do. Only reads the sheet. `pointed` null: the
 * selection, or the column that looks like phone numbers. Throws as `Tables.survey`.
 */
export function preview(
  world: World,
  pointed: Pointed | null,
  options: Options,
  { header = '', tags }: Found = {},
): PreviewResult {
  const looked = world.tables.survey(pointed, options.country, header);
  const numbers = numbersOf(options.country);
  const survey = tags ? { ...looked, within: rowsOf(looked.rows, tags, numbers) } : looked;
  const rules: RowRules = { numbers, options, run: null };
  // Numbers in batches of the current run must not be sent again.
  const barred = new Set(currentRun(world)?.batches.flatMap((batch) => batch.numbers));
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
