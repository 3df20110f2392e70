/** Filters the table by result, for everyone who views the sheet. */
import type { PastView, Shown } from '../../../src/protocol';
import { usePanel } from '../../parts/context';
import { Press } from '../../parts/press';
import type { PlainKey } from '../../words/table';
import type { SplitKind } from '../split-kinds';

const FILTERS: readonly (readonly [Shown, SplitKind, PlainKey])[] = [
  ['found', 'found', 'split.found'],
  ['not-found', 'notFound', 'split.notFound'],
  ['not-mobile', 'notMobile', 'split.notMobile'],
  ['refused', 'refused', 'split.rejected'],
  ['unconfirmed', 'unconfirmed', 'split.unconfirmed'],
  ['kept', 'kept', 'split.kept'],
];

export function FilterRows({ past }: { readonly past: PastView }) {
  const { say } = usePanel();
  const { run, split } = past;
  const there = FILTERS.filter(([, kind]) => (split?.[kind] ?? 0) > 0);
  return (
    <details>
      <summary>{say('filter.title')}</summary>
      <div class="row">
        {there.map(([shown, , key]) => (
          <Press key={shown} act={{ is: 'show-only', run, shown }}>
            {say(key)}
          </Press>
        ))}
        <Press act={{ is: 'show-only', run, shown: 'all' }}>{say('filter.all')}</Press>
      </div>
      <p class="soft">{say('filter.effect')}</p>
    </details>
  );
}
