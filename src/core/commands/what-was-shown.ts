/** The ID of a start says what its preview showed, so that a run of anything else is refused. */
import type { Survey } from '../ports/table';
import type { Plan } from '../rows/plan';
import { asciiJson } from '../saved/packing';
import { fields, orNull, readSaved, text } from '../saved/shape';
import { keyedHash, keyedHashOfAll } from '../status/keyed-tag';
import { numberTag } from '../status/tags';

/** What the user sees before they start a run. */
interface ShownPlan {
  readonly survey: Pick<Survey, 'pointed' | 'table' | 'place' | 'nameColumn' | 'statusColumn'>;
  readonly plan: Pick<Plan, 'send'>;
}

/** How columns and rows are found again if they moved since the preview. */
interface Marks {
  /** The header of the phone column, '' for none. */
  readonly header: string;
  /** The tags of the numbers in a row if only some rows were chosen; else null. */
  readonly tags: string | null;
}

const MARKS = fields<Marks>({ header: text, tags: orNull(text) });

/** Longer headers are left out. */
const LONGEST_HEADER = 200;
const MOST_TAGS = 2_000;
const TAG_LENGTH = 5;

/** The length of the longest start. */
export const LONGEST_START = 100 + 6 * LONGEST_HEADER + MOST_TAGS * TAG_LENGTH;

/** Returns the ID of a start; only this part of it is saved. */
export const idOfStart = (start: string): string => start.split(' ', 1)[0] ?? start;

/**
 * Returns the start of a run over the first `count` numbers: an ID, then JSON by which columns and
 * rows are found again. The ID contains a hash of what is shown, made with `secret` (16 hexadecimal
 * digits).
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

/** Returns how to find the columns and rows of a start again; null if it doesn't say. */
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
 * Returns whether the sheet still has the columns and numbers that were shown with this start.
 * Numbers added after them are left for another run. An ID in another form is accepted.
 */
export function isAsShown(start: string, now: ShownPlan): boolean {
  const [, secret = '', , count = '', hash] = ID.exec(idOfStart(start)) ?? [];
  return hash === undefined || hash === hashOf(now, Number(count), secret);
}

/** Hashes headers, the order of columns, and the numbers in any order: rows and columns may move. */
function hashOf({ survey, plan }: ShownPlan, count: number, secret: string): string {
  const { table, place, nameColumn, statusColumn, pointed } = survey;
  const apart = [nameColumn - pointed.column, statusColumn - pointed.column];
  const numbers = keyedHashOfAll(plan.send.slice(0, count), secret);
  const shown = [table.sheetId, table.headers, place.kind, apart, numbers];
  return keyedHash(encodeURIComponent(asciiJson(shown)), secret).toString(36);
}
