/**
 * What a preview showed travels with the start: the columns and rows may have moved meanwhile, and
 * are found again by their header and their numbers. A start of anything else is refused.
 */
import type { Survey } from '../ports/table';
import type { Plan } from '../rows/plan';
import { asciiJson } from '../saved/packing';
import { fields, orNull, readSaved, text } from '../saved/shape';
import { keyedHash } from '../status/keyed-tag';
import { numberTag } from '../status/tags';

/** What a person sees before they press. */
export interface ShownPlan {
  readonly survey: Pick<Survey, 'pointed' | 'table' | 'place' | 'nameColumn' | 'statusColumn'>;
  readonly plan: Pick<Plan, 'send'>;
}

/** By what it is found again. */
interface Marks {
  /** The text above the phone column, '' for none. */
  readonly header: string;
  /** The tags of the numbers, where only some rows were chosen; else null. */
  readonly tags: string | null;
}

const MARKS = fields<Marks>({ header: text, tags: orNull(text) });

/** Longer texts are not sent to and fro. */
const LONGEST_HEADER = 200;
const MOST_TAGS = 2_000;
const TAG_LENGTH = 5;

/** No start is longer. */
export const LONGEST_START = 100 + 6 * LONGEST_HEADER + MOST_TAGS * TAG_LENGTH;

/** Returns the ID of a start, which is what is saved of it. */
export const idOfStart = (start: string): string => start.split(' ', 1)[0] ?? start;

/**
 * Returns the start of a run over the first `count` numbers: an ID, in which a hash of what is shown
 * stands, made with `secret` (16 hexadecimal digits); and by what columns and rows are found again.
 */
export function startOf(secret: string, now: number, count: number, shown: ShownPlan): string {
  const id = [secret, now, count, hashOf(shown, count, secret)].join('.');
  const header = shown.survey.table.headers?.phone ?? '';
  const numbers = shown.plan.send.slice(0, count);
  const some = shown.survey.pointed.rows !== null && numbers.length <= MOST_TAGS;
  const marks: Marks = {
    header: header.length <= LONGEST_HEADER ? header : '',
    tags: some ? numbers.map(numberTag).join('') : null,
  };
  return `${id} ${asciiJson(marks)}`;
}

/** Returns by what a start's columns and rows are found again; null where it doesn't say. */
export function marksOf(
  start: string,
): { header: string; tags: ReadonlySet<string> | null } | null {
  const marks = readSaved(start.slice(idOfStart(start).length), MARKS);
  if (marks === null) return null;
  const tags = marks.tags?.match(/.{5}/g) ?? null;
  return { header: marks.header, tags: tags === null ? null : new Set(tags) };
}

const ID = /^([0-9a-f]{16})\.(\d+)\.(\d+)\.([0-9a-z]+)$/;

/**
 * Returns whether a start would work on what was shown with it: the same columns, the same numbers.
 * Numbers that were added after them wait for another run. An ID of another form says nothing.
 */
export function isAsShown(start: string, now: ShownPlan): boolean {
  const [, secret = '', , count = '', hash] = ID.exec(idOfStart(start)) ?? [];
  return hash === undefined || hash === hashOf(now, Number(count), secret);
}

/** Columns count by their headers and their order, numbers in any order: both may have moved. */
function hashOf({ survey, plan }: ShownPlan, count: number, secret: string): string {
  const { table, place, nameColumn, statusColumn, pointed } = survey;
  const apart = [nameColumn - pointed.column, statusColumn - pointed.column];
  let [sum, mixed] = [0, 0];
  for (const number of plan.send.slice(0, count)) {
    const hash = keyedHash(number, secret);
    sum = (sum + hash) | 0;
    mixed ^= Math.imul(hash, 0x9e3779b1);
  }
  const shown = [table.sheetId, table.headers, place.kind, apart, sum, mixed];
  return keyedHash(encodeURIComponent(asciiJson(shown)), secret).toString(36);
}
