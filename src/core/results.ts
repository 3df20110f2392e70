/** The results of a small run, for the panel: read from the sheet, where they stand. */
import { readStatus } from './ledger';
import type { Numbers } from './numbers';
import type { Rows } from './world';

export interface Result {
  /** One-based row of the sheet. */
  readonly row: number;
  /** What stands in the phone cell. */
  readonly phone: string;
  readonly name: string;
  /** The word that its status says: found, not-found, queued, … */
  readonly word: string;
}

/** The first row of each number, in the order of the sheet. */
export function resultsOf(rows: Rows, tried: readonly string[], numbers: Numbers): Result[] {
  const wanted = new Set(tried);
  const results: Result[] = [];
  rows.phones.forEach((phone, index) => {
    const number = wanted.size === 0 ? null : numbers.of(phone);
    if (number === null || !wanted.delete(number)) return;
    results.push({
      row: rows.firstRow + index,
      phone: String(phone),
      name: String(rows.names[index] ?? ''),
      word: readStatus(rows.statuses[index] ?? '').word,
    });
  });
  return results;
}
