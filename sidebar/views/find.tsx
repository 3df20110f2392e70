/** Find names: what is selected, what will happen, and the two buttons that start it. */
import type { Preview } from '../../src/protocol';
import { FailureBox } from '../parts/failure-box';
import { Press } from '../parts/press';
import { Title } from '../parts/title';
import { shownOf } from '../state/finding';
import type { Find as State } from '../state/machine';
import { LastRun } from './last-run';
import { Options } from './options';
import { PlaceAndRows } from './place-and-rows';
import { SplitBar } from './split-bar';
import type { Stage } from './stage';
import { StartButtons } from './start-buttons';
import { TableWords } from './table-words';
import { Warnings } from './warnings';
import { Word } from '../words/word';

export interface Finding {
  readonly stage: Stage;
  readonly main: State;
  readonly preview: Preview;
}

export function Find({ stage, main }: Omit<Finding, 'preview'>) {
  const { say } = stage;
  const { counted } = main;
  const preview = shownOf(counted);
  return (
    <>
      <Title words={say(Word.findTitle)} />
      <Counting stage={stage} main={main} />
      {preview !== null && (
        <div class={counted.at === 'counting' ? 'old' : ''}>
          <TableWords stage={stage} main={main} preview={preview} />
          <PlaceAndRows stage={stage} main={main} preview={preview} />
          <Warnings stage={stage} preview={preview} />
          <SplitBar stage={stage} main={main} preview={preview} />
          <StartButtons stage={stage} main={main} preview={preview} />
          <Options stage={stage} main={main} />
        </div>
      )}
      <LastRun stage={stage} />
    </>
  );
}

/** Says that it counts, or why it could not. */
export function Counting({ stage, main }: Omit<Finding, 'preview'>) {
  const { say } = stage;
  const { counted } = main;
  const counting = counted.at === 'counting' && say(counted.old ? Word.recounting : Word.counting);
  return (
    <>
      <p role="status">{counting}</p>
      {counted.at === 'failed' && (
        <>
          <FailureBox stage={stage} failure={counted.failure} />
          <Press stage={stage} act={{ is: 'count' }}>
            {say(Word.retry)}
          </Press>
        </>
      )}
    </>
  );
}
