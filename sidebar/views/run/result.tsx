/** How a run ended, and its result. */
import type { PastView } from '../../../src/protocol';
import { usePanel } from '../../parts/context';
import type { Done } from '../../state/machine';
import type { PlainKey } from '../../words/table';
import { Sent } from './sent';

/** How it ended: completed, stopped by the user, as a try, or with nothing to send. */
export function titleOf({ past, order }: Done): PlainKey {
  if (past.stopped === true) return 'done.stopped';
  if (past.sent === 0) return 'done.restored';
  return order !== null && order.request.cap < order.preview.split.send
    ? 'done.tried'
    : 'done.title';
}

/** How many numbers were sent and how many have a name; if that isn't known, how many rows have one. */
export function Result({ past }: { readonly past: PastView }) {
  const { say } = usePanel();
  const { sent, found, split } = past;
  return (
    <>
      {found !== undefined && sent > 0 && (
        <>
          <b>
            {say('done.foundOf', { found, total: sent, percent: String(percentOf(found, sent)) })}
          </b>
          <br />
        </>
      )}
      <span>
        <Sent n={sent} />
      </span>
      {split !== null && (
        <>
          <br />
          <span>{say('done.namedRows', { n: split.found })}</span>
        </>
      )}
    </>
  );
}

function percentOf(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}
