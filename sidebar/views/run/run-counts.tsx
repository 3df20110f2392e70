/** How far a run is: the bar, the counts by outcome, and the time that it may take. */
import type { RunView } from '../../../src/protocol';
import { Bar } from '../../parts/bar';
import { ProgressBar } from '../../parts/progress';
import { localTime, type Heard } from '../../state/machine';
import { m, panel, say } from '../../parts/stage';
import { Word } from '../../words/word';

const MINUTE_MS = 60_000;
const MEASURED = 2;

export function RunCounts({ run }: { readonly run: RunView }) {
  const { answered, found, inFlight, refused, unconfirmed, copied } = run;
  const total = Math.max(run.planned, run.sent, answered + inFlight);
  const free = copied.found + copied.notFound + copied.refused;
  const parts = [
    { kind: 'found', label: say(Word.foundRows), count: found },
    { kind: 'notFound', label: say(Word.notFound), count: Math.max(0, answered - found - refused) },
    { kind: 'refused', label: say(Word.refused), count: refused },
    { kind: 'unconfirmed', label: say(Word.unconfirmed), count: unconfirmed },
    { kind: 'inFlight', label: say(Word.inFlight), count: inFlight },
    { kind: 'known', label: say(Word.copied), count: free },
  ];
  const time = run.state === 'paused' ? '' : timeWords(run, total, panel.heard);
  return (
    <>
      <ProgressBar
        done={Math.min(answered, total)}
        total={total}
        words={say(Word.answered, { answered, total })}
      />
      <Bar parts={parts} />
      {time !== '' && <p>{time}</p>}
    </>
  );
}

/** Time left is told when two answers were measured; until then, since when it waits. */
function timeWords(run: RunView, total: number, heard: Heard): string {
  if (run.batchesDone >= MEASURED && run.answered > 0 && total > run.answered) {
    const each = (heard.standing.now - run.began) / run.answered;
    const n = Math.max(1, Math.round((each * (total - run.answered)) / MINUTE_MS));
    return say(Word.left, { n });
  }
  if (run.waitingSince === null) return '';
  return say(Word.waiting, { ago: ago(m.now - localTime(heard, run.waitingSince)) });
}

function ago(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  if (minutes < 1) return say(Word.justNow);
  return minutes < 60
    ? say(Word.minutesAgo, { n: minutes })
    : say(Word.hoursAgo, { n: Math.floor(minutes / 60) });
}
