/** A run that rests: why, what cures it, and the button that does. */
import type { RunView } from '../../../src/protocol';
import { isOfKey } from '../../script/failure';
import { FailureBox } from '../../parts/failure-box';
import { Press } from '../../parts/press';
import { Title } from '../../parts/title';
import { localTime } from '../../state/machine';
import { moment } from '../../words/numbers';
import { RunCounts } from './run-counts';
import { busy, language, panel, say } from '../../parts/stage';
import { Unsure } from './unsure';
import { Word } from '../../words/word';

export function Paused({ run }: { readonly run: RunView }) {
  const off = busy('work') || busy('word');
  const { trouble, undecided, resumesAt } = run;
  return (
    <>
      <Title words={say(Word.pausedTitle)} />
      <FailureBox failure={trouble === null ? null : { kind: 'said', trouble }} />
      {resumesAt !== null && (
        <p>
          {say(Word.resumesAt, {
            time: moment(localTime(panel.heard, resumesAt), language),
          })}
        </p>
      )}
      {undecided.map((one) => (
        <Unsure key={one.n} one={one} />
      ))}
      <RunCounts run={run} />
      <div class="row">
        {(trouble?.code !== 'unconfirmed' || undecided.length === 0) && (
          <Press as={isOfKey(trouble) ? undefined : 'main'} off={off} act={{ is: 'resume' }}>
            {say(Word.resume)}
          </Press>
        )}
        <Press off={off} act={{ is: 'stop' }}>
          {say(Word.stop)}
        </Press>
      </div>
    </>
  );
}
