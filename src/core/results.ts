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
  /** The word that its status says: found, not-found, unconfirmed, … */
  readonly word: string;
}

/** The first row of each number, given by its mark, in the order of the sheet. */
export function resultsOf(rows: Rows, tried: readonly string[], numbers: Numbers): Result[] {
  const wanted = new Set(tried);
  const results: Result[] = [];
  rows.statuses.forEach((cell, index) => {
    const status = readStatus(cell);
    const phone = rows.phones[index] ?? '';
    if (!('day' in status) || !wanted.has(status.mark) || !numbers.bear(phone, status.mark)) return;
    wanted.delete(status.mark);
    const name = status.word === 'kept' ? status.name : String(rows.names[index] ?? '');
    results.push({ row: rows.firstRow + index, phone: String(phone), name, word: status.word });
  });
  return results;
}
