/** Why there is nothing to look up, and what to do. */
import type { Preview } from '../../../src/protocol';
import { usePanel } from '../../parts/context';
import type { PlainKey } from '../../words/table';
import type { Previewed } from './shown';

export function Nothing({ preview }: Previewed) {
  const { say } = usePanel();
  const why = whyNothing(preview);
  return (
    <p class="box">
      <b>{say('nothing.title')}</b> {why !== null && say(why)}
    </p>
  );
}

function whyNothing({ split, overMonthLimit }: Preview): PlainKey | null {
  if (overMonthLimit > 0) return 'nothing.month';
  if (split.rows === 0) return 'nothing.noNumbers';
  if (split.known > 0) return null;
  return split.notMobile + split.possiblyLandline === split.rows
    ? 'nothing.noneValid'
    : 'nothing.allDone';
}
