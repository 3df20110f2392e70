/** Lists rows for the panel: rows that aren't sent, and the results of a small run. */
import type { Rows } from '../ports/cells';
import { cellsAt } from './cells-at';
import type { Seen } from './queue-writes';
import type { NumberReader } from '../status/numbers';
import { readStatus } from '../status/status';

export interface Odd {
  /** One-based row of the sheet. */
  readonly row: number;
  /** The first characters of the phone cell. */
  readonly text: string;
  /** Why it isn't sent; '' for possible landlines. */
  readonly reason: string;
}

const MOST_SHOWN = 50;

const LONGEST_TEXT = 60;

/** Returns the first fifty rows of this kind. */
export function oddRows(
  rows: Rows,
  states: readonly Seen[],
  kind: 'not-mobile' | 'possibly-landline',
): Odd[] {
  const odd: Odd[] = [];
  for (const [index, state] of states.entries()) {
    if (state.kind !== kind) continue;
    if (odd.length === MOST_SHOWN) break;
    odd.push({
      row: rows.firstRow + index,
      text: String(cellsAt(rows, index).phone).slice(0, LONGEST_TEXT),
      reason: state.kind === 'not-mobile' ? state.reason : '',
    });
  }
  return odd;
}

export interface Result {
  /** One-based row of the sheet. */
  readonly row: number;
  /** The text of the phone cell. */
  readonly phone: string;
  readonly name: string;
  /** The kind of its status: found, not-found, unconfirmed, … */
  readonly word: string;
}

/** Returns the first row of each number, in the order of the sheet. `tried`: tags of the numbers. */
export function resultsOf(rows: Rows, tried: readonly string[], numbers: NumberReader): Result[] {
  const wanted = new Set(tried);
  const results: Result[] = [];
  rows.statuses.forEach((cell, index) => {
    const status = readStatus(cell);
    const { phone, name: shown } = cellsAt(rows, index);
    if (!('day' in status) || !wanted.has(status.tag) || !numbers.matchesTag(phone, status.tag))
      return;
    wanted.delete(status.tag);
    const name = status.word === 'kept' ? status.name : String(shown);
    results.push({ row: rows.firstRow + index, phone: String(phone), name, word: status.word });
  });
  return results;
}
