/** The last runs of this document. */
import type { PastView } from '../../../src/protocol';
import { FailureBox } from '../../parts/failure-box';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import type { Loaded } from '../../state/machine';
import { moment } from '../../words/numbers';
import { busy, language, panel, say } from '../../parts/stage';
import { Word } from '../../words/word';

interface Listed {
  readonly list: Loaded<readonly PastView[]>;
}

export function History({ list }: Listed) {
  return (
    <>
      <Title words={say(Word.history)} />
      {list.at === 'loading' && <Status>{say(Word.opening)}</Status>}
      {list.at === 'failed' && <FailureBox failure={list.failure} />}
      {list.at === 'ready' && <Runs runs={list.value} />}
    </>
  );
}

function Runs({ runs }: { readonly runs: readonly PastView[] }) {
  if (runs.length === 0) return <p>{say(Word.noRuns)}</p>;
  return (
    <>
      {runs.map((past) => (
        <PastRun key={past.run} past={past} />
      ))}
      {runs.some(({ again }) => again) && <p class="soft">{say(Word.writeAgainWhat)}</p>}
    </>
  );
}

function PastRun({ past }: { readonly past: PastView }) {
  const off = busy('work') || panel.heard.standing.run !== null;
  const notes = [past.scheduled && say(Word.scheduled), !past.mine && say(Word.ofAnother)].filter(
    (note) => note,
  );
  return (
    <section class="past">
      <h2>{moment(past.ended, language)}</h2>
      {notes.length > 0 && <p class="soft">{notes.join(', ')}</p>}
      <p>{say(Word.runWords, { n: past.sent, found: past.split?.found ?? 0 })}</p>
      <div class="row">
        {!off && <Press act={{ is: 'past', past }}>{say(Word.show)}</Press>}
        {past.again && (
          <Press off={off} act={{ is: 'write-again', run: past.run }}>
            {say(Word.writeAgain)}
          </Press>
        )}
      </div>
    </section>
  );
}
