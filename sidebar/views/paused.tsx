/** A run that rests: why, what cures it, and the button that does. */
import type { RunView } from '../../src/protocol';
import { FailureBox } from '../parts/failure-box';
import { Press } from '../parts/press';
import { Title } from '../parts/title';
import { localTime, under } from '../state/machine';
import { moment } from '../words/numbers';
import { RunCounts } from './run-counts';
import type { Stage } from './stage';
import { Unsure } from './unsure';
import { Word } from '../words/word';

export function Paused({ stage, run }: { readonly stage: Stage; readonly run: RunView }) {
  const { m, say, panel } = stage;
  const { until } = panel.heard.standing;
  const off = under(m, 'work') !== undefined || under(m, 'word') !== undefined;
  const { trouble, undecided } = run;
  const waits = until !== null && until > panel.heard.standing.now;
  return (
    <>
      <Title words={say(Word.pausedTitle)} />
      <FailureBox stage={stage} failure={trouble === null ? null : { kind: 'said', trouble }} />
      {waits && (
        <p>
          {say(Word.resumesAt, {
            time: moment(localTime(panel.heard, until), panel.facts.language),
          })}
        </p>
      )}
      {undecided.map((one) => (
        <Unsure key={one.n} stage={stage} one={one} />
      ))}
      <RunCounts stage={stage} run={run} />
      <div class="row">
        {trouble?.code !== 'unconfirmed' && (
          <Press stage={stage} as="main" off={off} act={{ is: 'resume' }}>
            {say(Word.resume)}
          </Press>
        )}
        <Press stage={stage} off={off} act={{ is: 'stop' }}>
          {say(Word.stop)}
        </Press>
      </div>
    </>
  );
}
