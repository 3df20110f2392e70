/** Makes the rows that core gets from a sheet, before, during and after a run. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { numbersOf } from '../../src/core/status/numbers';
import { status } from '../../src/core/status/status';
import type { Answer } from '../../src/core/rows/place-answers';
import type { RowRules } from '../../src/core/rows/classify-row';
import type { Cell, Rows } from '../../src/core/ports/cells';

export const TODAY = '2026-11-23';
export const RUN = '8w2r';
export const COUNTRY = 'IN';

const OPTIONS = {
  country: COUNTRY,
  form: 'national',
  landlines: false,
  again: 'none',
  replace: false,
} as const;

/** Returns rules with empty caches, as at the start of an execution. */
export function freshJudge(run: string | null = null): RowRules {
  return { numbers: numbersOf(COUNTRY), options: OPTIONS, run };
}

const WAYS: readonly ((ten: string) => Cell)[] = [
  (ten) => Number(ten),
  (ten) => ten,
  (ten) => `+91 ${ten.slice(0, 5)} ${ten.slice(5)}`,
  (ten) => `0${ten}`,
  (ten) => `91${ten}`,
  (ten) => `+91-${ten}`,
  (ten) => `(0) ${ten.slice(0, 4)}-${ten.slice(4, 7)}-${ten.slice(7)}`,
  (ten) => ` ${ten.slice(0, 3)} ${ten.slice(3, 6)} ${ten.slice(6)} `,
];

/** First digits, as frequent as in India. */
const FIRST = '9999888877766';
const STEP = 7_919;

/** Returns the nth of many distinct mobile numbers, ten digits, without remembering earlier ones. */
function tenOf(n: number): string {
  const at = n % FIRST.length;
  const first = FIRST.charAt(at);
  const ours = prefixes().get(first) ?? [];
  const [from, to] = [FIRST.indexOf(first), FIRST.lastIndexOf(first)];
  // The index of n among the numbers with this first digit.
  const nth = Math.floor(n / FIRST.length) * (to - from + 1) + at - from;
  const end = (Math.floor(nth / ours.length) * STEP + 123_456) % 1e6;
  return `${ours[nth % ours.length] ?? ''}${String(end).padStart(6, '0')}`;
}

const numberOf = (n: number): string => `91${tenOf(n)}`;

/** Returns the nth number as a cell value, in one of eight ways of writing. */
const cellOf = (_: unknown, n: number): Cell => asRead(WAYS[n % WAYS.length]?.(tenOf(n)) ?? '');

/** Copies a text, so that it is one flat string in V8, as texts from a service are, and not a concatenation. */
function asRead(cell: Cell): Cell {
  return typeof cell === 'string' ? Buffer.from(cell).toString() : cell;
}

export const cells = (rows: number): Cell[] => Array.from({ length: rows }, cellOf);

let found: Map<string, string[]> | null = null;

/** Returns beginnings of four digits whose numbers are mobile, by first digit. */
function prefixes(): Map<string, string[]> {
  if (found !== null) return found;
  found = new Map();
  const ENDS = ['000000', '123456', '555555', '987654', '999999'];
  for (let four = 6_000; four < 10_000; four += 7) {
    const kinds = ENDS.map((end) => parsePhoneNumberFromString(`+91${four}${end}`)?.getType());
    if (kinds.some((kind) => kind !== 'MOBILE')) continue;
    const first = String(four).charAt(0);
    found.set(first, [...(found.get(first) ?? []), String(four)]);
  }
  return found;
}

/** Returns the rows of a sheet that was never looked up. */
export function blankRows(rows: number): Rows {
  const empty = Array.from({ length: rows }, (): Cell => '');
  return { firstRow: 2, phones: cells(rows), names: empty, statuses: empty, formulas: new Set() };
}

const NAME = 'Asha Rao';
const isFound = (index: number): boolean => index % 5 > 0;

function outcomeOf(_: unknown, n: number): Cell {
  return asRead(
    isFound(n)
      ? status.found(TODAY, numberOf(n), NAME, false)
      : status.notFound(TODAY, numberOf(n), false),
  );
}

/** Returns the same sheet after a run: four in five rows have a name. */
export function finishedRows(rows: number): Rows {
  const statuses = Array.from({ length: rows }, outcomeOf);
  const names = Array.from({ length: rows }, (_, n): Cell => (isFound(n) ? NAME : ''));
  return { ...blankRows(rows), names, statuses };
}

/** Returns a part of a sheet as if it were a whole one. */
export function slice(sheet: Rows, from: number, rows: number): Rows {
  const part = (cells: readonly Cell[]): Cell[] => cells.slice(from, from + rows);
  const [phones, names, statuses] = [part(sheet.phones), part(sheet.names), part(sheet.statuses)];
  return { firstRow: 2, phones, names, statuses, formulas: new Set() };
}

/** Returns the same sheet during a run: all rows are queued. */
export function queuedRows(rows: number): Rows {
  const queued = (_: unknown, n: number): Cell => asRead(status.queued(RUN, numberOf(n), ''));
  const statuses = Array.from({ length: rows }, queued);
  return { ...blankRows(rows), statuses };
}

/** Returns Naam's answer for each number of the sheet. */
export function answersFor(rows: number): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (let n = 0; n < rows; n += 1) {
    answers.set(numberOf(n), isFound(n) ? { kind: 'found', name: NAME } : { kind: 'not-found' });
  }
  return answers;
}
