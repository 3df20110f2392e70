/** Columns of phone cells: so many rows, so many distinct numbers, repeats scattered among them. */
import { dice } from '../../workbench/apps-script/surroundings/dice';
import type { Value } from '../../workbench/apps-script/model/sheet-cells';

/** Distinct up to a thousand million: the step has no divisor in common with the digits' room. */
const STEP = 7_919;
const ROOM = 1_000_000_000;

/** The nth of many distinct Indian mobile numbers, ten digits; every number in 9… is a mobile. */
export function mobile(n: number): string {
  return `9${String((123_456_789 + n * STEP) % ROOM).padStart(9, '0')}`;
}

/** A number in one of the ways in which people write it. */
function written(ten: string, way: number): Value {
  const ways = [Number(ten), ten, `+91 ${ten.slice(0, 5)} ${ten.slice(5)}`, `0${ten}`, `91${ten}`];
  return ways[way % ways.length] ?? ten;
}

export interface Column {
  readonly rows: number;
  /** Distinct numbers a row: 0.4 is 40 numbers on a hundred rows. */
  readonly share: number;
  /** Columns with different beginnings have no number in common. */
  readonly from?: number;
}

export const distinctIn = ({ rows, share }: Column): number => Math.round(rows * share);

/** The cells below the header. The same column always; repeats may be written in another way. */
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
