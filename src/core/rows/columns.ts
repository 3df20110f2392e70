/** Which column holds the phone numbers, and which row is its header: by words and by content. */
import type { Cell } from '../ports/cells';
import { soundsLikePhone } from './header-words';
import type { NumberReader } from '../status/numbers';

/** Titles and notes may stand above a header, but no more rows than this. */
export const HEADER_ROWS = 50;

/** Of the cells that hold something: from this share on, a column is one of numbers. */
const LEAST_UNDER_A_HEADER = 0.2;

const LEAST_WITHOUT_ONE = 0.4;

/** Share of the filled cells that hold a number of any kind; 0 where nothing is filled. */
export function phoneShare(cells: readonly Cell[], numbers: NumberReader): number {
  const filled = cells.filter((cell) => cell !== '');
  const phones = filled.filter((cell) => numbers.canonical(cell) !== null);
  return filled.length === 0 ? 0 : phones.length / filled.length;
}

/**
 * The header row of a phone column, one-based, 0 where there is none. Of several rows above the
 * first number it is the one whose words say phone, else the first that holds anything.
 */
export function headerRow(column: readonly Cell[], numbers: NumberReader): number {
  const first = column.slice(0, HEADER_ROWS).findIndex((cell) => numbers.canonical(cell) !== null);
  const above = column.slice(0, first < 0 ? HEADER_ROWS : first);
  const spoken = above.map((cell) => soundsLikePhone(String(cell)));
  const best = Math.max(0, ...spoken);
  if (best > 0) return spoken.lastIndexOf(best) + 1;
  return above.findIndex((cell) => cell !== '') + 1;
}

/**
 * The column to propose, zero-based, from the rows at the top of a sheet: by its header if the
 * cells below agree, else by the cells alone. Null where none looks like phone numbers.
 */
export function proposeColumn(
  top: readonly (readonly Cell[])[],
  numbers: NumberReader,
): number | null {
  const width = Math.max(0, ...top.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => {
    const cells = top.map((row) => row[at] ?? '');
    const header = headerRow(cells, numbers);
    const sound = soundsLikePhone(String(cells[header - 1] ?? ''));
    return { at, sound, share: phoneShare(cells.slice(header), numbers) };
  });
  const fit = columns.filter(
    ({ sound, share }) => share >= (sound > 0 ? LEAST_UNDER_A_HEADER : LEAST_WITHOUT_ONE),
  );
  const [best] = fit.sort((a, b) => b.sound - a.sound || b.share - a.share);
  return best?.at ?? null;
}

/** Letters of a one-based column: 1 → A, 27 → AA. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest === 0 ? '' : letterOf(rest)) + String.fromCharCode(65 + ((column - 1) % 26));
}
