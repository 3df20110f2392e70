/** The last runs of this document. */
import type { PastView } from '../../src/protocol';
import { FailureBox } from '../parts/failure-box';
import { Press } from '../parts/press';
import { Title } from '../parts/title';
import { under, type Loaded } from '../state/machine';
import { moment } from '../words/numbers';
import type { Stage } from './stage';
import { Word } from '../words/word';

interface Listed {
  readonly stage: Stage;
  readonly list: Loaded<readonly PastView[]>;
}

export function History({ stage, list }: Listed) {
  const { say } = stage;
  return (
    <>
      <Title words={say(Word.history)} />
      {list.at === 'loading' && <p role="status">{say(Word.opening)}</p>}
      {list.at === 'failed' && <FailureBox stage={stage} failure={list.failure} />}
      {list.at === 'ready' && <Runs stage={stage} runs={list.value} />}
    </>
  );
}

function Runs({ stage, runs }: { readonly stage: Stage; readonly runs: readonly PastView[] }) {
  const { say } = stage;
  if (runs.length === 0) return <p>{say(Word.noRuns)}</p>;
  return (
    <>
      {runs.map((past) => (
        <PastRun key={past.run} stage={stage} past={past} />
      ))}
      {runs.some(({ again }) => again) && <p class="soft">{say(Word.writeAgainWhat)}</p>}
    </>
  );
}

function PastRun({ stage, past }: { readonly stage: Stage; readonly past: PastView }) {
  const { m, say, panel } = stage;
  const busy = under(m, 'work') !== undefined || panel.heard.standing.run !== null;
  return (
    <section class="past">
      <h2>{moment(past.ended, panel.facts.language)}</h2>
      <p>{say(Word.runWords, { n: past.sent, found: past.split?.found ?? 0 })}</p>
      <div class="row">
        {!busy && (
          <Press stage={stage} act={{ is: 'past', past }}>
            {say(Word.show)}
          </Press>
        )}
        {past.again && (
          <Press stage={stage} off={busy} act={{ is: 'write-again', run: past.run }}>
            {say(Word.writeAgain)}
          </Press>
        )}
      </div>
    </section>
  );
}
