/** Rows that are not sent, so that a person can look at them. */
import type { Seen } from './marking';
import type { Rows } from './world';

export interface Odd {
  /** One-based row of the sheet. */
  readonly row: number;
  /** The start of what stands in the phone cell. */
  readonly text: string;
  /** Why it is not sent; '' for those that may be landlines. */
  readonly reason: string;
}

const MOST_SHOWN = 50;
const LONGEST_TEXT = 60;

/** The first fifty rows of this kind. */
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
      text: String(rows.phones[index] ?? '').slice(0, LONGEST_TEXT),
      reason: state.kind === 'not-mobile' ? state.reason : '',
    });
  }
  return odd;
}
