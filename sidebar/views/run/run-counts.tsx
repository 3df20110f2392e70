/** The progress of a run: a bar of its numbers, the counts by result, and the time left. */
import type { RunView } from '../../../src/protocol';
import { Bar, type Part } from '../../parts/bar';
import { usePanel, type PanelView } from '../../parts/context';
import { ProgressBar } from '../../parts/progress';
import { localTime } from '../../state/machine';
import { grouped } from '../../words/numbers';

const MINUTE_MS = 60_000;
const MEASURED = 2;

export function RunCounts({ run }: { readonly run: RunView }) {
  const view = usePanel();
  const { say } = view;
  const { answered, inFlight, copied } = run;
  const total = Math.max(run.planned, run.sent, answered + inFlight);
  const free = copied.found + copied.notFound + copied.refused;
  const time = run.state === 'paused' ? '' : timeWords(run, total, view);
  return (
    <>
      <ProgressBar
        done={Math.min(answered, total)}
        total={total}
        moving={run.state !== 'paused'}
        words={say('run.progress', { answered, total })}
      />
      <Bar parts={partsOf(run, view)} bar={false} />
      {free > 0 && (
        <p class="line">
          <span>{say('run.copied')}</span> <b>{grouped(free)}</b>
        </p>
      )}
      {time !== '' && <p>{time}</p>}
    </>
  );
}

/** Counts of distinct numbers, which add up to all numbers of the run. */
function partsOf(run: RunView, { say }: PanelView): Part[] {
  const { answered, found, inFlight, refused, unconfirmed } = run;
  const notFound = Math.max(0, answered - found - refused);
  return [
    { kind: 'found', label: say('split.found'), count: found },
    { kind: 'notFound', label: say('split.notFound'), count: notFound },
    { kind: 'refused', label: say('split.rejected'), count: refused },
    { kind: 'unconfirmed', label: say('split.unconfirmed'), count: unconfirmed },
    { kind: 'inFlight', label: say('split.inProgress'), count: inFlight },
    { kind: 'blank', label: say('run.notSent'), count: Math.max(0, run.planned - run.sent) },
  ];
}

/** The time left, if at least two answers came; before that, since when the run has waited. */
function timeWords(run: RunView, total: number, { say, panel, machine }: PanelView): string {
  const { received } = panel;
  if (run.batchesDone >= MEASURED && run.answered > 0 && total > run.answered) {
    const each = (received.status.now - run.began) / run.answered;
    const n = Math.max(1, Math.round((each * (total - run.answered)) / MINUTE_MS));
    return say('run.timeLeft', { n });
  }
  if (run.waitingSince === null) return '';
  const minutes = Math.floor((machine.now - localTime(received, run.waitingSince)) / MINUTE_MS);
  return say('run.waiting', { ago: agoWords(minutes, say) });
}

function agoWords(minutes: number, say: PanelView['say']): string {
  if (minutes < 1) return say('ago.now');
  return minutes < 60
    ? say('ago.minutes', { n: minutes })
    : say('ago.hours', { n: Math.floor(minutes / 60) });
}
