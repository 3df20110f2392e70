/** Finds in the rows what a run still has to send. */
import { mayBeSent } from '../options/policy';
import type { Rows } from '../ports/cells';
import { classifyRow, type RowRules } from './classify-row';

/** What a run still has to send, and how many of its written results are gone from the sheet. */
export interface Queue {
  readonly numbers: readonly string[];
  readonly wentBack: number;
}

/**
 * Returns the numbers that this run has queued and not sent. `answered`: numbers whose results were
 * written. If one of them is to be looked up again and no row has its result, the sheet is an
 * older version. `taken`: other numbers of this run's batches.
 */
export function queueOf(
  rows: Rows,
  by: RowRules,
  taken: ReadonlySet<string>,
  answered: ReadonlySet<string>,
): Queue {
  const numbers = new Set<string>();
  const back = new Set<string>();
  const tags = new Set<string>();
  rows.phones.forEach((_, index) => {
    const state = classifyRow(rows, index, by);
    if (state.kind === 'has-outcome') tags.add(state.outcome.tag);
    if (state.kind !== 'queued' && state.kind !== 'open') return;
    if (answered.has(state.number)) back.add(state.number);
    else if (state.kind === 'queued' && !taken.has(state.number) && mayBeSent(state.number)) {
      numbers.add(state.number);
    }
  });
  const lost = [...back].filter(
    (number) => !by.numbers.tagsOf(number).some((tag) => tags.has(tag)),
  );
  return { numbers: [...numbers], wentBack: lost.length };
}
