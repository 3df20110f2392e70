/** The last runs of this document. */
import type { PastView } from '../../../src/protocol';
import { usePanel } from '../../parts/context';
import { FailureBox } from '../../parts/failure-box';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import type { Loaded } from '../../state/machine';
import { moment } from '../../words/numbers';

interface Listed {
  readonly list: Loaded<readonly PastView[]>;
}

export function History({ list }: Listed) {
  const { say } = usePanel();
  return (
    <>
      <Title words={say('tab.history')} />
      {list.at === 'loading' && <Status busy>{say('panel.opening')}</Status>}
      {list.at === 'failed' && <FailureBox failure={list.failure} />}
      {list.at === 'ready' && <Runs runs={list.value} />}
    </>
  );
}

function Runs({ runs }: { readonly runs: readonly PastView[] }) {
  const { say } = usePanel();
  if (runs.length === 0) return <p>{say('history.none')}</p>;
  return (
    <>
      {runs.map((past) => (
        <PastRun key={past.run} past={past} />
      ))}
      {runs.some(({ again }) => again) && <p class="soft">{say('history.restoreEffect')}</p>}
    </>
  );
}

function PastRun({ past }: { readonly past: PastView }) {
  const { say, panel, busy, language } = usePanel();
  const off = busy('work') || panel.received.status.run !== null;
  const notes = [
    past.stopped === true && say('done.stopped'),
    past.scheduled && say('history.scheduled'),
    !past.mine && say('history.otherEditor'),
  ].filter((note) => note);
  return (
    <section class="past">
      <h2>{moment(past.ended, language)}</h2>
      {notes.length > 0 && <p class="soft">{notes.join(', ')}</p>}
      <p>{say('history.run', { n: past.sent, found: past.split?.found ?? 0 })}</p>
      <div class="row">
        {!off && <Press act={{ is: 'past', past }}>{say('button.show')}</Press>}
        {past.again && (
          <Press off={off} act={{ is: 'write-again', run: past.run }}>
            {say('history.restore')}
          </Press>
        )}
      </div>
    </section>
  );
}
