/** Find names: what is selected, what will happen, and the two buttons that start it. */
import type { Preview } from '../../../src/protocol';
import { FailureBox } from '../../parts/failure-box';
import { Press } from '../../parts/press';
import { Status } from '../../parts/status';
import { Title } from '../../parts/title';
import { shownOf } from '../../state/finding';
import type { Find as State } from '../../state/machine';
import { LastRun } from './last-run';
import { Options } from './options';
import { PlaceAndRows } from './place-and-rows';
import { SplitBar } from './split-bar';
import { say } from '../../parts/stage';
import { StartButtons } from './start-buttons';
import { TableWords } from './table-words';
import { Warnings } from './warnings';
import { Word } from '../../words/word';

export interface Finding {
  readonly main: State;
  readonly preview: Preview;
}

export function Find({ main }: Omit<Finding, 'preview'>) {
  const { counted } = main;
  const preview = shownOf(counted);
  return (
    <>
      <Title words={say(Word.findTitle)} />
      <Counting main={main} />
      {preview !== null && (
        <div class={counted.at === 'counting' ? 'old' : ''}>
          <TableWords main={main} preview={preview} />
          <PlaceAndRows preview={preview} />
          <Warnings preview={preview} />
          <SplitBar main={main} preview={preview} />
          <StartButtons main={main} preview={preview} />
          <Options main={main} />
        </div>
      )}
      <LastRun />
    </>
  );
}

/** Says that it counts, or why it could not. */
export function Counting({ main }: Omit<Finding, 'preview'>) {
  const { counted } = main;
  const counting = counted.at === 'counting' && say(counted.old ? Word.recounting : Word.counting);
  return (
    <>
      <Status>{counting}</Status>
      {counted.at === 'failed' && (
        <>
          <FailureBox failure={counted.failure} />
          <Press act={{ is: 'count' }}>{say(Word.retry)}</Press>
        </>
      )}
    </>
  );
}
