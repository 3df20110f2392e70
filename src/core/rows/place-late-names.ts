/** Plans the writes of names that came after their rows said "Not found". */
import type { Rows, RowWrite } from '../ports/cells';
import { readStatus } from '../status/status';
import { cellsAt } from './cells-at';
import { outcomeCells, type PlaceRules, rowAt } from './place-answers';

/** Names by canonical number. */
export type LateNames = ReadonlyMap<string, string>;

/** One write, and the number whose name it places. */
interface LateWrite extends RowWrite {
  readonly number: string;
}

/**
 * Returns the writes that put these names into rows that say "Not found" for their number. All
 * other rows stay as they are, because the user may have changed them since.
 */
export function placeLateNames(
  rows: Rows,
  names: LateNames,
  { numbers, today }: Pick<PlaceRules, 'numbers' | 'today'>,
): LateWrite[] {
  if (names.size === 0) return [];
  return rows.statuses.flatMap((cell, index): LateWrite[] => {
    const before = readStatus(cell);
    const { phone } = cellsAt(rows, index);
    if (before.word !== 'not-found' || !numbers.matchesTag(phone, before.tag)) return [];
    const number = numbers.canonical(phone) ?? '';
    const name = names.get(number);
    if (name === undefined) return [];
    const row = rowAt(rows, index);
    const cells = outcomeCells(row, { kind: 'found', name }, today, { numbers, replace: false });
    return cells === null ? [] : [{ index, number, ...cells }];
  });
}
