/** Detects the phone column of a sheet by headers and cells. `google/tables/survey` calls it. */
import type { Reading } from '../phone/read';
import type { NoMobile } from '../phone/text';
import type { Cell } from '../ports/cells';
import type { NumberReader } from '../status/numbers';
import { headerOf, headerRow } from './header-row';
import { type Sound, soundOf } from './header-words';

/** From this share of its non-empty cells on, a column is one of phone numbers. */
const LEAST_UNDER_A_HEADER = 0.2;

const LEAST_WITHOUT_ONE = 0.4;

/** The score of a row that can be looked up, by whose number it is according to the header. */
const WEIGHT: Readonly<Record<Sound, number>> = {
  own: 8,
  second: 4,
  maybe: 4,
  none: 1,
  'somebody-else': 0.8,
  against: 0.3,
};

/** The score of a number that can't be looked up: a column of rounded mobiles is a phone column, too. */
const UNREADABLE = 0.1;

/** From this share of the best score on, another column may be the one that is meant. */
const CLOSE = 0.4;

/** The cells of a column below its header. */
interface Held {
  readonly filled: number;
  /** Cells with a number that can be looked up. */
  readonly lookups: number;
  /** Cells with any number, even one that can't be read. */
  readonly numbers: number;
}

/** Returns whether the column at `at` (from 0) has phone numbers. `top`: the first rows of the sheet. */
export function holdsPhones(
  top: readonly (readonly Cell[])[],
  at: number,
  numbers: NumberReader,
): boolean {
  const { held, sound } = columnAt(top, at, numbers);
  return isFit(held, sound, LEAST_UNDER_A_HEADER);
}

/**
 * Returns the column that is most likely the phone column, then others that are about as likely; all
 * zero-based. `top`: the first rows of the sheet.
 */
export function proposeColumns(top: readonly (readonly Cell[])[], numbers: NumberReader): number[] {
  const width = Math.max(0, ...top.map((row) => row.length));
  const scored = Array.from({ length: width }, (_, at) => ({ at, ...columnAt(top, at, numbers) }))
    .filter(({ held, sound }) => isFit(held, sound, LEAST_WITHOUT_ONE))
    .map(({ at, held, sound }) => ({ at, score: scoreOf(held, sound) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score >= CLOSE * best).map(({ at }) => at);
}

function columnAt(
  top: readonly (readonly Cell[])[],
  at: number,
  numbers: NumberReader,
): { held: Held; sound: Sound } {
  const header = headerRow(top, at);
  const cells = top.slice(header).map((row) => row[at] ?? '');
  const sound = soundOf(headerOf(top[header - 1] ?? [], at));
  return { held: heldIn(cells, numbers), sound };
}

function heldIn(cells: readonly Cell[], numbers: NumberReader): Held {
  const readings = cells.filter((cell) => cell !== '').map((cell) => numbers.read(cell));
  return {
    filled: readings.length,
    lookups: readings.filter((reading) => 'number' in reading).length,
    numbers: readings.filter(isNumber).length,
  };
}

/** Reasons that are no sign of a phone column. A cell "see 2" has one of them. */
const NO_NUMBER: readonly NoMobile[] = [
  'no digits',
  'too short',
  'a date',
  'an error value',
  'too much text in the cell',
];

function isNumber(reading: Reading): boolean {
  if (reading.kind !== 'none') return reading.kind !== 'blank';
  return !NO_NUMBER.includes(reading.reason);
}

function isFit(held: Held, sound: Sound, least: number): boolean {
  const named = sound !== 'none' && sound !== 'against';
  if (held.filled === 0) return false;
  if (named) return held.numbers / held.filled >= LEAST_UNDER_A_HEADER;
  return held.lookups / held.filled >= least;
}

function scoreOf(held: Held, sound: Sound): number {
  const named = sound !== 'none' && sound !== 'against';
  return WEIGHT[sound] * (held.lookups + (named ? UNREADABLE * held.numbers : 0));
}

/** Returns the letters of a one-based column: A for 1, AA for 27. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest === 0 ? '' : letterOf(rest)) + String.fromCharCode(65 + ((column - 1) % 26));
}
