/** Makes columns of phone cells: a number of rows and of distinct numbers, with repeats scattered among them. */
import { dice } from '../../workbench/apps-script/surroundings/dice';
import type { Value } from '../../workbench/apps-script/model/sheet-cells';

/** A prime that doesn't divide 10⁹, so that the numbers of all n below 10⁹ are distinct. */
const STEP = 7_919;
const ROOM = 1_000_000_000;

/** Returns the nth of 10⁹ distinct Indian mobile numbers, ten digits. All numbers that begin with 9 are mobile. */
export function mobile(n: number): string {
  return `9${String((123_456_789 + n * STEP) % ROOM).padStart(9, '0')}`;
}

/** Returns a number in one of the ways in which people write it. */
function written(ten: string, way: number): Value {
  const ways = [Number(ten), ten, `+91 ${ten.slice(0, 5)} ${ten.slice(5)}`, `0${ten}`, `91${ten}`];
  return ways[way % ways.length] ?? ten;
}

export interface Column {
  readonly rows: number;
  /** Distinct numbers per row: 0.4 is 40 numbers in a hundred rows. */
  readonly share: number;
  /** The index of the first number. Columns whose ranges don't overlap have no number in common. */
  readonly from?: number;
}

export const distinctIn = ({ rows, share }: Column): number => Math.round(rows * share);

/** Returns the cells below the header, always the same for the same column. Repeats can be written differently. */
export function phonesOf(column: Column): Value[] {
  const { rows, from = 0 } = column;
  const distinct = distinctIn(column);
  const chance = dice(20_261_123);
  const which = Array.from({ length: rows }, (_, i) =>
    i < distinct ? i : Math.floor(chance() * distinct),
  );
  if (distinct < rows) shuffle(which, chance);
  return which.map((n, row) => written(mobile(from + n), row));
}

function shuffle(list: number[], chance: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(chance() * (i + 1));
    [list[i], list[j]] = [list[j] ?? 0, list[i] ?? 0];
  }
}
